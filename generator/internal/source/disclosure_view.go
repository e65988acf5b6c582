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
	for _, t := range src.in.Texts.All {
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

// placeholder finds what orders fill.
var placeholder = regexp.MustCompile(`\{\{(` + strings.ReplaceAll(strings.Join(disclosure.Placeholders, "|"), ".", `\.`) + `)\}\}`)

// part finds placeholders, and web and e-mail addresses. A full stop or comma at the
// end of these is the sentence's.
var part = regexp.MustCompile(placeholder.String() + `|https://[^\s<>"(){]*[^\s<>"(){.,;:!?]|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)

// parted splits a text at its placeholders and at its addresses, which become links.
func parted(s string) (parts []partView) {
	if s != "" && !strings.ContainsAny(s, "{@/") { // as most sentences, which is sooner known
		return []partView{{Text: s}}
	}
	end := 0
	words := func(s string) {
		if s != "" {
			parts = append(parts, partView{Text: s})
		}
	}
	for _, m := range part.FindAllStringSubmatchIndex(s, -1) {
		words(s[end:m[0]])
		end = m[1]
		switch found := s[m[0]:m[1]]; {
		case m[2] >= 0:
			parts = append(parts, partView{Fill: s[m[2]:m[3]]})
		case strings.HasPrefix(found, "https://"):
			parts = append(parts, partView{Text: found, Href: found})
		default:
			parts = append(parts, partView{Text: found, Href: "mailto:" + found})
		}
	}
	words(s[end:])
	return parts
}
