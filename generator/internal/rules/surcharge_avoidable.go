package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "surcharge-avoidable",
	Norm:     "PAngV § 3(1); UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     pangvApplies,
	Why:      "Whoever must take one of several premiums, each of which costs something, pays at least the least surcharge: the price that the offer says is not to be had.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "    - premium: leselampe\n    - premium: gutschein-10\n",
		"    - premium: leselampe\n      surcharge: \"1.00\"\n    - premium: gutschein-10\n      surcharge: \"1.00\"\n"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "    - premium: leselampe\n    - premium: gutschein-10\n",
		"    - premium: leselampe\n    - premium: gutschein-10\n      surcharge: \"1.00\"\n"},
	offer: func(f *finder, o *offer.Offer) {
		for i := range o.Premiums {
			if c := &o.Premiums[i]; c.Charges() {
				f.report(o, &c.Choose,
					diag.Msg("each premium of this group costs something, and one must be taken: the price of the offer is not to be had"),
					diag.Msg("write `choose: one_or_none`, or give a premium without a `surcharge`"))
			}
		}
	},
})
