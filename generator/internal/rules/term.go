package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var noticeOfOpenEnded = Rule{
	ID:   "notice-of-open-ended",
	Norm: "EGBGB Art. 246a § 1(1) no. 14",
	check: func(f *finder) {
		for _, o := range f.Offers {
			t := &o.Term
			switch openEnded := t.Renewal == offer.OpenEnded; {
			case openEnded && (t.Notice == nil || t.NoticeTo == ""):
				f.report(o, t,
					diag.Msg("the contract goes on after its minimum term, and nothing says how to end it"),
					diag.Msg("add `notice: 1 month` and `notice_to: any_day`"))
			case !openEnded && (t.Notice != nil || t.NoticeTo != ""):
				field := any(&t.Notice)
				if t.Notice == nil {
					field = &t.NoticeTo
				}
				f.report(o, field,
					diag.Msg("the contract ends by itself, so there is no notice to give"),
					diag.Msg("remove `notice` and `notice_to`, or write `renewal: open_ended`"))
			}
		}
	},
}

var billedWithinTerm = Rule{
	ID:   "billed-within-term",
	Norm: "PAngV § 3(1)",
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
