package source

import (
	"fmt"
	"html"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

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

// strong is the marked sentences with the total standing out, without which the first
// amount would be taken for it (PAngV § 1(3)).
func strong(marked string, p disclosure.Price) string {
	if p.Total == "" {
		return marked
	}
	if marked == "" {
		marked = html.EscapeString(p.Rest)
	}
	total := html.EscapeString(p.Total)
	at := strings.LastIndex(marked, total)
	if at < 0 {
		return marked
	}
	return marked[:at] + "<b>" + total + "</b>" + marked[at+len(total):]
}

func (v *viewer) price(o *offer.Offer) priceView {
	text := v.texts.Price(o.ID, v.lang)
	return priceView{
		Offer: o.ID, Amount: text.Amount, Rest: text.Rest, Marked: strong(v.marked(o, text.Rest, text.Areas), text),
		Areas: strings.Trim(fmt.Sprint(o.Areas()), "[]"), First: text.Issue,
	}
}
