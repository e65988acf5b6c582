package source

import (
	"maps"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addData writes what many pages share, each file by language first:
// {{ index hugo.Data.premiums site.Language.Name "usb-stick-64" }}.
func (src *Source) addData() {
	usual, other := src.texts()
	areas := src.areas()
	src.addJSON("data/site.json", byLang(src.langs, func(l offer.Lang) siteView { return src.site(src.views[l], areas) }))
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
