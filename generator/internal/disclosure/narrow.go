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

// Purpose is an item of .Partner.Purposes: one of [offer.Purpose], or [Payout].
type Purpose string

// Values is every purpose.
func (Purpose) Values() offer.Values {
	return append(offer.Purpose("").Values(), offer.Value{Word: Payout})
}

// Mail is an item of .Partner.Sends: one of [offer.Mail], or [Payout].
type Mail string

// Values is every mail.
func (Mail) Values() offer.Values { return append(offer.Mail("").Values(), offer.Value{Word: Payout}) }

// RetentionFrom is .Partner.Retention.From: one of [offer.RetentionFrom], or [Payout].
type RetentionFrom string

// Values is every beginning.
func (RetentionFrom) Values() offer.Values {
	return append(offer.RetentionFrom("").Values(), offer.Value{Word: Payout})
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
