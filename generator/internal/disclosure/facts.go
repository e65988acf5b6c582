package disclosure

import "github.com/klarabo/klarabo/generator/internal/offer"

// SiteFacts is what a clause of the forms recipients, steps, leave and own_label can speak
// of. They are about the publisher and his service.
type SiteFacts struct {
	Publisher Publisher `key:"publisher"`
	Service   *Service  `key:"subscription_service"` // nil: the publisher runs its orders itself

	Intermediary *Intermediary `key:"intermediary"` // who found the customer; nil: nobody
}

// Facts is all that a clause of a partner's forms can speak of. The
// names are those of the data, written as Go writes them: the e-mail address of
// the publisher is .Publisher.Email and stands in data/site.yaml under
// publisher, email. The key tags lead from one to the other.
//
// A fact of type string is words to be printed, in the language of the text.
// One of another type is a key of the data (.Partner.Role is controller), to be
// asked (if eq .Partner.Role "controller") or worded by a phrase, and cannot be
// printed. A fact that the data may leave out is empty then: if and with ask
// for it, and printing it is an error at the clause.
type Facts struct {
	Publisher Publisher `key:"publisher"`            // the contract partner and controller
	Service   *Service  `key:"subscription_service"` // nil: the publisher runs its orders itself
	Partner   Partner   `key:"partner"`              // the outside firm that the text is about

	Audience offer.Audience `key:"offer.for"`          // whose data the partner gets
	Shared   bool           `key:"premium.shipped_by"` // whether others ship the premium too
	Self     bool           `key:"offer.for"`          // whether they are those of the text's reader: a giver reads of the recipient's, until it comes to the parcel
}

// OrderFacts is what a clause of the forms order, consent, confirmation,
// shipping and recipient can speak of: Facts, and the placeholders of one order.
type OrderFacts struct {
	Facts
	Order Order
}

// Firm is what is known of each firm: .Publisher.Name, .Service.Name, .Partner.Name.
type Firm struct {
	Name     string        `key:"name"`
	Street   string        `key:"street"`
	Postcode string        `key:"postcode"`
	City     string        `key:"city"`
	Country  offer.Country `key:"country"` // worded by the function country
	Email    string        `key:"email"`
	Phone    string        `key:"phone"` // may be empty
}

// Publisher is .Publisher.
type Publisher struct {
	Firm
	PrivacyOfficer string `key:"privacy_officer"` // an e-mail address; may be empty
}

// Service is .Service, the firm that takes and runs orders for the publisher.
type Service struct {
	Firm
	Role      offer.Role `key:"role"`
	Agreement Agreement  `key:"agreement"`
}

// Intermediary is .Intermediary, a firm that found the customer and learns of the order.
type Intermediary struct {
	Firm
	PrivacyNotice string        `key:"privacy_notice"` // a URL
	Role          offer.Role    `key:"role"`
	Agreement     *Agreement    `key:"agreement"` // nil: there is none
	Receives      []offer.Datum `key:"receives"`
	For           string        `key:"for"` // words without a full stop
}

// Partner is .Partner.
type Partner struct {
	Firm
	OutsideEEA     bool              `key:"country"`         // whether its country is outside the European Economic Area
	PrivacyNotice  string            `key:"privacy_notice"`  // a URL
	PrivacyOfficer string            `key:"privacy_officer"` // an e-mail address; may be empty
	Role           offer.Role        `key:"role"`
	Agreement      *Agreement        `key:"agreement"` // nil: there is none
	Assured        Assured           `key:"assured"`
	Receives       []offer.Datum     `key:"receives"` // the kinds of data that it gets in this case, all of them
	Withholds      []offer.Datum     `key:"receives"` // the kinds of data that exist but that it does not get
	Level          int               `key:"receives"` // how far the data go: see [offer.Level]
	Purposes       []Purpose         `key:"purposes"`
	Basis          offer.OwnBasis    `key:"basis"`      // of a controller; may be empty
	Matching       *Matching         `key:"matching"`   // nil: it does not compare the data with its own
	Sends          []Mail            `key:"sends"`      // the mails that readers get from it in this case; empty: none
	SendsFrom      string            `key:"sends_from"` // the address of these mails; empty: it sends none
	Advertising    offer.Advertising `key:"advertising"`
	Retention      Retention         `key:"retention"`
	Carriers       []Carrier         `key:"carriers"`        // of what goes to an address; may be empty
	Subcontractors []Subcontractor   `key:"subcontractors"`  // may be empty
	Delivers       []offer.Country   `key:"delivery"`        // countries outside the EEA to which name and address, or bank account, go with premiums; may be empty
	ThirdCountries []ThirdCountry    `key:"third_countries"` // outside the EEA; may be empty
}

// Matching is .Partner.Matching: how the partner compares the data with its own.
type Matching struct {
	Against   offer.Against `key:"against"`
	Effect    string        `key:"effect"`    // what follows for a reader who is found: whole sentences, with a full stop
	Otherwise string        `key:"otherwise"` // what follows for one who is not: the same
	Basis     offer.Basis   `key:"basis"`
	Interest  string        `key:"interest"` // of the basis legitimate_interest: words that follow a colon, without a full stop; else empty
}

// Retention is .Partner.Retention: one of the two.
type Retention struct {
	Period    *offer.Period `key:"period"`    // .N and .Unit (day, week, month, year); nil: there is a criterion
	From      RetentionFrom `key:"from"`      // when the period begins
	Criterion string        `key:"criterion"` // words that follow a colon, without a full stop; empty: there is a period
}

// Carrier is an item of .Partner.Carriers: a firm that delivers.
type Carrier struct {
	Name     string        `key:"name"`
	Receives []offer.Datum `key:"receives"`
}

// Subcontractor is an item of .Partner.Subcontractors.
type Subcontractor struct {
	Name     string        `key:"name"`
	Receives []offer.Datum `key:"receives"`
	For      string        `key:"for"` // words without a full stop
}

// Assured is .Partner.Assured: where the partner has promised what is said of it.
type Assured struct {
	By string `key:"by"`
	On string `key:"on"` // a day
}

// ThirdCountry is an item of .Partner.ThirdCountries.
type ThirdCountry struct {
	Country   offer.Country `key:"country"`   // worded by the function country
	Safeguard string        `key:"safeguard"` // words in brackets, without a full stop
	CopyAt    string        `key:"copy_at"`   // a URL
}

// Agreement is a contract on data protection: .Partner.Agreement, .Service.Agreement.
type Agreement struct {
	Reference string `key:"reference"`
	Date      string `key:"date"` // as a reader of the language writes a day
}

// Pair is what the phrase list is given, once for each item after the first:
// what has been joined so far, and what comes next.
type Pair struct {
	Before string // the items before this one, already joined
	Item   string
	Last   bool // whether no other item follows
}
