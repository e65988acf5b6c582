package site

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

// frontMatter is that of a generated page. It is one line, so that line n of
// the file is line n-1 of what follows it.
type frontMatter struct {
	Title       string `json:"title"`
	Description string `json:"description,omitempty"`
	URL         string `json:"url,omitempty"`
	Layout      string `json:"layout,omitempty"`
	Lastmod     string `json:"lastmod,omitempty"` // for the sitemap: a day from the data
	Build       *build `json:"build,omitempty"`
	Params      any    `json:"params"`
}

// build tells Hugo in which lists of pages a page is. An offer is in its
// section's only, and a list's further page in none, so that a page sees the
// same site whichever others are rendered with it.
type build struct {
	List string `json:"list"`
}

var listLocal, listNever = build{"local"}, build{"never"}

// publicationView is a publication's params.
type publicationView struct {
	IssuesPerYear   int        `json:"issues_per_year"`
	SingleCopyPrice string     `json:"single_copy_price,omitempty"`
	Cover           *imageView `json:"cover,omitempty"`
	Color           string     `json:"color,omitempty"`    // its own
	OnColor         string     `json:"on_color,omitempty"` // of letters on it
	List            listKey    `json:"list"`
}

// shipperView is the params of a partner's page; what it is, is in
// data/partners.json.
type shipperView struct {
	Partner string     `json:"partner"`
	Texts   []caseView `json:"texts"`
	List    listKey    `json:"list"`
}

// caseView is a case of a partner's texts: whose data they speak of, and which.
type caseView struct {
	Ref      string   `json:"ref"`
	Audience string   `json:"audience"`
	Lacks    []string `json:"lacks,omitempty"`
	Parties  string   `json:"parties"`         // of offers with it
	First    bool     `json:"first,omitempty"` // of these parties
	Of       string   `json:"of,omitempty"`    // the publisher's name, if there are several
}

// cases is the cases of a partner that occur.
func (h *Hugo) cases(p *offer.Partner) (list []caseView) {
	cases := h.in.Texts.Cases(p.ID)
	seen := map[string]bool{}
	several := slices.ContainsFunc(cases, func(c disclosure.Case) bool { return c.Parties.Name() != cases[0].Parties.Name() })
	for _, c := range cases {
		view := caseView{Ref: disclosure.Ref(p.ID, c.String()), Audience: string(c.Audience), Parties: partiesName(c.Parties.Name())}
		view.First, seen[view.Parties] = !seen[view.Parties], true
		if several {
			view.Of = c.Parties.Publisher.Name
		}
		for _, d := range c.Lacks {
			view.Lacks = append(view.Lacks, string(d))
		}
		list = append(list, view)
	}
	return list
}

// addRecords adds a page for each valid offer, each publication and each
// partner, in each language. A publication or partner without an offer keeps
// its page: readers may still have mail from the firm.
func (h *Hugo) addRecords(probs *diag.List) {
	for _, o := range h.valid {
		h.checkBody(o, probs)
		h.units = append(h.units, &unit{name: "/offers/" + o.ID, offer: o.ID, place: h.places[o], unlisted: true, make: func(s source) {
			for _, l := range h.langs {
				view := h.views[l].offer(o)
				view.Label, view.Days = h.views[l].label(o), h.views[l].days(o)
				fm := frontMatter{Title: o.Title.In(l), Description: o.Summary.In(l), Build: &listLocal, Params: view}
				h.addRecord(s, "offers/"+o.ID, l, o, fm, o.Body)
			}
		}})
	}
	byPublication, byPartner := h.offersOf()
	for _, p := range h.in.Catalog.Publications {
		h.addPaged("publications", p.ID, pageSize, byPublication[p.ID], h.card, func(s source, l offer.Lang, at listPage) {
			v := h.views[l]
			fm := frontMatter{Title: p.Title, Description: p.Description.In(l)}
			fm.URL, fm.Build = at.url, at.build
			view := publicationView{IssuesPerYear: p.IssuesPerYear, SingleCopyPrice: v.optionalMoney(p.SingleCopyPrice), Cover: v.image(p.Cover), List: at.list}
			if p.Color != "" {
				view.Color, view.OnColor = string(p.Color), string(p.Color.Letters())
			}
			fm.Lastmod, fm.Params = newest(byPublication[p.ID]), view
			h.addRecord(s, at.file, l, p, fm, offer.Localized{})
		})
	}
	for _, p := range h.in.Catalog.Partners {
		h.addPaged("partners", p.ID, linksSize, byPartner[p.ID], h.link, func(s source, l offer.Lang, at listPage) {
			fm := frontMatter{Title: p.Name, URL: at.url, Build: at.build, Lastmod: p.ReviewedOn.String(), Params: shipperView{p.ID, h.cases(p), at.list}}
			h.addRecord(s, at.file, l, p, fm, offer.Localized{})
		})
	}
}

// offersOf is the valid offers of each publication, and of each partner that
// ships one of their premiums.
func (h *Hugo) offersOf() (byPublication, byPartner map[string][]*offer.Offer) {
	byPublication, byPartner = map[string][]*offer.Offer{}, map[string][]*offer.Offer{}
	for _, o := range h.valid {
		for _, p := range o.Publications {
			byPublication[p.ID] = append(byPublication[p.ID], o)
		}
		seen := map[string]bool{}
		for _, s := range o.Selections() {
			for _, p := range s.Premium.To.Partners() {
				if !seen[p.ID] {
					seen[p.ID] = true
					byPartner[p.ID] = append(byPartner[p.ID], o)
				}
			}
		}
	}
	return byPublication, byPartner
}

// newest is the day from which the newest of some offers holds, "" of none.
func newest(offers []*offer.Offer) string {
	var day offer.Date
	for _, o := range offers {
		if day.Before(o.Valid.From) {
			day = o.Valid.From
		}
	}
	if day.IsZero() {
		return ""
	}
	return day.String()
}

// checkBody checks the text that an offer brings.
func (h *Hugo) checkBody(o *offer.Offer, probs *diag.List) {
	for _, l := range h.langs {
		if text := o.Body.In(l); text != "" {
			at := h.inRecord(o, l, o.Body)
			place := func(line, col int) diag.Pos { return at(line+1, col) }
			before := len(*probs)
			if !bomb([]byte(text), place, probs) {
				h.checkShortcodes([]byte(text), place, probs)
			}
			if len(*probs) == before {
				prose.Check([]byte(text), place, probs)
			}
		}
	}
}

// addRecord adds one page.
func (h *Hugo) addRecord(s source, name string, l offer.Lang, record any, fm frontMatter, body offer.Localized) {
	b := append(asJSON(fm), '\n')
	if text := body.In(l); text != "" {
		b = append(append(b, text...), '\n')
	}
	s.add("content/"+name+"."+string(l)+".md", b, h.inRecord(record, l, body))
}

// inRecord is where a line of a generated page comes from: the record's body,
// or the record.
func (h *Hugo) inRecord(record any, l offer.Lang, body offer.Localized) func(line, col int) diag.Pos {
	keys := []string{"body"}
	if body.Per != nil {
		keys = append(keys, string(l))
	}
	return func(line, col int) diag.Pos {
		if line == 0 { // the file is asked for; its lines would be read again
			return diag.Pos{File: h.in.Catalog.File(record)}
		}
		if line > 1 && !body.IsZero() {
			return h.in.Catalog.Inside(record, line-1, max(col, 1), keys...)
		}
		return h.in.Catalog.Pos(record, record)
	}
}
