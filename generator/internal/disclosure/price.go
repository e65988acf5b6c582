package disclosure

import (
	"reflect"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Price is the sentences that say what an offer costs, in one language: the
// price, all that follows it, and what comes on top. Wherever an offer's price
// is shown, they stand whole (PAngV § 3(1), UWG § 5a). Their words are in the
// phrase price and those that it uses; the amounts are worked out by package
// offer.
type Price struct {
	Amount string // "59,90 €", with which they begin
	Rest   string // what stands behind it
}

// String is the sentences as one text.
func (p Price) String() string { return Fold(p.Amount + " " + p.Rest) }

type priceKey struct {
	offer string
	lang  offer.Lang
}

// Price is the sentences of an offer in a language.
func (t *Texts) Price(id string, l offer.Lang) Price { return t.prices[priceKey{id, l}] }

const pricePhrase = "price"

// checkPrices tells whether prices and the terms of premiums can be worded.
func (b *book) checkPrices() bool {
	ok := b.checkPhrase(pricePhrase, reflect.TypeFor[PriceFacts]())
	return b.checkPhrase(termsPhrase, reflect.TypeFor[TermsFacts]()) && ok
}

// prices words what each offer costs, and who can have its premiums.
func (c *composer) prices() {
	c.texts.prices, c.texts.terms = map[priceKey]Price{}, map[termsKey]string{}
	for _, e := range c.books {
		if !e.priced {
			continue
		}
		for _, o := range c.cat.Offers {
			facts := gatherPrice(c.cat.Site, o, e.lang)
			s, f := e.say(e.wordings[pricePhrase], facts)
			if f != nil {
				c.faults.add(f)
			}
			c.texts.prices[priceKey{o.ID, e.lang}] = Price{facts.Amount, s}
			c.terms(o, e)
		}
	}
}
