package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "audience-named",
	Norm:   "GDPR Art. 5(1)(a), 13, 14",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "Where one person orders and another reads or is thanked, a premium can be for either, and the disclosure speaks of the data, and the rights, of the one who gets it. So `for` must say who that is; it is never taken from a key that is missing.",
	Breaks: Example{"data/offers/funkwelt-freunde.yaml", "{premium: geld-25, for: recruiter}", "{premium: geld-25}"},
	Passes: Example{"data/offers/funkwelt-freunde.yaml", "{premium: geld-25, for: recruiter}", "{premium: geld-25, for: subscriber}"},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		if people, open := openFor[o.Kind]; open && s.For == "" {
			f.report(o, &s.Premium, diag.Msg("in an offer of the kind %s, it is not said who gets the premium %s", o.Kind, s.Premium.ID), people)
		}
	},
})

// openFor is the kinds of offer in which a premium can be for one of two people.
var openFor = map[offer.OfferKind]diag.Message{
	offer.Gift:     diag.Msg("add `for: recipient` for the person who is given the subscription, or `for: giver` for the one who pays"),
	offer.Referral: diag.Msg("add `for: recruiter` for the one who recommends, or `for: subscriber` for the new subscriber"),
}
