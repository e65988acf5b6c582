package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var dataComplete = Rule{
	ID:     "data-complete",
	Norm:   "GDPR Art. 5(1)(a)",
	From:   gdprApplies,
	Why:    "A partner cannot ship a parcel without a name and an address, nor write a mail without an e-mail address. If the data say so, the list of what it gets is not complete, and the disclosure not honest. (A partner that matches may write to those of its own customers whom it finds.)",
	Breaks: Example{"data/partners/lagerhaus.yaml", "sends: []", "sends: [shipping_notice]\nsends_from: post@lagerhaus.example"},
	Passes: Example{"data/partners/kasse.yaml", "receives: [name, bank_account, ordered_item]", "receives: [name, bank_account, ordered_item, order_number]"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			lacks := func(d offer.Datum) bool { return !slices.Contains(p.Receives, d) }
			if len(p.Sends) > 0 && p.Matching == nil && lacks(offer.EmailAddress) {
				f.report(p, &p.Sends,
					diag.Msg("the partner sends mails but does not get the e-mail address"),
					diag.Msg("add `email` to `receives`, or write `sends: []`"))
			}
			for _, d := range []offer.Datum{offer.Name, offer.DeliveryAddress} {
				if f.ships(p)[offer.Hardware] && lacks(d) {
					f.report(p, &p.Receives,
						diag.Msg("the partner ships parcels but does not get %s", d),
						diag.Msg("add `%s` to `receives`", d))
				}
			}
		}
	},
}
