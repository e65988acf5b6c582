package offer

// Partner is an outside firm that ships premiums: who it is, what it gets and
// what it does with it. Its disclosures say this and nothing else.
type Partner struct {
	ID string `json:"-"`
	Firm
	PrivacyNotice  URL             `json:"privacy_notice"`
	PrivacyOfficer Email           `json:"privacy_officer,omitempty"`
	Role           Role            `json:"role"`
	Agreement      *Agreement      `json:"agreement,omitempty"` // GDPR Art. 28(3) or Art. 26
	Assured        Assurance       `json:"assured"`
	Receives       []Datum         `json:"receives" jsonschema:"minItems=1"` // a premium may need less: see [Premium.Needs]
	Purposes       []Purpose       `json:"purposes" jsonschema:"minItems=1"`
	Basis          OwnBasis        `json:"basis,omitempty"`            // of what a controller does for these purposes; of no processor
	Matching       *Matching       `json:"matching" jsonschema:"none"` // nil: the partner does not match
	Sends          []Mail          `json:"sends"`                      // empty: the partner writes no mail
	SendsFrom      Email           `json:"sends_from,omitempty"`       // the address of these mails
	Advertising    Advertising     `json:"advertising"`
	Retention      Retention       `json:"retention"`
	Carriers       []Carrier       `json:"carriers,omitempty"`
	Subcontractors []Subcontractor `json:"subcontractors,omitempty"`
	ThirdCountries []ThirdCountry  `json:"third_countries" jsonschema:"minItems=1,none"` // nil: the data stay in the EEA
	ReviewedOn     Date            `json:"reviewed_on"`
	MovedFrom      []Former        `json:"moved_from,omitempty" jsonschema:"minItems=1,single"` // addresses that its page had
}

// Keys is what each key means.
func (Partner) Keys() Keys {
	return Keys{
		"privacy_notice":  {Means: "The firm's own privacy notice", Example: "https://www.hardwarehaus.example/datenschutz"},
		"privacy_officer": {Means: "The e-mail address of its data-protection officer", Example: "datenschutz@hardwarehaus.example"},
		"role":            {Means: "What the firm is under the GDPR"},
		"agreement":       {Means: "The contract on data protection. Needed of a processor and of joint controllers"},
		"assured":         {Means: "Where the firm has promised what its texts say of it. The publisher cannot know it otherwise"},
		"receives":        {Means: "The kinds of data that the firm gets, all of them", Example: "[name, delivery_address, ordered_item, subscription_title, order_number]"},
		"purposes":        {Means: "What it may use them for, and for nothing else", Example: "[delivery, returns]"},
		"basis":           {Means: "On what the firm relies for what it does itself. Needed unless it is a processor"},
		"matching":        {Means: "How it compares the data with its own customers, or none. Ask the firm: the disclosure says either"},
		"sends":           {Means: "The mails that readers get from the firm; [] for none", Example: "[order_confirmation, shipping_notice]"},
		"sends_from":      {Means: "The address that its genuine mails come from, so that readers can tell them from forged ones. Needed if it sends any", Example: "versand@hardwarehaus.example"},
		"advertising":     {Means: "What advertising it may send on the strength of the data"},
		"retention":       {Means: "How long it keeps the data: a period, or a criterion if none can be named"},
		"carriers":        {Means: "The parcel services and forwarders that it uses, and what they get"},
		"subcontractors":  {Means: "Other firms that it uses in turn, and what they get"},
		"third_countries": {Means: "Places outside the EEA that the data reach, or none. Ask the firm: the disclosure says either"},
		"reviewed_on":     {Means: "The day on which these entries were last checked with the firm"},
		"moved_from":      {Means: "Addresses that the page had and that lead to it now: the id that the firm had, or a path as in /versender/haus/", Example: "hardware-haus"},
	}
}

// Assurance is where a partner has promised what its texts say of it: the
// publisher cannot know it otherwise (GDPR Art. 5(2)).
type Assurance struct {
	By   string `json:"by"` // a contract, with the clause
	On   Date   `json:"on"`
	File string `json:"file,omitempty"` // where the publisher keeps it; not published
}

