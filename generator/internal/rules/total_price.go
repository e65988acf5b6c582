package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "total-price",
	Norm:   "PAngV § 3(1)",
	From:   pangvApplies,
	Why:    "The total price is what readers pay in all for the minimum term, VAT included. Only a trial can cost nothing, and what follows it cannot.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00"`, `total: "0.00"`},
	Passes: Example{"data/offers/funkwelt-probe.yaml", `total: "9.00"`, `total: "0.00"`},
	offer: func(f *finder, o *offer.Offer) {
		for i, s := range o.Steps() {
			switch {
			case !s.Total.Free():
			case i > 0:
				f.report(o, &s.Total,
					diag.Msg("the subscription costs nothing after its minimum term"),
					diag.Msg("write what it costs then, or `renewal: none` if the contract ends"))
			case o.Kind != offer.Trial:
				f.report(o, &s.Total,
					diag.Msg("the minimum term costs nothing, although the offer is no trial"),
					diag.Msg("write what the reader pays in all for the minimum term, VAT included"))
			}
		}
	},
})
