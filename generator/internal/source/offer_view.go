package source

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// offerView is an offer's params.
type offerView struct {
	Publication  string         `json:"publication"`  // the first
	Publications []string       `json:"publications"` // all
	Parties      string         `json:"parties"`      // who stands behind it: a key of .parties in data/site.json
	Kind         string         `json:"kind"`
	Format       string         `json:"format"`
	Price        priceView      `json:"price"`
	Term         termView       `json:"term"`
	Payment      []string       `json:"payment"`
	Eligibility  string         `json:"eligibility,omitempty"`
	From         string         `json:"from"`
	Begins       string         `json:"begins"` // From as 2026-11-01
	Until        string         `json:"until,omitempty"`
	Ends         string         `json:"ends,omitempty"` // Until as 2027-01-31
	Order        string         `json:"order"`
	Orders       []orderView    `json:"orders,omitempty"`        // with each premium, if the address has a place for it
	Pick         string         `json:"pick"`                    // "one" or "or_none" if a premium is chosen on the page
	Upgrade      []string       `json:"upgrade,omitempty"`       // offers of which one must be had
	UpgradeNamed []string       `json:"upgrade_named,omitempty"` // the texts that their titles ask for
	Groups       []groupView    `json:"groups,omitempty"`
	Premiums     []selectedView `json:"premiums,omitempty"` // of all groups
	Told         []toldView     `json:"told,omitempty"`     // premiums that are told of in the same words
	Shippers     []string       `json:"shippers,omitempty"` // partners among the premiums, each once
	Cents        int64          `json:"cents"`              // what the minimum term costs, to sort by
	Label        *labelView     `json:"label,omitempty"`    // on the offer's own page
	Days         []dayView      `json:"days,omitempty"`     // there, too
}

type termView struct {
	Minimum string `json:"minimum"` // in words
	After   string `json:"after"`   // how it ends, in words
	Short   string `json:"short"`   // the same in a few
}

// orderView is the order of an offer with a premium, by its place; 0 for none.
type orderView struct {
	Place int    `json:"place"`
	URL   string `json:"url"`
}

func (v *viewer) offer(o *offer.Offer) offerView {
	view := offerView{
		Publication: o.Publication().ID,
		Parties:     partiesName(o.Parties.Whole()),
		Kind:        string(o.Kind),
		Format:      string(o.Format),
		Price:       v.price(o),
		Term:        v.term(o),
		Eligibility: o.Eligibility.In(v.lang),
		From:        v.date(o.Valid.From),
		Begins:      o.Valid.From.String(),
		Order:       o.Order(""),
		Cents:       cents(o),
	}
	for _, p := range o.Publications {
		view.Publications = append(view.Publications, p.ID)
	}
	for _, p := range o.Payment {
		view.Payment = append(view.Payment, string(p))
	}
	if o.Valid.Until != nil {
		view.Until = v.date(*o.Valid.Until)
		view.Ends = o.Valid.Until.String()
	}
	if o.Upgrade != nil {
		for _, of := range o.Upgrade.Of {
			view.Upgrade = append(view.Upgrade, of.ID)
			view.UpgradeNamed = append(view.UpgradeNamed, v.named(of.To)...)
		}
	}
	for i := range o.Premiums {
		v.group(o, i, &view)
	}
	if view.Pick = picked(o, &view); view.Pick != "" && o.Order("a") != o.Order("b") {
		for _, s := range view.Premiums {
			view.Orders = append(view.Orders, orderView{s.Place, o.Order(s.ID)})
		}
		view.Orders = append(view.Orders, orderView{0, o.Order("")})
	}
	return view
}

// add puts a premium into the group of its texts.
func (view *offerView) add(sel *selectedView, texts []textView) {
	for _, t := range texts {
		sel.Texts = append(sel.Texts, t.Ref)
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
	g := groupView{Choose: string(c.Choose), Text: v.words("offer-choose", disclosure.GroupID(o.ID, i))}
	for _, s := range c.Selections() {
		sel := selectedView{
			Key: o.ID + "/" + s.Premium.ID, ID: s.Premium.ID, For: string(s.For.Or()),
			Terms: v.texts.Terms(o.ID, s.Premium.ID, v.lang), Level: int(s.Level()), Place: len(view.Premiums) + 1,
		}
		if o.Parties.Own() != "" && s.Premium.To.Shippers().Has(offer.ByPublisher) {
			sel.Publisher = o.Parties.Publisher.Name
		}
		if g.For == "" {
			g.For = sel.For
		} else if g.For != sel.For {
			g.For = "several"
		}
		if s.Surcharge != nil {
			extra, _ := s.Surcharge.In(o.Areas()[0])
			sel.Surcharge, sel.Amount, sel.Currency = v.amount(extra), extra.Money.String(), string(cmp.Or(extra.Currency, v.currency))
			if c, ok := o.WithPremium(s, o.Areas()[0]); ok {
				sel.With = v.amount(c.Total)
			}
		}
		view.add(&sel, textsOf(s))
		if len(o.Premiums) > 1 {
			sel.Group = len(view.Groups) + 1
		}
		g.Keys = append(g.Keys, sel.Key)
		view.Premiums = append(view.Premiums, sel)
	}
	if len(g.Keys) > 0 {
		view.Groups = append(view.Groups, g)
	}
}

// mostPicks is how many premiums style.css can narrow a page to.
const mostPicks = 8

// picked tells how a premium is chosen on an offer's page: "one" of one group,
// "or_none" where it may be left out; "" where there is nothing to choose.
func picked(o *offer.Offer, view *offerView) string {
	switch pick := o.Pick(); {
	case len(view.Premiums) > mostPicks:
		return ""
	case pick == offer.OneOrNone:
		return "or_none"
	case pick == offer.ChooseOne:
		return "one"
	}
	return ""
}

func (v *viewer) term(o *offer.Offer) termView {
	return termView{v.words("offer-term", o.ID), v.words("offer-after", o.ID), v.words("offer-after-short", o.ID)}
}

// cents is what the minimum term of an offer costs where it costs least, or the
// first price if that is not known.
func cents(o *offer.Offer) int64 {
	home := o.Areas()[0]
	if c, ok := o.Minimum(home); ok {
		return int64(c.Total.Money + o.Obligatory(home).Money)
	}
	first, _ := o.Price.Total.In(home)
	return int64(first.Money)
}
