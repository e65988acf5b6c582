package source

import (
	"cmp"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// firmView is a firm's address, and of the publisher also his register and VAT id.
type firmView struct {
	Name     string `json:"name"`
	Street   string `json:"street"`
	Postcode string `json:"postcode"`
	City     string `json:"city"`
	Country  string `json:"country"`
	Email    string `json:"email"`
	Phone    string `json:"phone,omitempty"`
	Register string `json:"register,omitempty"`
	VATID    string `json:"vat_id,omitempty"`
}

func (v *viewer) firm(f offer.Firm) firmView {
	return firmView{
		Name: f.Name, Street: f.Street, Postcode: f.Postcode, City: f.City,
		Country: f.Country.In(v.lang), Email: string(f.Email), Phone: string(f.Phone),
	}
}

func (v *viewer) publisher(p *offer.Publisher) firmView {
	view := v.firm(p.Firm)
	view.Register, view.VATID = p.Register, p.VATID
	return view
}

// partiesName is the name under which layouts find parties.
func partiesName(name string) string { return cmp.Or(name, offer.OfSite) }

// siteLinkView leads to a page in content/ or to a URL.
type siteLinkView struct {
	Key  string `json:"key"`
	Page string `json:"page,omitempty"`
	URL  string `json:"url,omitempty"`
}

func linkViews(links *offer.Links) (list []siteLinkView) {
	for _, l := range links.All() {
		switch {
		case *l.To == "":
		case l.To.External():
			list = append(list, siteLinkView{Key: l.Key, URL: string(*l.To)})
		default:
			list = append(list, siteLinkView{Key: l.Key, Page: "/" + string(*l.To)})
		}
	}
	return list
}

// partnerView is a partner in data/partners.json. What it does with the data
// is said by its disclosures only.
type partnerView struct {
	firmView
	Role          string   `json:"role"`
	PrivacyNotice string   `json:"privacy_notice"`
	Texts         []string `json:"texts"`   // of each case that occurs
	Heading       string   `json:"heading"` // above its premiums
}

func (v *viewer) partner(p *offer.Partner) partnerView {
	return partnerView{firmView: v.firm(p.Firm), Role: string(p.Role), PrivacyNotice: string(p.PrivacyNotice), Heading: v.words("partner-ships", p.ID)}
}
