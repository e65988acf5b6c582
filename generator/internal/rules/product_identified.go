package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "product-identified",
	Norm:     "Regulation (EU) 2023/988 (GPSR) Art. 19(c)",
	Severity: diag.Warning,
	From:     day(2024, 12, 13),
	Why:      "An offer of a product on the web lets it be identified: by its type or another mark such as the number of its model (`model`), and by a picture (`image`), for which no rule asks. The law knows no exception for what is given away.",
	Breaks:   Example{"data/premiums/usb-stick-64.yaml", "model: SB-64\n", ""},
	Passes:   Example{"data/premiums/usb-stick-64.yaml", "model: SB-64\n", "model: \"4012345678901\"\n"},
	premium: func(f *finder, p *offer.Premium) {
		if p.Kind == offer.Hardware && p.Model == "" {
			f.report(p, &p.Model,
				diag.Msg("nothing says which product this is: its type, or the number of its model"),
				diag.Msg("add `model:` with the type, the model or the number (GTIN) that stands on it or its packaging"))
		}
	},
})
