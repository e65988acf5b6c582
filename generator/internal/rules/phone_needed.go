package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var phoneNeeded = declare(Rule{
	ID:       "phone-needed",
	Norm:     "GDPR Art. 5(1)(c)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "A parcel arrives without a telephone number. A forwarder who must agree on a day may need it; what for, the data cannot say, so a waiver says it and is judged again each year.",
	Breaks:   Example{"data/partners/lagerhaus.yaml", "receives: [name, ", "receives: [name, phone, "},
	Passes:   Example{"data/partners/lagerhaus.yaml", "order_number, ordered_item]", "ordered_item, order_number]"},
	partner: func(f *finder, p *offer.Partner) {
		for i, d := range p.Receives {
			if d == offer.PhoneNumber {
				f.report(p, &p.Receives[i],
					diag.Msg("the partner gets the telephone number, which none of its purposes needs"),
					diag.Msg("delete `phone`, or say what for in a waiver in data/site.yaml"))
			}
		}
	},
})
