package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "passes-on",
	Norm:   "GDPR Art. 5(1)(a), 13(1)(e)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "A firm can pass on only what it gets. If a carrier or another firm that works for it gets more, either the list of the one or that of the other is wrong.",
	Breaks: Example{"data/partners/lagerhaus.yaml", "sends: []", "sends: []\ncarriers: [{name: Spedition Elbe GmbH, receives: [name, delivery_address, phone]}]"},
	Passes: Example{"data/partners/lagerhaus.yaml", "sends: []", "sends: []\ncarriers: [{name: Spedition Elbe GmbH, receives: [name, delivery_address]}]"},
	partner: func(f *finder, p *offer.Partner) {
		for _, h := range helpers(p) {
			for i, d := range h.receives {
				if (d == offer.Name || d == offer.DeliveryAddress) && f.ships(p)[offer.Hardware] {
					continue // premium-arrives tells it where the slip is
				}
				if !slices.Contains(p.Receives, d) {
					f.report(p, &h.receives[i],
						diag.Msg("%s gets %s, which this firm does not get itself", *h.name, d),
						diag.Msg("delete it here, or add `%s` to the `receives` of the firm", d))
				}
			}
		}
	},
})
