package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

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

// filters is that of each language.
func (h *Hugo) filters() map[offer.Lang]filterView {
	all := map[offer.Lang]filterView{}
	for _, l := range h.langs {
		all[l] = h.filter(l)
	}
	return all
}

func (h *Hugo) filter(l offer.Lang) filterView {
	f := filterView{Publications: h.choices()}
	levels, shippers, terms := map[offer.Level]bool{}, map[string]string{}, map[int]string{}
	kinds, offerKinds, formats := map[string]bool{}, map[string]bool{}, map[string]bool{}
	var years []int64
	for _, o := range h.valid {
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
		terms[o.Term.Minimum.MaxDays()] = h.views[l].words("offer-term", o.ID)
		if year, ok := o.FirstYear(o.Areas()[0]); ok {
			years = append(years, int64(year.Money))
		}
	}
	f.Levels = slices.Sorted(maps.Keys(levels))
	f.Kinds = among(append(offer.PremiumKind("").Values(), noPremium), kinds)
	f.OfferKinds = among(offer.OfferKind("").Values(), offerKinds)
	f.Formats = among(offer.Format("").Values(), formats)
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

// union is the countries that EU can stand for; none if it is not among the areas.
func union(areas []offer.Area) []offer.Country {
	if !slices.Contains(areas, offer.RestOfEU) {
		return nil
	}
	return offer.Union()
}

// countries is the areas in which some offer can be had, if it says where.
func (h *Hugo) countries() []offer.Area {
	areas := map[offer.Area]bool{}
	for _, o := range h.valid {
		for _, a := range o.Areas() {
			areas[a] = true
		}
	}
	delete(areas, "") // everywhere
	return slices.Sorted(maps.Keys(areas))
}
