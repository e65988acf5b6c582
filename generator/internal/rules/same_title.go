package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "same-title",
	Norm:     "UWG § 5(2) no. 1",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "Readers cannot tell two offers, premiums or magazines of one title apart. Most often one is a copy whose title was forgotten. Offers that follow each other in time may share one.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "de: Funkwelt zur Probe", "de: Funkwelt empfehlen"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "de: Funkwelt zur Probe", "de: Funkwelt weiterempfehlen"},
	check: func(f *finder) {
		seen := map[string]any{}
		for _, o := range f.Offers {
			f.titled(seen, "offer", o)
		}
		for _, p := range f.Premiums {
			f.titled(seen, "premium", p)
		}
		for _, p := range f.Publications {
			f.titled(seen, "publication", p)
		}
	},
})

// titled reports the first language in which another record of the kind has the title.
func (f *finder) titled(seen map[string]any, kind string, record any) {
	told := false
	for _, t := range f.words(record) {
		if t.keys[0] != "title" {
			continue
		}
		key := kind + " " + string(t.lang) + " " + loosely(t.value)
		other := seen[key]
		seen[key] = record
		if other == nil || told || inTurn(record, other) {
			continue
		}
		told = true
		f.reportAt(f.At(record, t.keys...), diag.Msg("%s has the same title", f.File(other)), diag.Msg("write what tells it apart, or delete one of the two files"))
	}
}

// inTurn tells whether two records are offers that follow each other in time.
func inTurn(a, b any) bool {
	o, isOffer := a.(*offer.Offer)
	return isOffer && !o.Valid.Overlaps(b.(*offer.Offer).Valid)
}
