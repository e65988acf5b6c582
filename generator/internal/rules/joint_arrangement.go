package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "joint-arrangement",
	Norm:   "GDPR Art. 26(1)",
	From:   gdprApplies,
	Why:    "Joint controllers must lay down which of them meets which duty, and readers can ask for the essence of it.",
	Breaks: Example{"data/partners/brettladen.yaml", "agreement: {reference: GV-2, date: 2026-02-16}\n", ""},
	Passes: Example{"data/partners/brettladen.yaml", "2026-02-16", "2026-10-01"},
	partner: func(f *finder, p *offer.Partner) {
		switch {
		case p.Role != offer.JointController:
		case p.Agreement == nil:
			f.report(p, &p.Role,
				diag.Msg("these joint controllers have no arrangement"),
				diag.Msg("add `agreement: {reference: …, date: …}` with the arrangement's reference and day"))
		default:
			f.signed(p, &p.Agreement.Date)
		}
	},
})
