package schema

// partnerWords explains data/partners/. Its disclosures say what stands there
// and nothing else.
var partnerWords = map[string]Words{
	"partner": {EN: "An outside firm that ships premiums, and what it does with a reader's data", DE: "Eine fremde Firma, die Prämien verschickt, und was sie mit den Daten macht"},

	"Partner.privacy_notice":  {EN: "The firm's own privacy notice", DE: "Die Datenschutzerklärung der Firma", Example: "https://www.hardwarehaus.example/datenschutz"},
	"Partner.privacy_officer": {EN: "The e-mail address of its data-protection officer", DE: "Die E-Mail-Adresse ihrer oder ihres Datenschutzbeauftragten", Example: "datenschutz@hardwarehaus.example"},
	"Partner.role":            {EN: "What the firm is under the GDPR", DE: "Was die Firma nach der DSGVO ist"},
	"Partner.agreement":       {EN: "The contract on data protection. Needed of a processor and of joint controllers", DE: "Der Vertrag über den Datenschutz. Nötig bei Auftragsverarbeitern und gemeinsam Verantwortlichen"},
	"Partner.receives":        {EN: "The kinds of data that the firm gets, all of them", DE: "Welche Daten die Firma bekommt, vollständig", Example: "[name, delivery_address, ordered_item]"},
	"Partner.purposes":        {EN: "What it may use them for, and for nothing else", DE: "Wofür sie sie verwenden darf, und für nichts anderes", Example: "[delivery, returns]"},
	"Partner.assured":         {EN: "Where the firm has promised what its texts say of it. The publisher cannot know it otherwise", DE: "Wo die Firma zugesichert hat, was ihre Texte von ihr sagen. Der Verlag kann es sonst nicht wissen"},
	"Partner.basis":           {EN: "On what the firm relies for what it does itself. Needed unless it is a processor", DE: "Worauf die Firma stützt, was sie selbst tut. Nötig, außer bei Auftragsverarbeitern"},
	"Partner.matching":        {EN: "How it compares the data with its own customers, or none. Ask the firm: the disclosure says either", DE: "Wie sie die Daten mit ihrem Kundenstamm abgleicht, oder none. Fragen Sie die Firma: Der Hinweis sagt das eine oder das andere"},
	"Partner.sends":           {EN: "The mails that readers get from the firm; [] for none", DE: "Welche Nachrichten sie verschickt; [] für keine", Example: "[order_confirmation, shipping_notice]"},
	"Partner.sends_from":      {EN: "The address that its genuine mails come from, so that readers can tell them from forged ones. Needed if it sends any", DE: "Die Adresse, von der ihre echten Nachrichten kommen, damit man gefälschte erkennt. Nötig, wenn sie welche schickt", Example: "versand@hardwarehaus.example"},
	"Partner.advertising":     {EN: "What advertising it may send on the strength of the data", DE: "Welche Werbung sie aufgrund der Daten schicken darf"},
	"Partner.retention":       {EN: "How long it keeps the data: a period, or a criterion if none can be named", DE: "Wie lange sie die Daten speichert: eine Frist, oder ein Kriterium, wenn sich keine nennen lässt"},
	"Partner.carriers":        {EN: "The parcel services and forwarders that it uses, and what they get", DE: "Die Paketdienste und Speditionen, mit denen sie verschickt, und was sie bekommen"},
	"Partner.subcontractors":  {EN: "Other firms that it uses in turn, and what they get", DE: "Weitere Firmen, die sie einsetzt, und was sie bekommen"},
	"Partner.third_countries": {EN: "Places outside the EEA that the data reach, or none. Ask the firm: the disclosure says either", DE: "Orte außerhalb des EWR, an die die Daten gelangen, oder none. Fragen Sie die Firma: Der Hinweis sagt das eine oder das andere"},
	"Partner.reviewed_on":     {EN: "The day on which these entries were last checked with the firm", DE: "Der Tag, an dem diese Angaben zuletzt mit der Firma abgeglichen wurden"},

	"Matching.against":   {EN: "What the data are compared with", DE: "Womit abgeglichen wird"},
	"Matching.effect":    {EN: "What follows for the reader and what he will notice, as whole sentences", DE: "Was daraus folgt und woran man es merkt, in ganzen Sätzen"},
	"Matching.otherwise": {EN: "What follows for readers who are no customers there: whether a record is made of them, in whole sentences", DE: "Was für alle anderen folgt: ob ein Datensatz von ihnen angelegt wird, in ganzen Sätzen"},
	"Matching.basis":     {EN: "The legal basis", DE: "Die Rechtsgrundlage"},
	"Matching.interest":  {EN: "The interest, as words that follow a colon. Needed with legitimate_interest (GDPR Art. 13(1)(d))", DE: "Das Interesse, als Worte nach einem Doppelpunkt. Nötig bei legitimate_interest (Art. 13 Abs. 1 Buchst. d DSGVO)"},

	"Retention.period":    {EN: "A period", DE: "Eine Frist", Example: "6 months"},
	"Retention.from":      {EN: "When the period begins. Needed with a period", DE: "Wann die Frist beginnt. Nötig bei einer Frist"},
	"Retention.criterion": {EN: "What decides how long, as words that follow a colon", DE: "Was über die Dauer entscheidet, als Worte nach einem Doppelpunkt"},

	"RetentionFrom=delivery":    {EN: "the delivery of the premium", DE: "die Lieferung der Prämie"},
	"RetentionFrom=order":       {EN: "the order", DE: "die Bestellung"},
	"RetentionFrom=end_of_year": {EN: "the end of the year of delivery", DE: "das Ende des Jahres der Lieferung"},

	"Assurance.by":   {EN: "The contract with its clause", DE: "Der Vertrag mit der Stelle darin", Example: `"Rahmenvertrag RV-2026-4, Ziff. 7"`},
	"Assurance.on":   {EN: "Its day", DE: "Sein Tag", Example: "2026-10-01"},
	"Assurance.file": {EN: "Where the publisher keeps it. Not published", DE: "Wo der Verlag ihn aufbewahrt. Wird nicht veröffentlicht", Example: "vertraege/rv-2026-4.pdf"},

	"OwnBasis=legitimate_interest": {EN: "a legitimate interest in carrying out the publisher's order (Art. 6(1)(f))", DE: "ein berechtigtes Interesse, den Auftrag des Verlags auszuführen (Art. 6 Abs. 1 Buchst. f)"},
	"OwnBasis=contract":            {EN: "the reader's contract on the subscription (Art. 6(1)(b))", DE: "der Vertrag über das Abonnement (Art. 6 Abs. 1 Buchst. b)"},

	"Carrier.name":     {EN: "The firm's name", DE: "Der Name der Firma", Example: "Paketdienst Nord GmbH"},
	"Carrier.receives": {EN: "What it gets", DE: "Was sie bekommt", Example: "[name, delivery_address]"},

	"Subcontractor.name":     {EN: "The firm's name", DE: "Der Name der Firma", Example: "Etikettendruck West GmbH"},
	"Subcontractor.receives": {EN: "What it gets", DE: "Was sie bekommt", Example: "[name, delivery_address]"},
	"Subcontractor.for":      {EN: "What it does, as words that follow \"for\"", DE: "Was sie tut, als Worte nach „für“", Example: "{de: den Druck der Etiketten, en: printing the labels}"},

	"ThirdCountry.country":   {EN: "The country", DE: "Das Land", Example: "US"},
	"ThirdCountry.safeguard": {EN: "What protects the data there (GDPR Art. 45 to 49), as words in brackets", DE: "Was die Daten dort schützt (Art. 45 bis 49 DSGVO), als Worte in Klammern"},
	"ThirdCountry.copy_at":   {EN: "Where a copy of the safeguards can be had", DE: "Wo eine Kopie der Garantien zu bekommen ist"},

	"Agreement.reference": {EN: "How the contract is filed", DE: "Unter welchem Zeichen der Vertrag abgelegt ist", Example: "AVV-2025-03"},
	"Agreement.date":      {EN: "The day of the contract", DE: "Der Tag des Vertrags", Example: "2025-06-02"},

	"Role=processor":        {EN: "it acts on the publisher's instructions (Art. 28)", DE: "Auftragsverarbeiter: sie handelt auf Weisung des Verlags (Art. 28)"},
	"Role=controller":       {EN: "it decides itself what it does with the data (Art. 4(7))", DE: "Verantwortlicher: sie entscheidet selbst, was sie mit den Daten tut (Art. 4 Nr. 7)"},
	"Role=joint_controller": {EN: "it and the publisher decide together (Art. 26)", DE: "gemeinsam Verantwortlicher: sie und der Verlag entscheiden zusammen (Art. 26)"},

	"Datum=name":               {EN: "first and last name", DE: "Vor- und Nachname"},
	"Datum=delivery_address":   {EN: "the address of delivery", DE: "die Lieferanschrift"},
	"Datum=ordered_item":       {EN: "which premium was chosen", DE: "welche Prämie gewählt wurde"},
	"Datum=email":              {EN: "the e-mail address", DE: "die E-Mail-Adresse"},
	"Datum=phone":              {EN: "the telephone number", DE: "die Telefonnummer"},
	"Datum=bank_account":       {EN: "the bank account, for a cash premium", DE: "die Bankverbindung, für eine Geldprämie"},
	"Datum=subscription_title": {EN: "which magazine was ordered", DE: "welche Zeitschrift bestellt wurde"},
	"Datum=order_number":       {EN: "the number of the order", DE: "die Bestellnummer"},

	"Purpose=delivery":         {EN: "sending the premium", DE: "die Prämie verschicken"},
	"Purpose=returns":          {EN: "taking it back", DE: "sie zurücknehmen"},
	"Purpose=warranty":         {EN: "repairing or replacing it", DE: "sie reparieren oder ersetzen"},
	"Purpose=legal_obligation": {EN: "what the law asks of the firm", DE: "was das Gesetz von der Firma verlangt"},

	"Against=customer_base": {EN: "its own customers", DE: "ihr Kundenstamm"},

	"Basis=contract":            {EN: "it is needed for the contract (Art. 6(1)(b))", DE: "für den Vertrag erforderlich (Art. 6 Abs. 1 Buchst. b)"},
	"Basis=legitimate_interest": {EN: "a legitimate interest (Art. 6(1)(f)), to which readers may object", DE: "ein berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f), dem man widersprechen kann"},
	"Basis=consent":             {EN: "consent (Art. 6(1)(a))", DE: "eine Einwilligung (Art. 6 Abs. 1 Buchst. a)"},

	"Mail=order_confirmation": {EN: "a confirmation of the order for the premium", DE: "eine Auftragsbestätigung für die Prämie"},
	"Mail=shipping_notice":    {EN: "a note that the parcel is on its way", DE: "eine Versandmitteilung"},

	"Advertising=none":                 {EN: "none", DE: "keine"},
	"Advertising=own_similar_products": {EN: "for similar products of its own (UWG § 7(3))", DE: "für eigene ähnliche Waren (§ 7 Abs. 3 UWG)"},
	"Advertising=consent":              {EN: "with the reader's consent (UWG § 7(2))", DE: "mit Einwilligung (§ 7 Abs. 2 UWG)"},
}
