package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "notice-of-open-ended",
	Norm:   "BGB § 312d(1); Directive 2011/83/EU Art. 6(1)(o)",
	From:   consumerRights,
	Fixed:  true, // a notice that is not stated reads as one that is not needed
	Why:    "Whoever orders a contract that goes on must be told how to end it; of one that ends by itself, a period of notice would only confuse.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", ", notice: 1 month, notice_to: any_day", ""},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "notice: 1 month", "notice: none"},
	offer: func(f *finder, o *offer.Offer) {
		t := &o.Term
		switch {
		case o.GoesOn() && (t.Notice == nil && t.NoticeTo != offer.NextIssue || t.NoticeTo == ""):
			hint := diag.Msg("add `notice: 1 month`, or `notice: none`, and `notice_to: any_day`")
			switch {
			case t.Notice != nil:
				hint = diag.Msg("add `%s`", "notice_to: any_day")
			case t.NoticeTo != "":
				hint = diag.Msg("add `notice: 1 month`, or `notice: none`")
			}
			f.report(o, t, diag.Msg("the contract goes on after its minimum term, and nothing says how to end it"), hint)
		case !o.GoesOn() && (t.Ahead() != nil || t.NoticeTo != ""):
			field := any(&t.Notice)
			if t.Ahead() == nil {
				field = &t.NoticeTo
			}
			f.report(o, field,
				diag.Msg("the contract ends by itself, so there is no notice to give"),
				diag.Msg("remove `notice` and `notice_to`, or write `renewal: open_ended`"))
		}
	},
})
