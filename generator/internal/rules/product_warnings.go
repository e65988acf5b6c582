package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "product-warnings",
	Norm:     "Regulation (EU) 2023/988 (GPSR) Art. 19(d)",
	Severity: diag.Warning,
	From:     day(2024, 12, 13),
	Why:      "Whatever warnings and safety information belong on a product, its packaging or its leaflet stand in the offer too, in the reader's language: small parts, batteries, heat. That there are none must be said, since nobody can tell it from a key that is missing.",
	Breaks:   Example{"data/premiums/usb-stick-64.yaml", "warnings: none\n", ""},
	Passes:   Example{"data/premiums/usb-stick-64.yaml", "warnings: none\n", "warnings: {de: Nicht für Kinder unter 36 Monaten., en: Not for children under 36 months.}\n"},
	premium: func(f *finder, p *offer.Premium) {
		if p.Kind == offer.Hardware && p.Warnings.IsZero() {
			f.report(p, &p.Warnings,
				diag.Msg("it is not said which warnings and safety information this hardware has"),
				diag.Msg("ask the manufacturer; if there are none, add `warnings: none`, otherwise their words in each language"))
		}
	},
})
