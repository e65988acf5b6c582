package schema

// offerWords explains data/offers/.
var offerWords = map[string]Words{
	"offer": {EN: "One subscription that can be ordered", DE: "Ein Abonnement, das man bestellen kann"},

	"Offer.title":       {EN: "The offer's name", DE: "Der Name des Angebots", Example: "{de: Pixelwerk Jahresabo, en: \"Pixelwerk, one year\"}"},
	"Offer.summary":     {EN: "One sentence for lists", DE: "Ein Satz für Übersichten"},
	"Offer.publication": {EN: "The magazine: the name of its file in data/publications/ without .yaml", DE: "Die Zeitschrift: der Name ihrer Datei in data/publications/ ohne .yaml"},
	"Offer.kind":        {EN: "What kind of subscription it is", DE: "Welche Art Abonnement es ist"},
	"Offer.format":      {EN: "How the issues come", DE: "Wie die Hefte kommen"},
	"Offer.price":       {EN: "What the minimum term costs, VAT included", DE: "Was die Mindestlaufzeit kostet, einschließlich Mehrwertsteuer"},
	"Offer.then":        {EN: "What it costs after the minimum term. Needed if the contract goes on", DE: "Was es nach der Mindestlaufzeit kostet. Nötig, wenn der Vertrag weiterläuft"},
	"Offer.term":        {EN: "How long the contract runs and how it ends", DE: "Wie lange der Vertrag läuft und wie er endet"},
	"Offer.payment":     {EN: "The ways to pay that a reader can choose from", DE: "Die Zahlungsarten, die zur Wahl stehen", Example: "[direct_debit, invoice]"},
	"Offer.eligibility": {EN: "Who may order, if not everybody; students, for instance", DE: "Wer bestellen darf, wenn nicht alle; zum Beispiel Studierende"},
	"Offer.valid":       {EN: "When the offer can be ordered; both days are included", DE: "Wann das Angebot gilt; beide Tage gehören dazu"},
	"Offer.order_url":   {EN: "The page on which the reader orders", DE: "Die Seite, auf der bestellt wird", Example: "https://bestellen.verlag.example/pixelwerk-jahresabo"},
	"Offer.premiums":    {EN: "What comes on top. Left out, the offer has no premium", DE: "Was es dazu gibt. Ohne diesen Schlüssel gibt es keine Prämie"},
	"Offer.body":        {EN: "More text for the offer's page, in Markdown", DE: "Weiterer Text für die Seite des Angebots, in Markdown"},

	"Price.total":    {EN: "The price of all issues of the minimum term", DE: "Der Preis aller Hefte der Mindestlaufzeit"},
	"Price.issues":   {EN: "How many issues come in the minimum term", DE: "Wie viele Hefte in der Mindestlaufzeit kommen"},
	"Price.shipping": {EN: "Postage for the minimum term, by country. Of printed issues; it also says where to they are sent", DE: "Das Porto für die Mindestlaufzeit, nach Land. Für gedruckte Hefte; es sagt auch, wohin geliefert wird", Example: `{DE: "0.00", AT: "9.60"}`},
	"Price.billed":   {EN: "How often a bill comes", DE: "Wie oft eine Rechnung kommt"},

	"FollowOn.total":  {EN: "The price for each `every`", DE: "Der Preis je `every`", Example: `"16.20"`},
	"FollowOn.issues": {EN: "How many issues come in each `every`", DE: "Wie viele Hefte je `every` kommen", Example: "3"},
	"FollowOn.every":  {EN: "The time that the price is for", DE: "Der Zeitraum, für den der Preis gilt", Example: "3 months"},

	"Term.minimum":   {EN: "The time before which the contract cannot be ended", DE: "Die Zeit, vor deren Ende nicht gekündigt werden kann"},
	"Term.renewal":   {EN: "What follows the minimum term", DE: "Was auf die Mindestlaufzeit folgt"},
	"Term.notice":    {EN: "The notice to give for ending a contract that goes on; a month at most (§ 309 no. 9 BGB)", DE: "Die Kündigungsfrist eines Vertrags, der weiterläuft; höchstens ein Monat (§ 309 Nr. 9 BGB)", Example: "1 month"},
	"Term.notice_to": {EN: "The day to which notice can be given", DE: "Der Tag, zu dem gekündigt werden kann"},

	"Validity.from":  {EN: "The first day", DE: "Der erste Tag"},
	"Validity.until": {EN: "The last day. Left out, the offer stands until it is changed", DE: "Der letzte Tag. Ohne ihn gilt das Angebot, bis es geändert wird", Example: "2027-01-31"},

	"Choice.choose": {EN: "How many of the premiums the reader gets", DE: "Wie viele der Prämien man bekommt"},
	"Choice.from":   {EN: "The premiums", DE: "Die Prämien"},

	"Selected.premium":   {EN: "The premium: the name of its file in data/premiums/ without .yaml", DE: "Die Prämie: der Name ihrer Datei in data/premiums/ ohne .yaml", Example: "usb-stick-64"},
	"Selected.surcharge": {EN: "What the reader pays for it. Left out, nothing", DE: "Was man zuzahlt. Ohne diesen Schlüssel nichts", Example: `"9.00"`},
	"Selected.for":       {EN: "Who gets the premium, and so whose address its shipper gets. Left out, the subscriber", DE: "Wer die Prämie bekommt, wessen Anschrift also der Versender erhält. Ohne diesen Schlüssel die Abonnentin oder der Abonnent"},

	"OfferKind=standard": {EN: "an ordinary subscription", DE: "ein gewöhnliches Abonnement"},
	"OfferKind=trial":    {EN: "a short one, for getting to know the magazine", DE: "ein kurzes, zum Kennenlernen"},
	"OfferKind=gift":     {EN: "one that somebody pays for another", DE: "eines, das jemand einem anderen schenkt"},
	"OfferKind=student":  {EN: "one at a lower price, on proof", DE: "ein ermäßigtes, gegen Nachweis"},
	"OfferKind=referral": {EN: "one for which somebody who recommends it is thanked", DE: "eines, für dessen Empfehlung es einen Dank gibt"},

	"Format=print":   {EN: "by post", DE: "per Post"},
	"Format=digital": {EN: "to be read on a screen", DE: "zum Lesen am Bildschirm"},
	"Format=bundle":  {EN: "both", DE: "beides"},

	"Renewal=none":       {EN: "nothing, the contract ends by itself", DE: "nichts, der Vertrag endet von selbst"},
	"Renewal=open_ended": {EN: "it goes on until somebody gives notice", DE: "er läuft weiter, bis jemand kündigt"},

	"NoticeTo=any_day":       {EN: "any day", DE: "jeder Tag"},
	"NoticeTo=end_of_month":  {EN: "the end of a month", DE: "das Ende eines Monats"},
	"NoticeTo=end_of_period": {EN: "the end of a billing period", DE: "das Ende eines Abrechnungszeitraums"},

	"Payment=direct_debit":  {EN: "SEPA direct debit", DE: "SEPA-Lastschrift"},
	"Payment=invoice":       {EN: "on a bill", DE: "auf Rechnung"},
	"Payment=credit_card":   {EN: "credit card", DE: "Kreditkarte"},
	"Payment=paypal":        {EN: "PayPal", DE: "PayPal"},
	"Payment=bank_transfer": {EN: "transfer in advance", DE: "Überweisung im Voraus"},

	"Choose=one": {EN: "one of them", DE: "eine davon"},
	"Choose=all": {EN: "all of them", DE: "alle"},

	"Audience=subscriber": {EN: "whoever orders for himself", DE: "wer für sich selbst bestellt"},
	"Audience=recruiter":  {EN: "whoever recommended the magazine", DE: "wer die Zeitschrift empfohlen hat"},
	"Audience=giver":      {EN: "whoever pays for a gift", DE: "wer ein Geschenkabo bezahlt"},
	"Audience=recipient":  {EN: "whoever is given the magazine", DE: "wer die Zeitschrift geschenkt bekommt"},
}
