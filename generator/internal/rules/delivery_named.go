package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "delivery-named",
	Norm:     "BGB § 312d(1); Directive 2011/83/EU Art. 6(1)(g)",
	Severity: diag.Warning,
	From:     consumerRights,
	Why:      "Readers must know when and where to a premium comes. Whoever waits for a parcel without knowing writes to the service, or takes it for fraud when it arrives.",
	Breaks:   Example{"data/premiums/usb-stick-64.yaml", "delivery: {after: first_payment, within: 4 weeks, countries: [DE, AT]}\n", ""},
	Passes:   Example{"data/premiums/usb-stick-64.yaml", "within: 4 weeks", "within: 2 months"},
	premium: func(f *finder, p *offer.Premium) {
		if p.Kind == offer.Hardware && p.Delivery == nil {
			f.report(p, &p.Delivery,
				diag.Msg("nothing says when this hardware comes, and where to"),
				diag.Msg("add `delivery: {after: first_payment, within: 4 weeks, countries: [DE]}` with what is true"))
		}
	},
})
