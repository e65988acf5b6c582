package source

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

type choiceView struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// filterView is data/lists/filter.json, by language: what the filter of the list
// of all offers has to choose from. Each occurs in an offer.
type filterView struct {
	Levels       []offer.Level `json:"levels"`
	Kinds        []string      `json:"kinds"`     // of premiums, and "none"
	Publisher    bool          `json:"publisher"` // ships some himself
	Shippers     []choiceView  `json:"shippers"`  // the partners among them
	Publications []choiceView  `json:"publications"`
	OfferKinds   []string      `json:"offer_kinds"`
	Formats      []string      `json:"formats"`
	Terms        []termChoice  `json:"terms"` // minimum terms, the shortest first
	Years        []int64       `json:"years"` // what the first year costs at most, in whole units of money
}

type termChoice struct {
	Days  int    `json:"days"`
	Title string `json:"title"`
}

// yearSteps is what the filter may offer as the most that the first year costs.
var yearSteps = []int64{10, 20, 40, 60, 80, 100, 150, 200, 300, 500, 1000}

func (src *Source) filter(l offer.Lang) filterView {
	f := filterView{}
	publications := map[string]bool{}
	levels, shippers, terms := map[offer.Level]bool{}, map[string]string{}, map[int]string{}
	kinds, offerKinds, formats := map[string]bool{}, map[string]bool{}, map[string]bool{}
	var years []int64
	for _, o := range src.valid {
		for _, p := range o.Publications {
			publications[p.ID] = true
		}
		for _, w := range o.Ways() {
			levels[w.Level] = true
			if w.Premium == nil {
				kinds[noPremium] = true
				continue
			}
			kinds[string(w.Premium.Premium.To.Kind)] = true
			for _, by := range w.Premium.Premium.To.Shippers() {
				if by.To != nil {
					shippers[by.ID] = by.To.Name
				} else {
					f.Publisher = true
				}
			}
		}
		offerKinds[string(o.Kind)], formats[string(o.Format)] = true, true
		terms[termDays(o)] = src.views[l].words("offer-term", o.ID)
		if year, ok := o.FirstYear(o.Areas()[0]); ok {
			years = append(years, int64(year.Money))
		}
	}
	f.Levels = slices.Sorted(maps.Keys(levels))
	f.Kinds = among(append(offer.PremiumKind("").Values().Words(), noPremium), kinds)
	f.OfferKinds = among(offer.OfferKind("").Values().Words(), offerKinds)
	f.Formats = among(offer.Format("").Values().Words(), formats)
	for _, p := range src.in.Catalog.Publications {
		if publications[p.ID] {
			f.Publications = append(f.Publications, choiceView{p.ID, p.Title})
		}
	}
	for id, name := range shippers {
		f.Shippers = append(f.Shippers, choiceView{id, name})
	}
	slices.SortFunc(f.Shippers, func(a, b choiceView) int {
		return cmp.Or(strings.Compare(a.Title, b.Title), strings.Compare(a.ID, b.ID))
	})
	for _, days := range slices.Sorted(maps.Keys(terms)) {
		f.Terms = append(f.Terms, termChoice{days, terms[days]})
	}
	for _, most := range yearSteps {
		if len(years) > 0 && 100*most >= slices.Min(years) && 100*most < slices.Max(years) {
			f.Years = append(f.Years, most)
		}
	}
	return f
}

// among is those of a list that occur, in its order.
func among(list []string, occur map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(list), func(id string) bool { return !occur[id] })
}
