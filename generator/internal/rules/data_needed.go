package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "data-needed",
	Norm:   "GDPR Art. 5(1)(c)",
	From:   gdprApplies,
	Why:    "A partner gets only the data that it needs: an e-mail address to write mails, a delivery address to ship something, a bank account to pay out cash. What it gets for one premium it does not get for another that does without. (Of the telephone number, see phone-needed.)",
	Breaks: Example{"data/partners/lagerhaus.yaml", "receives: [name, ", "receives: [name, email, "},
	Passes: Example{"data/partners/lagerhaus.yaml", "ordered_item]\npurposes: [delivery, returns]\nmatching: none\nsends: []", "ordered_item, email]\npurposes: [delivery, returns]\nmatching: none\nsends: [shipping_notice]\nsends_from: post@lagerhaus.example"},
	partner: func(f *finder, p *offer.Partner) {
		kinds := f.ships(p)
		for i, d := range p.Receives {
			field := &p.Receives[i]
			switch {
			case d == offer.EmailAddress && len(p.Sends) == 0:
				f.report(p, field,
					diag.Msg("the partner gets the e-mail address but sends no mail"),
					diag.Msg("delete `email`, or name its mails in `sends`"))
			case d == offer.BankAccount && len(kinds) > 0 && !kinds[offer.Cash]:
				f.report(p, field,
					diag.Msg("the partner gets the bank account but pays out no cash premium"),
					diag.Msg("delete `bank_account`"))
			case d == offer.DeliveryAddress && len(kinds) > 0 && !kinds[offer.Hardware] && !kinds[offer.Book] && !kinds[offer.Voucher] && !kinds[offer.Digital]:
				f.report(p, field,
					diag.Msg("the partner gets the delivery address but ships nothing that comes by post"),
					diag.Msg("delete `delivery_address`"))
			}
		}
		for i := range p.Carriers {
			if j := slices.Index(p.Carriers[i].Receives, offer.BankAccount); j >= 0 {
				f.report(p, &p.Carriers[i].Receives[j],
					diag.Msg("%s delivers, and gets the bank account", p.Carriers[i].Name),
					diag.Msg("delete `bank_account` here"))
			}
		}
	},
	shipment: func(f *finder, s shipment) {
		switch kinds := f.ships(s.by); {
		case s.premium.Kind != offer.Cash && kinds[offer.Cash] && s.gets(offer.BankAccount):
			f.without(s, offer.BankAccount)
		case s.premium.Kind == offer.Cash && len(kinds) > 1 && s.gets(offer.DeliveryAddress):
			f.without(s, offer.DeliveryAddress)
		}
	},
})

// without reports what a partner gets for a premium, and needs for others only.
func (f *finder) without(s shipment, d offer.Datum) {
	msg := diag.Msg("for this premium, of the kind %s, %s gets %s, which only its other premiums take", s.premium.Kind, s.by.Name, d)
	if s.premium.Needs != nil {
		f.report(s.premium, &s.premium.Needs, msg, diag.Msg("delete `%s` from `needs`", d))
		return
	}
	needs := slices.DeleteFunc(slices.Clone(s.by.Receives), func(r offer.Datum) bool { return r == d })
	f.report(s.premium, &s.premium.ShippedBy, msg, diag.Msg("add `needs: [%s]` to the premium", join(needs)))
}
