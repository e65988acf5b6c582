// Package offer is the domain of Klarabo: what a publisher offers, which
// premiums come with it, who ships them and what that firm does with a
// reader's data. It knows neither YAML nor files; package catalog reads them
// into these types.
//
// The json tag of a field is its key in the data; omitempty means that the key
// may be left out. Its jsonschema tag says what the value must be beyond its
// type: minItems=1 for a list that is never empty, minimum=1 for a number that
// is at least 1. Its means tag says what the key means, in a sentence or two without
// a full stop at the end, and in ‘’ what the manual has in backticks. Its example tag
// has a value as YAML has it in one line, where the type's example will not do.
// What a word of the data means stands beside it (see [Enumeration]). The manual,
// schemas and forms are made of these; package words has them in other languages.
//
// Each scalar type reads itself with UnmarshalText, whose error is a [diag.Fault],
// and writes itself with String.
package offer

// Site is data/site.yaml: whose site it is and what holds for all of it.
type Site struct {
	Title       Localized      `json:"title" means:"The site's name, as it stands on every page"`
	BaseURL     BaseURL        `json:"base_url" means:"The address at which the site is published" example:"https://abo.verlag.example/"`
	Languages   []Lang         `json:"languages" jsonschema:"minItems=1" means:"The site's languages. The first is served at /, the others below their short names" example:"[de, en]"`
	Currency    Currency       `json:"currency" means:"The currency of all amounts"`
	Publisher   Publisher      `json:"publisher" means:"The reader's contract partner, and the controller under data-protection law"`
	Service     *Service       `json:"subscription_service,omitempty" means:"The firm that takes and runs orders for the publisher. Leave it out if the publisher does so itself"`
	Links       Links          `json:"links" means:"The pages that readers must find from everywhere"`
	EndedOffers *Period        `json:"ended_offers,omitempty" means:"How long the page of an offer that has ended says so, and what replaces it. Left out, 12 months" example:"6 months"`
	SignOff     *SignOffPolicy `json:"sign_off,omitempty" means:"Who must have approved which texts before they are published. Left out, nobody must"`
	TradeRules  Association    `json:"trade_rules,omitempty" means:"The association whose trade rules the offers are held against. No law asks for it"`
	Waivers     []Waiver       `json:"waivers,omitempty" means:"Findings of rules that may pass for a while"`
	NotMeant    []NotMeant     `json:"not_meant,omitempty" means:"Words that resemble the name of a premium and mean none"`

	ContentSecurityPolicy *ContentSecurityPolicy `json:"content_security_policy,omitempty" means:"What pages may load beyond the files of the site, by the directives of Content Security Policy. Left out, nothing"`
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
	Name     string  `json:"name" means:"The firm's full name with its legal form" example:"Hardwarehaus Versand GmbH"`
	Street   string  `json:"street" means:"Street and house number" example:"Speicherring 4"`
	Postcode string  `json:"postcode" means:"The postcode, best in quotes" example:"\"01067\""`
	City     string  `json:"city" means:"The town" example:"Kassel"`
	Country  Country `json:"country" means:"The country"`
	Email    Email   `json:"email" means:"The address at which readers reach the firm"`
	Phone    Phone   `json:"phone,omitempty" means:"The telephone number, in quotes"`
}

// Publisher is the reader's contract partner and the controller.
type Publisher struct {
	Firm
	Register       string `json:"register,omitempty" means:"The register and the number in it" example:"Amtsgericht Nürnberg, HRB 99999"`
	VATID          string `json:"vat_id,omitempty" means:"The VAT identification number" example:"DE123456789"`
	PrivacyOfficer Email  `json:"privacy_officer,omitempty" means:"The e-mail address of the data-protection officer, who answers for every disclosure; without one it is the publisher's" example:"datenschutz@verlag.example"`
}

// Service is the firm that takes and runs orders for the publisher.
type Service struct {
	ID string `json:"-"` // of data/services/<id>.yaml; "" of that of data/site.yaml
	Firm
	Role      Role      `json:"role" means:"What the service is under the GDPR: as a rule a processor"`
	Agreement Agreement `json:"agreement" means:"The contract with the publisher on data protection"`
}

// Links is the pages that a reader must find from everywhere.
type Links struct {
	Imprint       Link `json:"imprint" means:"Who publishes the site (§ 5 DDG)" example:"imprint"`
	Privacy       Link `json:"privacy" means:"The privacy notice (GDPR Art. 13 and 14)" example:"privacy"`
	Terms         Link `json:"terms" means:"The terms and conditions" example:"terms"`
	Accessibility Link `json:"accessibility" means:"The accessibility statement" example:"accessibility"`
	Cancel        Link `json:"cancel" means:"Where a contract can be ended (§ 312k BGB)" example:"cancel"`
	Withdraw      Link `json:"withdraw" means:"Where a contract can be withdrawn from (§ 355 BGB)" example:"withdraw"`
	Guarantee     Link `json:"guarantee,omitempty" means:"The notice on the legal guarantee (Art. 246a EGBGB). Needed where goods are sold, as printed magazines are" example:"guarantee"`
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
	Required    []string `json:"required,omitempty" jsonschema:"minItems=1" means:"Short for the same under ‘disclosures’, ‘register’ and ‘policy’: the roles that must have signed, as in ‘role’ of data/reviewers/" example:"[legal]"`
	Disclosures *SignOff `json:"disclosures,omitempty" means:"Who must sign what readers are told of a partner"`
	Register    *SignOff `json:"register,omitempty" means:"Who must sign the lists of who ships which premium"`
	Pages       *SignOff `json:"pages,omitempty" means:"Who must sign the pages in content/, and those elsewhere that ‘links’ names. Left out, nobody must"`
	Looks       *SignOff `json:"looks,omitempty" means:"Who must sign what a browser found of a design of your own. Left out, nobody must"`
	Policy      *SignOff `json:"policy,omitempty" means:"Who must sign this policy itself, with the reviewers and the waivers of legal rules"`
}

// SignOff is whose signatures texts of a kind need, each a person's of its own.
type SignOff struct {
	Required []string   `json:"required" jsonschema:"minItems=1" means:"The roles of which each must have signed, each by a person of its own" example:"[legal]"`
	People   int        `json:"people,omitempty" jsonschema:"minimum=1" means:"How many people of these roles must have signed in all. Left out, one for each role" example:"2"`
	Author   Authorship `json:"author,omitempty" means:"Whether whoever wrote the text may be one of them. Left out, nobody asks who that is"`
}

// Waiver lets a rule's finding pass, for a reason and up to a day.
type Waiver struct {
	Rule   string `json:"rule" means:"The rule's name, as it stands in square brackets behind a message" example:"phone-needed"`
	Where  string `json:"where" means:"The file that the rule complains of" example:"data/partners/gartenkorb.yaml"`
	Reason string `json:"reason" means:"Why the rule need not be kept here, so that legal can judge it" example:"the forwarder rings to agree on a day"`
	Until  Date   `json:"until" means:"The last day on which it holds, at most a year ahead" example:"2027-10-31"`
}

// NotMeant says of words that resemble a premium's title that they mean none.
type NotMeant struct {
	Where string `json:"where" means:"The file in which they stand, as the warning says" example:"content/news.de.md"`
	Words string `json:"words" means:"The words, as the warning shows them" example:"USB-Sticks"`
}
