package rules

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "processor-agreement",
	Norm:   "GDPR Art. 28(3)",
	From:   gdprApplies,
	Why:    "A processor may touch the data only under a contract that binds it. The disclosure gives its date, so the contract must be in force, and have one day.",
	Breaks: Example{"data/partners/lagerhaus.yaml", "agreement: {reference: AV-7, date: 2025-09-15}\n", ""},
	Passes: Example{"data/partners/lagerhaus.yaml", "2025-09-15", "2026-10-01"},
	site: func(f *finder, s *offer.Site) {
		if s.Service != nil && s.Service.Role == offer.Processor {
			f.signed(s, &s.Service.Agreement.Date)
		}
	},
	partner: func(f *finder, p *offer.Partner) {
		if p.Role == offer.Processor {
			f.agreed(p, &p.Role, p.Agreement)
		}
		f.signed(p, &p.Assured.On) // every text cites it
		if a := p.Agreement; a != nil && a.Date != p.Assured.On && strings.Contains(p.Assured.By, a.Reference) && len(amended.find(text{value: p.Assured.By}.cut())) == 0 {
			f.report(p, &p.Assured.On,
				diag.Msg("the texts give %s as of %s and of %s", a.Reference, a.Date, p.Assured.On),
				diag.Msg("write the same day in both places; of an amendment, say in `by` that it is one"),
				elsewhere{p, &a.Date, diag.Msg("the other day")})
		}
	},
	check: func(f *finder) {
		for _, s := range f.Services {
			if s.Role == offer.Processor {
				f.signed(s, &s.Agreement.Date)
			}
		}
		for _, m := range f.Intermediaries {
			if m.Role == offer.Processor {
				f.agreed(m, &m.Role, m.Agreement)
			}
		}
	},
})

// amended is how a later part of a contract is called.
var amended = vocabulary{
	de: phrasesOf("nachtrag*", "anlage*", "änderung*", "zusatz*", "ergänzung*"),
	en: phrasesOf("amendment*", "addendum*", "annex*", "schedule*", "supplement*"),
}

// agreed reports a processor without a contract, or with one of a later day.
func (f *finder) agreed(record any, role *offer.Role, a *offer.Agreement) {
	if a == nil {
		f.report(record, role,
			diag.Msg("this processor has no contract with the publisher"),
			diag.Msg("add `agreement: {reference: …, date: …}` with the contract's reference and day"))
		return
	}
	f.signed(record, &a.Date)
}

// signed reports an agreement of a later day than today.
func (f *finder) signed(record any, day *offer.Date) {
	if f.now.Before(*day) {
		f.report(record, day,
			diag.Msg("the agreement is of %s, so there is none on %s", *day, f.now),
			diag.Msg("correct the day; without an agreement, no data may go to this firm"))
	}
}
