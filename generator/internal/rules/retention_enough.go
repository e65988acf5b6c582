package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var retentionEnough = Rule{
	ID:       "retention-enough",
	Norm:     "GDPR Art. 5(1)(a); BGB §§ 355(2), 357(1), 438(1) no. 3",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "A firm cannot handle warranty claims or returns with data that it has deleted. Claims for defects end two years after delivery; a contract can be withdrawn from for two weeks, and the goods sent back within another two. A shorter time, or a purpose, is then not true.",
	Breaks:   Example{"data/partners/lagerhaus.yaml", "period: 90 days", "period: 1 day"},
	Passes:   Example{"data/partners/lagerhaus.yaml", "period: 90 days", "period: 1 month"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			r := p.Retention.Period
			has := func(purpose offer.Purpose) bool { return slices.Contains(p.Purposes, purpose) }
			switch {
			case r == nil:
			case has(offer.ForWarranty) && r.MaxDays() < 2*365:
				f.report(p, r,
					diag.Msg("the firm handles warranty claims, which can be raised for two years, and keeps the data for %s only", r),
					diag.Msg("write `period: 2 years` if it keeps them for that long, or delete `warranty` from `purposes`"))
			case has(offer.ForReturns) && r.MaxDays() < 28:
				f.report(p, r,
					diag.Msg("the firm handles returns, for which a reader has four weeks, and keeps the data for %s only", r),
					diag.Msg("write `period: 4 weeks` or what is true, or delete `returns` from `purposes`"))
			}
		}
	},
}
