package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "premium-worth",
	Norm:     "UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "A premium that is worth more than twice the whole subscription is most often a slip of the point: 1299.00 for 12.99. If it is so, waive this.",
	Breaks:   Example{"data/premiums/leselampe.yaml", `"19.90"`, `"1990.00"`},
	Passes:   Example{"data/premiums/leselampe.yaml", `"19.90"`, `"119.90"`},
	check: func(f *finder) {
		told := map[string]bool{}
		for _, o := range f.Offers {
			home := o.Areas()[0]
			paid, known := o.Minimum(home)
			if year, ok := o.Due(offer.Period{N: 1, Unit: offer.Year}, home); ok { // also of a trial: what follows pays for its premium
				paid = year
			}
			if singly, ok := o.SingleCopies(home); ok && singly.Currency == paid.Price.Currency {
				paid.Price.Money = max(paid.Price.Money, singly.Money)
			}
			if !known || paid.Price.Money == 0 {
				continue
			}
			for _, s := range o.Selections() {
				if p := s.Premium.To; p.Value.Currency == paid.Price.Currency && p.Value.Money > 2*paid.Price.Money && s.Surcharge == nil && !told[p.ID] {
					told[p.ID] = true
					f.report(p, &p.Value, diag.Msg("the premium is worth %s, and the offer %s that gives it costs %s", p.Value, o.ID, paid.Price),
						diag.Msg("check where the point stands"))
				}
			}
		}
	},
})
