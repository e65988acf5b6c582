package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "gift-ends",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "Whoever gives a year away expects to pay for a year. A gift that goes on until notice surprises the giver with a bill, and the recipient cannot end it.",
	Breaks:   Example{"data/offers/funkwelt-geschenk.yaml", "term: {minimum: 12 months, renewal: none}", "then: {total: \"18.00\", issues: 3, every: 3 months}\nterm: {minimum: 12 months, renewal: open_ended, notice: 1 month, notice_to: any_day}"},
	Passes:   Example{"data/offers/funkwelt-geschenk.yaml", "minimum: 12 months", "minimum: 1 year"},
	offer: func(f *finder, o *offer.Offer) {
		if o.Kind == offer.Gift && o.GoesOn() {
			f.report(o, &o.Term.Renewal,
				diag.Msg("the gift goes on until notice, at the giver's cost"),
				diag.Msg("write `renewal: none`, and remove `then`, `renews_for`, `notice` and `notice_to`"))
		}
	},
})
