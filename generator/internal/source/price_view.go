package source

import "github.com/klarabo/klarabo/generator/internal/offer"

// priceView is what a page says of an offer's price. The sentences of Amount
// and Rest stand together wherever the price is shown, in an element with
// data-price; the proof asks for them.
type priceView struct {
	Offer  string `json:"offer"`  // its id
	Amount string `json:"amount"` // "59,90 €"
	Rest   string `json:"rest"`
	Marked string `json:"marked,omitempty"` // Rest as HTML: see [viewer.marked]
	Areas  string `json:"areas"`            // where it can be had: "AT DE"
	First  string `json:"first,omitempty"`  // the amount of the first step for an issue
}

func (v *viewer) price(o *offer.Offer) priceView {
	text, areas := v.texts.Price(o.ID, v.lang), o.Areas()
	view := priceView{Offer: o.ID, Amount: text.Amount, Rest: text.Rest, Marked: v.marked(o, text.Rest, text.Areas)}
	if m, _, ok := o.Price.PerIssue(areas[0]); ok {
		view.First = v.amount(m)
	}
	for i, a := range areas {
		if i > 0 {
			view.Areas += " "
		}
		view.Areas += string(a)
	}
	return view
}
