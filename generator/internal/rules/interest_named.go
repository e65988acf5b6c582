package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "interest-named",
	Norm:   "GDPR Art. 13(1)(d), 21(4)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "Whoever relies on a legitimate interest must say which. Only then can readers weigh it and use their right to object, which the disclosure puts before them separately.",
	Breaks: Example{"data/partners/schraubwerk.yaml", "  interest: {de: keine Adresse doppelt zu führen, en: to keep no address twice}\n", ""},
	Passes: Example{"data/partners/schraubwerk.yaml", "  basis: legitimate_interest\n  interest: {de: keine Adresse doppelt zu führen, en: to keep no address twice}\n", "  basis: consent\n"},
	partner: func(f *finder, p *offer.Partner) {
		switch m := p.Matching; {
		case m == nil:
		case m.Basis == offer.ByLegitimateInterest && m.Interest.IsZero():
			f.report(p, &m.Basis,
				diag.Msg("the matching relies on a legitimate interest, and nothing says which"),
				diag.Msg("add `interest:` with what the partner gains by matching, in each language"))
		case m.Basis != offer.ByLegitimateInterest && !m.Interest.IsZero():
			f.report(p, &m.Interest,
				diag.Msg("an interest is named, but the matching relies on another basis: %s", m.Basis),
				diag.Msg("write `basis: legitimate_interest`, or delete `interest`"))
		}
	},
})
