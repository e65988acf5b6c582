package review

import (
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Stands is where readers meet a text.
type Stands struct {
	Offers      []OfferPremiums `json:"offers"`       // on pages and lists with these, or in the confirmation of their orders
	PartnerPage bool            `json:"partner_page"` // on the partner's own page
	Kit         []string        `json:"kit"`          // files in the kit's folder
}

// OfferPremiums is an offer with its premiums that the partner ships.
type OfferPremiums struct {
	Offer    string   `json:"offer"`
	Premiums []string `json:"premiums"`
}

type standKey struct {
	partner string
	form    offer.Form
	lang    offer.Lang
}

// standing is where each text stands on the day of the dossier.
func standing(in Input) map[standKey]Stands {
	out := map[standKey]Stands{}
	shown := shownBy(in)
	for _, p := range in.Catalog.Partners {
		for _, f := range offer.Form("").Values() {
			for _, lang := range in.Catalog.Site.Languages {
				s := Stands{Offers: []OfferPremiums{}, Kit: []string{}, PartnerPage: offer.Form(f) == offer.Full}
				if offer.Form(f) != offer.Shipping {
					s.Offers = append(s.Offers, shown[p.ID]...)
				}
				out[standKey{p.ID, offer.Form(f), lang}] = s
			}
		}
	}
	for _, f := range kit.Files(in.Catalog, in.Texts, in.Now) {
		key := standKey{f.Partner, f.Form, f.Lang}
		s := out[key]
		s.Kit = append(s.Kit, f.Path)
		out[key] = s
	}
	return out
}

// shownBy is the offers that can be ordered, by the partners who ship for them.
func shownBy(in Input) map[string][]OfferPremiums {
	shown := map[string][]OfferPremiums{}
	for _, o := range in.Catalog.Offers {
		if !o.Valid.On(in.Now) {
			continue
		}
		for _, s := range o.Selections() {
			if !s.Premium.To.Disclosed() {
				continue
			}
			id := s.Premium.To.ShippedBy.ID
			list := shown[id]
			if n := len(list); n == 0 || list[n-1].Offer != o.ID {
				list = append(list, OfferPremiums{Offer: o.ID})
			}
			last := &list[len(list)-1]
			last.Premiums = append(last.Premiums, s.Premium.ID)
			shown[id] = list
		}
	}
	return shown
}
