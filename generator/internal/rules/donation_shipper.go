package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "donation-shipper",
	Norm:   "GDPR Art. 5(1)(a), (c)",
	From:   gdprApplies,
	Why:    "A donation goes to somebody else and not to the reader. The texts of a firm that ships premiums say that the reader gets something from it, and that it has data for the delivery; of a donation, that is not true. Who passes a donation on needs no reader's name.",
	Breaks: Example{"data/premiums/gutschein-10.yaml", "kind: voucher\ntitle: {de: Bücherstube-Gutschein über 10 €, en: Bücherstube voucher for €10}\nvalue: \"10.00\"\nshipped_by: publisher", "kind: donation\ntitle: {de: Spende von 10 € für den Wald, en: Donation of €10 to the forest}\nvalue: \"10.00\"\nshipped_by: schraubwerk"},
	Passes: Example{"data/premiums/gutschein-10.yaml", "kind: voucher\ntitle: {de: Bücherstube-Gutschein über 10 €, en: Bücherstube voucher for €10}\nvalue: \"10.00\"\nshipped_by: publisher", "kind: donation\ntitle: {de: Spende von 10 € für den Wald, en: Donation of €10 to the forest}\nvalue: \"10.00\"\nshipped_by: publisher"},
	premium: func(f *finder, p *offer.Premium) {
		for i := range p.ShippedBy {
			if p.Kind == offer.Donation && p.ShippedBy[i].ID != offer.ByPublisher {
				f.report(p, &p.ShippedBy[i], diag.Msg("a donation is not shipped to the reader, as the texts of %s would say", p.ShippedBy[i].ID),
					diag.Msg("write `%s` if he passes the donation on, and no data of readers with it", offer.ByPublisher))
			}
		}
	},
})
