package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "renewal-fixed",
	Norm:   "BGB § 312d(1); Directive 2011/83/EU Art. 6(1)(o)",
	From:   consumerRights,
	Why:    "A contract that goes on for a fixed time says for how long. (For consumers it may not, see renewal-notice.)",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "notice_to: any_day", "notice_to: any_day, renews_for: 12 months"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "renewal: open_ended, notice: 1 month, notice_to: any_day}", "renewal: fixed, renews_for: 12 months, notice: 1 month, notice_to: end_of_period}\neligibility: {de: Nicht für Verbraucher., en: Not for consumers.}"},
	offer: func(f *finder, o *offer.Offer) {
		switch t := &o.Term; {
		case t.Renewal == offer.Fixed && t.RenewsFor == nil && f.forBusiness(o):
			f.report(o, &t.Renewal,
				diag.Msg("nothing says for how long the contract goes on each time"),
				diag.Msg("add `renews_for: 12 months`"))
		case t.Renewal != offer.Fixed && t.RenewsFor != nil:
			f.report(o, t.RenewsFor,
				diag.Msg("only a contract with `renewal: fixed` goes on for a fixed time"),
				diag.Msg("delete `renews_for`, or write `renewal: fixed`"))
		}
	},
})
