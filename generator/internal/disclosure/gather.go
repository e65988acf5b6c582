package disclosure

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// gatherSite is the facts of an offer's parties in a language.
func gatherSite(p offer.Parties, l offer.Lang) (f SiteFacts) {
	spell(&f, p, l)
	return f
}

// gather is the facts of a partner in a case, form and language. What a record has
// under a fact's name is taken as it is; the rest depends on the case.
func gather(p *offer.Partner, c Case, form offer.Form, delivers []offer.Country, l offer.Lang) Facts {
	f := Facts{
		Audience: c.Audience,
		Shared:   c.Shared,
		Self:     c.Audience != offer.Recipient || form == offer.Shipping || form == offer.Letter || form == offer.MailHelp || form == offer.Consent,
	}
	spell(&f, c.Parties, l)
	to := &f.Partner
	spell(to, p, l)
	to.OutsideEEA = !p.Country.InEEA()
	to.Assured.By = Fold(p.Assured.By)
	to.Receives, to.Withholds, to.Level = c.Receives, without(c.Receives), int(p.Level(c.Receives))
	to.Purposes, to.Sends, to.Advertising, to.Retention.From = purposes(p, c), mails(p, c), advertises(p, c), begins(p, c)
	if m := p.Matching; m != nil {
		to.Matching.Effect, to.Matching.Otherwise = sentence(m.Effect.In(l)), sentence(m.Otherwise.In(l))
	}
	if c.gets(offer.DeliveryAddress) || c.paid() {
		to.Delivers = delivers
	}
	if !c.gets(offer.DeliveryAddress) {
		to.Carriers = nil
	}
	// Who works for the partner gets no more than the partner itself.
	for i := range to.Carriers {
		to.Carriers[i].Receives = within(to.Carriers[i].Receives, c.Receives)
	}
	for i := range to.Subcontractors {
		to.Subcontractors[i].Receives = within(to.Subcontractors[i].Receives, c.Receives)
	}
	return f
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
	return slices.DeleteFunc(slices.Clone(data), func(d offer.Datum) bool { return !slices.Contains(others, d) })
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
