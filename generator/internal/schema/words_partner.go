package schema

// partnerWords explains data/partners/. Its disclosures say what stands there
// and nothing else.
var partnerWords = map[string]Words{
	"partner": {Text: "An outside firm that ships premiums, and what it does with a reader's data"},

	"Partner.privacy_notice":  {Text: "The firm's own privacy notice", Example: "https://www.hardwarehaus.example/datenschutz"},
	"Partner.privacy_officer": {Text: "The e-mail address of its data-protection officer", Example: "datenschutz@hardwarehaus.example"},
	"Partner.role":            {Text: "What the firm is under the GDPR"},
	"Partner.agreement":       {Text: "The contract on data protection. Needed of a processor and of joint controllers"},
	"Partner.receives":        {Text: "The kinds of data that the firm gets, all of them", Example: "[name, delivery_address, ordered_item, subscription_title, order_number]"},
	"Partner.purposes":        {Text: "What it may use them for, and for nothing else", Example: "[delivery, returns]"},
	"Partner.assured":         {Text: "Where the firm has promised what its texts say of it. The publisher cannot know it otherwise"},
	"Partner.basis":           {Text: "On what the firm relies for what it does itself. Needed unless it is a processor"},
	"Partner.matching":        {Text: "How it compares the data with its own customers, or none. Ask the firm: the disclosure says either"},
	"Partner.sends":           {Text: "The mails that readers get from the firm; [] for none", Example: "[order_confirmation, shipping_notice]"},
	"Partner.sends_from":      {Text: "The address that its genuine mails come from, so that readers can tell them from forged ones. Needed if it sends any", Example: "versand@hardwarehaus.example"},
	"Partner.advertising":     {Text: "What advertising it may send on the strength of the data"},
	"Partner.retention":       {Text: "How long it keeps the data: a period, or a criterion if none can be named"},
	"Partner.carriers":        {Text: "The parcel services and forwarders that it uses, and what they get"},
	"Partner.subcontractors":  {Text: "Other firms that it uses in turn, and what they get"},
	"Partner.third_countries": {Text: "Places outside the EEA that the data reach, or none. Ask the firm: the disclosure says either"},
	"Partner.reviewed_on":     {Text: "The day on which these entries were last checked with the firm"},

	"Matching.against":   {Text: "What the data are compared with"},
	"Matching.effect":    {Text: "What follows for the reader and what he will notice, as whole sentences"},
	"Matching.otherwise": {Text: "What follows for readers who are no customers there: whether a record is made of them, in whole sentences"},
	"Matching.basis":     {Text: "The legal basis"},
	"Matching.interest":  {Text: "The interest, as words that follow a colon. Needed with legitimate_interest (GDPR Art. 13(1)(d))"},

	"Retention.period":    {Text: "A period", Example: "6 months"},
	"Retention.from":      {Text: "When the period begins. Needed with a period"},
	"Retention.criterion": {Text: "What decides how long, as words that follow a colon"},

	"Assurance.by":   {Text: "The contract with its clause", Example: `"Rahmenvertrag RV-2026-4, Ziff. 7"`},
	"Assurance.on":   {Text: "Its day", Example: "2026-10-01"},
	"Assurance.file": {Text: "Where the publisher keeps it. Not published", Example: "vertraege/rv-2026-4.pdf"},

	"Carrier.name":     {Text: "The firm's name", Example: "Paketdienst Nord GmbH"},
	"Carrier.receives": {Text: "What it gets", Example: "[name, delivery_address]"},

	"Subcontractor.name":     {Text: "The firm's name", Example: "Etikettendruck West GmbH"},
	"Subcontractor.receives": {Text: "What it gets", Example: "[name, delivery_address]"},
	"Subcontractor.for":      {Text: "What it does, as words that follow \"for\"", Example: "{de: den Druck der Etiketten, en: printing the labels}"},

	"ThirdCountry.country":   {Text: "The country", Example: "US"},
	"ThirdCountry.safeguard": {Text: "What protects the data there (GDPR Art. 45 to 49), as words in brackets"},
	"ThirdCountry.copy_at":   {Text: "Where a copy of the safeguards can be had"},

	"Agreement.reference": {Text: "How the contract is filed", Example: "AVV-2025-03"},
	"Agreement.date":      {Text: "The day of the contract", Example: "2025-06-02"},
}
