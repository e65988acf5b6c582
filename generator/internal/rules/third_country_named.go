package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "third-country-named",
	Norm:   "GDPR Art. 13(1)(f)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "If data leave the European Economic Area, readers must be told where to and what protects them there; a partner's own seat counts. A country with an adequacy decision is still a third country: the decision is the safeguard.",
	Breaks: Example{"data/partners/schraubwerk.yaml", "country: DE", "country: GB"},
	Passes: Example{"data/partners/schraubwerk.yaml", "country: DE", "country: NO"},
	partner: func(f *finder, p *offer.Partner) {
		named := p.Country.InEEA()
		for i := range p.ThirdCountries {
			c := &p.ThirdCountries[i].Country
			named = named || *c == p.Country
			if c.InEEA() {
				f.report(p, c,
					diag.Msg("%s belongs to the European Economic Area and is no third country", *c),
					diag.Msg("delete this item of `third_countries`"))
			}
		}
		if !named {
			f.report(p, &p.Country,
				diag.Msg("%s is outside the European Economic Area, and `third_countries` does not say how the data are protected there", p.Country),
				diag.Msg("add `{country: %s, safeguard: …, copy_at: …}` to `third_countries`; an adequacy decision is a safeguard too", p.Country))
		}
	},
})
