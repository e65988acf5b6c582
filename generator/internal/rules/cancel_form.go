package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "cancel-form",
	Norm:     "BGB § 312k(2) s. 3",
	Severity: diag.Warning,
	From:     day(2022, 7, 1),
	Why:      "The button \"Verträge hier kündigen\" leads at once to one page that has the fields and the button \"jetzt kündigen\". A page in content/ has none of them; a page from which another link leads on to the form is one step too many (KG, 5 UKl 10/25; OLG Düsseldorf, 20 UKl 3/23).",
	Breaks:   Example{"data/site.yaml", "  cancel: https://www.klein.example/kuendigen", "  cancel: kuendigen"},
	Passes:   Example{"data/site.yaml", "  cancel: https://www.klein.example/kuendigen", "  cancel: https://bestellen.klein.example/kuendigen"},
	site: func(f *finder, s *offer.Site) {
		if s.Links.Cancel != "" && !s.Links.Cancel.External() {
			f.report(s, &s.Links.Cancel,
				diag.Msg("`cancel` leads to a page of this site, which has no form to give notice with"),
				diag.Msg("write the address of the form itself, as in https://bestellen.verlag.example/kuendigen"))
		}
	},
})
