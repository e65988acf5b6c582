package schema

// siteWords explains data/site.yaml and data/publications/.
var siteWords = map[string]Words{
	"site": {EN: "Whose site it is, and what holds for all of it", DE: "Wem die Seiten gehören und was für alle gilt"},

	"Site.title":                {EN: "The site's name, as it stands on every page", DE: "Der Name des Auftritts, wie er auf jeder Seite steht"},
	"Site.base_url":             {EN: "The address at which the site is published", DE: "Die Adresse, unter der die Seiten veröffentlicht werden", Example: "https://abo.verlag.example/"},
	"Site.languages":            {EN: "The site's languages. The first is served at /, the others below their short names", DE: "Die Sprachen der Seiten. Die erste steht unter /, die anderen unter ihrem Kürzel", Example: "[de, en]"},
	"Site.currency":             {EN: "The currency of all amounts", DE: "Die Währung aller Beträge"},
	"Site.publisher":            {EN: "The reader's contract partner, and the controller under data-protection law", DE: "Vertragspartner der Leserinnen und Leser und Verantwortlicher im Sinne des Datenschutzes"},
	"Site.subscription_service": {EN: "The firm that takes and runs orders for the publisher. Leave it out if the publisher does so itself", DE: "Die Firma, die Bestellungen für den Verlag annimmt und betreut. Entfällt, wenn der Verlag das selbst tut"},
	"Site.links":                {EN: "The pages that readers must find from everywhere", DE: "Die Seiten, die von überall erreichbar sein müssen"},
	"Site.sign_off":             {EN: "Who must have approved which texts before they are published. Left out, nobody must", DE: "Wer welche Texte freigegeben haben muss, bevor sie veröffentlicht werden. Ohne diesen Schlüssel niemand"},
	"Site.not_meant":            {EN: "Words that resemble the name of a premium and mean none", DE: "Wörter, die dem Namen einer Prämie ähneln und keine meinen"},
	"Site.waivers":              {EN: "Findings of rules that may pass for a while", DE: "Befunde von Regeln, die eine Zeit lang hingenommen werden"},

	"Firm.name":     {EN: "The firm's full name with its legal form", DE: "Der vollständige Name der Firma mit Rechtsform", Example: "Hardwarehaus Versand GmbH"},
	"Firm.street":   {EN: "Street and house number", DE: "Straße und Hausnummer", Example: "Speicherring 4"},
	"Firm.postcode": {EN: "The postcode, best in quotes", DE: "Die Postleitzahl, am besten in Anführungszeichen", Example: `"01067"`},
	"Firm.city":     {EN: "The town", DE: "Der Ort", Example: "Kassel"},
	"Firm.country":  {EN: "The country", DE: "Das Land"},
	"Firm.email":    {EN: "The address at which readers reach the firm", DE: "Die Adresse, unter der die Firma zu erreichen ist"},
	"Firm.phone":    {EN: "The telephone number, in quotes", DE: "Die Telefonnummer, in Anführungszeichen"},

	"Publisher.register":        {EN: "The register and the number in it", DE: "Registergericht und Nummer", Example: "Amtsgericht Nürnberg, HRB 99999"},
	"Publisher.vat_id":          {EN: "The VAT identification number", DE: "Die Umsatzsteuer-Identifikationsnummer", Example: "DE123456789"},
	"Publisher.privacy_officer": {EN: "The e-mail address of the data-protection officer, who answers for every disclosure", DE: "Die E-Mail-Adresse der oder des Datenschutzbeauftragten, die in jedem Hinweis steht", Example: "datenschutz@verlag.example"},

	"Service.role":      {EN: "What the service is under the GDPR: as a rule a processor", DE: "Was der Aboservice nach der DSGVO ist: in der Regel Auftragsverarbeiter"},
	"Service.agreement": {EN: "The contract with the publisher on data protection", DE: "Der Vertrag mit dem Verlag über den Datenschutz"},

	"Links.imprint":       {EN: "Who publishes the site (§ 5 DDG)", DE: "Das Impressum (§ 5 DDG)", Example: "imprint"},
	"Links.privacy":       {EN: "The privacy notice (GDPR Art. 13 and 14)", DE: "Die Datenschutzerklärung (Art. 13 und 14 DSGVO)", Example: "privacy"},
	"Links.terms":         {EN: "The terms and conditions", DE: "Die Geschäftsbedingungen", Example: "terms"},
	"Links.accessibility": {EN: "The accessibility statement", DE: "Die Erklärung zur Barrierefreiheit", Example: "accessibility"},
	"Links.cancel":        {EN: "Where a contract can be ended (§ 312k BGB)", DE: "Wo ein Vertrag gekündigt werden kann (§ 312k BGB)", Example: "cancel"},
	"Links.withdraw":      {EN: "Where a contract can be withdrawn from (§ 355 BGB)", DE: "Wo ein Vertrag widerrufen werden kann (§ 355 BGB)", Example: "withdraw"},

	"SignOffPolicy.required":    {EN: "Short for the same under `disclosures`, `register` and `policy`: the roles that must have signed, as in `role` of data/reviewers/", DE: "Kurz für dasselbe unter `disclosures`, `register` und `policy`: die Rollen, die unterschrieben haben müssen, wie in `role` in data/reviewers/", Example: "[legal]"},
	"SignOffPolicy.disclosures": {EN: "Who must sign what readers are told of a partner", DE: "Wer unterschreiben muss, was Leserinnen und Leser über eine Versandfirma erfahren"},
	"SignOffPolicy.register":    {EN: "Who must sign the lists of who ships which premium", DE: "Wer die Listen unterschreiben muss, welche Firma welche Prämie verschickt"},
	"SignOffPolicy.pages":       {EN: "Who must sign the pages that `links` names. Left out, nobody must", DE: "Wer die Seiten unterschreiben muss, die `links` nennt. Ohne diesen Schlüssel niemand"},
	"SignOffPolicy.looks":       {EN: "Who must sign what a browser found of a design of your own. Left out, nobody must", DE: "Wer unterschreiben muss, was ein Browser von einer eigenen Gestaltung gefunden hat. Ohne diesen Schlüssel niemand"},
	"SignOffPolicy.policy":      {EN: "Who must sign this policy itself, with the reviewers and the waivers of legal rules", DE: "Wer diese Freigaberegel selbst unterschreiben muss, mit den Personen und den Ausnahmen von Rechtsregeln"},

	"SignOff.required": {EN: "The roles of which each must have signed, each by a person of its own", DE: "Die Rollen, von denen jede unterschrieben haben muss, jede durch eine eigene Person", Example: "[legal]"},
	"SignOff.people":   {EN: "How many people of these roles must have signed in all. Left out, one for each role", DE: "Wie viele Personen mit diesen Rollen zusammen unterschrieben haben müssen. Ohne diesen Schlüssel eine je Rolle", Example: "2"},
	"SignOff.author":   {EN: "Whether whoever wrote the text may be one of them. Left out, nobody asks who that is", DE: "Ob eine von ihnen den Text verfasst haben darf. Ohne diesen Schlüssel fragt niemand danach"},

	"Authorship=counts": {EN: "the author may be one of them", DE: "auch wer ihn verfasst hat, darf ihn freigeben"},
	"Authorship=apart":  {EN: "the author signs as well, in the role `author`, and is none of them", DE: "wer ihn verfasst hat, unterschreibt in der Rolle `author` mit und ist keine von ihnen"},

	"NotMeant.where": {EN: "The file in which they stand, as the warning says", DE: "Die Datei, in der sie stehen, wie die Warnung sie nennt", Example: "content/news.de.md"},
	"NotMeant.words": {EN: "The words, as the warning shows them", DE: "Die Wörter, wie die Warnung sie zeigt", Example: "USB-Sticks"},
	"Waiver.rule":    {EN: "The rule's name, as it stands in square brackets behind a message", DE: "Der Name der Regel, wie er in eckigen Klammern hinter einer Meldung steht", Example: "phone-needed"},
	"Waiver.where":   {EN: "The file that the rule complains of", DE: "Die Datei, die die Regel beanstandet", Example: "data/partners/gartenkorb.yaml"},
	"Waiver.reason":  {EN: "Why the rule need not be kept here, so that legal can judge it", DE: "Warum die Regel hier nicht eingehalten werden muss, damit die Rechtsabteilung es beurteilen kann", Example: "the forwarder rings to agree on a day"},
	"Waiver.until":   {EN: "The last day on which it holds, at most a year ahead", DE: "Der letzte Tag, an dem das gilt, höchstens ein Jahr im Voraus", Example: "2027-10-31"},

	"publication": {EN: "A magazine", DE: "Eine Zeitschrift"},

	"Publication.title":             {EN: "The magazine's name, the same in every language", DE: "Der Name der Zeitschrift, in allen Sprachen gleich", Example: "Pixelwerk"},
	"Publication.issues_per_year":   {EN: "How many issues come out in a year", DE: "Wie viele Hefte im Jahr erscheinen"},
	"Publication.description":       {EN: "What it is about, in a sentence or two", DE: "Worum es darin geht, in ein, zwei Sätzen"},
	"Publication.cover":             {EN: "A picture of an issue", DE: "Ein Bild eines Heftes"},
	"Publication.single_copy_price": {EN: "What an issue costs at the newsagent's. The saving is worked out from it", DE: "Was ein Heft am Kiosk kostet. Daraus wird die Ersparnis berechnet", Example: `"6.50"`},

	"Image.file": {EN: "The picture's name below content/media/", DE: "Der Name des Bildes unter content/media/", Example: "usb-stick.jpg"},
	"Image.alt":  {EN: "What the picture shows, for those who do not see it", DE: "Was das Bild zeigt, für alle, die es nicht sehen"},
}
