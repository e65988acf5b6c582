package offer

import "slices"

// ByPublisher is the shipped_by of a premium that the publisher ships himself.
const ByPublisher = "publisher"

// NoWarnings is the warnings of a premium that has none, which must be said.
const NoWarnings = "none"

// Premium is what comes on top of a subscription.
type Premium struct {
	ID           string        `json:"-"`
	Kind         PremiumKind   `json:"kind"`
	Title        Localized     `json:"title"`
	Aliases      []Localized   `json:"aliases,omitempty" jsonschema:"minItems=1"` // what it is called besides
	Description  Localized     `json:"description,omitempty"`
	Value        Amount        `json:"value"`
	ShippedBy    Shippers      `json:"shipped_by" jsonschema:"minItems=1,single"`
	Needs        []Datum       `json:"needs,omitempty" jsonschema:"minItems=1"` // of what its partners receive, what this premium takes; nil: all of it
	Delivery     *Delivery     `json:"delivery,omitempty"`
	Stock        Stock         `json:"stock,omitempty"`
	Manufacturer *Manufacturer `json:"manufacturer,omitempty"` // of hardware: Regulation (EU) 2023/988 (GPSR), Art. 19
	Model        string        `json:"model,omitempty"`        // of hardware: the type, model or number that stands on it (GPSR Art. 19(c))
	Warnings     Localized     `json:"warnings,omitempty"`     // of hardware: its safety information (GPSR Art. 19(d)), or [NoWarnings]
	Image        *Image        `json:"image,omitempty"`
	Parts        []Part        `json:"parts,omitempty" jsonschema:"minItems=1"`    // of a premium that several firms ship
	Variants     []Variant     `json:"variants,omitempty" jsonschema:"minItems=1"` // what the reader chooses of it: a size, a colour
}

// Gives tells whether a partner gets a kind of data for the premium: of what it
// receives, what the premium needs.
func (p *Premium) Gives(to *Partner, d Datum) bool {
	return slices.Contains(to.Receives, d) && (p.Needs == nil || slices.Contains(p.Needs, d))
}

// Disclosed tells whether a partner ships the premium, so that it may nowhere
// be shown without that partner's disclosure.
func (p *Premium) Disclosed() bool { return len(p.Partners()) > 0 }

// Partners is the partners that ship the premium, each of whom is disclosed.
func (p *Premium) Partners() []*Partner {
	var list []*Partner
	for _, r := range p.Shippers() {
		if r.To != nil && !slices.Contains(list, r.To) {
			list = append(list, r.To)
		}
	}
	return list
}

// Shippers is who ships the premium, and its parts, each once.
func (p *Premium) Shippers() Shippers {
	all := slices.Clone(p.ShippedBy)
	for i := range p.Parts {
		if by := p.Parts[i].ShippedBy; !all.Has(by.ID) {
			all = append(all, by)
		}
	}
	return all
}

// Shippers is who ships a premium: partners, and [ByPublisher] for the
// publisher, who has no record.
type Shippers []Ref[Partner]

// Has tells whether a partner, or the publisher, is among them.
func (s Shippers) Has(id string) bool {
	return slices.ContainsFunc(s, func(r Ref[Partner]) bool { return r.ID == id })
}

// Part is what one firm ships of a premium.
type Part struct {
	Title     Localized    `json:"title"`
	ShippedBy Ref[Partner] `json:"shipped_by"` // a partner or [ByPublisher]
}

// Variant is a choice that the reader makes, which its shipper learns of.
type Variant struct {
	Title  Localized   `json:"title"` // "Size"
	Values []Localized `json:"values" jsonschema:"minItems=1"`
}

// Delivery is when and where to a premium is delivered.
type Delivery struct {
	After     DeliveryAfter `json:"after"`
	Within    Period        `json:"within"`
	Countries []Country     `json:"countries" jsonschema:"minItems=1"`
}

// Manufacturer is who made a piece of hardware.
type Manufacturer struct {
	Name    string `json:"name"`
	Address string `json:"address"` // postal
	Email   Email  `json:"email"`
}

// Image is a picture below content/media, with what it shows for those who do
// not see it.
type Image struct {
	File string    `json:"file"`
	Alt  Localized `json:"alt"`
}
