package offer

import "cmp"

// Words for a publisher, a service or an intermediary that is no record.
const (
	OfSite  = "site" // the one that data/site.yaml names
	Nobody  = "none" // there is none
	between = "."    // parts of a name, which no id has
)

// NamedParties is the parties that a magazine or an offer names.
type NamedParties struct {
	Publisher    Ref[FurtherPublisher] `json:"publisher,omitempty" means:"With whom the contract is: an id of data/publishers/, or ‘site’. Left out, that of the magazine, and else that of data/site.yaml" example:"blattwerk"`
	Service      Ref[Service]          `json:"service,omitempty" means:"Who takes and runs the orders: an id of data/services/, ‘site’, or ‘none’ for nobody but the publisher. Left out, that of the magazine, then of the publisher, then of data/site.yaml" example:"kranich"`
	Intermediary Ref[Intermediary]     `json:"intermediary,omitempty" means:"Who found the customer and learns of the order: an id of data/intermediaries/, or ‘none’. Left out, that of the magazine, if it names one" example:"abolotse"`
}

// Parties is who stands behind an offer. An offer, and else its magazine, names
// them; the publisher names his service, and data/site.yaml what is left. The
// catalog finds them.
type Parties struct {
	Publisher    *Publisher // nil: see [Site.Parties]
	Service      *Service   // nil: the publisher runs its orders itself
	Intermediary *Intermediary

	ofPublisher, ofService string // their ids, [OfSite] or [Nobody]
}

// Parties is those of offers that name none.
func (s *Site) Parties() Parties {
	return Parties{Publisher: &s.Publisher, Service: s.Service, ofPublisher: OfSite, ofService: OfSite}
}

// PartiesOf is those of an offer whose references are resolved.
func (s *Site) PartiesOf(o *Offer) Parties {
	p := s.Parties()
	named := o.NamedParties
	if m := o.Publication().To; m != nil {
		named = o.or(m.NamedParties)
	}
	if to := named.Publisher.To; to != nil {
		p.Publisher, p.ofPublisher = &to.Publisher, to.ID
		p = p.with(s, to.Service)
	}
	p = p.with(s, named.Service)
	p.Intermediary = named.Intermediary.To
	return p
}

// Or is the parties, and those of a site if they are not known.
func (p Parties) Or(s *Site) Parties {
	if p.Publisher == nil && s != nil {
		return s.Parties()
	}
	return p
}

// or is what n names, and what m names besides.
func (n NamedParties) or(m NamedParties) NamedParties {
	return NamedParties{cmp.Or(n.Publisher, m.Publisher), cmp.Or(n.Service, m.Service), cmp.Or(n.Intermediary, m.Intermediary)}
}

// with is the parties with the service that a reference names, if it names one.
func (p Parties) with(s *Site, r Ref[Service]) Parties {
	switch r.ID {
	case "":
	case OfSite:
		p.Service, p.ofService = s.Service, OfSite
	default:
		p.Service, p.ofService = r.To, r.ID
	}
	return p
}

// Name tells these parties from others in the names of texts: "blattwerk.kranich"
// of publisher and service, "" of those of data/site.yaml.
func (p Parties) Name() string {
	if p.ofPublisher == OfSite && p.ofService == OfSite || p.Publisher == nil {
		return ""
	}
	return p.ofPublisher + between + p.ofService
}

// Whole is Name with the intermediary: "site.site.abolotse". The texts that
// speak of all parties have it.
func (p Parties) Whole() string {
	if p.Intermediary == nil {
		return p.Name()
	}
	return p.ofPublisher + between + p.ofService + between + p.Intermediary.ID
}

// Own is the id of the publisher's record, "" of that of data/site.yaml.
func (p Parties) Own() string {
	if p.ofPublisher == OfSite {
		return ""
	}
	return p.ofPublisher
}

// FurtherPublisher is data/publishers/<id>.yaml: a publisher besides that of
// data/site.yaml.
type FurtherPublisher struct {
	ID string `json:"-"`
	Publisher
	Service Ref[Service] `json:"service,omitempty" means:"Who takes and runs the orders for this publisher: an id of data/services/, ‘site’ for that of data/site.yaml, ‘none’ for nobody but the publisher. Left out, that of data/site.yaml" example:"kranich"`
	Links   *OwnLinks    `json:"links,omitempty" means:"The publisher's own pages. Those that are left out are the site's"`
}

// OwnLinks is a publisher's own pages; those that are left out are the site's.
type OwnLinks struct {
	Imprint  Link `json:"imprint,omitempty" means:"Who this publisher is (§ 5 DDG)" example:"imprint-blattwerk"`
	Privacy  Link `json:"privacy,omitempty" means:"The publisher's privacy notice (GDPR Art. 13 and 14)" example:"privacy-blattwerk"`
	Terms    Link `json:"terms,omitempty" means:"The publisher's terms and conditions" example:"terms-blattwerk"`
	Cancel   Link `json:"cancel,omitempty" means:"Where a contract with this publisher can be ended (§ 312k BGB)" example:"cancel-blattwerk"`
	Withdraw Link `json:"withdraw,omitempty" means:"Where a contract with this publisher can be withdrawn from (§ 355 BGB)" example:"withdraw-blattwerk"`
}

// All is the links with their keys, in the order of the type.
func (l *OwnLinks) All() []NamedLink {
	return []NamedLink{{"imprint", &l.Imprint}, {"privacy", &l.Privacy}, {"terms", &l.Terms}, {"cancel", &l.Cancel}, {"withdraw", &l.Withdraw}}
}

// Intermediary is a firm that finds customers for a publisher, and learns of
// the orders.
type Intermediary struct {
	ID string `json:"-"`
	Firm
	PrivacyNotice URL        `json:"privacy_notice" means:"The firm's own privacy notice" example:"https://www.abolotse.example/datenschutz"`
	Role          Role       `json:"role" means:"What the firm is under the GDPR: as a rule a controller"`
	Agreement     *Agreement `json:"agreement,omitempty" means:"The contract on data protection, of a processor or joint controller"`
	Receives      []Datum    `json:"receives" jsonschema:"minItems=1" means:"Which data of an order the firm gets, all of them" example:"[order_number, subscription_title]"`
	For           Localized  `json:"for" means:"What it does with them, in words that follow “for”" example:"{de: die Abrechnung ihrer Provision, en: the settlement of its commission}"`
}
