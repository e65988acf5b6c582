package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "trade-rules",
	Norm:     "VDZ-Wettbewerbsregeln für den Vertrieb von abonnierbaren Publikumszeitschriften (2004), no law",
	Severity: diag.Warning,
	From:     day(2004, 4, 1),
	Why:      "The publishers' association asks of magazines that are sold singly as well: a trial takes three months at most and costs no less than 65 % of the single copies; a premium for recruiting is worth no more than the subscription costs in a year for a weekly, in 18 months for a fortnightly, in two years for a monthly. Courts no longer take these rules for the measure of fairness. Looked at only where data/site.yaml has `trade_rules: vdz`.",
	Breaks:   Example{"data/site.yaml", "currency: EUR\n", "currency: EUR\ntrade_rules: vdz\n"},
	Passes:   Example{"data/site.yaml", "currency: EUR\n", "currency: EUR\n# trade_rules is left out: no law asks for it\n"},
	site: func(f *finder, s *offer.Site) {
		if s.TradeRules != offer.VDZ {
			return
		}
		for _, o := range f.Offers {
			if o.Kind == offer.Trial {
				f.trialLimits(o)
			}
			f.premiumLimit(o)
		}
	},
})

// trialLimits reports a trial that is too long or too cheap.
func (f *finder) trialLimits(o *offer.Offer) {
	if o.Term.Minimum.Longer(offer.Period{N: 3, Unit: offer.Month}) {
		f.report(o, &o.Term.Minimum,
			diag.Msg("a trial of %s is longer than the three months that the association's rules allow", o.Term.Minimum),
			diag.Msg("write `minimum: 3 months` or less"))
	}
	copies, known := o.SingleCopies(o.Areas()[0])
	paid, ok := o.Minimum(o.Areas()[0])
	if least := (copies.Money*65 + 99) / 100; known && ok && paid.Price.Currency == copies.Currency && paid.Price.Money > 0 && paid.Price.Money < least {
		f.report(o, &o.Price.Total,
			diag.Msg("the trial costs %s, which is less than 65 %% of its single copies, %s", paid.Price, copies),
			diag.Msg("ask for %s or more", least))
	}
}

// premiumLimit reports premiums for recruiting that are worth too much.
func (f *finder) premiumLimit(o *offer.Offer) {
	months := 24
	switch n := o.IssuesPerYear(); {
	case n >= 48:
		months = 12
	case n >= 24:
		months = 18
	}
	cost, ok := o.Due(offer.Period{N: months, Unit: offer.Month}, o.Areas()[0])
	if !ok {
		return
	}
	for _, s := range o.Selections() {
		if p := s.Premium.To; s.For == offer.Recruiter && p.Value.Currency == cost.Price.Currency && p.Value.Money > cost.Price.Money {
			f.report(o, &s.Premium,
				diag.Msg("the premium is worth %s, more than the %s that the subscription costs in %d months, the limit of the association's rules", p.Value, cost.Price, months),
				diag.Msg("choose a premium of lesser value, or waive this in data/site.yaml"))
		}
	}
}
