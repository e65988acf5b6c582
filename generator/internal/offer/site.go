// Package offer is the domain of Klarabo: what a publisher offers, which
// premiums come with it, who ships them and what that firm does with a
// reader's data. It knows neither YAML nor files; package catalog reads them
// into these types.
//
// The json tag of a field is its key in the data; omitempty means that the key
// may be left out. Its jsonschema tag says what the value must be beyond its
// type: minItems=1 for a list that is never empty, minimum=1 for a number that
// is at least 1. What a key means stands beside it (see [Group]), and what a word
// of the data means beside that one (see [Enumeration]). Each scalar type reads
// itself with UnmarshalText, whose error is a [diag.Fault], and writes itself
// with String.
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

// Keys is what each key means.
func (Site) Keys() Keys {
	return Keys{
		"title":                   {Means: "The site's name, as it stands on every page"},
		"base_url":                {Means: "The address at which the site is published", Example: "https://abo.verlag.example/"},
		"languages":               {Means: "The site's languages. The first is served at /, the others below their short names", Example: "[de, en]"},
		"currency":                {Means: "The currency of all amounts"},
		"publisher":               {Means: "The reader's contract partner, and the controller under data-protection law"},
		"subscription_service":    {Means: "The firm that takes and runs orders for the publisher. Leave it out if the publisher does so itself"},
		"links":                   {Means: "The pages that readers must find from everywhere"},
		"ended_offers":            {Means: "How long the page of an offer that has ended says so, and what replaces it. Left out, 12 months", Example: "6 months"},
		"sign_off":                {Means: "Who must have approved which texts before they are published. Left out, nobody must"},
		"trade_rules":             {Means: "The association whose trade rules the offers are held against. No law asks for it"},
		"waivers":                 {Means: "Findings of rules that may pass for a while"},
		"not_meant":               {Means: "Words that resemble the name of a premium and mean none"},
		"content_security_policy": {Means: "What pages may load beyond the files of the site, by the directives of Content Security Policy. Left out, nothing"},
	}
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

// Keys is what each key means.
func (Firm) Keys() Keys {
	return Keys{
		"name":     {Means: "The firm's full name with its legal form", Example: "Hardwarehaus Versand GmbH"},
		"street":   {Means: "Street and house number", Example: "Speicherring 4"},
		"postcode": {Means: "The postcode, best in quotes", Example: `"01067"`},
		"city":     {Means: "The town", Example: "Kassel"},
		"country":  {Means: "The country"},
		"email":    {Means: "The address at which readers reach the firm"},
		"phone":    {Means: "The telephone number, in quotes"},
	}
}

// Publisher is the reader's contract partner and the controller.
type Publisher struct {
	Firm
	Register       string `json:"register,omitempty"`
	VATID          string `json:"vat_id,omitempty"`
	PrivacyOfficer Email  `json:"privacy_officer,omitempty"`
}

// Keys is what each key means.
func (Publisher) Keys() Keys {
	return Keys{
		"register":        {Means: "The register and the number in it", Example: "Amtsgericht Nürnberg, HRB 99999"},
		"vat_id":          {Means: "The VAT identification number", Example: "DE123456789"},
		"privacy_officer": {Means: "The e-mail address of the data-protection officer, who answers for every disclosure; without one it is the publisher's", Example: "datenschutz@verlag.example"},
	}
}

// Service is the firm that takes and runs orders for the publisher.
type Service struct {
	ID string `json:"-"` // of data/services/<id>.yaml; "" of that of data/site.yaml
	Firm
	Role      Role      `json:"role"`
	Agreement Agreement `json:"agreement"`
}

// Keys is what each key means.
func (Service) Keys() Keys {
	return Keys{
		"role":      {Means: "What the service is under the GDPR: as a rule a processor"},
		"agreement": {Means: "The contract with the publisher on data protection"},
	}
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

// Keys is what each key means.
func (Links) Keys() Keys {
	return Keys{
		"imprint":       {Means: "Who publishes the site (§ 5 DDG)", Example: "imprint"},
		"privacy":       {Means: "The privacy notice (GDPR Art. 13 and 14)", Example: "privacy"},
		"terms":         {Means: "The terms and conditions", Example: "terms"},
		"accessibility": {Means: "The accessibility statement", Example: "accessibility"},
		"cancel":        {Means: "Where a contract can be ended (§ 312k BGB)", Example: "cancel"},
		"withdraw":      {Means: "Where a contract can be withdrawn from (§ 355 BGB)", Example: "withdraw"},
		"guarantee":     {Means: "The notice on the legal guarantee (Art. 246a EGBGB). Needed where goods are sold, as printed magazines are", Example: "guarantee"},
	}
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

// Keys is what each key means.
func (SignOffPolicy) Keys() Keys {
	return Keys{
		"required":    {Means: "Short for the same under `disclosures`, `register` and `policy`: the roles that must have signed, as in `role` of data/reviewers/", Example: "[legal]"},
		"disclosures": {Means: "Who must sign what readers are told of a partner"},
		"register":    {Means: "Who must sign the lists of who ships which premium"},
		"pages":       {Means: "Who must sign the pages in content/, and those elsewhere that `links` names. Left out, nobody must"},
		"looks":       {Means: "Who must sign what a browser found of a design of your own. Left out, nobody must"},
		"policy":      {Means: "Who must sign this policy itself, with the reviewers and the waivers of legal rules"},
	}
}

// SignOff is whose signatures texts of a kind need, each a person's of its own.
type SignOff struct {
	Required []string   `json:"required" jsonschema:"minItems=1"`        // a sign-off of each of these roles
	People   int        `json:"people,omitempty" jsonschema:"minimum=1"` // how many people in all, of these roles; 0: one a role
	Author   Authorship `json:"author,omitempty"`
}

// Keys is what each key means.
func (SignOff) Keys() Keys {
	return Keys{
		"required": {Means: "The roles of which each must have signed, each by a person of its own", Example: "[legal]"},
		"people":   {Means: "How many people of these roles must have signed in all. Left out, one for each role", Example: "2"},
		"author":   {Means: "Whether whoever wrote the text may be one of them. Left out, nobody asks who that is"},
	}
}

// Waiver lets a rule's finding pass, for a reason and up to a day.
type Waiver struct {
	Rule   string `json:"rule"`
	Where  string `json:"where"` // the file that the rule complains of
	Reason string `json:"reason"`
	Until  Date   `json:"until"` // the last day on which it holds
}

// Keys is what each key means.
func (Waiver) Keys() Keys {
	return Keys{
		"rule":   {Means: "The rule's name, as it stands in square brackets behind a message", Example: "phone-needed"},
		"where":  {Means: "The file that the rule complains of", Example: "data/partners/gartenkorb.yaml"},
		"reason": {Means: "Why the rule need not be kept here, so that legal can judge it", Example: "the forwarder rings to agree on a day"},
		"until":  {Means: "The last day on which it holds, at most a year ahead", Example: "2027-10-31"},
	}
}

// NotMeant says of words that resemble a premium's title that they mean none.
type NotMeant struct {
	Where string `json:"where"` // the file in which they stand
	Words string `json:"words"`
}

// Keys is what each key means.
func (NotMeant) Keys() Keys {
	return Keys{
		"where": {Means: "The file in which they stand, as the warning says", Example: "content/news.de.md"},
		"words": {Means: "The words, as the warning shows them", Example: "USB-Sticks"},
	}
}
