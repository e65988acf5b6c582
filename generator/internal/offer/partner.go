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

// Assurance is where a partner has promised what its texts say of it: the
// publisher cannot know it otherwise (GDPR Art. 5(2)).
type Assurance struct {
	By   string `json:"by"` // a contract, with the clause
	On   Date   `json:"on"`
	File string `json:"file,omitempty"` // where the publisher keeps it; not published
}

// Matching is how a partner compares the reader's data with its own customers.
type Matching struct {
	Against   Against   `json:"against"`
	Effect    Localized `json:"effect"`    // what follows for a reader who is found, as a whole sentence
	Otherwise Localized `json:"otherwise"` // what follows for one who is not, as a whole sentence
	Basis     Basis     `json:"basis"`
	Interest  Localized `json:"interest,omitempty"` // of legitimate_interest: GDPR Art. 13(1)(d)
}

// Retention is how long a partner keeps the data: a period from a day on, or a
// criterion, exactly one of the two (GDPR Art. 13(2)(a)).
type Retention struct {
	Period    *Period       `json:"period,omitempty"`
	From      RetentionFrom `json:"from,omitempty"` // of a period: when it begins
	Criterion Localized     `json:"criterion,omitempty"`
}

// Carrier is a firm that delivers for a partner.
type Carrier struct {
	Name     string  `json:"name"`
	Receives []Datum `json:"receives" jsonschema:"minItems=1"`
}

// Subcontractor is a firm that a partner uses in turn.
type Subcontractor struct {
	Name     string    `json:"name"`
	Receives []Datum   `json:"receives" jsonschema:"minItems=1"`
	For      Localized `json:"for"` // what it does with them, as words that follow "für"
}

// ThirdCountry is a place outside the EEA that the data reach (GDPR Art. 13(1)(f)).
type ThirdCountry struct {
	Country   Country   `json:"country"`
	Safeguard Localized `json:"safeguard"`
	CopyAt    URL       `json:"copy_at"` // where a copy of the safeguards can be had
}

// Agreement is a contract on data protection between two firms.
type Agreement struct {
	Reference string `json:"reference"`
	Date      Date   `json:"date"`
}
