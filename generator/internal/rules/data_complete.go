package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "data-complete",
	Norm:   "GDPR Art. 5(1)(a)",
	From:   gdprApplies,
	Why:    "A partner can write no mail without an e-mail address, and advertise to nobody without any. If the data say so, the list of what it gets is not complete, and the disclosure not honest. (A partner that matches may write to those of its own customers whom it finds. What each premium takes, see premium-arrives.)",
	Breaks: Example{"data/partners/lagerhaus.yaml", "sends: []", "sends: [shipping_notice]\nsends_from: post@lagerhaus.example"},
	Passes: Example{"data/partners/brettladen.yaml", "sends: [shipping_notice]", "sends: [shipping_notice, order_confirmation]"},
	partner: func(f *finder, p *offer.Partner) {
		lacks := func(d offer.Datum) bool { return !slices.Contains(p.Receives, d) }
		if len(p.Sends) > 0 && p.Matching == nil && lacks(offer.EmailAddress) {
			f.report(p, &p.Sends,
				diag.Msg("the partner sends mails but does not get the e-mail address"),
				diag.Msg("add `email` to `receives`, or write `sends: []`"))
		}
		if p.Advertising != offer.NoAdvertising && lacks(offer.EmailAddress) && lacks(offer.DeliveryAddress) {
			f.report(p, &p.Advertising,
				diag.Msg("the partner advertises, but gets neither an e-mail address nor one for letters"),
				diag.Msg("write `advertising: none`"))
		}
	},
})