// Keys is what each key means.
func (Assurance) Keys() Keys {
	return Keys{
		"by":   {Means: "The contract with its clause", Example: `"Rahmenvertrag RV-2026-4, Ziff. 7"`},
		"on":   {Means: "Its day", Example: "2026-10-01"},
		"file": {Means: "Where the publisher keeps it. Not published", Example: "vertraege/rv-2026-4.pdf"},
	}
}

// Matching is how a partner compares the reader's data with its own customers.
type Matching struct {
	Against   Against   `json:"against"`
	Effect    Localized `json:"effect"`    // what follows for a reader who is found, as a whole sentence
	Otherwise Localized `json:"otherwise"` // what follows for one who is not, as a whole sentence
	Basis     Basis     `json:"basis"`
	Interest  Localized `json:"interest,omitempty"` // of legitimate_interest: GDPR Art. 13(1)(d)
}

// Keys is what each key means.
func (Matching) Keys() Keys {
	return Keys{
		"against":   {Means: "What the data are compared with"},
		"effect":    {Means: "What follows for the reader and what he will notice, as whole sentences"},
		"otherwise": {Means: "What follows for readers who are no customers there: whether a record is made of them, in whole sentences"},
		"basis":     {Means: "The legal basis"},
		"interest":  {Means: "The interest, as words that follow a colon. Needed with legitimate_interest (GDPR Art. 13(1)(d))"},
	}
}

// Retention is how long a partner keeps the data: a period from a day on, or a
// criterion, exactly one of the two (GDPR Art. 13(2)(a)).
type Retention struct {
	Period    *Period       `json:"period,omitempty"`
	From      RetentionFrom `json:"from,omitempty"` // of a period: when it begins
	Criterion Localized     `json:"criterion,omitempty"`
}

// Keys is what each key means.
func (Retention) Keys() Keys {
	return Keys{
		"period":    {Means: "A period", Example: "6 months"},
		"from":      {Means: "When the period begins. Needed with a period"},
		"criterion": {Means: "What decides how long, as words that follow a colon"},
	}
}

// Carrier is a firm that delivers for a partner.
type Carrier struct {
	Name     string  `json:"name"`
	Receives []Datum `json:"receives" jsonschema:"minItems=1"`
}

// Keys is what each key means.
func (Carrier) Keys() Keys {
	return Keys{
		"name":     {Means: "The firm's name", Example: "Paketdienst Nord GmbH"},
		"receives": {Means: "What it gets", Example: "[name, delivery_address]"},
	}
}

// Subcontractor is a firm that a partner uses in turn.
type Subcontractor struct {
	Name     string    `json:"name"`
	Receives []Datum   `json:"receives" jsonschema:"minItems=1"`
	For      Localized `json:"for"` // what it does with them, as words that follow "für"
}

// Keys is what each key means.
func (Subcontractor) Keys() Keys {
	return Keys{
		"name":     {Means: "The firm's name", Example: "Etikettendruck West GmbH"},
		"receives": {Means: "What it gets", Example: "[name, delivery_address]"},
		"for":      {Means: "What it does, as words that follow \"for\"", Example: "{de: den Druck der Etiketten, en: printing the labels}"},
	}
}

// ThirdCountry is a place outside the EEA that the data reach (GDPR Art. 13(1)(f)).
type ThirdCountry struct {
	Country   Country   `json:"country"`
	Safeguard Localized `json:"safeguard"`
	CopyAt    URL       `json:"copy_at"` // where a copy of the safeguards can be had
}

// Keys is what each key means.
func (ThirdCountry) Keys() Keys {
	return Keys{
		"country":   {Means: "The country", Example: "US"},
		"safeguard": {Means: "What protects the data there (GDPR Art. 45 to 49), as words in brackets"},
		"copy_at":   {Means: "Where a copy of the safeguards can be had"},
	}
}

// Agreement is a contract on data protection between two firms.
type Agreement struct {
	Reference string `json:"reference"`
	Date      Date   `json:"date"`
}

// Keys is what each key means.
func (Agreement) Keys() Keys {
	return Keys{
		"reference": {Means: "How the contract is filed", Example: "AVV-2025-03"},
		"date":      {Means: "The day of the contract", Example: "2025-06-02"},
	}
}
