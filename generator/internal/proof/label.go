package proof

import (
	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// words is what a page says of an offer in one piece, in an element that has an
// attribute with the offer's id.
type words struct {
	attribute, rule, partial string
	whole, name              diag.Message // what they are called
	of                       func(*disclosure.Texts, *offer.Offer, offer.Lang) string
}

var priceWords = words{
	"data-price", "proof/price", "price/price.html", diag.Msg("the whole price"), diag.Msg("the price"),
	func(t *disclosure.Texts, o *offer.Offer, l offer.Lang) string { return t.Price(o.ID, l).String() },
}

// The label is the offer's rows. Those of the firms are disclosures, and held as such.
var labelWords = words{
	"data-label", "proof/label", "label/label.html", diag.Msg("the label"), diag.Msg("the label"),
	func(t *disclosure.Texts, o *offer.Offer, l offer.Lang) string { return t.Label(o, l).String() },
}

// The days that count in the contract, from which a reader's browser works out dates.
var dayWords = words{
	"data-days", "proof/days", "days.html", diag.Msg("the days of the contract"), diag.Msg("the days"),
	func(t *disclosure.Texts, o *offer.Offer, l offer.Lang) string { return t.DaysText(o, l) },
}

// checkWords holds such elements against what was composed: they say it word for
// word, and nothing hides them.
func (c *checker) checkWords(w words, p *seenPage) (list []finding) {
	for _, n := range p.nodes {
		if id, ok := attr(n, w.attribute); ok {
			list = append(list, c.wrongWords(w, p, n, id)...)
		}
	}
	return list
}

// wrongWords is the first thing that is wrong with such an element.
func (c *checker) wrongWords(w words, p *seenPage, n *html.Node, id string) []finding {
	wrong := func(msg, hint diag.Message) []finding { return []finding{c.wrong(p.path, w.rule, msg, hint)} }
	o := c.offers[id]
	if o == nil {
		return wrong(diag.Msg("%s has %s=%q, which is no offer", p.path, w.attribute, diag.Shorten(id)), diag.Msg("write the offer's id"))
	}
	want := w.of(c.texts, o, p.lang)
	if got := disclosure.Fold(visibleText(n)); got != want {
		at, is, should := difference(got, want)
		return wrong(
			diag.Msg("%s does not say %s of the offer %s: after %q there is %q, and not %q", p.path, w.whole, id, at, is, should),
			diag.Msg("print it with the partial %s, and nothing else in its element", w.partial))
	}
	for at := n; at != nil; at = at.Parent {
		if why := conceals(at, n); why != nil {
			return wrong(diag.Msg("%s hides %s of the offer %s: %s", p.path, w.name, id, *why), diag.Msg("show it"))
		}
	}
	return nil
}
