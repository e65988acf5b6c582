package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var hardwareShipper = Rule{
	ID:    "hardware-shipper",
	Norm:  "GDPR Art. 13(1)(e)",
	Fixed: true,
	Why: Words{
		EN: "A voucher says by its brand where it comes from; a piece of hardware does not. Readers must be told who receives their data, and without its shipper nothing can be disclosed. The whole guarantee rests on this rule.",
		DE: "Ein Gutschein sagt durch seine Marke, woher er kommt; einer Sachprämie sieht man es nicht an. Wer die Daten bekommt, muss gesagt werden, und ohne Versender lässt sich nichts offenlegen. Auf dieser Regel beruht die ganze Garantie.",
	},
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "shipped_by: schraubwerk\n", ""},
	Passes: Example{"data/premiums/usb-stick-64.yaml", "shipped_by: schraubwerk", "shipped_by: publisher"},
	check: func(f *finder) {
		for _, p := range f.Premiums {
			if p.Kind == offer.Hardware && p.ShippedBy.ID == "" {
				f.report(p, &p.ShippedBy,
					diag.Msg("nobody is named who ships this hardware"),
					diag.Msg("add `shipped_by:` with the id of a partner in data/partners/, or `shipped_by: publisher`"))
			}
		}
	},
}
