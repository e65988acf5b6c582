package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "trial-term",
	Norm:     "UWG § 5(2) no. 1",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "A trial of a year is no trial. Most often the kind was left as it was in the file that this one was copied from.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "kind: standard", "kind: trial"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt trial, three months"},
	offer: func(f *finder, o *offer.Offer) {
		if o.Kind == offer.Trial && o.Term.Minimum.Longer(offer.Period{N: 27, Unit: offer.Week}) {
			f.report(o, &o.Kind, diag.Msg("a trial that binds for %s", o.Term.Minimum), diag.Msg("write `%s`, or a shorter minimum term", "kind: standard"))
		}
	},
})
