package disclosure

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// gather is the facts of a site and a partner in a language.
func gather(s *offer.Site, p *offer.Partner, l offer.Lang) Facts {
	f := Facts{
		Publisher: Publisher{firm(s.Publisher.Firm), string(s.Publisher.PrivacyOfficer)},
		Partner: Partner{
			Firm:           firm(p.Firm),
			OutsideEEA:     !p.Country.InEEA(),
			PrivacyNotice:  string(p.PrivacyNotice),
			PrivacyOfficer: string(p.PrivacyOfficer),
			Role:           p.Role,
			Agreement:      agreement(p.Agreement, l),
			Receives:       p.Receives,
			Withholds:      withholds(p.Receives),
			Purposes:       p.Purposes,
			Matching:       matching(p.Matching, l),
			Sends:          p.Sends,
			Advertising:    p.Advertising,
			Retention:      Retention{p.Retention.Period, fragment(p.Retention.Criterion.In(l))},
			Carriers:       p.Carriers,
		},
	}
	if s.Service != nil {
		f.Service = &Service{firm(s.Service.Firm), s.Service.Role, *agreement(&s.Service.Agreement, l)}
	}
	for _, c := range p.ThirdCountries {
		f.Partner.ThirdCountries = append(f.Partner.ThirdCountries,
			ThirdCountry{c.Country, fragment(c.Safeguard.In(l)), string(c.CopyAt)})
	}
	return f
}

func firm(f offer.Firm) Firm {
	return Firm{f.Name, f.Street, f.Postcode, f.City, f.Country, string(f.Email), string(f.Phone)}
}

func agreement(a *offer.Agreement, l offer.Lang) *Agreement {
	if a == nil {
		return nil
	}
	out := &Agreement{Reference: a.Reference}
	if !a.Date.IsZero() {
		out.Date = a.Date.In(l)
	}
	return out
}

func matching(m *offer.Matching, l offer.Lang) *Matching {
	if m == nil {
		return nil
	}
	return &Matching{m.Against, sentence(m.Effect.In(l)), m.Basis, fragment(m.Interest.In(l))}
}

// withholds is every kind of data but those.
func withholds(receives []offer.Datum) []offer.Datum {
	var out []offer.Datum
	for _, v := range offer.Datum("").Values() {
		if d := offer.Datum(v); !slices.Contains(receives, d) {
			out = append(out, d)
		}
	}
	return out
}

// sentence is s with a full stop, which editors write or forget.
func sentence(s string) string {
	s = Fold(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

// fragment is s without the full stop that editors write or forget.
func fragment(s string) string { return strings.TrimSuffix(Fold(s), ".") }
