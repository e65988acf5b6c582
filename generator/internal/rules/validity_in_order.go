package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var validityInOrder = Rule{
	ID:     "validity-in-order",
	Norm:   "editorial",
	Why:    "An offer that ends before it begins is never shown.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2027-01-01, until: 2026-12-31}"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2026-12-31, until: 2026-12-31}"},
	check: func(f *finder) {
		for _, o := range f.Offers {
			if v := &o.Valid; v.Until != nil && v.Until.Before(v.From) {
				f.report(o, v.Until,
					diag.Msg("the offer ends on %s, before it begins on %s", v.Until, v.From),
					diag.Msg("swap the two days, or correct the year"))
			}
		}
	},
}
