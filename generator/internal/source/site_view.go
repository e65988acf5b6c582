package source

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// siteView is data/site.json: what stands on every page.
type siteView struct {
	Publisher firmView       `json:"publisher"`
	Service   *firmView      `json:"service,omitempty"`
	Links     []siteLinkView `json:"links"`
	// Parties is who stands behind offers, by the name that an offer's params have.
	Parties map[string]partiesView `json:"parties"`
	// Publishers and Services is those besides that of the site, by id.
	Publishers map[string]firmView `json:"publishers,omitempty"`
	Services   map[string]firmView `json:"services,omitempty"`
	// Countries is those that a reader can choose from, and whether some offer
	// goes to all others.
	Countries []countryView   `json:"countries"`
	World     bool            `json:"world,omitempty"`
	Union     []offer.Country `json:"union,omitempty"` // what EU can stand for
	// Dates is how a day is written: see [offer.Lang.DateWords].
	Dates []string `json:"dates"`
	// Levels is how far data go, in words, from 0.
	Levels []string `json:"levels"`
	// Kinds is what each kind of offer is called in mails.
	Kinds map[string]string `json:"kinds"`
	// Ground is the colour behind a page, light and dark.
	Ground [2]offer.Color `json:"ground"`
	// Words is what pages say of themselves: see [disclosure.PageWords].
	Words map[string]string `json:"words"`
}

// countryView is a country, by its name in the language.
type countryView struct {
	Code offer.Country `json:"code"`
	Name string        `json:"name"`
}

// site is what stands on every page of a site whose offers can be had in the areas.
func (src *Source) site(v *viewer, areas []offer.Area) siteView {
	cat := src.in.Catalog
	view := siteView{
		Publisher: v.publisher(&cat.Site.Publisher), Service: v.service(cat.Site.Service), Links: linkViews(&cat.Site.Links),
		Parties: map[string]partiesView{}, Publishers: map[string]firmView{}, Services: map[string]firmView{},
		Countries: v.countries(areas), World: slices.Contains(areas, offer.RestOfWorld), Union: union(areas),
		Dates: v.lang.DateWords(), Levels: v.levels(), Kinds: map[string]string{}, Ground: ground(cat.Theme), Words: v.pageWords(""),
	}
	for _, k := range offer.OfferKind("").Values().Words() {
		view.Kinds[k] = v.texts.Kind(offer.OfferKind(k), v.lang)
	}
	parties := func(p offer.Parties) partiesView {
		return partiesView{
			Publisher: v.publisher(p.Publisher), Service: v.service(p.Service), Links: linkViews(src.linksOf(p)),
			Text: disclosure.Ref(offer.ByPublisher, p.Whole()), Words: v.pageWords(p.Whole()),
		}
	}
	view.Parties[partiesName("")] = parties(cat.Site.Parties())
	for _, p := range v.texts.Parties {
		of := parties(p)
		view.Parties[partiesName(p.Name())] = of // partners' texts do not tell intermediaries apart
		view.Parties[partiesName(p.Whole())] = of
	}
	for _, p := range cat.Publishers {
		view.Publishers[p.ID] = v.publisher(&p.Publisher)
	}
	for _, p := range cat.Services {
		view.Services[p.ID] = v.firm(p.Firm)
	}
	return view
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

// service is a firm that runs orders; nil if there is none.
func (v *viewer) service(s *offer.Service) *firmView {
	if s == nil {
		return nil
	}
	view := v.firm(s.Firm)
	return &view
}

// partiesView is who stands behind an offer, and the pages of theirs that must
// be found from its page.
type partiesView struct {
	Publisher firmView       `json:"publisher"`
	Service   *firmView      `json:"service,omitempty"`
	Links     []siteLinkView `json:"links"`
	Text      string         `json:"text"` // whose texts they are, as disclosure/text.html takes it

	Words map[string]string `json:"words"` // what stands on each page of their offers
}

// pageWords is what is said on each page of the offers of parties.
func (v *viewer) pageWords(parties string) map[string]string {
	words := map[string]string{}
	for _, word := range disclosure.PageWords {
		words[word] = v.words("page-"+word, parties)
	}
	return words
}

// linksOf is the pages of an offer's publisher: his own, and else the site's.
func (src *Source) linksOf(p offer.Parties) *offer.Links {
	links := src.in.Catalog.Site.Links
	for _, f := range src.in.Catalog.Publishers {
		if own := f.Links; f.ID == p.Own() && own != nil {
			for _, l := range links.All() {
				for _, o := range own.All() {
					if o.Key == l.Key && *o.To != "" {
						*l.To = *o.To
					}
				}
			}
		}
	}
	return &links
}
