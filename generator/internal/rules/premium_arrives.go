package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "premium-arrives",
	Norm:   "GDPR Art. 5(1)(a); Regulation (EU) 2024/886 (name and IBAN)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "A parcel takes a name and an address; a voucher or something digital an e-mail address, or an address to which it is posted; cash a bank account and, since banks compare both, its holder's name. If a firm ships it and does not get them, the list of what it gets is not complete, and the disclosure, which says \"only these data\", not true.",
	Breaks: Example{"data/partners/kasse.yaml", "receives: [name, bank_account, ", "receives: [bank_account, "},
	Passes: Example{"data/premiums/leselampe.yaml", "shipped_by: lagerhaus", "shipped_by: lagerhaus\nneeds: [name, delivery_address, ordered_item, subscription_title, order_number]"},
	shipment: func(f *finder, s shipment) {
		k := s.premium.Kind
		f.missing(s, takes[k], func(lacks string) diag.Message {
			return diag.Msg("the firm ships a premium of the kind %s but does not get %s", k, lacks)
		})
		if (k == offer.Voucher || k == offer.Digital) && !s.gets(offer.EmailAddress) {
			f.missing(s, []offer.Datum{offer.DeliveryAddress}, func(string) diag.Message {
				return diag.Msg("the firm ships a premium of the kind %s but gets no address to which it could go", k)
			})
		}
	},
	partner: func(f *finder, p *offer.Partner) {
		for i := range p.Carriers {
			c := &p.Carriers[i]
			if kinds := f.ships(p); (kinds[offer.Hardware] || kinds[offer.Book]) && !slices.Contains(c.Receives, offer.DeliveryAddress) {
				f.report(p, &c.Receives,
					diag.Msg("%s delivers, and does not get the address to which it delivers", c.Name),
					diag.Msg("add `delivery_address` here, or delete the firm if it does not deliver"))
			}
		}
	},
})

// takes is what a premium cannot arrive without, by its kind.
var takes = map[offer.PremiumKind][]offer.Datum{
	offer.Hardware: {offer.Name, offer.DeliveryAddress},
	offer.Book:     {offer.Name, offer.DeliveryAddress},
	offer.Cash:     {offer.Name, offer.BankAccount},
}
