package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "trial-follow-on",
	Norm:   "PAngV § 3(1); EGBGB Art. 246a § 1(1) sentence 1 no. 8; UWG § 5a(1)",
	From:   pangvApplies,
	Why:    "A trial that turns into a subscription costs what comes after it as well. To show the trial's price alone leaves out what readers need for their decision.",
	Breaks: Example{"data/offers/funkwelt-probe.yaml", "then: {total: \"18.00\", issues: 3, every: 3 months}\n", ""},
	Passes: Example{"data/offers/funkwelt-probe.yaml",
		"then: {total: \"18.00\", issues: 3, every: 3 months}\nterm: {minimum: 3 months, renewal: open_ended, notice: 1 month, notice_to: any_day}",
		"term: {minimum: 3 months, renewal: none}"},
	offer: func(f *finder, o *offer.Offer) {
		if o.Kind == offer.Trial && o.GoesOn() && len(o.Then) == 0 && o.Price.Every == nil {
			f.report(o, &o.Then,
				diag.Msg("the trial turns into a subscription, and nothing says what that costs"), thenHint)
		}
	},
})
