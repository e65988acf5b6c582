package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var _ = declare(Rule{
	ID:     "imprint-link",
	Norm:   "DDG § 5(1)",
	From:   day(2024, 5, 14),
	Why:    "Who runs the site must be easy to recognize, directly reachable and always there. Within terms or a statement on accessibility nobody looks for it; together with the privacy notice it may stand.",
	Breaks: Example{"data/site.yaml", "imprint: https://www.klein.example/impressum", "imprint: https://abo.klein.example"},
	Passes: Example{"data/site.yaml", "imprint: https://www.klein.example/impressum", "imprint: https://www.klein.example/datenschutz"},
	check: func(f *finder) {
		f.ownPage("imprint", "terms accessibility", diag.Msg("give it a page with what DDG § 5 asks for: name, address, how to be reached, register, VAT id"))
	},
})
