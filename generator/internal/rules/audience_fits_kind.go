package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "audience-fits-kind",
	Norm:   "GDPR Art. 5(1)(a)",
	From:   gdprApplies,
	Why:    "`for` says whose address the partner gets. In an offer that has no such person, the disclosure would name the wrong one.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `surcharge: "5.00"`, "for: recruiter"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", `surcharge: "5.00"`, "for: subscriber"},
	offer: func(f *finder, o *offer.Offer) {
		for i := range o.Premiums {
			g := &o.Premiums[i]
			f.audience(o, &g.For, g.For)
			for j := range g.From {
				if s := &g.From[j]; s.For != g.For { // else the group's, which is told
					f.audience(o, &s.For, s.For)
				}
			}
		}
	},
})

// audience reports a person that an offer does not have.
func (f *finder) audience(o *offer.Offer, field any, whose offer.Audience) {
	if whose == offer.Subscriber && o.Kind == offer.Gift {
		f.report(o, field,
			diag.Msg("in a gift, the subscriber is either the giver or the recipient"),
			diag.Msg("write `for: recipient` for the person who is given the subscription, or `for: giver` for the one who pays"))
	}
	if needs := kindWith[whose]; needs != "" && needs != o.Kind {
		f.report(o, field,
			diag.Msg("an offer of the kind %s has no %s", o.Kind, whose),
			diag.Msg("write `kind: %s`, or remove `for`", needs))
	}
}

// kindWith is the kind of offer that has such a person; of a subscriber, every kind has.
var kindWith = map[offer.Audience]offer.OfferKind{
	offer.Recruiter: offer.Referral,
	offer.Giver:     offer.Gift,
	offer.Recipient: offer.Gift,
}
