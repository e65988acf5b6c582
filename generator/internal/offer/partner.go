package offer

// Partner is an outside firm that ships premiums: who it is, what it gets and
// what it does with it. Its disclosures say this and nothing else.
type Partner struct {
	ID string `json:"-"`
	Firm
	PrivacyNotice  URL             `json:"privacy_notice" means:"The firm's own privacy notice" example:"https://www.hardwarehaus.example/datenschutz"`
	PrivacyOfficer Email           `json:"privacy_officer,omitempty" means:"The e-mail address of its data-protection officer" example:"datenschutz@hardwarehaus.example"`
	Role           Role            `json:"role" means:"What the firm is under the GDPR"`
	Agreement      *Agreement      `json:"agreement,omitempty" means:"The contract on data protection. Needed of a processor and of joint controllers"`
	Assured        Assurance       `json:"assured" means:"Where the firm has promised what its texts say of it. The publisher cannot know it otherwise"`
	Receives       []Datum         `json:"receives" jsonschema:"minItems=1" means:"The kinds of data that the firm gets, all of them" example:"[name, delivery_address, ordered_item, subscription_title, order_number]"`
	Purposes       []Purpose       `json:"purposes" jsonschema:"minItems=1" means:"What it may use them for, and for nothing else" example:"[delivery, returns]"`
	Basis          OwnBasis        `json:"basis,omitempty" means:"On what the firm relies for what it does itself. Needed unless it is a processor"`
	Matching       *Matching       `json:"matching" jsonschema:"none" means:"How it compares the data with its own customers, or none. Ask the firm: the disclosure says either"`
	Sends          []Mail          `json:"sends" means:"The mails that readers get from the firm; [] for none" example:"[order_confirmation, shipping_notice]"`
	SendsFrom      Email           `json:"sends_from,omitempty" means:"The address that its genuine mails come from, so that readers can tell them from forged ones. Needed if it sends any" example:"versand@hardwarehaus.example"`
	Advertising    Advertising     `json:"advertising" means:"What advertising it may send on the strength of the data"`
	Retention      Retention       `json:"retention" means:"How long it keeps the data: a period, or a criterion if none can be named"`
	Carriers       []Carrier       `json:"carriers,omitempty" means:"The parcel services and forwarders that it uses, and what they get"`
	Subcontractors []Subcontractor `json:"subcontractors,omitempty" means:"Other firms that it uses in turn, and what they get"`
	ThirdCountries []ThirdCountry  `json:"third_countries" jsonschema:"minItems=1,none" means:"Places outside the EEA that the data reach, or none. Ask the firm: the disclosure says either"`
	ReviewedOn     Date            `json:"reviewed_on" means:"The day on which these entries were last checked with the firm"`
	MovedFrom      []Former        `json:"moved_from,omitempty" jsonschema:"minItems=1,single" means:"Addresses that the page had and that lead to it now: the id that the firm had, or a path as in /versender/haus/" example:"hardware-haus"`
}

// Assurance is where a partner has promised what its texts say of it: the
// publisher cannot know it otherwise (GDPR Art. 5(2)).
type Assurance struct {
	By   string `json:"by" means:"The contract with its clause" example:"\"Rahmenvertrag RV-2026-4, Ziff. 7\""`
	On   Date   `json:"on" means:"Its day" example:"2026-10-01"`
	File string `json:"file,omitempty" means:"Where the publisher keeps it. Not published" example:"vertraege/rv-2026-4.pdf"`
}

// Matching is how a partner compares the reader's data with its own customers.
type Matching struct {
	Against   Against   `json:"against" means:"What the data are compared with"`
	Effect    Localized `json:"effect" means:"What follows for the reader and what he will notice, as whole sentences"`
	Otherwise Localized `json:"otherwise" means:"What follows for readers who are no customers there: whether a record is made of them, in whole sentences"`
	Basis     Basis     `json:"basis" means:"The legal basis"`
	Interest  Localized `json:"interest,omitempty" means:"The interest, as words that follow a colon. Needed with legitimate_interest (GDPR Art. 13(1)(d))"`
}

// Retention is how long a partner keeps the data: a period from a day on, or a
// criterion, exactly one of the two (GDPR Art. 13(2)(a)).
type Retention struct {
	Period    *Period       `json:"period,omitempty" means:"A period" example:"6 months"`
	From      RetentionFrom `json:"from,omitempty" means:"When the period begins. Needed with a period"`
	Criterion Localized     `json:"criterion,omitempty" means:"What decides how long, as words that follow a colon"`
}

// Carrier is a firm that delivers for a partner.
type Carrier struct {
	Name     string  `json:"name" means:"The firm's name" example:"Paketdienst Nord GmbH"`
	Receives []Datum `json:"receives" jsonschema:"minItems=1" means:"What it gets" example:"[name, delivery_address]"`
}

// Subcontractor is a firm that a partner uses in turn.
type Subcontractor struct {
	Name     string    `json:"name" means:"The firm's name" example:"Etikettendruck West GmbH"`
	Receives []Datum   `json:"receives" jsonschema:"minItems=1" means:"What it gets" example:"[name, delivery_address]"`
	For      Localized `json:"for" means:"What it does, as words that follow \"for\"" example:"{de: den Druck der Etiketten, en: printing the labels}"`
}

// ThirdCountry is a place outside the EEA that the data reach (GDPR Art. 13(1)(f)).
type ThirdCountry struct {
	Country   Country   `json:"country" means:"The country" example:"US"`
	Safeguard Localized `json:"safeguard" means:"What protects the data there (GDPR Art. 45 to 49), as words in brackets"`
	CopyAt    URL       `json:"copy_at" means:"Where a copy of the safeguards can be had"`
}

// Agreement is a contract on data protection between two firms (GDPR Art. 28(3) or
// Art. 26).
type Agreement struct {
	Reference string `json:"reference" means:"How the contract is filed" example:"AVV-2025-03"`
	Date      Date   `json:"date" means:"The day of the contract" example:"2025-06-02"`
}
