package site

import (
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// siteView is data/site.json: what stands on every page.
type siteView struct {
	Publisher firmView       `json:"publisher"`
	Service   *firmView      `json:"service,omitempty"`
	Links     []siteLinkView `json:"links"`
	// Parties is who stands behind offers, by the name that an offer's params have.
	Parties map[string]partiesView `json:"parties"`
	// Publishers and Services is those besides that of the site, by id.
	Publishers map[string]firmView `json:"publishers,omitempty"`
	Services   map[string]firmView `json:"services,omitempty"`
	// Countries is where offers are delivered: countries, EU and world.
	Countries []offer.Area    `json:"countries"`
	Union     []offer.Country `json:"union,omitempty"` // what EU can stand for
	// Levels is how far data go, in words, from 0.
	Levels []string `json:"levels"`
	// Kinds is what each kind of offer is called in mails.
	Kinds map[string]string `json:"kinds"`
	// Ground is the colour behind a page, light and dark.
	Ground [2]offer.Color `json:"ground"`
	// Words is what pages say of themselves: see [disclosure.PageWords].
	Words map[string]string `json:"words"`
}

type choiceView struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// siteLinkView leads to a page in content/ or to a URL.
type siteLinkView struct {
	Key  string `json:"key"`
	Page string `json:"page,omitempty"`
	URL  string `json:"url,omitempty"`
}

// firmView is a firm's address, and of the publisher also his register and VAT id.
type firmView struct {
	Name           string `json:"name"`
	Street         string `json:"street"`
	Postcode       string `json:"postcode"`
	City           string `json:"city"`
	Country        string `json:"country"`
	Email          string `json:"email"`
	Phone          string `json:"phone,omitempty"`
	Register       string `json:"register,omitempty"`
	VATID          string `json:"vat_id,omitempty"`
	PrivacyOfficer string `json:"privacy_officer,omitempty"`
}

func (v *viewer) firm(f offer.Firm) firmView {
	return firmView{
		Name: f.Name, Street: f.Street, Postcode: f.Postcode, City: f.City,
		Country: v.country(f.Country), Email: string(f.Email), Phone: string(f.Phone),
	}
}

func (v *viewer) site(s *offer.Site) siteView {
	view := siteView{Publisher: v.publisher(&s.Publisher), Links: linkViews(&s.Links), Words: v.pageWords("")}
	if s.Service != nil {
		f := v.firm(s.Service.Firm)
		view.Service = &f
	}
	return view
}

func (v *viewer) publisher(p *offer.Publisher) firmView {
	view := v.firm(p.Firm)
	view.Register, view.VATID, view.PrivacyOfficer = p.Register, p.VATID, string(p.PrivacyOfficer)
	return view
}

func linkViews(links *offer.Links) (list []siteLinkView) {
	for _, l := range linkFields(links) {
		switch {
		case *l.to == "":
		case l.to.External():
			list = append(list, siteLinkView{Key: l.key, URL: string(*l.to)})
		default:
			list = append(list, siteLinkView{Key: l.key, Page: "/" + string(*l.to)})
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
	view := partnerView{firmView: v.firm(p.Firm), Role: string(p.Role), PrivacyNotice: string(p.PrivacyNotice)}
	view.PrivacyOfficer = string(p.PrivacyOfficer)
	view.Heading = v.words("partner-ships", p.ID)
	return view
}

// premiumView is a premium in data/premiums.json.
type premiumView struct {
	Kind         string            `json:"kind"`
	Title        string            `json:"title"`
	Description  string            `json:"description,omitempty"`
	Value        string            `json:"value"`
	ByPublisher  bool              `json:"by_publisher,omitempty"`
	Partners     []string          `json:"partners,omitempty"` // their ids; then a disclosure of each must be shown
	Texts        []string          `json:"texts,omitempty"`    // of these, as the first offer with the premium has them; see selections.json
	Delivery     string            `json:"delivery,omitempty"` // when and where to, in words
	Limited      bool              `json:"limited,omitempty"`
	Manufacturer *manufacturerView `json:"manufacturer,omitempty"`
	Model        string            `json:"model,omitempty"`
	Warnings     string            `json:"warnings,omitempty"`
	Image        *imageView        `json:"image,omitempty"`
	Parts        []pieceView       `json:"parts,omitempty"`
	Variants     []choiceOf        `json:"variants,omitempty"`
}

// pieceView is what one firm ships of a premium.
type pieceView struct {
	Title string `json:"title"`
	By    string `json:"by"` // the firm's name
}

// choiceOf is a choice that the reader makes of a premium.
type choiceOf struct {
	Title  string   `json:"title"`
	Values []string `json:"values"`
}

type manufacturerView struct {
	Name    string `json:"name"`
	Address string `json:"address"`
	Email   string `json:"email"`
}

// imageView is a picture; File is its path in Hugo's assets.
type imageView struct {
	File string `json:"file"`
	Alt  string `json:"alt"`
}

func (v *viewer) image(i *offer.Image) *imageView {
	if i == nil {
		return nil
	}
	return &imageView{"media/" + i.File, i.Alt.In(v.lang)}
}

func (v *viewer) premium(p *offer.Premium) premiumView {
	view := premiumView{
		Kind:        string(p.Kind),
		Title:       p.Title.In(v.lang),
		Description: p.Description.In(v.lang),
		Value:       v.money(p.Value),
		ByPublisher: p.Shippers().Has(offer.ByPublisher),
		Limited:     p.Stock == offer.Limited,
		Delivery:    v.words("premium-delivery", p.ID),
		Image:       v.image(p.Image),
	}
	for _, by := range p.Partners() {
		view.Partners = append(view.Partners, by.ID)
	}
	if m := p.Manufacturer; m != nil {
		view.Manufacturer = &manufacturerView{m.Name, m.Address, string(m.Email)}
	}
	view.Model = p.Model
	if w := p.Warnings.In(v.lang); w != offer.NoWarnings {
		view.Warnings = w
	}
	for _, part := range p.Parts {
		piece := pieceView{Title: part.Title.In(v.lang)}
		if part.ShippedBy.To != nil {
			piece.By = part.ShippedBy.To.Name
		}
		view.Parts = append(view.Parts, piece)
	}
	for _, variant := range p.Variants {
		c := choiceOf{Title: variant.Title.In(v.lang)}
		for _, value := range variant.Values {
			c.Values = append(c.Values, value.In(v.lang))
		}
		view.Variants = append(view.Variants, c)
	}
	return view
}
