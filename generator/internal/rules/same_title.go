package rules

import (
	"strings"

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
		offers := map[string]*offer.Offer{}
		for _, o := range f.Offers {
			f.titled(o, o.Title, func(key string) (other any) {
				before := offers[key]
				offers[key] = o
				if before == nil || !before.Valid.Overlaps(o.Valid) {
					return nil
				}
				return before
			})
		}
		premiums, publications := map[string]any{}, map[string]any{}
		for _, p := range f.Premiums {
			f.titled(p, p.Title, func(key string) any { return firstOf(premiums, key, p) })
		}
		for _, p := range f.Publications {
			f.titled(p, offer.Localized{Every: p.Title}, func(key string) any { return firstOf(publications, key, p) })
		}
	},
})

// firstOf is the record that had a title before, nil if this one is the first.
func firstOf(first map[string]any, key string, record any) any {
	before := first[key]
	if before == nil {
		first[key] = record
	}
	return before
}

// titled reports the first language in which another record has the title.
func (f *finder) titled(record any, title offer.Localized, before func(key string) any) {
	var clash any
	var at []string
	for _, t := range perLanguage(title, []string{"title"}) {
		if other := before(string(t.lang) + " " + strings.ToLower(strings.Join(strings.Fields(t.value), " "))); other != nil && clash == nil {
			clash, at = other, t.keys
		}
	}
	if clash != nil {
		f.reportAt(f.At(record, at...), diag.Msg("%s has the same title", f.File(clash)), diag.Msg("write what tells it apart, or delete one of the two files"))
	}
}
