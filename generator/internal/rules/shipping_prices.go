package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var shippingPrices = Rule{
	ID:   "shipping-prices",
	Norm: "PAngV § 6(1) no. 2, (2)",
	From: pangvApplies,
	Why: Words{
		EN: "In distance selling, the ad must say whether shipping costs come on top, and how much. So each country of delivery stands with its price, be it 0.00.",
		DE: "Im Fernabsatz muss dastehen, ob Versandkosten hinzukommen und wie viel. Darum steht jedes Lieferland mit seinem Preis da, und sei er 0,00.",
	},
	Breaks: Example{"data/offers/funkwelt-probe.yaml", `shipping: {DE: "0.00"}, `, ""},
	Passes: Example{"data/offers/funkwelt-probe.yaml", "format: print\nprice: {total: \"9.00\", issues: 3, shipping: {DE: \"0.00\"}, ", "format: digital\nprice: {total: \"9.00\", issues: 3, "},
	check: func(f *finder) {
		for _, o := range f.Offers {
			switch n := len(o.Price.Shipping); {
			case o.Format.Printed() && n == 0:
				f.report(o, &o.Price.Shipping,
					diag.Msg("issues come by post, and nothing says where to and for how much"),
					diag.Msg("add `shipping: {DE: %q}` under `price`, with each country you deliver to", "0.00"))
			case !o.Format.Printed() && n > 0:
				f.report(o, &o.Price.Shipping,
					diag.Msg("a digital subscription is not posted"),
					diag.Msg("remove `shipping`, or write `format: bundle`"))
			}
		}
	},
}
