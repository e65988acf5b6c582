package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var processorAgreement = Rule{
	ID:     "processor-agreement",
	Norm:   "GDPR Art. 28(3)",
	From:   gdprApplies,
	Why:    "A processor may touch the data only under a contract that binds it. The disclosure gives its date, so the contract must be in force.",
	Breaks: Example{"data/partners/lagerhaus.yaml", "agreement: {reference: AV-7, date: 2025-09-15}\n", ""},
	Passes: Example{"data/partners/lagerhaus.yaml", "2025-09-15", "2026-11-23"},
	check: func(f *finder) {
		if f.Site != nil && f.Site.Service != nil && f.Site.Service.Role == offer.Processor {
			f.inForce(f.Site, &f.Site.Service.Agreement)
		}
		for _, p := range f.Partners {
			switch {
			case p.Role != offer.Processor:
			case p.Agreement == nil:
				f.report(p, &p.Role,
					diag.Msg("this processor has no contract with the publisher"),
					diag.Msg("add `agreement: {reference: …, date: …}` with the contract's reference and day"))
			default:
				f.inForce(p, p.Agreement)
			}
		}
	},
}

// inForce reports an agreement of a later day than today.
func (f *finder) inForce(record any, a *offer.Agreement) {
	if f.now.Before(a.Date) {
		f.report(record, &a.Date,
			diag.Msg("the agreement is of %s, so there is none on %s", a.Date, f.now),
			diag.Msg("correct the day; without an agreement, no data may go to this firm"))
	}
}
