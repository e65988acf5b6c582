package disclosure

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// What the data say of a partner holds for all of its premiums; a text speaks of
// those of one case. Money is paid out: it is not delivered, no notice says that it is on its
// way, and nobody sends it back. These are the data's keys as texts have them.

// Payout takes the place of a delivery where money is paid.
const Payout = "payout"

type (
	Purpose       = orPayout[offer.Purpose]       // an item of .Partner.Purposes
	Mail          = orPayout[offer.Mail]          // an item of .Partner.Sends
	RetentionFrom = orPayout[offer.RetentionFrom] // .Partner.Retention.From
)

// orPayout is a word of an enumeration, or [Payout].
type orPayout[E offer.Enumeration] string

// Values is every word.
func (orPayout[E]) Values() offer.Values {
	var words E
	return append(words.Values(), offer.Value{Word: Payout})
}

func (c Case) gets(d offer.Datum) bool { return slices.Contains(c.Receives, d) }

// paid tells whether the premiums of the case are money: nobody gets a bank
// account for another (rule data-needed).
func (c Case) paid() bool { return c.gets(offer.BankAccount) && !c.gets(offer.DeliveryAddress) }

// purposes is what a partner uses the data of a case for.
func purposes(p *offer.Partner, c Case) (list []Purpose) {
	for _, purpose := range p.Purposes {
		switch {
		case !c.paid():
			list = append(list, Purpose(purpose))
		case purpose == offer.ForDelivery:
			list = append(list, Payout)
		case purpose == offer.ForLegalObligation:
			list = append(list, Purpose(purpose))
		}
	}
	if list == nil { // a rule tells that a purpose is missing
		return []Purpose{Payout}
	}
	return list
}

// mails is the mails that readers of a case get from a partner: none if it does
// not get an address to write to, and does not look whether it has one.
func mails(p *offer.Partner, c Case) (list []Mail) {
	if !c.gets(offer.EmailAddress) && p.Matching == nil {
		return nil
	}
	for _, m := range p.Sends {
		if m == offer.ShippingNotice && c.paid() {
			m = Payout
		}
		list = append(list, Mail(m))
	}
	return list
}

// begins is when the time begins for which a partner keeps the data of a case.
func begins(p *offer.Partner, c Case) RetentionFrom {
	if p.Retention.From == "delivery" && c.paid() {
		return Payout
	}
	return RetentionFrom(p.Retention.From)
}

// advertises is what a partner may send readers of a case: nothing where it gets
// no address to send it to.
func advertises(p *offer.Partner, c Case) offer.Advertising {
	if !c.gets(offer.DeliveryAddress) && !c.gets(offer.EmailAddress) {
		return offer.NoAdvertising
	}
	return p.Advertising
}
