package offer

import "cmp"

// Theme is data/theme.yaml: the built-in design in a publisher's own logo,
// colours, fonts and spaces. What it leaves out is as the built-in sheet has it.
type Theme struct {
	Logo    *Image  `json:"logo,omitempty" means:"The picture that stands in place of the site's name at the head of each page; alt is read out in its place"`
	Colors  *Colors `json:"colors,omitempty" means:"Your colours. What you leave out is the built-in colour. All letters must have a contrast of 4.5 on what they stand on (WCAG 2.2), which is computed"`
	Fonts   *Fonts  `json:"fonts,omitempty" means:"Your fonts. Disclosures are never set in them, but in a font of the reader's own system, which is sure to have letters"`
	Corners Corners `json:"corners,omitempty" means:"How round boxes and buttons are"`
	Density Density `json:"density,omitempty" means:"How much room there is between things"`
}

// Colors is the palette for devices that are set to light and for those that
// are set to dark. Without the second, the pages are light on each.
type Colors struct {
	Light Palette  `json:"light" means:"For devices that are set to light"`
	Dark  *Palette `json:"dark,omitempty" means:"For devices that are set to dark. Left out, the pages are light on them, too"`
}

// Palette is the colours that the built-in sheet uses.
type Palette struct {
	Background     Color `json:"background,omitempty" means:"The ground of the page"`
	Surface        Color `json:"surface,omitempty" means:"The ground of cards, fields and quoted mails"`
	Text           Color `json:"text,omitempty" means:"Letters"`
	Quiet          Color `json:"quiet,omitempty" means:"Small print and names of facts"`
	Line           Color `json:"line,omitempty" means:"Thin lines"`
	Accent         Color `json:"accent,omitempty" means:"Links"`
	OnAccent       Color `json:"on_accent,omitempty" means:"Letters on the colour of links"`
	Action         Color `json:"action,omitempty" means:"Buttons"`
	OnAction       Color `json:"on_action,omitempty" means:"Letters on a button"`
	Disclosure     Color `json:"disclosure,omitempty" means:"The ground of disclosures"`
	DisclosureLine Color `json:"disclosure_line,omitempty" means:"The frame of disclosures"`
	Draft          Color `json:"draft,omitempty" means:"The banner on a draft"`
}

// Fonts is files of one's own. Disclosures are never set in them.
type Fonts struct {
	Text     *Typeface `json:"text,omitempty" means:"For running text"`
	Headings *Typeface `json:"headings,omitempty" means:"For headings and prices"`
}

// Typeface is the files of a font, in the cuts that there are.
type Typeface struct {
	Regular    FontFile `json:"regular" means:"The upright, normal cut"`
	Bold       FontFile `json:"bold,omitempty" means:"The bold cut"`
	Italic     FontFile `json:"italic,omitempty" means:"The italic cut"`
	BoldItalic FontFile `json:"bold_italic,omitempty" means:"The bold italic cut"`
}

// Corners is how round boxes and buttons are.
type Corners string

// Values is every kind of corner.
func (Corners) Values() Values {
	return Values{
		{"square", "not at all"},
		{"soft", "a little, as in the built-in design"},
		{"round", "clearly"},
	}
}

// Density is how much room there is between things.
type Density string

// Values is every density.
func (Density) Values() Values {
	return Values{
		{"compact", "little"},
		{"normal", "as in the built-in design"},
		{"roomy", "much"},
	}
}

// BuiltIn is the colours of the built-in sheet, light and dark. A test holds
// them against layouts/assets/style.css.
func BuiltIn() (light, dark Palette) {
	light = Palette{
		Background: "#ffffff", Surface: "#f3f4f6", Text: "#101114", Quiet: "#4a4e57", Line: "#d6d8dd", Accent: "#1c3a8f",
		OnAccent: "#ffffff", Action: "#ff7550", OnAction: "#120804", Disclosure: "#ffffff", DisclosureLine: "#101114", Draft: "#ffe9a8",
	}
	dark = Palette{
		Background: "#131417", Surface: "#1d1f24", Text: "#f2f0ea", Quiet: "#b9bcc4", Line: "#3a3e47", Accent: "#aebfff",
		OnAccent: "#0d1230", Action: "#ff7550", OnAction: "#120804", Disclosure: "#131417", DisclosureLine: "#f2f0ea", Draft: "#4a3c0a",
	}
	return light, dark
}

// Or is the palette with what it leaves out as another one has it.
func (p Palette) Or(other Palette) Palette {
	to, from := p.All(), other.All()
	for i := range to {
		*to[i].Color = cmp.Or(*to[i].Color, *from[i].Color)
	}
	return p
}

// Named is a colour of a palette with its key.
type Named struct {
	Key   string
	Color *Color
}

// All is the colours with their keys, in the order of the type.
func (p *Palette) All() []Named {
	return []Named{
		{"background", &p.Background}, {"surface", &p.Surface}, {"text", &p.Text}, {"quiet", &p.Quiet}, {"line", &p.Line},
		{"accent", &p.Accent}, {"on_accent", &p.OnAccent}, {"action", &p.Action}, {"on_action", &p.OnAction},
		{"disclosure", &p.Disclosure}, {"disclosure_line", &p.DisclosureLine}, {"draft", &p.Draft},
	}
}
