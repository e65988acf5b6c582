package offer

import "slices"

// ByPublisher is the shipped_by of a premium that the publisher ships himself.
const ByPublisher = "publisher"

// NoWarnings is the warnings of a premium that has none, which must be said.
const NoWarnings = "none"

// Premium is what comes on top of a subscription.
type Premium struct {
	ID           string        `json:"-"`
	Kind         PremiumKind   `json:"kind" means:"What kind of premium it is"`
	Title        Localized     `json:"title" means:"The premium's name. A page that names it also shows who ships it" example:"{de: USB-Stick 64 GB, en: 64 GB USB stick}"`
	Aliases      []Localized   `json:"aliases,omitempty" jsonschema:"minItems=1" means:"What it is called besides, on your pages. Such a name counts as its title does" example:"[{de: Stick, en: flash drive}]"`
	Description  Localized     `json:"description,omitempty" means:"More about it, in a sentence or two"`
	Value        Amount        `json:"value" means:"What it is worth, VAT included" example:"\"12.99\""`
	ShippedBy    Shippers      `json:"shipped_by" jsonschema:"minItems=1,single" means:"Who ships or provides it: a firm's file in data/partners/ without .yaml, publisher, or several in brackets. It decides which disclosures the pages show" example:"hardwarehaus"`
	Needs        []Datum       `json:"needs,omitempty" jsonschema:"minItems=1" means:"Which of its data a firm gets for this premium. Left out, all that it receives" example:"[name, delivery_address, ordered_item]"`
	Delivery     *Delivery     `json:"delivery,omitempty" means:"When it is delivered, and where to"`
	Stock        Stock         `json:"stock,omitempty" means:"Whether it may run out. Left out, it may not"`
	Manufacturer *Manufacturer `json:"manufacturer,omitempty" means:"Who made it. Hardware must say (GPSR Art. 19)"`
	Model        string        `json:"model,omitempty" means:"The type, the model or the number (GTIN) that stands on it. Hardware must say (GPSR Art. 19)" example:"KS-64-ALU"`
	Warnings     Localized     `json:"warnings,omitempty" means:"The warnings and safety information that stand on it or in its leaflet, in each language; none if there are none. Hardware must say (GPSR Art. 19)" example:"none"`
	Image        *Image        `json:"image,omitempty" means:"A picture of it"`
	Parts        []Part        `json:"parts,omitempty" jsonschema:"minItems=1" means:"What each firm ships of it, if they are several"`
	Variants     []Variant     `json:"variants,omitempty" jsonschema:"minItems=1" means:"What the reader chooses of it; its shipper learns of it with ‘ordered_item’"`
}

// Gives tells whether a partner gets a kind of data for the premium: of what it
// receives, what the premium needs.
func (p *Premium) Gives(to *Partner, d Datum) bool {
	return slices.Contains(to.Receives, d) && (p.Needs == nil || slices.Contains(p.Needs, d))
}

// Names is what the premium is called: its title, and its aliases.
func (p *Premium) Names() []Localized { return append([]Localized{p.Title}, p.Aliases...) }

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

// Part is what one firm, a partner or [ByPublisher], ships of a premium.
type Part struct {
	Title     Localized    `json:"title" means:"What it is"`
	ShippedBy Ref[Partner] `json:"shipped_by" means:"Who ships it" example:"hardwarehaus"`
}

// Variant is a choice that the reader makes, which its shipper learns of.
type Variant struct {
	Title  Localized   `json:"title" means:"What is chosen" example:"{de: Größe, en: Size}"`
	Values []Localized `json:"values" jsonschema:"minItems=1" means:"What there is to choose from" example:"[S, M, L]"`
}

// Delivery is when and where to a premium is delivered.
type Delivery struct {
	After     DeliveryAfter `json:"after" means:"What the time counts from"`
	Within    Period        `json:"within" means:"The longest that it takes" example:"4 weeks"`
	Countries []Country     `json:"countries" jsonschema:"minItems=1" means:"The countries that it is delivered to" example:"[DE, AT]"`
}

// Manufacturer is who made a piece of hardware (Regulation (EU) 2023/988, GPSR, Art. 19).
type Manufacturer struct {
	Name    string `json:"name" means:"The manufacturer's name" example:"Klarspeicher Elektronik GmbH"`
	Address string `json:"address" means:"Its postal address, in one line" example:"\"Lötgasse 5, 90762 Fürth, Deutschland\""`
	Email   Email  `json:"email" means:"Its e-mail address" example:"sicherheit@hersteller.example"`
}

// Image is a picture below content/media, with what it shows for those who do
// not see it.
type Image struct {
	File string    `json:"file" means:"The picture's name below content/media/" example:"usb-stick.jpg"`
	Alt  Localized `json:"alt" means:"What the picture shows, for those who do not see it"`
}
