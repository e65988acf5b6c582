package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "guarantee-notice",
	Norm:     "EGBGB Art. 246a § 1(1) nos. 10 to 11c; Directive 2011/83/EU Art. 6(1)(l), 22a; Regulation (EU) 2025/1960",
	Severity: diag.Warning,
	From:     day(2026, 9, 27),
	Why:      "Who sells goods to consumers at a distance reminds them, before they order, of their rights if something is faulty, with the harmonised notice of the European Union, and prominently. Printed magazines are goods, and so are premiums of hardware. The notice belongs on the order page; a link to it from everywhere is where readers look for it.",
	Breaks:   Example{"data/site.yaml", "  guarantee: https://www.klein.example/gewaehrleistung\n", ""},
	Passes:   Example{"data/site.yaml", "  guarantee: https://www.klein.example/gewaehrleistung\n", "  guarantee: https://www.klein.example/service/rechte\n"},
	site: func(f *finder, s *offer.Site) {
		goods := func(o *offer.Offer) bool {
			return o.Format.Printed() || slices.ContainsFunc(o.Selections(), func(s *offer.Selected) bool { return s.Premium.To.Kind.Goods() })
		}
		if s.Links.Guarantee == "" && slices.ContainsFunc(f.Offers, goods) {
			f.report(s, &s.Links.Guarantee,
				diag.Msg("no link leads to the notice on the legal guarantee, which goods need"),
				diag.Msg("add `guarantee:` under `links` with the page that shows the harmonised notice, and see that the order page shows it too"))
		}
	},
})
