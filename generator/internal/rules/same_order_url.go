package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

var _ = declare(Rule{
	ID:       "same-order-url",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "Two offers with one order address are most often a copy whose address was forgotten: readers would order the other one, at its price.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "example/funkwelt-probe", "example/funkwelt-freunde"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "example/funkwelt-probe", "example/funkwelt-probe?aktion=1"},
	check: func(f *finder) {
		first := map[string]int{}
		for i, o := range f.Offers {
			if at, ok := first[o.Order("")]; ok && o.Valid.Overlaps(f.Offers[at].Valid) {
				f.report(o, &o.OrderURL, diag.Msg("the offer %s has the same order address", f.Offers[at].ID),
					diag.Msg("write the address at which this offer is ordered"),
					elsewhere{f.Offers[at], &f.Offers[at].OrderURL, diag.Msg("first named here")})
				continue
			}
			first[o.Order("")] = i
		}
	},
})
