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
