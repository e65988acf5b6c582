package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "surcharge-worth-it",
	Norm:   "UWG § 5(2) no. 2",
	From:   uwgApplies,
	Why:    "A premium for which the reader pays all that it is worth is no premium but a purchase, and to call it one misleads about a price advantage.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `surcharge: "5.00"`, `surcharge: "12.99"`},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", `surcharge: "5.00"`, `surcharge: "12.98"`},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		if s.Surcharge == nil {
			return
		}
		for _, a := range s.Surcharge.Amounts() {
			switch {
			case a.Money == 0:
				f.report(o, s.Surcharge,
					diag.Msg("a surcharge of nothing"),
					diag.Msg("remove `surcharge`"))
				return
			case a.Currency == s.Premium.To.Value.Currency && a.Money >= s.Premium.To.Value.Money:
				f.report(o, s.Surcharge,
					diag.Msg("the reader pays %s for a premium that is worth %s", a, s.Premium.To.Value),
					diag.Msg("lower the surcharge, or correct `value` in data/premiums/%s.yaml", s.Premium.ID))
				return
			}
		}
	},
})
