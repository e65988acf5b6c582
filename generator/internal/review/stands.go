package review

import (
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Stands is where readers meet a text.
type Stands struct {
	Offers      []OfferPremiums `json:"offers"`       // on pages, lists and labels with these, or on the order pages and in the mails of their orders
	PartnerPage bool            `json:"partner_page"` // on the partner's own page
	Kit         []string        `json:"kit"`          // files in the kit's folder
}

// OfferPremiums is an offer with its premiums that the partner ships.
type OfferPremiums struct {
	Offer    string   `json:"offer"`
	Premiums []string `json:"premiums"`
}

type standKey struct {
	partner, name string // of the case
	form          offer.Form
	lang          offer.Lang
}

// standing is where each text stands on the day of the dossier.
func standing(in Input) map[standKey]Stands {
	out := map[standKey]Stands{}
	shown := shownBy(in)
	for _, t := range in.Texts.All {
		s := Stands{Offers: []OfferPremiums{}, Kit: []string{}, PartnerPage: t.Form == offer.Full || t.Form == offer.MailHelp}
		if t.Form != offer.Shipping && t.Form != offer.MailHelp {
			s.Offers = append(s.Offers, shown[disclosure.Ref(t.Partner, t.Case)]...)
		}
		out[standKey{t.Partner, t.Case, t.Form, t.Lang}] = s
	}
	for _, f := range kit.Files(in.Catalog, in.Texts) {
		key := standKey{f.Partner, f.Case, f.Form, f.Lang}
		s := out[key]
		s.Kit = append(s.Kit, f.Path)
		out[key] = s
	}
	return out
}

// shownBy is the offers that can be ordered, by the partners who ship for them
// and the case.
func shownBy(in Input) map[string][]OfferPremiums {
	shown := map[string][]OfferPremiums{}
	for _, o := range in.Catalog.Offers {
		if !o.Valid.On(in.Now) {
			continue
		}
		for _, s := range o.Selections() {
			for _, p := range s.Premium.To.Partners() {
				id := disclosure.Ref(p.ID, disclosure.CaseOf(s, p).String())
				list := shown[id]
				if n := len(list); n == 0 || list[n-1].Offer != o.ID {
					list = append(list, OfferPremiums{Offer: o.ID})
				}
				last := &list[len(list)-1]
				last.Premiums = append(last.Premiums, s.Premium.ID)
				shown[id] = list
			}
		}
	}
	return shown
}
