package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "partner-reviewed",
	Norm:     "GDPR Art. 24(1)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "What a partner does with data changes. Its facts must be gone through with it again at least once a year, and whenever it has promised something else, or readers are told what was true some time ago.",
	Breaks:   Example{"data/partners/schraubwerk.yaml", "reviewed_on: 2026-10-01", "reviewed_on: 2025-11-22"},
	Passes:   Example{"data/partners/schraubwerk.yaml", "reviewed_on: 2026-10-01", "reviewed_on: 2025-11-23"},
	partner: func(f *finder, p *offer.Partner) {
		switch r := p.ReviewedOn.Time(); {
		case f.now.Before(p.ReviewedOn):
			f.report(p, &p.ReviewedOn,
				diag.Msg("the facts were reviewed on %s, which is after %s", p.ReviewedOn, f.now),
				diag.Msg("write the day on which they were last gone through with the partner"))
		case r.AddDate(1, 0, 0).Before(f.now.Time()):
			f.report(p, &p.ReviewedOn,
				diag.Msg("these facts were last reviewed on %s, more than a year ago", p.ReviewedOn),
				diag.Msg("go through this file with the partner, then write today's day"))
		case p.ReviewedOn.Before(p.Assured.On):
			f.promisedSince(p, &p.Assured.On)
		case p.Agreement != nil && p.ReviewedOn.Before(p.Agreement.Date):
			f.promisedSince(p, &p.Agreement.Date)
		}
	},
})

// promisedSince reports what a partner promised on a day after its facts were
// last gone through: it was not among what was read then.
func (f *finder) promisedSince(p *offer.Partner, on *offer.Date) {
	if f.now.Before(*on) {
		return // no agreement yet: see processor-agreement
	}
	f.report(p, &p.ReviewedOn,
		diag.Msg("the facts were last reviewed on %s, before the agreement of %s that they rest on", p.ReviewedOn, *on),
		diag.Msg("go through this file and the agreement with the partner, then write today's day"),
		elsewhere{p, on, diag.Msg("the agreement")})
}
