package source

import (
	"maps"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addData writes what many pages share, each file by language first:
// {{ index hugo.Data.premiums site.Language.Name "usb-stick-64" }}.
func (src *Source) addData() {
	usual, other := src.texts()
	areas := src.areas()
	src.addJSON("data/site.json", byLang(src.langs, func(l offer.Lang) siteView {
		v := src.views[l]
		s := v.site(src.in.Catalog.Site)
		s.Ground = ground(src.in.Catalog.Theme)
		s.Countries, s.World, s.Union = v.countries(areas), slices.Contains(areas, offer.RestOfWorld), union(areas)
		s.Dates = l.DateWords()
		s.Kinds, s.Levels = src.kinds(l), v.levels()
		src.addParties(v, &s)
		return s
	}))
	src.addJSON("data/premiums.json", byLang(src.langs, func(l offer.Lang) object {
		byID := object{}
		for _, p := range src.in.Catalog.Premiums {
			view := src.views[l].premium(p)
			view.Texts = usual[p.ID]
			byID[p.ID] = view
		}
		return byID
	}))
	src.addJSON("data/partners.json", byLang(src.langs, func(l offer.Lang) object {
		byID := object{}
		for _, p := range src.in.Catalog.Partners {
			view := src.views[l].partner(p)
			for _, c := range src.cases(p) {
				view.Texts = append(view.Texts, c.Ref)
			}
			byID[p.ID] = view
		}
		return byID
	}))
	src.addJSON("data/disclosures.json", src.disclosures())
	src.addJSON("data/offline.json", append([]string{}, src.in.Offline...))
	src.addJSON("data/selections.json", other)
}

// kinds is what each kind of offer is called in mails.
func (src *Source) kinds(l offer.Lang) map[string]string {
	kinds := map[string]string{}
	for _, k := range offer.OfferKind("").Values().Words() {
		kinds[k] = src.in.Texts.Kind(offer.OfferKind(k), l)
	}
	return kinds
}

// areas is the areas in which some offer can be had, if it says where.
func (src *Source) areas() []offer.Area {
	areas := map[offer.Area]bool{}
	for _, o := range src.valid {
		for _, a := range o.Areas() {
			areas[a] = true
		}
	}
	delete(areas, "") // everywhere
	return slices.Sorted(maps.Keys(areas))
}

// countries is the countries in some areas, sorted by their names.
func (v *viewer) countries(areas []offer.Area) []countryView {
	codes := union(areas)
	for _, a := range areas {
		if c, ok := a.Country(); ok && !slices.Contains(codes, c) {
			codes = append(codes, c)
		}
	}
	list := make([]countryView, 0, len(codes))
	for _, c := range codes {
		list = append(list, countryView{c, c.In(v.lang)})
	}
	order := collate.New(language.Make(string(v.lang)))
	slices.SortFunc(list, func(a, b countryView) int { return order.CompareString(a.Name, b.Name) })
	return list
}

// union is the countries that EU can stand for; none if it is not among the areas.
func union(areas []offer.Area) []offer.Country {
	if !slices.Contains(areas, offer.RestOfEU) {
		return nil
	}
	return offer.Union()
}
