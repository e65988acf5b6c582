package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var purposesFit = Rule{
	ID:     "purposes-fit",
	Norm:   "GDPR Art. 5(1)(a), 5(1)(b), 13(1)(c)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "Who ships a premium uses the data to deliver it. If `purposes` does not say so, the disclosure says that the firm ships the premium, and also that it uses the data for nothing but its other purposes.",
	Breaks: Example{"data/partners/kasse.yaml", "purposes: [delivery, legal_obligation]", "purposes: [legal_obligation]"},
	Passes: Example{"data/partners/kasse.yaml", "purposes: [delivery, legal_obligation]", "purposes: [legal_obligation, delivery]"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			if len(f.ships(p)) > 0 && !slices.Contains(p.Purposes, offer.ForDelivery) {
				f.report(p, &p.Purposes,
					diag.Msg("the firm ships premiums, and delivery is none of its purposes"),
					diag.Msg("add `delivery` to `purposes`"))
			}
		}
	},
}
