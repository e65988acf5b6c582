package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "retention-enough",
	Norm:     "GDPR Art. 5(1)(a); BGB §§ 355(2), 357(1), 438(1) no. 3",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "A firm cannot handle warranty claims or returns with data that it has deleted. Claims for defects end two years after delivery; a contract can be withdrawn from for two weeks, and the goods sent back within another two. A shorter time, or a purpose, is then not true; nor is a time that ends before the premium is there.",
	Breaks:   Example{"data/partners/lagerhaus.yaml", "period: 90 days", "period: 1 day"},
	Passes:   Example{"data/partners/lagerhaus.yaml", "period: 90 days", "period: 1 month"},
	partner: func(f *finder, p *offer.Partner) {
		r := p.Retention.Period
		early := f.early(p)
		has := func(purpose offer.Purpose) bool { return slices.Contains(p.Purposes, purpose) }
		switch {
		case r == nil:
		case r.MaxDays() <= early:
			f.report(p, r,
				diag.Msg("the firm keeps the data for %s from the order, and a premium may arrive only then", r),
				diag.Msg("write `from: delivery` if it keeps them for that long afterwards, or the time that is true"))
		case has(offer.ForWarranty) && r.MaxDays() < 2*365+early:
			f.report(p, r,
				diag.Msg("the firm handles warranty claims, which can be raised for two years, and keeps the data for %s only", r),
				diag.Msg("write `period: 2 years` if it keeps them for that long, or delete `warranty` from `purposes`"))
		case has(offer.ForReturns) && r.MaxDays() < 28+early:
			f.report(p, r,
				diag.Msg("the firm handles returns, for which a reader has four weeks, and keeps the data for %s only", r),
				diag.Msg("write `period: 4 weeks` or what is true, or delete `returns` from `purposes`"))
		}
	},
})

// early is how many days a time that begins with the order has run, at most, when
// a premium of the partner arrives that is due from the order on: 0 of a time
// that begins later.
func (f *finder) early(p *offer.Partner) (days int) {
	if p.Retention.From != "order" {
		return 0
	}
	for _, s := range f.shipments() {
		if d := s.premium.Delivery; s.by == p && d != nil {
			days = max(days, d.Within.MaxDays())
		}
	}
	return days
}
