package source

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

func (src *Source) wellKnown() []byte {
	site := src.in.Catalog.Site
	f := offersFile{
		Schema: src.baseURL() + ".well-known/subscription-offers.schema.json",
		Context: map[string]string{
			"dpv": "https://w3id.org/dpv#", "pd": "https://w3id.org/dpv/pd#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
		},
		Draft: src.in.Draft, Publisher: site.Publisher.Name, Currency: string(site.Currency),
		Offers: []offerEntry{}, Premiums: []premiumEntry{}, Disclosures: []disclosureEntry{},
	}
	if site.Service != nil {
		f.Service = site.Service.Name
	}
	sums := map[offer.Lang]map[string]string{} // of the full texts by partner and case
	for _, l := range src.langs {
		sums[l] = map[string]string{}
		for _, p := range src.in.Catalog.Partners {
			for _, c := range src.in.Texts.Cases[p.ID] {
				if t := src.in.Texts.Get(p.ID, c.String(), offer.Full, l); t != nil {
					sums[l][disclosure.Ref(p.ID, t.Case)] = t.Sum()
					f.Disclosures = append(f.Disclosures, disclosureOf(p, c, l, t))
				}
			}
		}
	}
	usual, _ := src.texts()
	for _, p := range src.in.Catalog.Premiums {
		refs, offered := usual[p.ID]
		if !offered { // nothing is disclosed of it
			continue
		}
		for _, l := range src.langs {
			e := premiumEntry{ID: p.ID, Lang: l, ShippedBy: ids(p.Shippers()), Kind: p.Kind, Title: p.Title.In(l), Value: p.Value.Money.String(), Currency: string(cmp.Or(p.Value.Currency, src.in.Catalog.Site.Currency))}
			for _, ref := range refs {
				e.Disclosures = append(e.Disclosures, sums[l][ref])
			}
			f.Premiums = append(f.Premiums, e)
		}
	}
	for _, o := range src.valid {
		f.Offers = append(f.Offers, src.offerEntry(o, sums))
	}
	return append(asJSON(f), '\n')
}

func (src *Source) offerEntry(o *offer.Offer, sums map[offer.Lang]map[string]string) offerEntry {
	e := offerEntry{
		ID: o.ID, Publications: ids(o.Publications), Kind: o.Kind, Format: o.Format, Steps: stepEntries(o, src.in.Catalog.Site.Currency),
		Term: duration(o.Term.Minimum), Renewal: o.Term.Renewal, NoticeTo: o.Term.NoticeTo,
		From: o.Valid.From.String(), Order: o.Order(""), Publisher: o.Parties.Publisher.Name,
	}
	if s := o.Parties.Service; s != nil {
		e.Service = s.Name
	}
	if m := o.Parties.Intermediary; m != nil {
		e.Intermediary = m.Name
	}
	if n := o.Term.Ahead(); n != nil {
		e.Notice = duration(*n)
	}
	if o.Term.RenewsFor != nil {
		e.RenewsFor = duration(*o.Term.RenewsFor)
	}
	if o.Valid.Until != nil {
		e.Until = o.Valid.Until.String()
	}
	if u := o.Upgrade; u != nil {
		e.Upgrade = &upgradeEntry{ids(u.Of), u.Price}
	}
	var refs []string
	for i := range o.Premiums {
		g := groupEntry{Choose: o.Premiums[i].Choose}
		for _, s := range o.Premiums[i].Selections() {
			g.From = append(g.From, src.selectedEntry(o, s))
			for _, t := range textsOf(s) {
				if !slices.Contains(refs, t.Ref) {
					refs = append(refs, t.Ref)
				}
			}
		}
		if len(g.From) > 0 {
			e.Premiums = append(e.Premiums, g)
		}
	}
	for _, l := range src.langs {
		t := offerText{Lang: l, Title: o.Title.In(l), Price: src.in.Texts.Price(o.ID, l).String()}
		for _, id := range refs {
			t.Disclosures = append(t.Disclosures, sums[l][id])
		}
		e.Texts = append(e.Texts, t)
	}
	return e
}

func (src *Source) selectedEntry(o *offer.Offer, s *offer.Selected) selectedEntry {
	sel := selectedEntry{ID: s.Premium.ID, Surcharge: map[string]string{}, For: s.For.Or(), Terms: map[offer.Lang]string{}}
	if s.Surcharge != nil {
		areas := o.PremiumAreas(s)
		if s.Elsewhere() {
			areas = o.Areas()
		}
		for _, a := range areas {
			if extra, ok := s.Surcharge.In(a); ok && s.In(a) {
				sel.Surcharge[string(a)] = extra.Money.String() + " " + string(cmp.Or(extra.Currency, src.in.Catalog.Site.Currency))
			}
		}
	}
	for _, l := range src.langs {
		if t := src.in.Texts.Terms(o.ID, s.Premium.ID, l); t != "" {
			sel.Terms[l] = t
		}
	}
	return sel
}
