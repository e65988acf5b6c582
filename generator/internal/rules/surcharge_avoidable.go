package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "surcharge-avoidable",
	Norm:     "PAngV § 3(1); UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     pangvApplies,
	Why:      "Whoever must take one of several premiums, each of which costs something, pays at least the least surcharge: the price that the offer says is not to be had. So it is in a country to which those for nothing are not delivered, and once their last day is over.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "    - premium: leselampe\n    - premium: gutschein-10\n",
		"    - premium: leselampe\n      surcharge: \"1.00\"\n    - premium: gutschein-10\n      surcharge: \"1.00\"\n"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "    - premium: leselampe\n    - premium: gutschein-10\n",
		"    - premium: leselampe\n    - premium: gutschein-10\n      surcharge: \"1.00\"\n"},
	offer: func(f *finder, o *offer.Offer) {
		hint := diag.Msg("write `choose: one_or_none`, or give a premium without a `surcharge`")
		for i := range o.Premiums {
			c := &o.Premiums[i]
			switch ends, area := lastFree(c), freeNowhere(o, c); {
			case c.Charges():
				f.report(o, &c.Choose, diag.Msg("each premium of this group costs something, and one must be taken: the price of the offer is not to be had"), hint)
			case c.Choose != offer.ChooseOne || len(c.Selections()) == 1:
			case ends != nil:
				f.report(o, &c.Choose, diag.Msg("after %s, each premium that is left in this group costs something, and one must be taken: the offer becomes dearer by itself", ends), hint)
			case area != "":
				f.report(o, &c.Choose, diag.Msg("in %s, each premium of this group costs something, and one must be taken: the price of the offer is not to be had there", area), hint)
			}
		}
	},
})

// lastFree is the last day on which a premium of a group can be had for nothing, nil if
// it has none.
func lastFree(c *offer.Choice) (last *offer.Date) {
	for _, s := range c.Selections() {
		switch {
		case !s.Free():
		case s.Only == nil || s.Only.Until == nil:
			return nil
		case last == nil || last.Before(*s.Only.Until):
			last = s.Only.Until
		}
	}
	return last
}

// freeNowhere is an area of the offer in which each premium of a group that can be had
// there costs something, "" if there is none.
func freeNowhere(o *offer.Offer, c *offer.Choice) offer.Area {
	for _, a := range o.Areas() {
		there := slices.DeleteFunc(c.Selections(), func(s *offer.Selected) bool { return !slices.Contains(o.PremiumAreas(s), a) })
		if len(there) > 0 && !slices.ContainsFunc(there, (*offer.Selected).Free) {
			return a
		}
	}
	return ""
}
