package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "matching-by-contract",
	Norm:     "GDPR Art. 6(1)(b)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "A contract covers only what it cannot be fulfilled without. A parcel arrives without a look at the shipper's customers, so for hardware the basis is rather a legitimate interest, with its right to object, or consent.",
	Breaks:   Example{"data/partners/schraubwerk.yaml", "  basis: legitimate_interest\n  interest: {de: keine Adresse doppelt zu führen, en: to keep no address twice}\n", "  basis: contract\n"},
	Passes:   Example{"data/partners/schraubwerk.yaml", "  basis: legitimate_interest\n  interest: {de: keine Adresse doppelt zu führen, en: to keep no address twice}\n", "  basis: consent\n"},
	partner: func(f *finder, p *offer.Partner) {
		if p.Matching != nil && p.Matching.Basis == offer.ByContract && f.ships(p)[offer.Hardware] {
			f.report(p, &p.Matching.Basis,
				diag.Msg("a parcel can be delivered without matching, so the contract is hardly its basis"),
				diag.Msg("write `basis: legitimate_interest` with `interest`, or `basis: consent`; or waive this with a reason"))
		}
	},
})
