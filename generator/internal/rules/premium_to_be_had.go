package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "premium-to-be-had",
	Norm:   "UWG § 5(2) no. 1, annex to § 3(3) no. 5",
	From:   uwgApplies,
	Why:    "A premium that is shown can be had: by somebody, on some day, in this offer. Conditions that nobody can meet make it bait: a country that the offer is not delivered to, a way to pay that it does not have, a last day before it begins, a term that is no longer than its own, or that it does not last.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `surcharge: "5.00"`, `only: {countries: [CH]}`},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", `surcharge: "5.00"`, `only: {countries: [DE]}`},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		if s.Only != nil {
			f.conditionsHold(o, s, s.Only)
		}
	},
})

// conditionsHold reports conditions that nobody can meet, and those that are
// none. The countries of who recruits or gives are not those of the delivery.
func (f *finder) conditionsHold(o *offer.Offer, s *offer.Selected, c *offer.Condition) {
	areas := o.Areas()
	reader := !s.Elsewhere() && areas[0] != ""
	if len(c.Countries) > 0 && reader && !slices.ContainsFunc(areas, s.In) {
		f.report(o, &c.Countries,
			diag.Msg("nobody can have this premium: the offer is delivered to none of these countries"),
			diag.Msg("write countries of the offer: %s", join(areas)))
	}
	for i := range c.Payment {
		if !slices.Contains(o.Payment, c.Payment[i]) {
			f.report(o, &c.Payment[i],
				diag.Msg("nobody can pay by %s here: it is not among the offer's ways to pay", c.Payment[i]),
				diag.Msg("write one of the offer's: %s", join(o.Payment)))
		}
	}
	if len(o.Payment) > 0 && len(c.Payment) == len(o.Payment) && !slices.ContainsFunc(o.Payment, func(p offer.Payment) bool { return !slices.Contains(c.Payment, p) }) {
		f.report(o, &c.Payment,
			diag.Msg("all of the offer's ways to pay are named, which is no condition"),
			diag.Msg("delete `payment` here"))
	}
	switch {
	case c.Minimum == nil:
	case !c.Minimum.Longer(o.Term.Minimum):
		f.report(o, c.Minimum,
			diag.Msg("a term of %s is no longer than the offer's own, %s", *c.Minimum, o.Term.Minimum),
			diag.Msg("delete `minimum` here, or write a longer term"))
	case !o.GoesOn():
		f.report(o, c.Minimum,
			diag.Msg("nobody can bind himself for %s: the contract ends after %s, and nothing says what it costs then", *c.Minimum, o.Term.Minimum),
			diag.Msg("delete `minimum` here, or write an offer of its own with this term"))
	}
	if c.Until == nil {
		return
	}
	switch v := o.Valid; {
	case c.Until.Before(v.From):
		f.report(o, c.Until,
			diag.Msg("the premium ends on %s, before the offer begins on %s", c.Until, v.From),
			diag.Msg("correct the day, or delete the premium"))
	case v.Until != nil && !c.Until.Before(*v.Until):
		f.report(o, c.Until,
			diag.Msg("the premium ends on %s, and the offer does not last longer", c.Until),
			diag.Msg("delete `until` here: the offer's own last day is %s", v.Until))
	}
}

func join[T ~string](list []T) string {
	var all []string
	for _, v := range list {
		all = append(all, string(v))
	}
	return strings.Join(all, ", ")
}
