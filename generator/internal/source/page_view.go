package source

import (
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// pageView is the params of an offer's own page.
type pageView struct {
	offerView
	Facts        []factView  `json:"facts"`
	From         string      `json:"from"`           // the first day, in words
	Ends         string      `json:"ends,omitempty"` // the last one, as 2027-01-31
	Order        string      `json:"order"`
	Orders       []orderView `json:"orders,omitempty"`        // with each premium, if the address has a place for it
	Pick         string      `json:"pick"`                    // "one" or "or_none" if a premium is chosen on the page
	Upgrade      []string    `json:"upgrade,omitempty"`       // offers of which one must be had
	UpgradeNamed []string    `json:"upgrade_named,omitempty"` // the texts that their titles ask for
	Issue        string      `json:"issue,omitempty"`         // what an issue costs, in words
	Saving       string      `json:"saving,omitempty"`        // against single copies, in words
	Postage      []string    `json:"postage,omitempty"`       // in words, by step
	Costs        []costView  `json:"costs,omitempty"`         // sums with postage and fees, in words
	Steps        []stepEntry `json:"steps"`                   // of the price in figures, as open data have it
	Specs        []priceSpec `json:"price_specs"`             // the same in the words of schema.org
	First        amountView  `json:"first"`                   // what is paid at first
	Regions      []string    `json:"regions,omitempty"`       // where it can be had, ISO 3166; none if it is everywhere
	Rates        []rateView  `json:"rates,omitempty"`         // of postage
	Label        *labelView  `json:"label,omitempty"`
	Days         []dayView   `json:"days,omitempty"`
}

// factView is a fact of the data: a text, or words of which layouts/i18n has those
// of pages.
type factView struct {
	Key   string   `json:"key"`
	Text  string   `json:"text,omitempty"`
	Words []string `json:"words,omitempty"`
}

// orderView is the order of an offer with a premium, by its place; 0 for none.
type orderView struct {
	Place int    `json:"place"`
	URL   string `json:"url"`
}

// costView is what a time costs: Key is "minimum", "year" or "kept".
type costView struct {
	Key  string `json:"key"`
	Text string `json:"text"`
	Also string `json:"also,omitempty"` // another time that is as long
}

func (v *viewer) page(o *offer.Offer) pageView {
	view := pageView{
		offerView: v.offer(o), Label: v.label(o), Days: v.days(o),
		From: o.Valid.From.In(v.lang), Order: o.Order(""),
		Issue: v.words("offer-issue", o.ID), Saving: v.words("offer-saving", o.ID), Costs: v.costs(o),
		Steps: stepEntries(o, v.currency), Specs: priceSpecs(o, v.currency), First: firstPaid(o, v.currency), Regions: regions(o, o.Areas()), Rates: ratesOf(o, v.currency),
	}
	for i := range view.Steps {
		if p := v.words("offer-postage", disclosure.GroupID(o.ID, i)); p != "" {
			view.Postage = append(view.Postage, p)
		}
	}
	for _, f := range o.Facts() {
		if text := f.Text.In(v.lang); text != "" || len(f.Words) > 0 {
			view.Facts = append(view.Facts, factView{f.Key, text, f.Words})
		}
	}
	if o.Valid.Until != nil {
		view.Ends = o.Valid.Until.String()
	}
	if o.Upgrade != nil {
		view.Upgrade = ids(o.Upgrade.Of)
		for _, of := range o.Upgrade.Of {
			view.UpgradeNamed = append(view.UpgradeNamed, v.named(of.To)...)
		}
	}
	v.choice(o, &view)
	return view
}

func (v *viewer) costs(o *offer.Offer) (list []costView) {
	for _, key := range disclosure.Costs {
		if c := v.words("offer-cost", o.ID+"/"+key); c != "" {
			view := costView{Key: key, Text: c}
			if key == "minimum" {
				view.Also = disclosure.SameTime(o)
			}
			list = append(list, view)
		}
	}
	return list
}

// choice adds how a premium is chosen, and the order with each.
func (v *viewer) choice(o *offer.Offer, view *pageView) {
	view.Pick = picked(o, len(view.Premiums))
	if view.Pick == "" || o.Order("a") == o.Order("b") {
		return
	}
	for _, s := range view.Premiums {
		view.Orders = append(view.Orders, orderView{s.Place, o.Order(s.ID)})
	}
	view.Orders = append(view.Orders, orderView{0, o.Order("")})
}

// mostPicks is how many premiums style.css can narrow a page to.
const mostPicks = 8

// picked tells how a premium is chosen on an offer's page: "one" of one group,
// "or_none" where it may be left out; "" where there is nothing to choose.
func picked(o *offer.Offer, premiums int) string {
	if premiums > mostPicks {
		return ""
	}
	return map[offer.Choose]string{offer.OneOrNone: "or_none", offer.ChooseOne: "one"}[o.Pick()]
}

// dayView is a day that counts in an offer's contract. There is no date in it,
// so that a page has the same bytes every day; layouts/assets/offer.js works it
// out from the periods.
type dayView struct {
	Name   string `json:"name"` // with a colon
	Text   string `json:"text"`
	Marked string `json:"marked,omitempty"` // as HTML: see [viewer.marked]
	After  string `json:"after,omitempty"`  // the beginning: "12 months"; "" if the day is not known without it
	Month  bool   `json:"month,omitempty"`  // to the end of that month
	Ahead  string `json:"ahead,omitempty"`  // so much before that
}

func (v *viewer) days(o *offer.Offer) (list []dayView) {
	for _, d := range v.texts.Days(o, v.lang) {
		name, text := disclosure.SplitRow(d.Text)
		view := dayView{Name: name, Text: text, Marked: v.marked(o, text, ""), Month: d.Month}
		if d.After != nil {
			view.After = d.After.String()
		}
		if d.Ahead != nil {
			view.Ahead = d.Ahead.String()
		}
		list = append(list, view)
	}
	return list
}
