package site

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addData writes what many pages share, each file by language first:
// {{ index hugo.Data.premiums site.Language.Name "usb-stick-64" }}.
func (h *Hugo) addData() {
	site, premiums, partners := object{}, object{}, object{}
	usual, _ := h.texts()
	countries := h.countries()
	for _, l := range h.langs {
		v := h.views[l]
		s := v.site(h.in.Catalog.Site)
		s.Ground = ground(h.in.Catalog.Theme)
		s.Countries, s.Union = countries, union(countries)
		s.Kinds, s.Levels = h.kinds(l), v.levels()
		h.addParties(v, &s)
		site[string(l)] = s
		byID := object{}
		for _, p := range h.in.Catalog.Premiums {
			view := v.premium(p)
			view.Texts = usual[p.ID]
			byID[p.ID] = view
		}
		premiums[string(l)] = byID
		byID = object{}
		for _, p := range h.in.Catalog.Partners {
			view := v.partner(p)
			for _, c := range h.cases(p) {
				view.Texts = append(view.Texts, c.Ref)
			}
			byID[p.ID] = view
		}
		partners[string(l)] = byID
	}
	h.addJSON("data/site.json", site)
	h.addJSON("data/premiums.json", premiums)
	h.addJSON("data/partners.json", partners)
	h.addJSON("data/disclosures.json", h.disclosures())
	h.addJSON("data/offline.json", append([]string{}, h.in.Offline...))
	h.addJSON("data/selections.json", h.selections())
}

// kinds is what each kind of offer is called in mails.
func (h *Hugo) kinds(l offer.Lang) map[string]string {
	kinds := map[string]string{}
	for _, k := range offer.OfferKind("").Values() {
		kinds[k] = h.in.Texts.Kind(offer.OfferKind(k), l)
	}
	return kinds
}

// choices is the publications that have an offer.
func (h *Hugo) choices() []choiceView {
	var list []choiceView
	for _, p := range h.in.Catalog.Publications {
		if slices.ContainsFunc(h.valid, func(o *offer.Offer) bool {
			return slices.ContainsFunc(o.Publications, func(r offer.Ref[offer.Publication]) bool { return r.ID == p.ID })
		}) {
			list = append(list, choiceView{p.ID, p.Title})
		}
	}
	return list
}

// disclosureView is a disclosure as its partial prints it.
type disclosureView struct {
	Sum     string       `json:"sum"`
	Clauses []clauseView `json:"clauses"`
}

type clauseView struct {
	ID    string     `json:"id"`
	Name  string     `json:"name,omitempty"` // of a row of the label, with its colon; Parts is the rest
	Parts []partView `json:"parts"`
}

// partView is a piece of a clause: the pieces together are its text.
type partView struct {
	Text string `json:"text"`
	Href string `json:"href,omitempty"`
	Fill string `json:"fill,omitempty"` // a placeholder: what the page puts there
}

// disclosures is every text by language, partner and case, and form.
func (h *Hugo) disclosures() map[offer.Lang]map[string]map[offer.Form]disclosureView {
	all := map[offer.Lang]map[string]map[offer.Form]disclosureView{}
	for _, t := range h.in.Texts.All() {
		ref := disclosure.Ref(t.Partner, t.Case)
		if all[t.Lang] == nil {
			all[t.Lang] = map[string]map[offer.Form]disclosureView{}
		}
		if all[t.Lang][ref] == nil {
			all[t.Lang][ref] = map[offer.Form]disclosureView{}
		}
		all[t.Lang][ref][t.Form] = h.viewDisclosure(t)
	}
	return all
}

// texts is the texts of each premium as the first offer has them, and those of
// the offers that have others, by "offer/premium": a file of all of them would
// be long, and mostly say the same.
func (h *Hugo) texts() (usual, other map[string][]string) {
	usual, other = map[string][]string{}, map[string][]string{}
	for _, o := range h.in.Catalog.Offers {
		for _, s := range o.Named() {
			var refs []string
			for _, t := range textsOf(s) {
				refs = append(refs, t.Ref)
			}
			if first, seen := usual[s.Premium.ID]; !seen {
				usual[s.Premium.ID] = refs
			} else if !slices.Equal(first, refs) {
				other[o.ID+"/"+s.Premium.ID] = refs
			}
		}
	}
	return usual, other
}

// selections is the texts that are not those of data/premiums.json.
func (h *Hugo) selections() map[string][]string {
	_, other := h.texts()
	return other
}

// viewDisclosure is a text as it is printed. An address is a link where it
// stands first.
func (h *Hugo) viewDisclosure(t *disclosure.Text) disclosureView {
	v := disclosureView{Sum: t.Sum()}
	seen := map[string]bool{}
	for _, s := range t.Sentences {
		c, text := clauseView{ID: s.Clause}, h.filled(s.Text, t)
		if t.Form == offer.Label || t.Form == offer.OwnLabel {
			c.Name, text = disclosure.SplitRow(text)
		}
		c.Parts = parted(text)
		for i := range c.Parts {
			if href := c.Parts[i].Href; seen[href] {
				c.Parts[i].Href = ""
			} else if href != "" {
				seen[href] = true
			}
		}
		v.Clauses = append(v.Clauses, c)
	}
	return v
}

// filled is a sentence of a text with what the site knows and no order.
func (h *Hugo) filled(s string, t *disclosure.Text) string {
	return disclosure.Fill(s, map[string]string{disclosure.PartnerPage: h.baseURL() + h.in.Catalog.Site.ShortPage(t.Lang, t.Partner)})
}

// marks puts each placeholder between two characters that occur in no text.
var marks = func() map[string]string {
	m := map[string]string{}
	for _, name := range disclosure.Placeholders {
		m[name] = "\x00" + name + "\x00"
	}
	return m
}()

// parted splits a text at its placeholders and addresses.
func parted(s string) []partView {
	var parts []partView
	for i, piece := range strings.Split(disclosure.Fill(s, marks), "\x00") {
		switch {
		case i%2 == 1:
			parts = append(parts, partView{Fill: piece})
		case piece != "":
			parts = append(parts, linked(piece)...)
		}
	}
	return parts
}

// address finds web and e-mail addresses. A full stop or comma at the end is
// the sentence's.
var address = regexp.MustCompile(`https://[^\s<>"()]*[^\s<>"().,;:!?]|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)

// linked splits a text at the addresses in it, which become links.
func linked(s string) []partView {
	var parts []partView
	end := 0
	for _, m := range address.FindAllStringIndex(s, -1) {
		if m[0] > end {
			parts = append(parts, partView{Text: s[end:m[0]]})
		}
		href := s[m[0]:m[1]]
		if !strings.HasPrefix(href, "https://") {
			href = "mailto:" + href
		}
		parts = append(parts, partView{Text: s[m[0]:m[1]], Href: href})
		end = m[1]
	}
	if end < len(s) {
		parts = append(parts, partView{Text: s[end:]})
	}
	return parts
}

// languageName is a language's name in itself: "Deutsch".
func languageName(l offer.Lang) string {
	return display.Self.Name(language.Make(string(l)))
}

// countryName is a country's name in a language: "Österreich".
func countryName(c offer.Country, l offer.Lang) string {
	r, err := language.ParseRegion(string(c))
	if err != nil {
		return string(c)
	}
	return display.Regions(language.Make(string(l))).Name(r)
}
