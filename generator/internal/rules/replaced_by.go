package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "replaced-by",
	Norm:   "editorial",
	Why:    "Where an offer has ended, readers are led to what replaces it. An offer that replaces itself, or has no last day, leads nowhere.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "valid: {from: 2026-01-01}", "valid: {from: 2026-01-01, until: 2027-06-30}\nreplaced_by: funkwelt-jahresabo"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "valid: {from: 2026-01-01}", "valid: {from: 2026-01-01, until: 2027-06-30}\nreplaced_by: funkwelt-probe"},
	offer: func(f *finder, o *offer.Offer) {
		itself := false
		for i := range o.ReplacedBy {
			if r := &o.ReplacedBy[i]; r.To == o {
				itself = true
				f.report(o, r, diag.Msg("an offer cannot replace itself"), diag.Msg("name another offer, or delete `replaced_by`"))
			}
		}
		if len(o.ReplacedBy) > 0 && o.Valid.Until == nil && !itself {
			f.report(o, &o.ReplacedBy, diag.Msg("this offer has no last day, so that nothing can replace it"),
				diag.Msg("add `until` to `valid`, or delete `replaced_by`"))
		}
	},
})
