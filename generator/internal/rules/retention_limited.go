package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "retention-limited",
	Words:    true,
	Norm:     "GDPR Art. 5(1)(e), 28(3)(g)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "Data are kept no longer than the purposes need. Claims from a sale end three years after its year (BGB §§ 195, 199), so four years are enough unless a law asks for more; and no record of commercial or tax law need be kept for more than ten (HGB § 257, AO § 147). A processor keeps no records of its own: it deletes the data or hands them back when its service is done (GDPR Art. 28(3)(g)).",
	Breaks:   Example{"data/partners/schraubwerk.yaml", "period: 6 months", "period: 6 years"},
	Passes:   Example{"data/partners/schraubwerk.yaml", "purposes: [delivery, returns]", "purposes: [delivery, returns, legal_obligation]"},
	partner: func(f *finder, p *offer.Partner) {
		if r := p.Retention.Period; r != nil {
			f.keptTooLong(p, f.Pos(p, r), *r)
		}
		for _, t := range f.texts(p, "retention") {
			for _, s := range spans(t) {
				f.keptTooLong(p, f.at(t, s.hit), s.Period)
			}
		}
	},
})

// keptTooLong reports a time that is longer than a partner's purposes need.
func (f *finder) keptTooLong(p *offer.Partner, pos diag.Pos, r offer.Period) {
	switch {
	case r.MaxDays() > 10*366:
		f.reportAt(pos,
			diag.Msg("%s is longer than any record of commercial or tax law must be kept", r),
			diag.Msg("ask the partner for a shorter time, or waive this with the law that asks for it"))
	case p.Role == offer.Processor && r.MaxDays() > 2*366:
		f.reportAt(pos,
			diag.Msg("%s is longer than a processor needs the data for the publisher (GDPR Art. 28(3)(g)): it keeps no records of its own", r),
			diag.Msg("agree with the firm that it deletes the data, or hands them back, within two years at most, and write that time"))
	case r.MaxDays() > 4*12*31 && p.Role != offer.Processor && !slices.Contains(p.Purposes, offer.ForLegalObligation):
		f.reportAt(pos,
			diag.Msg("%s is longer than delivery, returns and warranty need", r),
			diag.Msg("ask the partner for a shorter time, or add `legal_obligation` to `purposes` if a law asks for it"))
	}
}
