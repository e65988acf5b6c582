package offer

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// In is the country's name in a language, "Österreich", in English for a language
// in which no names are known, and its code if it has none.
func (c Country) In(l Lang) string {
	region, err := language.ParseRegion(string(c))
	if err != nil {
		return string(c)
	}
	names := display.Regions(language.Make(string(l)))
	if names == nil {
		names = display.Regions(language.English)
	}
	return cmp.Or(names.Name(region), string(c))
}

// noCountries is codes that x/text takes for countries, and ISO 3166-1 has not assigned:
// reserved, withdrawn, or of groups of countries.
var noCountries = strings.Fields("AC AN CP CQ CS DG EA EU EZ FQ IC NT PC SU TA UN YU")

func isCountry(s string) bool {
	r, err := language.ParseRegion(s)
	return err == nil && len(s) == 2 && !slices.Contains(noCountries, s) && r.IsCountry() && r.Canonicalize().String() == s
}

// Countries is every country of ISO 3166-1, by code.
var Countries = sync.OnceValue(func() (all []Country) {
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if code := string(a) + string(b); isCountry(code) {
				all = append(all, Country(code))
			}
		}
	}
	return all
})
