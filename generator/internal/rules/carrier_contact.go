package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "carrier-contact",
	Norm:     "GDPR Art. 6(1), 5(1)(c); DSK, decision of 23 March 2018",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "The German data protection authorities hold that an e-mail address may go to a carrier only with consent: the parcel arrives without it, and the shipper can send the notice of delivery himself. (Of the telephone number see phone-needed.)",
	Breaks:   Example{"data/partners/schraubwerk.yaml", "advertising: none", "advertising: none\ncarriers: [{name: Paketdienst Nord GmbH, receives: [name, delivery_address, email]}]"},
	Passes:   Example{"data/partners/schraubwerk.yaml", "advertising: none", "advertising: none\ncarriers: [{name: Paketdienst Nord GmbH, receives: [name, delivery_address]}]"},
	partner: func(f *finder, p *offer.Partner) {
		for i := range p.Carriers {
			for j, d := range p.Carriers[i].Receives {
				if d == offer.EmailAddress {
					f.report(p, &p.Carriers[i].Receives[j],
						diag.Msg("%s gets the e-mail address, for which readers would have to consent", p.Carriers[i].Name),
						diag.Msg("delete `email` here: the firm can send the notice of delivery itself (`sends`)"))
				}
			}
		}
	},
})
