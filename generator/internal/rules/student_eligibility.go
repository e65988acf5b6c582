package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "student-eligibility",
	Norm:   "UWG § 5a(1)",
	From:   uwgApplies,
	Why:    "Who can have the lower price, and how to prove it, is what readers need before they order. Without it, whoever is not entitled learns it afterwards.",
	Breaks: Example{"data/offers/funkwelt-studium.yaml", "eligibility: {de: \"Für alle, die studieren.\", en: For students.}\n", ""},
	Passes: Example{"data/offers/funkwelt-studium.yaml", "{de: \"Für alle, die studieren.\", en: For students.}", "{de: \"Für alle, die lernen.\", en: For everyone who learns.}"},
	offer: func(f *finder, o *offer.Offer) {
		if o.Kind == offer.Student && o.Eligibility.IsZero() {
			f.report(o, &o.Eligibility,
				diag.Msg("nothing says who can have this student offer"),
				diag.Msg("add `eligibility:` with who is entitled and how to prove it, in each language"))
		}
	},
})
