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
	if len(anyThirdCountry().find(t)) == 0 {
		return
	}
	for word, c := range thirdCountries() {
		h := vocabulary{de: phrasesOf(word), en: phrasesOf(word)}.find(t)
		if len(h) == 0 || c == p.Country || f.reaches(p, c) {
			continue
		}
		f.reportAt(f.at(t, h[0]),
			diag.Msg("“%s” is outside of the European Economic Area, and `third_countries` does not have it", h[0].words),
			diag.Msg("add `{country: %s, safeguard: …, copy_at: …}` to `third_countries` with what the transfer rests on, or delete the word", c))
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

// anyThirdCountry is all of [thirdCountries], of which most texts name none.
var anyThirdCountry = sync.OnceValue(func() vocabulary {
	all := phrasesOf(sortedKeys(thirdCountries())...)
	return vocabulary{de: all, en: all}
})

// thirdCountries is what countries outside of the EEA are called in German and
// English (CLDR), and by everybody.
var thirdCountries = sync.OnceValue(func() map[string]offer.Country {
	names := map[string]offer.Country{
		"usa": "US", "us-amerikanisch*": "US", "amerika": "US", "america": "US", "american": "US", "vereinigten staaten": "US", "united states": "US", "washington": "US",
		"großbritannien": "GB", "england": "GB", "great britain": "GB", "britain": "GB", "uk": "GB", "schweizer": "CH", "swiss": "CH", "indisch*": "IN", "indian": "IN", "chinesisch*": "CN", "chinese": "CN",
	}
	for _, c := range offer.Countries() {
		for _, l := range []offer.Lang{"de", "en"} {
			if name := strings.ToLower(c.In(l)); !c.InEEA() && len(split(name)) == len(strings.Fields(name)) {
				names[name] = c
			}
		}
	}
	return names
})
