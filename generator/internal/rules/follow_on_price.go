package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "follow-on-price",
	Norm:   "PAngV § 3(1); EGBGB Art. 246a § 1(1) sentence 1 no. 8",
	From:   pangvApplies,
	Why:    "Of a contract that goes on, readers must be told what each billing period costs, also after the minimum term. (Of a trial, see trial-follow-on.)",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "then: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}\n", ""},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml",
		"then: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}\nterm: {minimum: 12 months, renewal: open_ended, notice: 1 month, notice_to: any_day}",
		"term: {minimum: 12 months, renewal: none}"},
	offer: func(f *finder, o *offer.Offer) {
		stretches := o.Stretches()
		known := stretches[len(stretches)-1].Open()
		switch {
		case o.GoesOn() && len(o.Then) == 0 && !known && o.Kind != offer.Trial:
			f.report(o, &o.Then,
				diag.Msg("the contract goes on after its minimum term, and nothing says what it costs then"), thenHint)
		case !o.GoesOn() && len(o.Then) > 0 && o.Price.For == nil:
			f.report(o, &o.Then,
				diag.Msg("the contract ends by itself, so there is no price after it"),
				diag.Msg("remove `then`, or write `renewal: open_ended` under `term`"))
		}
	},
})

var thenHint = diag.Msg("add `then: {total: %q, issues: 3, every: 3 months}` with your numbers", "16.20")
