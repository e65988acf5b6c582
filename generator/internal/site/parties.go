package site

import (
	"cmp"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// partiesView is who stands behind an offer, and the pages of theirs that must
// be found from its page.
type partiesView struct {
	Publisher firmView       `json:"publisher"`
	Service   *firmView      `json:"service,omitempty"`
	Links     []siteLinkView `json:"links"`
	Text      string         `json:"text"` // whose texts they are, as disclosure.html takes it

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

// partiesName is the name under which layouts find parties.
func partiesName(name string) string { return cmp.Or(name, offer.OfSite) }

// addParties completes the view of a site with its parties.
func (h *Hugo) addParties(v *viewer, s *siteView) {
	s.Parties = map[string]partiesView{}
	add := func(name string, p offer.Parties) {
		view := partiesView{Publisher: v.publisher(p.Publisher), Links: linkViews(h.linksOf(p)), Text: disclosure.Ref(offer.ByPublisher, p.Whole()), Words: v.pageWords(p.Whole())}
		if p.Service != nil {
			f := v.firm(p.Service.Firm)
			view.Service = &f
		}
		s.Parties[partiesName(name)] = view
	}
	add("", h.in.Catalog.Site.Parties())
	for _, p := range h.in.Texts.Parties() {
		add(p.Name(), p) // partners' texts do not tell intermediaries apart
		add(p.Whole(), p)
	}
	for _, p := range h.in.Catalog.Publishers {
		if s.Publishers == nil {
			s.Publishers = map[string]firmView{}
		}
		s.Publishers[p.ID] = v.publisher(&p.Publisher)
	}
	for _, p := range h.in.Catalog.Services {
		if s.Services == nil {
			s.Services = map[string]firmView{}
		}
		s.Services[p.ID] = v.firm(p.Firm)
	}
}

// linksOf is the pages of an offer's publisher: his own, and else the site's.
func (h *Hugo) linksOf(p offer.Parties) *offer.Links {
	links := h.in.Catalog.Site.Links
	for _, f := range h.in.Catalog.Publishers {
		if own := f.Links; f.ID == p.Own() && own != nil {
			links.Imprint = cmp.Or(own.Imprint, links.Imprint)
			links.Privacy = cmp.Or(own.Privacy, links.Privacy)
			links.Terms = cmp.Or(own.Terms, links.Terms)
			links.Cancel = cmp.Or(own.Cancel, links.Cancel)
			links.Withdraw = cmp.Or(own.Withdraw, links.Withdraw)
		}
	}
	return &links
}
