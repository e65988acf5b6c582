package schema

// premiumWords explains data/premiums/.
var premiumWords = map[string]Words{
	"premium": {EN: "What comes on top of a subscription, written down once for however many offers", DE: "Was es zum Abonnement dazugibt, einmal beschrieben für beliebig viele Angebote"},

	"Premium.kind":         {EN: "What kind of premium it is", DE: "Welche Art Prämie es ist"},
	"Premium.title":        {EN: "The premium's name. A page that names it also shows who ships it", DE: "Der Name der Prämie. Eine Seite, die ihn nennt, zeigt auch, wer sie verschickt", Example: "{de: USB-Stick 64 GB, en: 64 GB USB stick}"},
	"Premium.aliases":      {EN: "What it is called besides, on your pages. Such a name counts as its title does", DE: "Wie sie auf Ihren Seiten sonst noch heißt. Ein solcher Name zählt wie der Titel", Example: "[{de: Stick, en: flash drive}]"},
	"Premium.description":  {EN: "More about it, in a sentence or two", DE: "Mehr dazu, in ein, zwei Sätzen"},
	"Premium.value":        {EN: "What it is worth, VAT included", DE: "Was sie wert ist, einschließlich Mehrwertsteuer", Example: `"12.99"`},
	"Premium.shipped_by":   {EN: "Who ships or provides it: a firm's file in data/partners/ without .yaml, publisher, or several in brackets. It decides which disclosures the pages show", DE: "Wer sie verschickt oder leistet: die Datei einer Firma in data/partners/ ohne .yaml, publisher oder mehrere in Klammern. Danach richtet sich, welche Hinweise die Seiten zeigen", Example: "hardwarehaus"},
	"Premium.needs":        {EN: "Which of its data a firm gets for this premium. Left out, all that it receives", DE: "Welche ihrer Daten eine Firma für diese Prämie bekommt. Ohne diesen Schlüssel alle, die sie erhält", Example: "[name, delivery_address, ordered_item]"},
	"Premium.delivery":     {EN: "When it is delivered, and where to", DE: "Wann sie geliefert wird und wohin"},
	"Premium.stock":        {EN: "Whether it may run out. Left out, it may not", DE: "Ob sie ausgehen kann. Ohne diesen Schlüssel nicht"},
	"Premium.manufacturer": {EN: "Who made it. Hardware must say (GPSR Art. 19)", DE: "Wer sie hergestellt hat. Bei Sachprämien Pflicht (GPSR Art. 19)"},
	"Premium.image":        {EN: "A picture of it", DE: "Ein Bild davon"},

	"Premium.parts":    {EN: "What each firm ships of it, if they are several", DE: "Was jede Firma davon verschickt, wenn es mehrere sind"},
	"Premium.variants": {EN: "What the reader chooses of it; its shipper learns of it with `ordered_item`", DE: "Was man daran wählt; der Versender erfährt es mit `ordered_item`"},

	"Part.title":      {EN: "What it is", DE: "Was es ist"},
	"Part.shipped_by": {EN: "Who ships it", DE: "Wer es verschickt", Example: "hardwarehaus"},

	"Variant.title":  {EN: "What is chosen", DE: "Was gewählt wird", Example: "{de: Größe, en: Size}"},
	"Variant.values": {EN: "What there is to choose from", DE: "Was zur Wahl steht", Example: "[S, M, L]"},

	"Delivery.after":     {EN: "What the time counts from", DE: "Ab wann die Zeit läuft"},
	"Delivery.within":    {EN: "The longest that it takes", DE: "Wie lange es höchstens dauert", Example: "4 weeks"},
	"Delivery.countries": {EN: "The countries that it is delivered to", DE: "Die Länder, in die geliefert wird", Example: "[DE, AT]"},

	"Manufacturer.name":    {EN: "The manufacturer's name", DE: "Der Name des Herstellers", Example: "Klarspeicher Elektronik GmbH"},
	"Manufacturer.address": {EN: "Its postal address, in one line", DE: "Die Postanschrift, in einer Zeile", Example: `"Lötgasse 5, 90762 Fürth, Deutschland"`},
	"Manufacturer.email":   {EN: "Its e-mail address", DE: "Die E-Mail-Adresse", Example: "sicherheit@hersteller.example"},

	"PremiumKind=hardware": {EN: "a thing that comes by post", DE: "eine Sachprämie"},
	"PremiumKind=book":     {EN: "a book or another thing at a fixed price", DE: "ein Buch oder etwas anderes mit Preisbindung"},
	"PremiumKind=voucher":  {EN: "a voucher", DE: "ein Gutschein"},
	"PremiumKind=cash":     {EN: "money", DE: "eine Geldprämie"},
	"PremiumKind=digital":  {EN: "something to download or to log in to", DE: "etwas zum Herunterladen oder ein Zugang"},
	"PremiumKind=donation": {EN: "a gift of money to a good cause", DE: "eine Spende"},

	"DeliveryAfter=first_payment": {EN: "the first payment", DE: "die erste Zahlung"},
	"DeliveryAfter=order":         {EN: "the order", DE: "die Bestellung"},
	"DeliveryAfter=first_issue":   {EN: "the first issue", DE: "das erste Heft"},

	"Stock=limited": {EN: "it may run out", DE: "sie kann ausgehen"},
}
