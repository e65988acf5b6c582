package offer

import (
	"cmp"

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
