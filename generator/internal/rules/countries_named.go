package rules

import (
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// countries reports countries outside of the EEA that a text of a partner names
// and its facts do not. Where premiums are delivered to, the facts say as well.
func (f *finder) countries(p *offer.Partner, t text) {
	for c, names := range thirdCountries() {
		if hits := names.find(t); len(hits) > 0 && c != p.Country && !f.reaches(p, c) {
			f.quote(t, hits,
				diag.Msg("“%s” is outside of the European Economic Area, and `third_countries` does not have it"),
				diag.Msg("add `{country: %s, safeguard: …, copy_at: …}` to `third_countries` with what the transfer rests on, or delete the word", c))
		}
	}
}

// reaches tells whether the facts say that data reach a country.
func (f *finder) reaches(p *offer.Partner, c offer.Country) bool {
	for _, t := range p.ThirdCountries {
		if t.Country == c {
			return true
		}
	}
	return slices.ContainsFunc(f.shipments(), func(s shipment) bool {
		return s.by == p && s.premium.Delivery != nil && slices.Contains(s.premium.Delivery.Countries, c)
	})
}

// thirdCountries is what each country outside of the EEA is called in German and
// English: by everybody, and in CLDR.
var thirdCountries = sync.OnceValue(func() map[offer.Country]vocabulary {
	names := map[offer.Country][]string{
		"US": {"usa", "us-amerikanisch*", "amerika", "america", "american", "vereinigten staaten", "united states", "washington"},
		"GB": {"großbritannien", "england", "great britain", "britain", "uk"},
		"CH": {"schweizer", "swiss"},
		"IN": {"indisch*", "indian"},
		"CN": {"chinesisch*", "chinese"},
	}
	all := map[offer.Country]vocabulary{}
	for _, c := range offer.Countries() {
		for _, l := range []offer.Lang{"de", "en"} {
			if name := strings.ToLower(c.In(l)); !c.InEEA() && len(split(name)) == len(strings.Fields(name)) {
				names[c] = append(names[c], name)
			}
		}
		all[c] = vocabulary{de: phrasesOf(names[c]...), en: phrasesOf(names[c]...)}
	}
	return all
})
