package disclosure

import (
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
	Total  string // an amount in it: what is to be paid in all with a surcharge that must be paid; "" if nothing must
	Issue  string // what an issue of the first step costs, without postage: an amount, or a list of what it is in each area
	Areas  string // the list in it of what is paid instead of the amount in each area: see [AreaList]
}

// String is the sentences as one text.
func (p Price) String() string { return Fold(p.Amount + " " + p.Rest) }

// Price is the sentences of an offer in a language.
func (t *Texts) Price(id string, l offer.Lang) Price { return t.offer(id, l).price }
