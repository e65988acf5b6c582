package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "notice-day",
	Norm:     "BGB § 309 no. 9(b)",
	Severity: diag.Warning,
	From:     contractsFair,
	Why:      "“At any time” is any day. Notice of a week to the end of the month is everyday and binds a little longer than its words: with it, the contract can go on for up to five weeks. Together with a notice of more than a week it can go on for longer than the month that the law allows. Whether that is fair, legal must judge; a waiver notes it.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "any_day", "end_of_month"},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "notice: 1 month, notice_to: any_day", "notice: 1 week, notice_to: end_of_month"},
	offer: func(f *finder, o *offer.Offer) {
		t := &o.Term
		if !o.GoesOn() || f.forBusiness(o) || t.Ahead() == nil || t.NoticeTo != offer.EndOfMonth && t.NoticeTo != offer.NextIssue {
			return
		}
		if t.Notice.MaxDays() > 7 {
			f.report(o, &t.NoticeTo,
				diag.Msg("%s to a fixed day can bind a consumer for longer than a month", *t.Notice),
				diag.Msg("write `notice_to: any_day`, or `notice: 1 week`"))
		}
	},
})
