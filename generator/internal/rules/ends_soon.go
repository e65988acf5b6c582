package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var endsSoon = declare(Rule{
	ID:       "ends-soon",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "After its last day an offer is left out of the pages by itself, without anybody looking. This tells it 30 days before.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2026-01-01, until: 2026-12-10}"},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2026-01-01, until: 2026-12-31}"},
	offer: func(f *finder, o *offer.Offer) {
		if u := o.Valid.Until; u != nil && o.Valid.On(f.now) && u.DaysFrom(f.now) < Ahead {
			f.report(o, u, diag.Msg("the offer ends on %s and is left out from the next day on", u),
				diag.Msg("nothing, if it is meant to; else give it a later day"))
		}
	},
})
