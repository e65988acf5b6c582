package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "referral-thanks",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "A referral offer thanks the one who recruits. If no premium is `for: recruiter`, the disclosure speaks of the new subscriber's address, which is the wrong one.",
	Breaks:   Example{"data/offers/funkwelt-freunde.yaml", "    - {premium: geld-25, for: recruiter}\n    - {premium: reisebrett, surcharge: \"4.00\", for: recruiter}\n", "    - {premium: geld-25, for: subscriber}\n"},
	Passes:   Example{"data/offers/funkwelt-freunde.yaml", "{premium: geld-25, for: recruiter}", "{premium: geld-25, for: subscriber}"},
	offer: func(f *finder, o *offer.Offer) {
		thanked := slices.ContainsFunc(o.Selections(), func(s *offer.Selected) bool { return s.For == offer.Recruiter })
		if o.Kind == offer.Referral && !thanked {
			f.report(o, &o.Kind,
				diag.Msg("no premium of this referral offer is for the recruiter"),
				diag.Msg("add `for: recruiter` to each premium that the recruiter gets"))
		}
	},
})
