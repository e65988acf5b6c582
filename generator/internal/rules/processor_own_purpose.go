package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "processor-own-purpose",
	Norm:   "GDPR Art. 28(3)(a), 28(10)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "A processor handles the data for the publisher and on instructions only. One that compares them with its own customers, advertises with them, or keeps them for a duty of its own, pursues a purpose of its own and is a controller for it. The two statements contradict each other, and one of them would be told to readers wrongly.",
	Breaks: Example{"data/partners/lagerhaus.yaml", "purposes: [delivery, returns]", "purposes: [delivery, returns, legal_obligation]"},
	Passes: Example{"data/partners/schraubwerk.yaml", "role: controller", "role: joint_controller\nagreement: {reference: GV-3, date: 2026-01-15}"},
	partner: func(f *finder, p *offer.Partner) {
		if p.Role != offer.Processor {
			return
		}
		for i, purpose := range p.Purposes {
			if purpose == offer.ForLegalObligation {
				f.report(p, &p.Purposes[i],
					diag.Msg("a processor acts on instructions only, and a legal obligation of its own is a purpose of its own"),
					diag.Msg("delete `legal_obligation`, or write `role: controller` if the firm keeps records for itself"))
			}
		}
		if p.Matching != nil {
			f.report(p, p.Matching,
				diag.Msg("a processor compares the data with its own customers, which is a purpose of its own"),
				diag.Msg("write `role: controller`, or delete `matching` if the partner does not match"))
		}
		if p.Advertising != offer.NoAdvertising {
			f.report(p, &p.Advertising,
				diag.Msg("a processor advertises for itself with the publisher's data, which is a purpose of its own"),
				diag.Msg("write `role: controller`, or `advertising: none`"))
		}
	},
})
