package source

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// priceView is what a page says of an offer's price. The sentences of Amount
// and Rest stand together wherever the price is shown, in an element with
// data-price; the proof asks for them.
type priceView struct {
	Offer   string      `json:"offer"`  // its id
	Amount  string      `json:"amount"` // "59,90 €"
	Rest    string      `json:"rest"`
	Marked  string      `json:"marked,omitempty"`  // Rest as HTML: see [viewer.marked]
	Areas   string      `json:"areas"`             // where it can be had: "AT DE"
	Issue   string      `json:"issue,omitempty"`   // what an issue costs, in words
	First   string      `json:"first,omitempty"`   // the amount of the first step for an issue
	Postage []string    `json:"postage,omitempty"` // in words, by step
	Costs   []costView  `json:"costs,omitempty"`   // sums with postage and fees, in words
	Saving  string      `json:"saving,omitempty"`  // against single copies, in words
	Steps   []stepEntry `json:"steps"`             // in figures, as open data have it
	LD      []priceSpec `json:"ld"`                // in the words of schema.org
	Per     *float64    `json:"per,omitempty"`     // cents for an issue, to sort by
}

// costView is what a time costs: Key is "minimum", "year" or "kept".
type costView struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

func (v *viewer) price(o *offer.Offer) priceView {
	text := v.texts.Price(o.ID, v.lang)
	view := priceView{
		Offer: o.ID, Amount: text.Amount, Rest: text.Rest, Marked: v.marked(o, text.Rest, text.Areas), Steps: stepEntries(o, v.currency), LD: priceSpecs(o, v.currency),
		Issue: v.words("offer-issue", o.ID), Saving: v.words("offer-saving", o.ID),
	}
	for i, s := range o.Stretches() {
		if m, _, ok := s.PerIssue(o.Areas()[0]); ok && i == 0 {
			view.First = v.amount(m)
			total, _ := s.Total.In(o.Areas()[0])
			per := float64(total.Money) / float64(s.Comes())
			view.Per = &per
		}
		if p := v.words("offer-postage", disclosure.GroupID(o.ID, i)); p != "" {
			view.Postage = append(view.Postage, p)
		}
	}
	var areas []string
	for _, a := range o.Areas() {
		areas = append(areas, string(a))
	}
	view.Areas = strings.Join(areas, " ")
	for _, key := range disclosure.Costs {
		if c := v.words("offer-cost", o.ID+"/"+key); c != "" {
			view.Costs = append(view.Costs, costView{key, c})
		}
	}
	return view
}
