package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var expiredOffer = declare(Rule{
	ID:       "expired-offer",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "An offer whose last day is over is left out of the pages. For a while, its page says so; if nothing replaces it, readers find nothing there. Waive this to keep the file for next year.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2026-01-01, until: 2026-11-22}"},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2026-01-01, until: 2026-12-31}"},
	offer: func(f *finder, o *offer.Offer) {
		if f.Site != nil && len(o.ReplacedBy) > 0 && f.Site.Remembers(o, f.now) {
			return // its page leads on
		}
		if v := &o.Valid; v.Until != nil && v.Until.Before(f.now) && !v.Until.Before(v.From) {
			f.report(o, v.Until,
				diag.Msg("the offer ended on %s and is left out on %s", v.Until, f.now),
				diag.Msg("give it a later day, name what readers can order instead with `replaced_by`, or delete the file"))
		}
	},
})
