package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var surchargeWorthIt = Rule{
	ID:   "surcharge-worth-it",
	Norm: "UWG § 5(2) no. 2",
	check: func(f *finder) {
		for _, o := range f.Offers {
			for i := range o.Selections() {
				s := &o.Premiums.From[i]
				switch {
				case s.Surcharge == nil:
				case *s.Surcharge == 0:
					f.report(o, s.Surcharge,
						diag.Msg("a surcharge of nothing"),
						diag.Msg("remove `surcharge`"))
				case *s.Surcharge >= s.Premium.To.Value:
					f.report(o, s.Surcharge,
						diag.Msg("the reader pays %s for a premium that is worth %s", s.Surcharge, s.Premium.To.Value),
						diag.Msg("lower the surcharge, or correct `value` in data/premiums/%s.yaml", s.Premium.ID))
				}
			}
		}
	},
}

// audienceFitsKind keeps a disclosure from naming the wrong person's address.
var audienceFitsKind = Rule{
	ID:   "audience-fits-kind",
	Norm: "GDPR Art. 5(1)(a)",
	check: func(f *finder) {
		for _, o := range f.Offers {
			for i := range o.Selections() {
				s := &o.Premiums.From[i]
				needs := kindWith(s.For)
				if needs == "" || needs == o.Kind {
					continue
				}
				f.report(o, &s.For,
					diag.Msg("an offer of the kind %s has no %s", o.Kind, s.For),
					diag.Msg("write `kind: %s`, or remove `for`", needs))
			}
		}
	},
}

// kindWith is the kind of offer that has such a person, "" if every kind has.
func kindWith(a offer.Audience) offer.OfferKind {
	switch a {
	case offer.Recruiter:
		return offer.Referral
	case offer.Giver, offer.Recipient:
		return offer.Gift
	}
	return ""
}
