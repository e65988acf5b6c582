package source

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

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
func (src *Source) disclosures() map[offer.Lang]map[string]map[offer.Form]disclosureView {
	all := map[offer.Lang]map[string]map[offer.Form]disclosureView{}
	for _, t := range src.in.Texts.All() {
		ref := disclosure.Ref(t.Partner, t.Case)
		if all[t.Lang] == nil {
			all[t.Lang] = map[string]map[offer.Form]disclosureView{}
		}
		if all[t.Lang][ref] == nil {
			all[t.Lang][ref] = map[offer.Form]disclosureView{}
		}
		all[t.Lang][ref][t.Form] = src.viewDisclosure(t)
	}
	return all
}

// viewDisclosure is a text as it is printed. An address is a link where it
// stands first.
func (src *Source) viewDisclosure(t *disclosure.Text) disclosureView {
	v := disclosureView{Sum: t.Sum()}
	seen := map[string]bool{}
	for _, s := range t.Sentences {
		c, text := clauseView{ID: s.Clause}, src.filled(s.Text, t)
		if t.Form == offer.Label || t.Form == offer.OwnLabel {
			c.Name, text = disclosure.SplitRow(text)
		}
		c.Parts = parted(text)
		for i := range c.Parts {
			href := c.Parts[i].Href
			if seen[href] {
				c.Parts[i].Href = ""
			}
			seen[href] = true
		}
		v.Clauses = append(v.Clauses, c)
	}
	return v
}

// filled is a sentence of a text with what the site knows and no order.
func (src *Source) filled(s string, t *disclosure.Text) string {
	return disclosure.Fill(s, map[string]string{disclosure.PartnerPage: src.baseURL() + src.in.Catalog.Site.ShortPage(t.Lang, t.Partner)})
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
