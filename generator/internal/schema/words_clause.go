package schema

// clauseWords explains data/clauses/ and data/reviewers/.
var clauseWords = map[string]Words{
	"clause": {EN: "A sentence or paragraph of legal's wording, with the norm that asks for it", DE: "Ein Satz oder Absatz der Rechtsabteilung, mit der Norm, die ihn verlangt"},

	"Clause.forms": {EN: "The forms of a disclosure in which the clause stands; [] for a phrase that other clauses use", DE: "Die Formen eines Hinweises, in denen der Baustein steht; [] für eine Wendung, die andere Bausteine benutzen", Example: "[notice, full]"},
	"Clause.norm":  {EN: "What asks for the clause", DE: "Was den Baustein verlangt", Example: "GDPR Art. 13(1)(e)"},
	"Clause.order": {EN: "Its place in a disclosure: lower numbers come first", DE: "Sein Platz im Hinweis: kleinere Zahlen zuerst", Example: "350"},
	"Clause.text":  {EN: "The wording, a template over the facts of the site and the partner; see clauses.md", DE: "Der Wortlaut, eine Vorlage über die Angaben zu Verlag und Firma; siehe clauses.md"},

	"Form=notice":       {EN: "lists, teasers and feeds", DE: "Übersichten, Anreißer und Feeds"},
	"Form=label":        {EN: "the facts in short, row by row", DE: "die Angaben in Kürze, Zeile für Zeile"},
	"Form=order":        {EN: "the shop's order page, beside the premium", DE: "die Bestellseite, bei der Prämie"},
	"Form=consent":      {EN: "a box to tick on the order page", DE: "ein Kästchen zum Ankreuzen auf der Bestellseite"},
	"Form=recipient":    {EN: "the letter to whoever receives a gift", DE: "der Brief an die beschenkte Person"},
	"Form=mail_help":    {EN: "the partner's page: what to think of a mail from there", DE: "die Seite der Firma: was von einer Mail zu halten ist"},
	"Form=recipients":   {EN: "what the publisher and its service get", DE: "was Verlag und Aboservice bekommen"},
	"Form=steps":        {EN: "what happens after the order", DE: "was nach der Bestellung passiert"},
	"Form=leave":        {EN: "how to cancel, withdraw and object", DE: "wie man kündigt, widerruft und widerspricht"},
	"Form=full":         {EN: "the offer's own page", DE: "die Seite des Angebots"},
	"Form=confirmation": {EN: "the publisher's mail", DE: "die Mail des Verlags"},
	"Form=shipping":     {EN: "the partner's mail and parcel slip", DE: "Mail und Lieferschein der Firma"},

	"reviewer": {EN: "A person who may approve disclosures", DE: "Eine Person, die Hinweise freigeben darf"},

	"Reviewer.name":  {EN: "The person's name", DE: "Der Name der Person", Example: "Anna Berg"},
	"Reviewer.role":  {EN: "The role, as in `sign_off` of data/site.yaml", DE: "Die Rolle, wie unter `sign_off` in data/site.yaml", Example: "legal"},
	"Reviewer.key":   {EN: "The public key that approvals are checked with", DE: "Der öffentliche Schlüssel, mit dem Freigaben geprüft werden"},
	"Reviewer.from":  {EN: "The first day on which the person may sign", DE: "Der erste Tag, an dem die Person unterschreiben darf"},
	"Reviewer.until": {EN: "The last such day", DE: "Der letzte solche Tag", Example: "2028-12-31"},
}
