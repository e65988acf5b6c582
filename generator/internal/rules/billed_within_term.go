package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "billed-within-term",
	Norm:   "UWG § 5(2) no. 2; EGBGB Art. 246a § 1(1) sentence 1 no. 8",
	From:   uwgApplies,
	Why:    "Readers are told what each bill asks for. So the bills of a step fill it, none is for a longer time than its price holds, and each is a whole number of cents. A price that goes on unchanged can be billed for longer than the minimum term: then the price stands with `every`, and there is no `then`.",
	Breaks: Example{"data/offers/funkwelt-probe.yaml", "billed: 3 months", "billed: 1 year"},
	Passes: Example{"data/offers/funkwelt-probe.yaml", "billed: 3 months", "billed: 1 month"},
	offer: func(f *finder, o *offer.Offer) {
		if p := &o.Price; p.Every == nil && p.Billed == nil && !costsNothing(p) {
			whole := o.Term.Minimum
			if p.For != nil {
				whole = *p.For
			}
			f.report(o, p,
				diag.Msg("nothing says how often a bill comes"),
				diag.Msg("add `billed: %s` under `price` if one bill comes for all of it", whole))
			return
		}
		for i, s := range o.Stretches() {
			if i == 0 || o.GoesOn() || o.Price.For != nil { // else see follow-on-price
				f.billsFit(o, s)
			}
		}
	},
})

// costsNothing tells whether no bill comes for a step, wherever one lives.
func costsNothing(s *offer.Step) bool {
	amounts := s.Total.Amounts()
	for _, a := range s.Shipping {
		amounts = append(amounts, a)
	}
	return s.Fee == nil && !slices.ContainsFunc(amounts, func(a offer.Amount) bool { return a.Money > 0 })
}

// billsFit reports a step that its bills do not fill.
func (f *finder) billsFit(o *offer.Offer, s offer.Stretch) {
	field := any(s.Billed)
	if s.Billed == nil {
		field = s.Every
	}
	byIssues := s.Billed != nil && s.Billed.Unit == offer.Issue && s.Every == nil
	switch {
	case s.Billed == nil && s.Every == nil:
	case byIssues && (s.BillsLonger() || !s.Open() && s.Bills() == 0):
		f.report(o, field,
			diag.Msg("the bills for %s do not come out even with the %s for which this price holds", s.Rhythm(), s.Length()),
			diag.Msg("write `billed: %s` if one bill comes for all of it", s.Length()))
	case s.BillsLonger():
		f.report(o, field,
			diag.Msg("a bill for %s covers more than the %s for which this price holds", s.Rhythm(), s.Length()),
			diag.Msg("bill it at least once in that time; a price that goes on unchanged stands with `every: %s` and without `then`", s.Rhythm()))
	case !s.Open() && s.Bills() == 0:
		f.report(o, field,
			diag.Msg("%s is no whole number of bills for %s", s.Length(), s.Rhythm()),
			diag.Msg("correct how often the bill comes, or the time for which the price holds"))
	case !s.Divides():
		f.report(o, field,
			diag.Msg("what is paid does not divide into bills for %s of whole cents", s.Rhythm()),
			diag.Msg("write `every: %s`, and as `total` and `shipping` what is paid for it each time", s.Rhythm()))
	}
}
