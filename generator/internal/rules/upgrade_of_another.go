package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "upgrade-of-another",
	Norm:   "PAngV § 3(1); UWG § 5(2) no. 2",
	From:   pangvApplies,
	Why:    "An upgrade can be ordered by those only who have another subscription of the publisher; what both cost together is part of its price. So it names another offer, which is no upgrade of it in turn.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "valid: {from: 2026-01-01}", "upgrade: {of: funkwelt-jahresabo, price: on_top}\nvalid: {from: 2026-01-01}"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "valid: {from: 2026-01-01}", "upgrade: {of: funkwelt-probe, price: on_top}\nvalid: {from: 2026-01-01}"},
	offer: func(f *finder, o *offer.Offer) {
		if o.Upgrade == nil {
			return
		}
		for i := range o.Upgrade.Of {
			if of := &o.Upgrade.Of[i]; reaches(of.To, o, nil) {
				f.report(o, of,
					diag.Msg("an offer cannot be had only by those who have it already"),
					diag.Msg("name the subscription that readers must have before"))
			}
		}
	},
})

// reaches tells whether an offer is the other, or an upgrade of it.
func reaches(o, other *offer.Offer, seen []*offer.Offer) bool {
	if o == other {
		return true
	}
	if o == nil || o.Upgrade == nil || slices.Contains(seen, o) {
		return false
	}
	return slices.ContainsFunc(o.Upgrade.Of, func(r offer.Ref[offer.Offer]) bool { return reaches(r.To, other, append(seen, o)) })
}
