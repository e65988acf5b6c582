package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "consent-by-recipient",
	Norm:     "GDPR Art. 4(11), 7(1)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "Nobody consents for somebody else. Who is given a subscription does not see the order page, so that its boxes cannot ask that person; the disclosure says that the firm matches or advertises only if the person has consented, which by this order cannot be. Say in a waiver how the person is asked, or that the firm knows that there is no consent.",
	Breaks:   Example{"data/offers/funkwelt-geschenk.yaml", "order_url: https://bestellen.klein.example/funkwelt-geschenk", "order_url: https://bestellen.klein.example/funkwelt-geschenk\npremiums: {choose: one, from: [{premium: reisebrett, for: recipient}]}"},
	Passes:   Example{"data/offers/funkwelt-geschenk.yaml", "order_url: https://bestellen.klein.example/funkwelt-geschenk", "order_url: https://bestellen.klein.example/funkwelt-geschenk\npremiums: {choose: one, from: [{premium: reisebrett, for: giver}]}"},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		for _, p := range s.Premium.To.Partners() {
			asks := p.Advertising == offer.WithConsent || p.Matching != nil && p.Matching.Basis == offer.ByConsent
			if s.For == offer.Recipient && asks {
				f.report(o, &s.For,
					diag.Msg("%s asks for a consent, and who gets this premium does not see the order page", p.Name),
					diag.Msg("offer a premium of a firm that needs no consent, or say in a waiver in data/site.yaml how the person is asked"),
					elsewhere{p, &p.Name, diag.Msg("the firm")})
			}
		}
	},
})
