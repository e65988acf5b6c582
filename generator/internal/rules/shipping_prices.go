package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "shipping-prices",
	Norm:   "PAngV § 6(1) no. 2, (2)",
	From:   pangvApplies,
	Why:    "In distance selling, the ad must say whether shipping costs come on top, and how much. So each country of delivery stands with its price, be it 0.00, for the time that the price is for, and later steps have the same countries. (If they say nothing of postage, see postage-later.)",
	Breaks: Example{"data/offers/funkwelt-probe.yaml", `shipping: {DE: "0.00"}, `, ""},
	Passes: Example{"data/offers/funkwelt-probe.yaml", "format: print\nprice: {total: \"9.00\", issues: 3, shipping: {DE: \"0.00\"}, ", "format: digital\nprice: {total: \"9.00\", issues: 3, "},
	offer: func(f *finder, o *offer.Offer) {
		if o.Format.Printed() {
			f.postageSaid(o)
			return
		}
		for _, s := range o.Steps() {
			if len(s.Shipping) > 0 {
				f.report(o, &s.Shipping,
					diag.Msg("a digital subscription is not posted"),
					diag.Msg("remove `shipping`, or write `format: bundle`"))
			}
		}
	},
})

// postageSaid reports steps whose postage is not said for each country.
func (f *finder) postageSaid(o *offer.Offer) {
	if len(o.Price.Shipping) == 0 {
		f.report(o, &o.Price.Shipping,
			diag.Msg("issues come by post, and nothing says where to and for how much"),
			diag.Msg("add `shipping: {DE: %q}` under `price`, with each country you deliver to", "0.00"))
		return
	}
	for i := range o.Then {
		s := &o.Then[i]
		if len(s.Shipping) == 0 {
			continue // see postage-later
		}
		for _, a := range sortedKeys(o.Price.Shipping) {
			if _, ok := s.Shipping[a]; !ok {
				f.report(o, &s.Shipping,
					diag.Msg("nothing says what the postage to %s is then", a),
					diag.Msg("add `%s: \"…\"`, or delete the country under `price`", a))
			}
		}
		for _, a := range sortedKeys(s.Shipping) {
			if _, ok := o.Price.Shipping[a]; !ok {
				f.reportAt(f.At(o, append(f.Keys(o, &s.Shipping), string(a))...),
					diag.Msg("postage to %s, where the offer is not delivered at first", a),
					diag.Msg("delete it, or add the country to `shipping` under `price`"))
			}
		}
	}
}
