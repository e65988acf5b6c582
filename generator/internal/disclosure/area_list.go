package disclosure

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// AreaList is what is paid in each area as a text says it, "Deutschland 59,90 €
// und Österreich 69,50 €": what the phrase list makes of the phrase price-area.
// A page narrows it to the reader's country.
type AreaList struct {
	Text  string
	Items []AreaItem // in their order in Text
}

// AreaItem is one of its items: "Österreich 69,50 €".
type AreaItem struct {
	Area         offer.Area
	Text, Amount string
}

// areaList is the list of areas that a text was made of, word for word.
func areaList(text string, areas []PriceArea, words []string) AreaList {
	list := AreaList{Text: text}
	for i, a := range areas {
		list.Items = append(list.Items, AreaItem{a.Area(), words[i], a.Amount})
	}
	return list
}

// Area is the area as offers name it.
func (a PriceArea) Area() offer.Area {
	if a.Zone != "" {
		return offer.Area(a.Zone)
	}
	return offer.Area(a.Country)
}

// AreaLists is the lists of this kind that the words on an offer have.
func (t *Texts) AreaLists(id string, l offer.Lang) []AreaList { return t.offer(id, l).areas }

// says tells whether the list is of these sums.
func (l AreaList) says(areas []PriceArea) bool {
	return slices.EqualFunc(l.Items, areas, func(i AreaItem, a PriceArea) bool { return i.Area == a.Area() && i.Amount == a.Amount })
}
