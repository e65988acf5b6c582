package source

import (
	"github.com/klarabo/klarabo/generator/internal/offer"
)

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
		Value:       v.amount(p.Value),
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
