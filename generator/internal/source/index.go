package source

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// indexView is index.json beside the list of all offers: what the list's script
// (layouts/assets/list.js) filters and sorts by, so that it fetches no page but
// those whose cards it shows. It has no titles, which could name a premium.
type indexView struct {
	Size   int   `json:"size"`   // how many offers stand on a page of the list
	Offers []any `json:"offers"` // an indexRow each, in the list's order: newest first
}

// indexRow is id, publications, kind, format, ways to take the offer, areas,
// cents for an issue of the first step in each of them or in all, the most days of the minimum term, and the
// offer's place by title. A list, since there may be many thousands.
type indexRow [9]any

// A way is the kind of its premium, one shipper, how far data go, and what is
// paid on top in each of the areas, if anything: cents, or null where this way is
// not to be had. A premium with several shippers is a way for each.
//
// An area is a country, EU or world, or "" for everywhere; what the first year
// costs there in cents, null if that is not known; and the currency, if it is not
// the site's.

// addIndexes adds the index of each language where asset/publish.html finds it.
func (src *Source) addIndexes(to Files) {
	for _, l := range src.langs {
		to.addJSON("assets/published/index/"+src.below(l)+src.sections[l]["offers"].slug+"/index.json", src.index(l))
	}
}

func (src *Source) index(l offer.Lang) indexView {
	place := src.byTitle(l)
	view := indexView{Size: pageSize, Offers: make([]any, 0, len(src.valid))}
	for i, o := range src.valid {
		view.Offers = append(view.Offers, indexRow{
			o.ID, ids(o.Publications), o.Kind, o.Format, ways(o), areas(o), issues(o), termDays(o), place[i],
		})
	}
	return view
}

// termDays is the most days of an offer's minimum term. A year is twelve months.
func termDays(o *offer.Offer) int {
	p := o.Term.Minimum
	if n, whole := p.Months(); whole {
		p = offer.Period{N: n, Unit: offer.Month}
	}
	return p.MaxDays()
}

// noPremium is the kind of the way that takes none.
const noPremium = "none"

func ways(o *offer.Offer) (list [][]any) {
	for _, w := range o.Ways() {
		if w.Premium == nil {
			list = append(list, []any{noPremium, "", w.Level})
			continue
		}
		extra := extras(o, w)
		for _, by := range w.Premium.Premium.To.Shippers() {
			way := []any{w.Premium.Premium.To.Kind, by.ID, w.Level}
			if extra != nil {
				way = append(way, extra)
			}
			list = append(list, way)
		}
	}
	return list
}

// extras is what a way costs on top in each area of the offer; nil if nothing in any.
func extras(o *offer.Offer, w offer.Way) (list []any) {
	have := o.PremiumAreas(w.Premium)
	some := false
	for _, a := range o.Areas() {
		var cents any
		if slices.Contains(have, a) {
			cents = int64(0)
			if w.Extra != nil {
				if extra, ok := w.Extra.In(a); ok {
					cents = int64(extra.Money)
				}
			}
		}
		some = some || cents != any(int64(0))
		list = append(list, cents)
	}
	if !some {
		return nil
	}
	return list
}

func areas(o *offer.Offer) (list [][]any) {
	for _, a := range o.Areas() {
		area := []any{a, nil}
		if year, ok := o.FirstYear(a); ok {
			area[1] = int64(year.Money)
			if year.Currency != "" {
				area = append(area, year.Currency)
			}
		}
		list = append(list, area)
	}
	return list
}

// issues is cents for an issue of the first step in each area, null where there is no
// number of issues; once if that is the same in all.
func issues(o *offer.Offer) (list []any) {
	for _, a := range o.Areas() {
		var cents any
		if m, _, ok := o.Price.PerIssue(a); ok {
			cents = int64(m.Money)
		}
		list = append(list, cents)
	}
	if len(slices.Compact(slices.Clone(list))) == 1 {
		return list[:1]
	}
	return list
}

// byTitle is the place of each offer when all are sorted by their titles.
func (src *Source) byTitle(l offer.Lang) []int {
	c := collate.New(language.Make(string(l)), collate.Numeric)
	order := make([]int, len(src.valid))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return c.CompareString(src.valid[a].Title.In(l), src.valid[b].Title.In(l))
	})
	place := make([]int, len(order))
	for at, i := range order {
		place[i] = at
	}
	return place
}
