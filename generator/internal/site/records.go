package site

import (
	"encoding/json"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// frontMatter is that of a generated page. It is one line, so that line n of
// the file is line n-1 of what follows it.
type frontMatter struct {
	Title       string `json:"title"`
	Description string `json:"description,omitempty"`
	Date        string `json:"date,omitempty"`
	Params      any    `json:"params"`
}

// publicationView is a publication's params; its offers are named by id.
type publicationView struct {
	IssuesPerYear   int        `json:"issues_per_year"`
	SingleCopyPrice string     `json:"single_copy_price,omitempty"`
	Cover           *imageView `json:"cover,omitempty"`
	Offers          []string   `json:"offers"`
}

// shipperView is the params of a partner's page; what it is, is in
// data/partners.json.
type shipperView struct {
	Partner string   `json:"partner"`
	Offers  []string `json:"offers"`
}

// addRecords writes a page for each valid offer, each publication and each
// partner, in each language. A publication or partner without an offer keeps
// its page: readers may still have mail from the firm.
func (h *Hugo) addRecords(probs *diag.List) {
	cat := h.in.Catalog
	byPublication, byPartner := h.offersOf()
	for _, l := range h.langs {
		v := h.viewer(l)
		for _, o := range h.valid {
			h.addRecord("offers", o.ID, l, o, frontMatter{
				Title: o.Title.In(l), Description: o.Summary.In(l), Date: o.Valid.From.String(), Params: v.offer(o),
			}, o.Body, probs)
		}
		for _, p := range cat.Publications {
			h.addRecord("publications", p.ID, l, p, frontMatter{
				Title: p.Title, Description: p.Description.In(l),
				Params: publicationView{p.IssuesPerYear, v.optionalMoney(p.SingleCopyPrice), v.image(p.Cover), byPublication[p.ID]},
			}, offer.Localized{}, probs)
		}
		for _, p := range cat.Partners {
			h.addRecord("partners", p.ID, l, p, frontMatter{
				Title: p.Name, Params: shipperView{p.ID, byPartner[p.ID]},
			}, offer.Localized{}, probs)
		}
	}
}

// offersOf is the ids of the valid offers of each publication, and of each
// partner that ships one of their premiums.
func (h *Hugo) offersOf() (byPublication, byPartner map[string][]string) {
	byPublication, byPartner = map[string][]string{}, map[string][]string{}
	for _, o := range h.valid {
		byPublication[o.Publication.ID] = append(byPublication[o.Publication.ID], o.ID)
		seen := map[string]bool{}
		for _, s := range o.Selections() {
			if p := s.Premium.To; p != nil && p.Disclosed() && !seen[p.ShippedBy.ID] {
				seen[p.ShippedBy.ID] = true
				byPartner[p.ShippedBy.ID] = append(byPartner[p.ShippedBy.ID], o.ID)
			}
		}
	}
	return byPublication, byPartner
}

// addRecord writes one page. Where Hugo complains of it, the user is sent to
// the record's body, or to the record.
func (h *Hugo) addRecord(section, id string, l offer.Lang, record any, fm frontMatter, body offer.Localized, probs *diag.List) {
	b, err := json.Marshal(fm)
	if err != nil {
		panic("site: " + err.Error()) // strings and numbers only
	}
	keys := []string{"body"}
	if body.Per != nil {
		keys = append(keys, string(l))
	}
	at := func(line, col int) diag.Pos {
		if line > 1 && !body.IsZero() {
			return h.in.Catalog.Inside(record, line-1, max(col, 1), keys...)
		}
		return h.in.Catalog.Pos(record, record)
	}
	b = append(b, '\n')
	if text := body.In(l); text != "" {
		h.checkShortcodes([]byte(text), func(line, col int) diag.Pos { return at(line+1, col) }, probs)
		b = append(append(b, text...), '\n')
	}
	h.add("content/"+section+"/"+id+"."+string(l)+".md", b, at)
}

// addSections writes the first page of each section that the user has not
// written himself, so that a folder with only data/ is a site.
func (h *Hugo) addSections() {
	for _, section := range []string{"offers", "publications", "partners"} {
		for _, l := range h.langs {
			name := "content/" + section + "/_index." + string(l) + ".md"
			if _, ok := h.files[name]; ok {
				continue
			}
			key := "section_" + section
			h.addJSON(name, object{"title": h.word(l, key, section), "slug": h.word(l, key+"_slug", section)})
			h.origins[name] = func(int, int) diag.Pos { return diag.Pos{File: "data/site.yaml"} }
		}
	}
}
