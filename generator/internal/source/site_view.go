package source

import (
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

func (v *viewer) site(s *offer.Site) siteView {
	return siteView{
		Publisher: v.publisher(&s.Publisher), Service: v.service(s.Service), Links: linkViews(&s.Links), Words: v.pageWords(""),
		Parties: map[string]partiesView{}, Publishers: map[string]firmView{}, Services: map[string]firmView{},
	}
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

// addParties completes the view of a site with its parties.
func (src *Source) addParties(v *viewer, s *siteView) {
	add := func(name string, p offer.Parties) {
		s.Parties[partiesName(name)] = partiesView{
			Publisher: v.publisher(p.Publisher), Service: v.service(p.Service), Links: linkViews(src.linksOf(p)),
			Text: disclosure.Ref(offer.ByPublisher, p.Whole()), Words: v.pageWords(p.Whole()),
		}
	}
	add("", src.in.Catalog.Site.Parties())
	for _, p := range src.in.Texts.Parties() {
		add(p.Name(), p) // partners' texts do not tell intermediaries apart
		add(p.Whole(), p)
	}
	for _, p := range src.in.Catalog.Publishers {
		s.Publishers[p.ID] = v.publisher(&p.Publisher)
	}
	for _, p := range src.in.Catalog.Services {
		s.Services[p.ID] = v.firm(p.Firm)
	}
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
