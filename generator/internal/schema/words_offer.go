package schema

// offerWords explains data/offers/.
var offerWords = map[string]Words{
	"offer": {EN: "One subscription that can be ordered", DE: "Ein Abonnement, das man bestellen kann"},

	"Offer.title":       {EN: "The offer's name", DE: "Der Name des Angebots", Example: "{de: Pixelwerk Jahresabo, en: \"Pixelwerk, one year\"}"},
	"Offer.summary":     {EN: "One sentence for lists", DE: "Ein Satz für Übersichten"},
	"Offer.publication": {EN: "The magazine: the name of its file in data/publications/ without .yaml; a list if one subscription has several", DE: "Die Zeitschrift: der Name ihrer Datei in data/publications/ ohne .yaml; eine Liste, wenn ein Abo mehrere hat", Example: "pixelwerk"},
	"Offer.kind":        {EN: "What kind of subscription it is", DE: "Welche Art Abonnement es ist"},
	"Offer.format":      {EN: "How the issues come", DE: "Wie die Hefte kommen"},
	"Offer.price":       {EN: "What the subscription costs at first, VAT included", DE: "Was das Abonnement am Anfang kostet, einschließlich Mehrwertsteuer"},
	"Offer.then":        {EN: "What it costs after that, step by step. Needed if the contract goes on, unless the price itself repeats with `every`", DE: "Was es danach kostet, Abschnitt für Abschnitt. Nötig, wenn der Vertrag weiterläuft und der Preis sich nicht mit `every` wiederholt"},
	"Offer.term":        {EN: "How long the contract runs and how it ends", DE: "Wie lange der Vertrag läuft und wie er endet"},
	"Offer.payment":     {EN: "The ways to pay that a reader can choose from", DE: "Die Zahlungsarten, die zur Wahl stehen", Example: "[direct_debit, invoice]"},
	"Offer.eligibility": {EN: "Who may order, if not everybody; students, for instance", DE: "Wer bestellen darf, wenn nicht alle; zum Beispiel Studierende"},
	"Offer.valid":       {EN: "When the offer can be ordered; both days are included", DE: "Wann das Angebot gilt; beide Tage gehören dazu"},
	"Offer.order_url":   {EN: "The page on which the reader orders", DE: "Die Seite, auf der bestellt wird", Example: "https://bestellen.verlag.example/pixelwerk-jahresabo"},
	"Offer.upgrade":     {EN: "The subscription that a reader must have already to order this one", DE: "Das Abo, das man schon haben muss, um dieses zu bestellen"},
	"Offer.premiums":    {EN: "What comes on top, one group for each person who chooses. Left out, the offer has no premium", DE: "Was es dazu gibt, eine Gruppe für jede Person, die wählt. Ohne diesen Schlüssel gibt es keine Prämie"},
	"Offer.body":        {EN: "More text for the offer's page, in Markdown", DE: "Weiterer Text für die Seite des Angebots, in Markdown"},

	"Step.total":    {EN: "What is paid for each `every`, or once for the whole step", DE: "Was je `every` zu zahlen ist, oder einmal für den ganzen Abschnitt"},
	"Step.issues":   {EN: "How many issues come in that time. A digital subscription may have none", DE: "Wie viele Hefte in dieser Zeit kommen. Ein digitales Abo kommt ohne aus", Example: "12"},
	"Step.shipping": {EN: "Postage for that time, by country. Of printed issues; it also says where to they are sent", DE: "Das Porto für diese Zeit, nach Land. Für gedruckte Hefte; es sagt auch, wohin geliefert wird", Example: `{DE: "0.00", AT: "9.60"}`},
	"Step.every":    {EN: "The time that the total is for, if it is paid again and again", DE: "Der Zeitraum, für den der Betrag gilt, wenn er immer wieder zu zahlen ist"},
	"Step.for":      {EN: "How long the step lasts. Left out, the price lasts for the minimum term, and the last step to the end of the contract", DE: "Wie lange der Abschnitt dauert. Ohne diesen Schlüssel gilt der Preis für die Mindestlaufzeit und der letzte Abschnitt bis zum Ende des Vertrags"},
	"Step.billed":   {EN: "How often a bill comes, if not with each `every`", DE: "Wie oft eine Rechnung kommt, wenn nicht je `every`", Example: "12 months"},
	"Step.regular":  {EN: "The price that the total is compared with", DE: "Der Preis, mit dem der Betrag verglichen wird"},
	"Step.fee":      {EN: "What is paid once, when the step begins", DE: "Was einmal zu zahlen ist, wenn der Abschnitt beginnt"},

	"Regular.total":  {EN: "The regular price for the same time", DE: "Der reguläre Preis für dieselbe Zeit", Example: `"78.00"`},
	"Regular.lowest": {EN: "The lowest price of the last 30 days for the same time (PAngV § 11). Printed issues must say", DE: "Der niedrigste Preis der letzten 30 Tage für dieselbe Zeit (§ 11 PAngV). Bei gedruckten Heften Pflicht", Example: `"72.00"`},

	"Fee.total": {EN: "How much it is", DE: "Wie viel es ist", Example: `"4.90"`},
	"Fee.title": {EN: "What it is for", DE: "Wofür sie ist"},

	"Term.minimum":   {EN: "The time before which the contract cannot be ended", DE: "Die Zeit, vor deren Ende nicht gekündigt werden kann"},
	"Term.renewal":   {EN: "What follows the minimum term", DE: "Was auf die Mindestlaufzeit folgt"},
	"Term.notice":    {EN: "The notice to give for ending a contract that goes on; a month at most (§ 309 no. 9 BGB)", DE: "Die Kündigungsfrist eines Vertrags, der weiterläuft; höchstens ein Monat (§ 309 Nr. 9 BGB)", Example: "1 month"},
	"Term.notice_to": {EN: "The day to which notice can be given", DE: "Der Tag, zu dem gekündigt werden kann"},

	"Term.renews_for": {EN: "How long it goes on each time, with `renewal: fixed`", DE: "Um welche Zeit er sich bei `renewal: fixed` jeweils verlängert"},

	"Upgrade.of":    {EN: "The offer, or several of which one will do", DE: "Das Angebot, oder mehrere, von denen eines genügt", Example: "pixelwerk-digital-monat"},
	"Upgrade.price": {EN: "How the two prices belong together", DE: "Wie die beiden Preise zusammengehören"},

	"UpgradePrice=on_top":  {EN: "both are paid", DE: "beide sind zu zahlen"},
	"UpgradePrice=instead": {EN: "this one takes the other's place", DE: "dieser tritt an die Stelle des anderen"},

	"Validity.from":  {EN: "The first day", DE: "Der erste Tag"},
	"Validity.until": {EN: "The last day. Left out, the offer stands until it is changed", DE: "Der letzte Tag. Ohne ihn gilt das Angebot, bis es geändert wird", Example: "2027-01-31"},

	"Choice.choose": {EN: "How many of the premiums the reader gets", DE: "Wie viele der Prämien man bekommt"},
	"Choice.for":    {EN: "Who gets them, if no premium says otherwise", DE: "Wer sie bekommt, wenn keine Prämie etwas anderes sagt"},
	"Choice.from":   {EN: "The premiums", DE: "Die Prämien"},

	"Selected.premium":   {EN: "The premium: the name of its file in data/premiums/ without .yaml", DE: "Die Prämie: der Name ihrer Datei in data/premiums/ ohne .yaml", Example: "usb-stick-64"},
	"Selected.surcharge": {EN: "What the reader pays for it. Left out, nothing", DE: "Was man zuzahlt. Ohne diesen Schlüssel nichts", Example: `"9.00"`},
	"Selected.for":       {EN: "Who gets the premium, and so whose address its shipper gets. Left out, the subscriber", DE: "Wer die Prämie bekommt, wessen Anschrift also der Versender erhält. Ohne diesen Schlüssel die Abonnentin oder der Abonnent"},

	"Selected.only": {EN: "Who gets it, if not everybody. Where it is not delivered, nobody gets it anyway", DE: "Wer sie bekommt, wenn nicht alle. Wohin sie nicht geliefert wird, bekommt sie ohnehin niemand"},

	"Condition.countries": {EN: "Who lives in one of these", DE: "Wer in einem dieser Länder wohnt"},
	"Condition.payment":   {EN: "Who pays so", DE: "Wer so zahlt"},
	"Condition.new_for":   {EN: "Who has not had the magazine for so long", DE: "Wer die Zeitschrift so lange nicht hatte"},
	"Condition.minimum":   {EN: "Who binds himself for so long, longer than the offer's minimum term", DE: "Wer sich so lange bindet, länger als die Mindestlaufzeit des Angebots", Example: "24 months"},
	"Condition.until":     {EN: "Who orders by this day; after it, the premium is gone from the pages", DE: "Wer bis zu diesem Tag bestellt; danach ist die Prämie von den Seiten verschwunden", Example: "2026-12-31"},
	"Condition.number":    {EN: "The first so many orders", DE: "Die ersten so vielen Bestellungen", Example: "500"},

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
	"Renewal=fixed":      {EN: "it goes on for a fixed time, again and again; not for consumers", DE: "er verlängert sich um eine feste Zeit, immer wieder; nicht für Verbraucher"},

	"NoticeTo=any_day":       {EN: "any day", DE: "jeder Tag"},
	"NoticeTo=end_of_month":  {EN: "the end of a month", DE: "das Ende eines Monats"},
	"NoticeTo=end_of_period": {EN: "the end of a billing period", DE: "das Ende eines Abrechnungszeitraums"},

	"NoticeTo=next_issue": {EN: "the next issue that can still be stopped", DE: "die nächste Ausgabe, die noch erreicht wird"},

	"Payment=direct_debit":  {EN: "SEPA direct debit", DE: "SEPA-Lastschrift"},
	"Payment=invoice":       {EN: "on a bill", DE: "auf Rechnung"},
	"Payment=credit_card":   {EN: "credit card", DE: "Kreditkarte"},
	"Payment=paypal":        {EN: "PayPal", DE: "PayPal"},
	"Payment=bank_transfer": {EN: "transfer in advance", DE: "Überweisung im Voraus"},

	"Payment=apple_pay":  {EN: "Apple Pay", DE: "Apple Pay"},
	"Payment=google_pay": {EN: "Google Pay", DE: "Google Pay"},
	"Payment=klarna":     {EN: "Klarna", DE: "Klarna"},
	"Payment=twint":      {EN: "TWINT", DE: "TWINT"},

	"Choose=one":         {EN: "one of them", DE: "eine davon"},
	"Choose=all":         {EN: "all of them", DE: "alle"},
	"Choose=one_or_none": {EN: "one of them, or none", DE: "eine davon oder keine"},
	"Choose=any":         {EN: "as many of them as one likes, or none", DE: "so viele davon, wie man mag, oder keine"},

	"Audience=subscriber": {EN: "whoever orders for himself", DE: "wer für sich selbst bestellt"},
	"Audience=recruiter":  {EN: "whoever recommended the magazine", DE: "wer die Zeitschrift empfohlen hat"},
	"Audience=giver":      {EN: "whoever pays for a gift", DE: "wer ein Geschenkabo bezahlt"},
	"Audience=recipient":  {EN: "whoever is given the magazine", DE: "wer die Zeitschrift geschenkt bekommt"},
}
