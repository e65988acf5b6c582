package schema

// premiumWords explains data/premiums/.
var premiumWords = map[string]Words{
	"premium": {Text: "What comes on top of a subscription, written down once for however many offers"},

	"Premium.kind":         {Text: "What kind of premium it is"},
	"Premium.title":        {Text: "The premium's name. A page that names it also shows who ships it", Example: "{de: USB-Stick 64 GB, en: 64 GB USB stick}"},
	"Premium.aliases":      {Text: "What it is called besides, on your pages. Such a name counts as its title does", Example: "[{de: Stick, en: flash drive}]"},
	"Premium.description":  {Text: "More about it, in a sentence or two"},
	"Premium.value":        {Text: "What it is worth, VAT included", Example: `"12.99"`},
	"Premium.shipped_by":   {Text: "Who ships or provides it: a firm's file in data/partners/ without .yaml, publisher, or several in brackets. It decides which disclosures the pages show", Example: "hardwarehaus"},
	"Premium.needs":        {Text: "Which of its data a firm gets for this premium. Left out, all that it receives", Example: "[name, delivery_address, ordered_item]"},
	"Premium.delivery":     {Text: "When it is delivered, and where to"},
	"Premium.stock":        {Text: "Whether it may run out. Left out, it may not"},
	"Premium.manufacturer": {Text: "Who made it. Hardware must say (GPSR Art. 19)"},
	"Premium.model":        {Text: "The type, the model or the number (GTIN) that stands on it. Hardware must say (GPSR Art. 19)", Example: "KS-64-ALU"},
	"Premium.warnings":     {Text: "The warnings and safety information that stand on it or in its leaflet, in each language; none if there are none. Hardware must say (GPSR Art. 19)", Example: "none"},
	"Premium.image":        {Text: "A picture of it"},

	"Premium.parts":    {Text: "What each firm ships of it, if they are several"},
	"Premium.variants": {Text: "What the reader chooses of it; its shipper learns of it with `ordered_item`"},

	"Part.title":      {Text: "What it is"},
	"Part.shipped_by": {Text: "Who ships it", Example: "hardwarehaus"},

	"Variant.title":  {Text: "What is chosen", Example: "{de: Größe, en: Size}"},
	"Variant.values": {Text: "What there is to choose from", Example: "[S, M, L]"},

	"Delivery.after":     {Text: "What the time counts from"},
	"Delivery.within":    {Text: "The longest that it takes", Example: "4 weeks"},
	"Delivery.countries": {Text: "The countries that it is delivered to", Example: "[DE, AT]"},

	"Manufacturer.name":    {Text: "The manufacturer's name", Example: "Klarspeicher Elektronik GmbH"},
	"Manufacturer.address": {Text: "Its postal address, in one line", Example: `"Lötgasse 5, 90762 Fürth, Deutschland"`},
	"Manufacturer.email":   {Text: "Its e-mail address", Example: "sicherheit@hersteller.example"},
}
