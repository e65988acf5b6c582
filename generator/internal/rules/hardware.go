package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// hardwareSays reports hardware in which a field is left out.
func hardwareSays(field func(*offer.Premium) (at any, out bool), msg, hint diag.Message) func(*finder, *offer.Premium) {
	return func(f *finder, p *offer.Premium) {
		if at, out := field(p); out && p.Kind == offer.Hardware {
			f.report(p, at, msg, hint)
		}
	}
}

var manufacturerNamed = declare(Rule{
	ID:     "manufacturer-named",
	Norm:   "Regulation (EU) 2023/988 (GPSR) Art. 19(a)",
	From:   day(2024, 12, 13),
	Why:    "Whoever offers a product online must name its manufacturer with a postal and an electronic address, also if it is given away. (Of a manufacturer outside the EU, the responsible person in the EU as well, Art. 19(b): add it to the address.)",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "manufacturer: {name: Speicherbau KG, address: \"Ring 4, 20095 Hamburg\", email: info@speicherbau.example}\n", ""},
	Passes: Example{"data/premiums/gutschein-10.yaml", `value: "10.00"`, "value: \"10.00\"\nstock: limited"},
	premium: hardwareSays(
		func(p *offer.Premium) (any, bool) { return &p.Manufacturer, p.Manufacturer == nil },
		diag.Msg("the manufacturer of this hardware is not named"),
		diag.Msg("add `manufacturer: {name: …, address: …, email: …}`; it stands on the product or its packaging")),
})

var _ = declare(Rule{
	ID:       "product-identified",
	Norm:     "Regulation (EU) 2023/988 (GPSR) Art. 19(c)",
	Severity: diag.Warning,
	From:     day(2024, 12, 13),
	Why:      "An offer of a product on the web lets it be identified: by its type or another mark such as the number of its model (`model`), and by a picture (`image`), for which no rule asks. The law knows no exception for what is given away.",
	Breaks:   Example{"data/premiums/usb-stick-64.yaml", "model: SB-64\n", ""},
	Passes:   Example{"data/premiums/usb-stick-64.yaml", "model: SB-64\n", "model: \"4012345678901\"\n"},
	premium: hardwareSays(
		func(p *offer.Premium) (any, bool) { return &p.Model, p.Model == "" },
		diag.Msg("nothing says which product this is: its type, or the number of its model"),
		diag.Msg("add `model:` with the type, the model or the number (GTIN) that stands on it or its packaging")),
})

var _ = declare(Rule{
	ID:       "product-warnings",
	Norm:     "Regulation (EU) 2023/988 (GPSR) Art. 19(d)",
	Severity: diag.Warning,
	From:     day(2024, 12, 13),
	Why:      "Whatever warnings and safety information belong on a product, its packaging or its leaflet stand in the offer too, in the reader's language: small parts, batteries, heat. That there are none must be said, since nobody can tell it from a key that is missing.",
	Breaks:   Example{"data/premiums/usb-stick-64.yaml", "warnings: none\n", ""},
	Passes:   Example{"data/premiums/usb-stick-64.yaml", "warnings: none\n", "warnings: {de: Nicht für Kinder unter 36 Monaten., en: Not for children under 36 months.}\n"},
	premium: hardwareSays(
		func(p *offer.Premium) (any, bool) { return &p.Warnings, p.Warnings.IsZero() },
		diag.Msg("it is not said which warnings and safety information this hardware has"),
		diag.Msg("ask the manufacturer; if there are none, add `warnings: none`, otherwise their words in each language")),
})

var _ = declare(Rule{
	ID:       "delivery-named",
	Norm:     "BGB § 312d(1); Directive 2011/83/EU Art. 6(1)(g)",
	Severity: diag.Warning,
	From:     consumerRights,
	Why:      "Readers must know when and where to a premium comes. Whoever waits for a parcel without knowing writes to the service, or takes it for fraud when it arrives.",
	Breaks:   Example{"data/premiums/usb-stick-64.yaml", "delivery: {after: first_payment, within: 4 weeks, countries: [DE, AT]}\n", ""},
	Passes:   Example{"data/premiums/usb-stick-64.yaml", "within: 4 weeks", "within: 2 months"},
	premium: hardwareSays(
		func(p *offer.Premium) (any, bool) { return &p.Delivery, p.Delivery == nil },
		diag.Msg("nothing says when this hardware comes, and where to"),
		diag.Msg("add `delivery: {after: first_payment, within: 4 weeks, countries: [DE]}` with what is true")),
})
