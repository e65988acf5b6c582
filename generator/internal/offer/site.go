// Package offer is the domain of Klarabo: what a publisher offers, which
// premiums come with it, who ships them and what that firm does with a
// reader's data. It knows neither YAML nor files; package catalog reads them
// into these types.
//
// The json tag of a field is its key in the data; omitempty means that the key
// may be left out. Its jsonschema tag says what the value must be beyond its
// type: minItems=1 for a list that is never empty, minimum=1 for a number that
// is at least 1. Each scalar type reads itself with UnmarshalText, whose
// error is a [diag.Fault], and writes itself with String.
package offer

// Site is data/site.yaml: whose site it is and what holds for all of it.
type Site struct {
	Title       Localized      `json:"title"`
	BaseURL     BaseURL        `json:"base_url"`
	Languages   []Lang         `json:"languages" jsonschema:"minItems=1"` // the first is served at /
	Currency    Currency       `json:"currency"`
	Publisher   Publisher      `json:"publisher"`
	Service     *Service       `json:"subscription_service,omitempty"`
	Links       Links          `json:"links"`
	EndedOffers *Period        `json:"ended_offers,omitempty"` // how long the page of an offer that has ended says so: see [Site.Remembers]
	SignOff     *SignOffPolicy `json:"sign_off,omitempty"`
	TradeRules  Association    `json:"trade_rules,omitempty"` // whose rules the offers are held against; no law asks for it
	Waivers     []Waiver       `json:"waivers,omitempty"`
	NotMeant    []NotMeant     `json:"not_meant,omitempty"`

	ContentSecurityPolicy *ContentSecurityPolicy `json:"content_security_policy,omitempty"`
}

// ShortPage is the path, below the site's own address, that leads to a partner's
// page: short, since it stands in mails, on slips and in QR codes.
func (s *Site) ShortPage(l Lang, partner string) string {
	if l == s.Languages[0] {
		return "p/" + partner + "/"
	}
	return string(l) + "/p/" + partner + "/"
}

// Firm is a firm's name, postal address and how to reach it.
type Firm struct {
	Name     string  `json:"name"`
	Street   string  `json:"street"`
	Postcode string  `json:"postcode"`
	City     string  `json:"city"`
	Country  Country `json:"country"`
	Email    Email   `json:"email"`
	Phone    Phone   `json:"phone,omitempty"`
}

// Publisher is the reader's contract partner and the controller.
type Publisher struct {
	Firm
	Register       string `json:"register,omitempty"`
	VATID          string `json:"vat_id,omitempty"`
	PrivacyOfficer Email  `json:"privacy_officer"`
}

// Service is the firm that takes and runs orders for the publisher.
type Service struct {
	ID string `json:"-"` // of data/services/<id>.yaml; "" of that of data/site.yaml
	Firm
	Role      Role      `json:"role"`
	Agreement Agreement `json:"agreement"`
}

// Links is the pages that a reader must find from everywhere.
type Links struct {
	Imprint       Link `json:"imprint"`
	Privacy       Link `json:"privacy"`
	Terms         Link `json:"terms"`
	Accessibility Link `json:"accessibility"`
	Cancel        Link `json:"cancel"`
	Withdraw      Link `json:"withdraw"`
	Guarantee     Link `json:"guarantee,omitempty"` // the notice on the legal guarantee: of goods
}

// NamedLink is one of several links with its key.
type NamedLink struct {
	Key string
	To  *Link
}

// All is the links with their keys, in the order of the type.
func (l *Links) All() []NamedLink {
	return []NamedLink{
		{"imprint", &l.Imprint}, {"privacy", &l.Privacy}, {"terms", &l.Terms}, {"accessibility", &l.Accessibility},
		{"cancel", &l.Cancel}, {"withdraw", &l.Withdraw}, {"guarantee", &l.Guarantee},
	}
}

// SignOffPolicy is who must have signed what before it is published. Required
// alone is short for the same of what Klarabo composes, disclosures and
// registers, and of the policy.
type SignOffPolicy struct {
	Required    []string `json:"required,omitempty" jsonschema:"minItems=1"`
	Disclosures *SignOff `json:"disclosures,omitempty"`
	Register    *SignOff `json:"register,omitempty"`
	Pages       *SignOff `json:"pages,omitempty"` // those that Links names
	Looks       *SignOff `json:"looks,omitempty"`
	Policy      *SignOff `json:"policy,omitempty"`
}

// SignOff is whose signatures texts of a kind need, each a person's of its own.
type SignOff struct {
	Required []string   `json:"required" jsonschema:"minItems=1"`        // a sign-off of each of these roles
	People   int        `json:"people,omitempty" jsonschema:"minimum=1"` // how many people in all, of these roles; 0: one a role
	Author   Authorship `json:"author,omitempty"`
}

// Waiver lets a rule's finding pass, for a reason and up to a day.
type Waiver struct {
	Rule   string `json:"rule"`
	Where  string `json:"where"` // the file that the rule complains of
	Reason string `json:"reason"`
	Until  Date   `json:"until"` // the last day on which it holds
}

// NotMeant says of words that resemble a premium's title that they mean none.
type NotMeant struct {
	Where string `json:"where"` // the file in which they stand
	Words string `json:"words"`
}
