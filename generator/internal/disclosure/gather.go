package disclosure

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// gatherSite is the facts of an offer's parties in a language.
func gatherSite(p offer.Parties, l offer.Lang) SiteFacts {
	f := SiteFacts{Publisher: Publisher{firm(p.Publisher.Firm), string(p.Publisher.PrivacyOfficer)}}
	if s := p.Service; s != nil {
		f.Service = &Service{firm(s.Firm), s.Role, *agreement(&s.Agreement, l)}
	}
	if m := p.Intermediary; m != nil {
		f.Intermediary = &Intermediary{firm(m.Firm), string(m.PrivacyNotice), m.Role, agreement(m.Agreement, l), m.Receives, fragment(m.For.In(l))}
	}
	return f
}

// gather is the facts of a partner in a case, form and language.
func gather(p *offer.Partner, c Case, form offer.Form, delivers []offer.Country, l offer.Lang) Facts {
	of := gatherSite(c.Parties, l)
	f := Facts{
		Publisher: of.Publisher,
		Service:   of.Service,
		Audience:  c.Audience,
		Shared:    c.Shared,
		Self:      c.Audience != offer.Recipient || form == offer.Shipping || form == offer.Letter || form == offer.MailHelp || form == offer.Consent,
		Partner: Partner{
			Firm:           firm(p.Firm),
			OutsideEEA:     !p.Country.InEEA(),
			PrivacyNotice:  string(p.PrivacyNotice),
			PrivacyOfficer: string(p.PrivacyOfficer),
			Role:           p.Role,
			Agreement:      agreement(p.Agreement, l),
			Assured:        Assured{Fold(p.Assured.By), day(p.Assured.On, l)},
			Receives:       c.Receives,
			Withholds:      without(c.Receives),
			Level:          int(p.Level(c.Receives)),
			Purposes:       purposes(p, c),
			Basis:          p.Basis,
			Matching:       matching(p.Matching, l),
			Sends:          mails(p, c),
			SendsFrom:      string(p.SendsFrom),
			Advertising:    advertises(p, c),
			Retention:      Retention{p.Retention.Period, begins(p, c), fragment(p.Retention.Criterion.In(l))},
		},
	}
	if c.gets(offer.DeliveryAddress) || c.paid() {
		f.Partner.Delivers = delivers
	}
	// Who works for the partner gets no more than the partner itself.
	for _, k := range p.Carriers {
		if c.gets(offer.DeliveryAddress) {
			f.Partner.Carriers = append(f.Partner.Carriers, Carrier{k.Name, within(k.Receives, c.Receives)})
		}
	}
	for _, k := range p.Subcontractors {
		f.Partner.Subcontractors = append(f.Partner.Subcontractors, Subcontractor{k.Name, within(k.Receives, c.Receives), fragment(k.For.In(l))})
	}
	for _, t := range p.ThirdCountries {
		f.Partner.ThirdCountries = append(f.Partner.ThirdCountries,
			ThirdCountry{t.Country, fragment(t.Safeguard.In(l)), string(t.CopyAt)})
	}
	return f
}

// day is a date as a reader writes it, "" if there is none.
func day(d offer.Date, l offer.Lang) string {
	if d.IsZero() {
		return ""
	}
	return d.In(l)
}

// delivery is the countries outside the EEA to which each partner delivers.
func delivery(premiums []*offer.Premium) map[string][]offer.Country {
	to := map[string][]offer.Country{}
	for _, p := range premiums {
		if p.Delivery == nil {
			continue
		}
		for _, by := range p.Partners() {
			for _, c := range p.Delivery.Countries {
				if !c.InEEA() && !slices.Contains(to[by.ID], c) {
					to[by.ID] = append(to[by.ID], c)
				}
			}
		}
	}
	for _, list := range to {
		slices.Sort(list)
	}
	return to
}

func firm(f offer.Firm) Firm {
	return Firm{f.Name, f.Street, f.Postcode, f.City, f.Country, string(f.Email), string(f.Phone)}
}

func agreement(a *offer.Agreement, l offer.Lang) *Agreement {
	if a == nil {
		return nil
	}
	return &Agreement{a.Reference, day(a.Date, l)}
}

func matching(m *offer.Matching, l offer.Lang) *Matching {
	if m == nil {
		return nil
	}
	return &Matching{m.Against, sentence(m.Effect.In(l)), sentence(m.Otherwise.In(l)), m.Basis, fragment(m.Interest.In(l))}
}

// without is every kind of data but those.
func without(receives []offer.Datum) []offer.Datum {
	var out []offer.Datum
	for _, v := range offer.Datum("").Values().Words() {
		if d := offer.Datum(v); !slices.Contains(receives, d) {
			out = append(out, d)
		}
	}
	return out
}

// within is those of the data that are among the others.
func within(data, others []offer.Datum) []offer.Datum {
	var out []offer.Datum
	for _, d := range data {
		if slices.Contains(others, d) {
			out = append(out, d)
		}
	}
	return out
}

// sentence is s with a full stop, which editors write or forget.
func sentence(s string) string {
	s = Fold(s)
	inner := strings.TrimRight(s, "“”\"»«)’")
	if s == "" || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "?") {
		return s
	}
	return s + "."
}

// fragment is s without the full stop that editors write or forget.
func fragment(s string) string { return strings.TrimSuffix(Fold(s), ".") }
