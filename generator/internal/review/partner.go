package review

import (
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Partner is who gets which data from which offers: all that its file says.
type Partner struct {
	ID             string            `json:"id"`
	At             string            `json:"at"` // its file
	Name           string            `json:"name"`
	Street         string            `json:"street"`
	Postcode       string            `json:"postcode"`
	City           string            `json:"city"`
	Country        offer.Country     `json:"country"`
	Email          offer.Email       `json:"email"`
	Phone          string            `json:"phone"` // "" if none is named
	PrivacyNotice  offer.URL         `json:"privacy_notice"`
	PrivacyOfficer string            `json:"privacy_officer"` // the same
	Role           offer.Role        `json:"role"`
	Agreement      string            `json:"agreement"` // the reference; "" if there is none, and then no date
	AgreementDate  Day               `json:"agreement_date,omitzero"`
	Receives       []offer.Datum     `json:"receives"`
	Purposes       []offer.Purpose   `json:"purposes"`
	Matching       *Matching         `json:"matching"` // null: the partner does not match
	Sends          []offer.Mail      `json:"sends"`
	Advertising    offer.Advertising `json:"advertising"`
	Retention      Retention         `json:"retention"`
	Assured        Assured           `json:"assured"`
	Basis          offer.OwnBasis    `json:"basis"`      // "" of a processor
	SendsFrom      offer.Email       `json:"sends_from"` // "" if it sends no mails
	Carriers       []Helper          `json:"carriers"`
	Subcontractors []Helper          `json:"subcontractors"`
	ThirdCountries []ThirdCountry    `json:"third_countries"`
	ReviewedOn     Day               `json:"reviewed_on"`
	MovedFrom      []offer.Former    `json:"moved_from"`
	Offers         []OfferPremiums   `json:"offers"` // that can be ordered
}

// Assured is where the partner has promised what its texts say of it.
type Assured struct {
	By   string `json:"by"`
	On   Day    `json:"on"`
	File string `json:"file"` // "" if none is named
}

// Helper is a firm that the partner uses in turn, and what it gets.
type Helper struct {
	Name     string                `json:"name"`
	Receives []offer.Datum         `json:"receives"`
	For      map[offer.Lang]string `json:"for"` // of a subcontractor
}

// Matching is how a partner compares the data with its own.
type Matching struct {
	Against   offer.Against         `json:"against"`
	Basis     offer.Basis           `json:"basis"`
	Effect    map[offer.Lang]string `json:"effect"`
	Otherwise map[offer.Lang]string `json:"otherwise"`
	Interest  map[offer.Lang]string `json:"interest"`
}

// Retention is how long a partner keeps the data: a period, or a criterion.
type Retention struct {
	Period    string                `json:"period"` // "6 months", or ""
	From      offer.RetentionFrom   `json:"from"`   // of a period
	Criterion map[offer.Lang]string `json:"criterion"`
	Length    *offer.Period         `json:"-"` // the period, to be worded
}

// ThirdCountry is a place outside the EEA that the data reach.
type ThirdCountry struct {
	Country   offer.Country         `json:"country"`
	Safeguard map[offer.Lang]string `json:"safeguard"`
	CopyAt    offer.URL             `json:"copy_at"`
}

func (c *compiler) partner(p *offer.Partner) Partner {
	out := Partner{
		ID: p.ID, At: c.Catalog.File(p), Name: p.Name, Street: p.Street, Postcode: p.Postcode, City: p.City, Country: p.Country,
		Email: p.Email, Phone: string(p.Phone), PrivacyNotice: p.PrivacyNotice, PrivacyOfficer: string(p.PrivacyOfficer), Role: p.Role,
		Receives: p.Receives, Purposes: p.Purposes, Sends: append([]offer.Mail{}, p.Sends...), Advertising: p.Advertising,
		Retention: Retention{From: p.Retention.From, Criterion: c.in(p.Retention.Criterion), Length: p.Retention.Period},
		Assured:   Assured{p.Assured.By, Day{p.Assured.On}, p.Assured.File},
		Basis:     p.Basis, SendsFrom: p.SendsFrom, Carriers: []Helper{}, Subcontractors: []Helper{},
		ReviewedOn: Day{p.ReviewedOn}, MovedFrom: append([]offer.Former{}, p.MovedFrom...), ThirdCountries: []ThirdCountry{},
		Offers: []OfferPremiums{},
	}
	for _, k := range c.Texts.Cases[p.ID] {
		out.Offers = append(out.Offers, c.stands[standKey{p.ID, k.String(), offer.Full, c.Catalog.Site.Languages[0]}].Offers...)
	}
	for _, k := range p.Carriers {
		out.Carriers = append(out.Carriers, Helper{k.Name, k.Receives, c.in(offer.Localized{})})
	}
	for _, k := range p.Subcontractors {
		out.Subcontractors = append(out.Subcontractors, Helper{k.Name, k.Receives, c.in(k.For)})
	}
	if p.Retention.Period != nil {
		out.Retention.Period = p.Retention.Period.String()
	}
	if p.Agreement != nil {
		out.Agreement, out.AgreementDate = p.Agreement.Reference, Day{p.Agreement.Date}
	}
	if m := p.Matching; m != nil {
		out.Matching = &Matching{m.Against, m.Basis, c.in(m.Effect), c.in(m.Otherwise), c.in(m.Interest)}
	}
	for _, t := range p.ThirdCountries {
		out.ThirdCountries = append(out.ThirdCountries, ThirdCountry{t.Country, c.in(t.Safeguard), t.CopyAt})
	}
	return out
}

// in is a text in every language of the site, empty if it was left out.
func (c *compiler) in(t offer.Localized) map[offer.Lang]string {
	all := map[offer.Lang]string{}
	if !t.IsZero() {
		for _, l := range c.Catalog.Site.Languages {
			all[l] = t.In(l)
		}
	}
	return all
}
