package source

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

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

// addRecords adds a page for each valid offer, each publication and each
// partner, in each language. A publication or partner without an offer keeps
// its page: readers may still have mail from the firm.
func (src *Source) addRecords(probs *diag.List) {
	for i, o := range src.valid {
		src.checkBody(o, probs)
		src.Units = append(src.Units, &Unit{Name: "/offers/" + o.ID, Offer: o.ID, First: i, Unlisted: true, put: func(to Files) {
			for _, l := range src.langs {
				fm := frontMatter{Title: o.Title.In(l), Description: o.Summary.In(l), Build: &listLocal, Params: src.views[l].page(o)}
				src.addRecord(to, "offers/"+o.ID, l, o, fm, o.Body)
			}
		}})
	}
	byPublication, byPartner := src.offersOf()
	for _, p := range src.in.Catalog.Publications {
		src.addPaged("publications", p.ID, pageSize, byPublication[p.ID], src.card, func(to Files, l offer.Lang, at listPage) {
			v := src.views[l]
			fm := frontMatter{Title: p.Title, Description: p.Description.In(l), URL: at.url, Build: at.build}
			if offers := byPublication[p.ID]; len(offers) > 0 {
				fm.Lastmod = offers[0].Valid.From.String() // of the newest
			}
			view := publicationView{IssuesPerYear: p.IssuesPerYear, SingleCopyPrice: v.copyPrice(p.SingleCopyPrice), Cover: v.image(p.Cover), List: at.list}
			if p.Color != "" {
				view.Color, view.OnColor = string(p.Color), string(p.Color.Letters())
			}
			fm.Params = view
			src.addRecord(to, at.file, l, p, fm, offer.Localized{})
		})
	}
	for _, p := range src.in.Catalog.Partners {
		src.addPaged("partners", p.ID, linksSize, byPartner[p.ID], src.link, func(to Files, l offer.Lang, at listPage) {
			fm := frontMatter{Title: p.Name, URL: at.url, Build: at.build, Lastmod: p.ReviewedOn.String(), Params: shipperView{p.ID, src.cases(p), at.list}}
			src.addRecord(to, at.file, l, p, fm, offer.Localized{})
		})
	}
}

// offersOf is the valid offers of each publication, and of each partner that
// ships one of their premiums.
func (src *Source) offersOf() (byPublication, byPartner map[string][]*offer.Offer) {
	byPublication, byPartner = map[string][]*offer.Offer{}, map[string][]*offer.Offer{}
	for _, o := range src.valid {
		for _, p := range o.Publications {
			byPublication[p.ID] = append(byPublication[p.ID], o)
		}
		for _, s := range o.Selections() {
			for _, p := range s.Premium.To.Partners() {
				if list := byPartner[p.ID]; len(list) == 0 || list[len(list)-1] != o {
					byPartner[p.ID] = append(list, o)
				}
			}
		}
	}
	return byPublication, byPartner
}

// checkBody checks the text that an offer brings.
func (src *Source) checkBody(o *offer.Offer, probs *diag.List) {
	for _, l := range src.langs {
		if text := o.Body.In(l); text != "" {
			at := src.inRecord(o, l, o.Body)
			place := func(line, col int) diag.Pos { return at(line+1, col) }
			before := len(*probs)
			if !tooMuch([]byte(text), place, probs) {
				src.addText([]byte(text), place, probs)
			}
			if len(*probs) == before {
				prose.Read([]byte(text)).Check(place, probs)
			}
		}
	}
}
