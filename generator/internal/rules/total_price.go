package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "total-price",
	Norm:   "PAngV § 3(1)",
	From:   pangvApplies,
	Why:    "The total price is what readers pay in all for the minimum term, VAT included. Only a trial can cost nothing, and what follows it cannot; a month of a year can.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00"`, `total: "0.00"`},
	Passes: Example{"data/offers/funkwelt-probe.yaml", `total: "9.00"`, `total: "0.00"`},
	offer: func(f *finder, o *offer.Offer) {
		steps := o.Steps()
		switch last := steps[len(steps)-1]; {
		case len(steps) > 1 && o.GoesOn() && last.Total.Free():
			f.report(o, &last.Total,
				diag.Msg("the subscription costs nothing after its minimum term"),
				diag.Msg("write what it costs then, or `renewal: none` if the contract ends"))
		case o.Kind != offer.Trial && slices.ContainsFunc(o.Areas(), func(a offer.Area) bool { return termFree(o, a) }):
			f.report(o, &o.Price.Total,
				diag.Msg("the minimum term costs nothing, although the offer is no trial"),
				diag.Msg("write what the reader pays in all for the minimum term, VAT included"))
		}
	},
})

// termFree tells whether nothing is paid for the minimum term in an area; a part of
// it may cost nothing.
func termFree(o *offer.Offer, a offer.Area) bool {
	if c, ok := o.Minimum(a); ok {
		return c.Price.Money == 0
	}
	first, ok := o.Price.Total.In(a)
	return ok && first.Money == 0
}
