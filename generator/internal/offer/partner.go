package offer

// Partner is an outside firm that ships premiums: who it is, what it gets and
// what it does with it. Its disclosures say this and nothing else.
type Partner struct {
	ID string `json:"-"`
	Firm
	PrivacyNotice  URL            `json:"privacy_notice"`
	PrivacyOfficer Email          `json:"privacy_officer,omitempty"`
	Role           Role           `json:"role"`
	Agreement      *Agreement     `json:"agreement,omitempty"` // GDPR Art. 28(3) or Art. 26
	Receives       []Datum        `json:"receives" jsonschema:"minItems=1"`
	Purposes       []Purpose      `json:"purposes" jsonschema:"minItems=1"`
	Matching       *Matching      `json:"matching,omitempty"` // nil: the partner does not match
	Sends          []Mail         `json:"sends"`              // empty: the partner writes no mail
	Advertising    Advertising    `json:"advertising"`
	Retention      Retention      `json:"retention"`
	Carriers       []string       `json:"carriers,omitempty"`
	ThirdCountries []ThirdCountry `json:"third_countries,omitempty"`
	ReviewedOn     Date           `json:"reviewed_on"`
}

// Matching is how a partner compares the reader's data with its own customers.
type Matching struct {
	Against  Against   `json:"against"`
	Effect   Localized `json:"effect"` // what follows for the reader, as a whole sentence
	Basis    Basis     `json:"basis"`
	Interest Localized `json:"interest,omitempty"` // of legitimate_interest: GDPR Art. 13(1)(d)
}

// Retention is how long a partner keeps the data: a period or a criterion,
// exactly one of the two (GDPR Art. 13(2)(a)).
type Retention struct {
	Period    *Period   `json:"period,omitempty"`
	Criterion Localized `json:"criterion,omitempty"`
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
