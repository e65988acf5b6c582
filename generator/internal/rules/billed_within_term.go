package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var billedWithinTerm = Rule{
	ID:   "billed-within-term",
	Norm: "UWG § 5(2) no. 2",
	From: uwgApplies,
	Why: Words{
		EN: "The price is that of the minimum term. A bill for a longer time would ask for more than the page says.",
		DE: "Der Preis ist der für die Mindestlaufzeit. Eine Rechnung über eine längere Zeit verlangt mehr, als auf der Seite steht.",
	},
	Breaks: Example{"data/offers/funkwelt-probe.yaml", "billed: 3 months", "billed: 1 year"},
	Passes: Example{"data/offers/funkwelt-probe.yaml", "billed: 3 months", "billed: 1 month"},
	check: func(f *finder) {
		for _, o := range f.Offers {
			if o.Price.Billed.MaxDays() > o.Term.Minimum.MaxDays() && !sameLength(o.Price.Billed, o.Term.Minimum) {
				f.report(o, &o.Price.Billed,
					diag.Msg("a bill for %s covers more than the minimum term of %s", o.Price.Billed, o.Term.Minimum),
					diag.Msg("`price` is what the minimum term costs; bill it at least once in that time"))
			}
		}
	},
}

// sameLength tells whether two periods are as long as each other though they
// are written in different units: 12 months and 1 year.
func sameLength(a, b offer.Period) bool {
	m, ok := a.Months()
	n, ok2 := b.Months()
	return ok && ok2 && m == n
}
