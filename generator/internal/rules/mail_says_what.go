package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "mail-says-what",
	Norm:   "GDPR Art. 5(1)(a), 14(2)(f)",
	From:   gdprApplies,
	Why:    "Its mail and the slip in its parcel must say what was ordered, for which subscription and under which number; whoever reads only \"a premium for a subscription\" takes it for fraud. A firm can say this only if it gets the premium's name, the subscription's title and the order number.",
	Breaks: Example{"data/partners/lagerhaus.yaml", "order_number, ordered_item]", "order_number]"},
	Passes: Example{"data/premiums/leselampe.yaml", "shipped_by: lagerhaus", "shipped_by: lagerhaus\nneeds: [name, delivery_address, subscription_title, order_number, ordered_item]"},
	shipment: func(f *finder, s shipment) {
		f.missing(s, []offer.Datum{offer.OrderedItem, offer.SubscriptionTitle, offer.OrderNumber}, func(lacks string) diag.Message {
			return diag.Msg("the firm does not get %s, so that its mails and parcels cannot say what they are", lacks)
		})
	},
})
