package source

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// offerView is what pages and lists tell of an offer. What only its own page tells
// is in pageView.
type offerView struct {
	Publication  string         `json:"publication"`  // the first
	Publications []string       `json:"publications"` // all
	Parties      string         `json:"parties"`      // who stands behind it: a key of .parties in data/site.json
	Kind         string         `json:"kind"`
	Format       string         `json:"format"`
	Price        priceView      `json:"price"`
	Term         termView       `json:"term"`
	Begins       string         `json:"begins"`             // as 2026-11-01
	Until        string         `json:"until,omitempty"`    // the last day, in words
	Groups       []groupView    `json:"groups,omitempty"`   // of premiums
	Premiums     []selectedView `json:"premiums,omitempty"` // of all groups
	Told         []toldView     `json:"told,omitempty"`     // premiums that are told of in the same words
	Shippers     []string       `json:"shippers,omitempty"` // partners among the premiums, each once
}

type termView struct {
	Minimum string `json:"minimum"` // in words
	After   string `json:"after"`   // how it ends, in words
	Short   string `json:"short"`   // the same in a few
}

func (v *viewer) offer(o *offer.Offer) offerView {
	view := offerView{
		Publication:  o.Publication().ID,
		Publications: ids(o.Publications),
		Parties:      partiesName(o.Parties.Whole()),
		Kind:         string(o.Kind),
		Format:       string(o.Format),
		Price:        v.price(o),
		Term:         termView{v.words("offer-term", o.ID), v.words("offer-after", o.ID), v.words("offer-after-short", o.ID)},
		Begins:       o.Valid.From.String(),
	}
	if o.Valid.Until != nil {
		view.Until = o.Valid.Until.In(v.lang)
	}
	for i := range o.Premiums {
		v.group(o, i, &view)
	}
	return view
}

// add puts a premium into the group of its texts.
func (view *offerView) add(sel *selectedView, texts []textView) {
	for _, t := range texts {
		sel.Texts, sel.Partners = append(sel.Texts, t.Ref), append(sel.Partners, t.Partner)
		if !slices.Contains(view.Shippers, t.Partner) {
			view.Shippers = append(view.Shippers, t.Partner)
		}
	}
	sel.Told = strings.Join(sel.Texts, " ")
	if len(texts) == 0 {
		return
	}
	sel.Partner = texts[0].Partner
	if !slices.ContainsFunc(view.Told, func(g toldView) bool { return g.ID == sel.Told }) {
		view.Told = append(view.Told, toldView{sel.Told, texts})
	}
}

// group adds a group of premiums, unless none of it is left.
func (v *viewer) group(o *offer.Offer, i int, view *offerView) {
	c := &o.Premiums[i]
	g := groupView{Text: v.words("offer-choose", disclosure.GroupID(o.ID, i))}
	for _, s := range c.Selections() {
		sel := selectedView{
			Key: o.ID + "/" + s.Premium.ID, ID: s.Premium.ID, For: string(s.For.Or()),
			Terms: v.texts.Terms(o.ID, s.Premium.ID, v.lang), Level: int(s.Level()), Place: len(view.Premiums) + 1,
		}
		sel.Limits = s.Only != nil || !s.Elsewhere() && len(o.PremiumAreas(s)) < len(o.Areas())
		if o.Parties.Own() != "" && s.Premium.To.Shippers().Has(offer.ByPublisher) {
			sel.Publisher = o.Parties.Publisher.Name
		}
		if g.For == "" {
			g.For = sel.For
		} else if g.For != sel.For {
			g.For = "several"
		}
		if s.Surcharge != nil {
			at := append(o.PremiumAreas(s), o.Areas()...)[0]
			extra, _ := s.Surcharge.In(at)
			sel.Surcharge = v.amount(extra)
			if c, ok := o.WithPremium(s, at); ok {
				sel.With = v.amount(c.Total)
			}
		}
		view.add(&sel, textsOf(s))
		if len(o.Premiums) > 1 {
			sel.Group = len(view.Groups) + 1
		}
		view.Premiums = append(view.Premiums, sel)
	}
	if g.For != "" {
		view.Groups = append(view.Groups, g)
	}
}

// groupView is premiums that one person chooses from, or gets.
type groupView struct {
	For  string `json:"for"`
	Text string `json:"text"` // how many of them one gets
}

// selectedView is a premium as one offer gives it. Key is the offer's and the
// premium's id, as data-premium has it.
type selectedView struct {
	Key       string   `json:"key"`
	ID        string   `json:"id"`
	Surcharge string   `json:"surcharge,omitempty"`
	Terms     string   `json:"terms,omitempty"`  // who can have it, and what the offer costs with it
	Limits    bool     `json:"limits,omitempty"` // not everybody can have it
	For       string   `json:"for"`
	Texts     []string `json:"texts,omitempty"`     // of each partner that ships it: see [disclosure.Ref]
	Told      string   `json:"told"`                // the id of its toldView, "" if no partner ships it
	Group     int      `json:"group,omitempty"`     // which of the groups it is in, if there are several
	Partner   string   `json:"partner"`             // its first shipper, "" if no partner ships it
	Partners  []string `json:"partners,omitempty"`  // all of them
	Publisher string   `json:"publisher,omitempty"` // the publisher who ships it himself, if that is not the site's
	Place     int      `json:"place"`               // among the offer's premiums, from 1
	Level     int      `json:"level"`               // how far the data go: see [offer.Level]
	With      string   `json:"with,omitempty"`      // what the minimum term costs with it and its surcharge, in the first area where it can be had
}

// toldView is what the premiums of an offer have in common that the same
// partners ship in the same case: their texts.
type toldView struct {
	ID    string     `json:"id"`
	Texts []textView `json:"texts"`
}

// textView is a partner and the name of its texts here.
type textView struct {
	Ref     string `json:"ref"`
	Partner string `json:"partner"`
}

// textsOf is the texts of a premium, one of each partner that ships it.
func textsOf(s *offer.Selected) (list []textView) {
	for _, p := range s.Premium.To.Partners() {
		list = append(list, textView{disclosure.Ref(p.ID, disclosure.CaseOf(s, p).String()), p.ID})
	}
	return list
}
