package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var manufacturerNamed = declare(Rule{
	ID:     "manufacturer-named",
	Norm:   "Regulation (EU) 2023/988 (GPSR) Art. 19(a)",
	From:   day(2024, 12, 13),
	Why:    "Whoever offers a product online must name its manufacturer with a postal and an electronic address, also if it is given away. (Of a manufacturer outside the EU, the responsible person in the EU as well, Art. 19(b): add it to the address.)",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "manufacturer: {name: Speicherbau KG, address: \"Ring 4, 20095 Hamburg\", email: info@speicherbau.example}\n", ""},
	Passes: Example{"data/premiums/gutschein-10.yaml", `value: "10.00"`, "value: \"10.00\"\nstock: limited"},
	premium: func(f *finder, p *offer.Premium) {
		if p.Kind == offer.Hardware && p.Manufacturer == nil {
			f.report(p, &p.Manufacturer,
				diag.Msg("the manufacturer of this hardware is not named"),
				diag.Msg("add `manufacturer: {name: …, address: …, email: …}`; it stands on the product or its packaging"))
		}
	},
})
