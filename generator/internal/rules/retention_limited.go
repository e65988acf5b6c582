package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var retentionLimited = Rule{
	ID:       "retention-limited",
	Norm:     "GDPR Art. 5(1)(e)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "Data are kept no longer than the purposes need. Claims from a sale end three years after its year (BGB §§ 195, 199), so four years are enough unless a law asks for more; and no record of commercial or tax law need be kept for more than ten (HGB § 257, AO § 147).",
	Breaks:   Example{"data/partners/schraubwerk.yaml", "period: 6 months", "period: 6 years"},
	Passes:   Example{"data/partners/schraubwerk.yaml", "purposes: [delivery, returns]", "purposes: [delivery, returns, legal_obligation]"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			r := p.Retention.Period
			switch {
			case r == nil:
			case r.MaxDays() > 10*366:
				f.report(p, r,
					diag.Msg("%s is longer than any record of commercial or tax law must be kept", r),
					diag.Msg("ask the partner for a shorter time, or waive this with the law that asks for it"))
			case r.MaxDays() > 4*12*31 && !slices.Contains(p.Purposes, offer.ForLegalObligation):
				f.report(p, r,
					diag.Msg("%s is longer than delivery, returns and warranty need", r),
					diag.Msg("ask the partner for a shorter time, or add `legal_obligation` to `purposes` if a law asks for it"))
			}
		}
	},
}
