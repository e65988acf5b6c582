package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "renewal-notice",
	Words:  true,
	Norm:   "BGB § 309 no. 9(b), (c)",
	From:   contractsFair,
	Why:    "A consumer's contract may go on after its minimum term only until further notice, which the consumer can give at any time with a month at most; to its end, too, no longer notice may be asked. A month can have 28 days, so a notice in days or weeks keeps within them. Of notice to the end of a month or to the next issue, see notice-day. Offers that are not for consumers are not looked at, see minimum-term.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "notice: 1 month", "notice: 6 weeks"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "notice: 1 month", "notice: 4 weeks"},
	offer: func(f *finder, o *offer.Offer) {
		t := &o.Term
		if !o.GoesOn() || f.forBusiness(o) {
			return
		}
		if n := t.Ahead(); n != nil && n.MaxDays() > 28 && *n != (offer.Period{N: 1, Unit: offer.Month}) {
			f.report(o, n,
				diag.Msg("a notice of %s can be longer than a month", *n),
				diag.Msg("write `notice: 1 month` or less; or say in `eligibility` that the offer is %s", notForConsumers))
		}
		if t.Renewal == offer.Fixed {
			f.report(o, &t.Renewal,
				diag.Msg("a consumer's contract may go on until notice only, not for a fixed time again"),
				diag.Msg("write `renewal: open_ended` and delete `renews_for`; or say in `eligibility` that the offer is %s", notForConsumers))
		}
		if t.NoticeTo == offer.EndOfPeriod && !monthly(o) {
			f.report(o, &t.NoticeTo,
				diag.Msg("after the minimum term, a consumer must be able to end the contract within a month, and a billing period is longer"),
				diag.Msg("write `notice_to: any_day`; or say in `eligibility` that the offer is %s", notForConsumers))
		}
	},
})

// monthly tells whether the last price is billed at least each month.
func monthly(o *offer.Offer) bool {
	steps := o.Stretches()
	r := steps[len(steps)-1].Rhythm()
	return r.Unit != offer.Issue && !r.Longer(offer.Period{N: 1, Unit: offer.Month})
}
