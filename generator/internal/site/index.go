package site

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// indexView is index.json beside the list of all offers: what the list's script
// (layouts/assets/site.js) filters and sorts by, so that it fetches no page but
// those whose cards it shows. It has no titles, which could name a premium.
type indexView struct {
	Size   int   `json:"size"`   // how many offers stand on a page of the list
	Offers []any `json:"offers"` // an indexRow each, in the list's order: newest first
}

// indexRow is id, publication, kind, format, kinds of premiums, shippers, cents
// in all, issues, and the offer's place by title. A list, since there may be
// many thousands.
type indexRow [9]any

// addIndexes adds the index of each language where publish.html finds it.
func (h *Hugo) addIndexes(s source) {
	for _, l := range h.langs {
		s.addJSON("assets/published/index/"+h.below(l)+h.sections[l]["offers"].slug+"/index.json", h.index(l))
	}
}

func (h *Hugo) index(l offer.Lang) indexView {
	place := h.byTitle(l)
	view := indexView{Size: pageSize, Offers: make([]any, 0, len(h.valid))}
	for i, o := range h.valid {
		kinds, by := []string{}, []string{}
		for _, s := range o.Selections() {
			if p := s.Premium.To; p != nil {
				kinds = append(kinds, string(p.Kind))
				for _, r := range p.Shippers() {
					by = append(by, r.ID)
				}
			}
		}
		if len(kinds) == 0 {
			kinds = append(kinds, "none")
		}
		view.Offers = append(view.Offers, indexRow{
			o.ID, o.Publication().ID, o.Kind, o.Format, once(kinds), once(slices.DeleteFunc(by, isEmpty)),
			cents(o), o.Price.Comes(), place[i],
		})
	}
	return view
}

func once(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// byTitle is the place of each offer when all are sorted by their titles.
func (h *Hugo) byTitle(l offer.Lang) []int {
	c := collate.New(language.Make(string(l)), collate.Numeric)
	var buf collate.Buffer
	keys := make([]string, len(h.valid))
	order := make([]int, len(h.valid))
	for i, o := range h.valid {
		keys[i] = string(c.KeyFromString(&buf, o.Title.In(l)))
		buf.Reset()
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(keys[a], keys[b]) })
	place := make([]int, len(order))
	for at, i := range order {
		place[i] = at
	}
	return place
}
