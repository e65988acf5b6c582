package source

import (
	"maps"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addData writes what many pages share, each file by language first:
// {{ index hugo.Data.premiums site.Language.Name "usb-stick-64" }}.
func (src *Source) addData() {
	site, premiums, partners := object{}, object{}, object{}
	usual, other := src.texts()
	countries := src.countries()
	for _, l := range src.langs {
		v := src.views[l]
		s := v.site(src.in.Catalog.Site)
		s.Ground = ground(src.in.Catalog.Theme)
		s.Countries, s.Union = countries, union(countries)
		s.Kinds, s.Levels = src.kinds(l), v.levels()
		src.addParties(v, &s)
		site[string(l)] = s
		byID := object{}
		for _, p := range src.in.Catalog.Premiums {
			view := v.premium(p)
			view.Texts = usual[p.ID]
			byID[p.ID] = view
		}
		premiums[string(l)] = byID
		byID = object{}
		for _, p := range src.in.Catalog.Partners {
			view := v.partner(p)
			for _, c := range src.cases(p) {
				view.Texts = append(view.Texts, c.Ref)
			}
			byID[p.ID] = view
		}
		partners[string(l)] = byID
	}
	src.addJSON("data/site.json", site)
	src.addJSON("data/premiums.json", premiums)
	src.addJSON("data/partners.json", partners)
	src.addJSON("data/disclosures.json", src.disclosures())
	src.addJSON("data/offline.json", append([]string{}, src.in.Offline...))
	src.addJSON("data/selections.json", other)
}

// kinds is what each kind of offer is called in mails.
func (src *Source) kinds(l offer.Lang) map[string]string {
	kinds := map[string]string{}
	for _, k := range offer.OfferKind("").Values() {
		kinds[k] = src.in.Texts.Kind(offer.OfferKind(k), l)
	}
	return kinds
}

// countries is the areas in which some offer can be had, if it says where.
func (src *Source) countries() []offer.Area {
	areas := map[offer.Area]bool{}
	for _, o := range src.valid {
		for _, a := range o.Areas() {
			areas[a] = true
		}
	}
	delete(areas, "") // everywhere
	return slices.Sorted(maps.Keys(areas))
}

// union is the countries that EU can stand for; none if it is not among the areas.
func union(areas []offer.Area) []offer.Country {
	if !slices.Contains(areas, offer.RestOfEU) {
		return nil
	}
	return offer.Union()
}
