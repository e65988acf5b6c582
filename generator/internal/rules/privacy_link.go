package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var _ = declare(Rule{
	ID:     "privacy-link",
	Norm:   "GDPR Art. 12(1), 13",
	From:   gdprApplies,
	Why:    "What happens with their data must be easy for readers to find, in a form of its own and not within the terms of a contract.",
	Breaks: Example{"data/site.yaml", "privacy: https://www.klein.example/datenschutz", "privacy: https://www.klein.example/agb"},
	Passes: Example{"data/site.yaml", "privacy: https://www.klein.example/datenschutz", "privacy: https://www.klein.example/impressum"},
	check: func(f *finder) {
		f.ownPage("privacy", "terms accessibility", diag.Msg("give it a page of its own"))
	},
})
