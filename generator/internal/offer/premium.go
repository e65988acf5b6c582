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

// Keys is what each key means.
func (Premium) Keys() Keys {
	return Keys{
		"kind":         {Means: "What kind of premium it is"},
		"title":        {Means: "The premium's name. A page that names it also shows who ships it", Example: "{de: USB-Stick 64 GB, en: 64 GB USB stick}"},
		"aliases":      {Means: "What it is called besides, on your pages. Such a name counts as its title does", Example: "[{de: Stick, en: flash drive}]"},
		"description":  {Means: "More about it, in a sentence or two"},
		"value":        {Means: "What it is worth, VAT included", Example: `"12.99"`},
		"shipped_by":   {Means: "Who ships or provides it: a firm's file in data/partners/ without .yaml, publisher, or several in brackets. It decides which disclosures the pages show", Example: "hardwarehaus"},
		"needs":        {Means: "Which of its data a firm gets for this premium. Left out, all that it receives", Example: "[name, delivery_address, ordered_item]"},
		"delivery":     {Means: "When it is delivered, and where to"},
		"stock":        {Means: "Whether it may run out. Left out, it may not"},
		"manufacturer": {Means: "Who made it. Hardware must say (GPSR Art. 19)"},
		"model":        {Means: "The type, the model or the number (GTIN) that stands on it. Hardware must say (GPSR Art. 19)", Example: "KS-64-ALU"},
		"warnings":     {Means: "The warnings and safety information that stand on it or in its leaflet, in each language; none if there are none. Hardware must say (GPSR Art. 19)", Example: "none"},
		"image":        {Means: "A picture of it"},
		"parts":        {Means: "What each firm ships of it, if they are several"},
		"variants":     {Means: "What the reader chooses of it; its shipper learns of it with `ordered_item`"},
	}
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

// Part is what one firm ships of a premium.
type Part struct {
	Title     Localized    `json:"title"`
	ShippedBy Ref[Partner] `json:"shipped_by"` // a partner or [ByPublisher]
}

// Keys is what each key means.
func (Part) Keys() Keys {
	return Keys{
		"title":      {Means: "What it is"},
		"shipped_by": {Means: "Who ships it", Example: "hardwarehaus"},
	}
}

// Variant is a choice that the reader makes, which its shipper learns of.
type Variant struct {
	Title  Localized   `json:"title"` // "Size"
	Values []Localized `json:"values" jsonschema:"minItems=1"`
}

// Keys is what each key means.
func (Variant) Keys() Keys {
	return Keys{
		"title":  {Means: "What is chosen", Example: "{de: Größe, en: Size}"},
		"values": {Means: "What there is to choose from", Example: "[S, M, L]"},
	}
}

// Delivery is when and where to a premium is delivered.
type Delivery struct {
	After     DeliveryAfter `json:"after"`
	Within    Period        `json:"within"`
	Countries []Country     `json:"countries" jsonschema:"minItems=1"`
}

// Keys is what each key means.
func (Delivery) Keys() Keys {
	return Keys{
		"after":     {Means: "What the time counts from"},
		"within":    {Means: "The longest that it takes", Example: "4 weeks"},
		"countries": {Means: "The countries that it is delivered to", Example: "[DE, AT]"},
	}
}

// Manufacturer is who made a piece of hardware.
type Manufacturer struct {
	Name    string `json:"name"`
	Address string `json:"address"` // postal
	Email   Email  `json:"email"`
}

// Keys is what each key means.
func (Manufacturer) Keys() Keys {
	return Keys{
		"name":    {Means: "The manufacturer's name", Example: "Klarspeicher Elektronik GmbH"},
		"address": {Means: "Its postal address, in one line", Example: `"Lötgasse 5, 90762 Fürth, Deutschland"`},
		"email":   {Means: "Its e-mail address", Example: "sicherheit@hersteller.example"},
	}
}

// Image is a picture below content/media, with what it shows for those who do
// not see it.
type Image struct {
	File string    `json:"file"`
	Alt  Localized `json:"alt"`
}

// Keys is what each key means.
func (Image) Keys() Keys {
	return Keys{
		"file": {Means: "The picture's name below content/media/", Example: "usb-stick.jpg"},
		"alt":  {Means: "What the picture shows, for those who do not see it"},
	}
}
