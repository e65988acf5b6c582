package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "price-steps",
	Norm:   "PAngV § 3(1); EGBGB Art. 246a § 1(1) sentence 1 no. 8",
	From:   pangvApplies,
	Why:    "The steps of a price follow each other without a gap: each lasts as long as its `for` says, and the last one of a contract that goes on has none, since it lasts to the end. So on each day one price holds, and it is known. Of a contract that ends by itself, the steps end with the minimum term.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "every: 3 months}", "every: 3 months, for: 12 months}"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "then: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}",
		"then:\n  - {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months, for: 12 months}\n  - {total: \"19.50\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}"},
	offer: func(f *finder, o *offer.Offer) {
		if len(o.Then) > 0 && o.GoesOn() || o.Price.For != nil {
			f.stepsFollow(o)
		}
	},
})

// stepsFollow reports what keeps the steps of an offer from following each
// other to the contract's end. One report is enough: the next hangs on it.
func (f *finder) stepsFollow(o *offer.Offer) {
	steps, stretches := o.Steps(), o.Stretches()
	last := steps[len(steps)-1]
	for i, s := range steps[1:] {
		if s.Every == nil && s.For == nil {
			f.report(o, s,
				diag.Msg("nothing says for what time %s is paid", s.Total),
				diag.Msg("add `every: 3 months` if it is paid again and again, or `for: 3 months` if once"))
			return
		}
		if s.For == nil && i < len(steps)-2 {
			f.report(o, s,
				diag.Msg("this price has no end, so the one after it never begins"),
				diag.Msg("add `for: 12 months`, or how long it holds"))
			return
		}
	}
	switch end := stretches[len(stretches)-1]; {
	case o.GoesOn() && last.For != nil:
		f.report(o, last.For,
			diag.Msg("the contract goes on after %s of this price, and nothing says what it costs then", last.For),
			diag.Msg("delete `for` here if the price then holds to the end, or add another step behind it"))
	case !o.GoesOn() && !end.EndsWith(o.Term.Minimum):
		f.report(o, last,
			diag.Msg("the prices do not end with the minimum term of %s, with which the contract ends", o.Term.Minimum),
			diag.Msg("correct `for`: together, the steps last %s", o.Term.Minimum))
	}
}
