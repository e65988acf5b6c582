package offer

import "cmp"

// Theme is data/theme.yaml: the built-in design in a publisher's own logo,
// colours, fonts and spaces. What it leaves out is as the built-in sheet has it.
type Theme struct {
	Logo    *Image  `json:"logo,omitempty"`
	Colors  *Colors `json:"colors,omitempty"`
	Fonts   *Fonts  `json:"fonts,omitempty"`
	Corners Corners `json:"corners,omitempty"`
	Density Density `json:"density,omitempty"`
}

// Keys is what each key means.
func (Theme) Keys() Keys {
	return Keys{
		"logo":    {Means: "The picture that stands in place of the site's name at the head of each page; alt is read out in its place"},
		"colors":  {Means: "Your colours. What you leave out is the built-in colour. All letters must have a contrast of 4.5 on what they stand on (WCAG 2.2), which is computed"},
		"fonts":   {Means: "Your fonts. Disclosures are never set in them, but in a font of the reader's own system, which is sure to have letters"},
		"corners": {Means: "How round boxes and buttons are"},
		"density": {Means: "How much room there is between things"},
	}
}

// Colors is the palette for devices that are set to light and for those that
// are set to dark. Without the second, the pages are light on each.
type Colors struct {
	Light Palette  `json:"light"`
	Dark  *Palette `json:"dark,omitempty"`
}

// Keys is what each key means.
func (Colors) Keys() Keys {
	return Keys{
		"light": {Means: "For devices that are set to light"},
		"dark":  {Means: "For devices that are set to dark. Left out, the pages are light on them, too"},
	}
}

// Palette is the colours that the built-in sheet uses.
type Palette struct {
	Background     Color `json:"background,omitempty"`
	Surface        Color `json:"surface,omitempty"` // of cards, tables and fields
	Text           Color `json:"text,omitempty"`
	Quiet          Color `json:"quiet,omitempty"` // of small print and names of facts
	Line           Color `json:"line,omitempty"`
	Accent         Color `json:"accent,omitempty"`    // of links
	OnAccent       Color `json:"on_accent,omitempty"` // of words on it
	Action         Color `json:"action,omitempty"`    // of buttons
	OnAction       Color `json:"on_action,omitempty"` // of the words on a button
	Disclosure     Color `json:"disclosure,omitempty"`
	DisclosureLine Color `json:"disclosure_line,omitempty"`
	Draft          Color `json:"draft,omitempty"` // of the banner on a draft
}

// Keys is what each key means.
func (Palette) Keys() Keys {
	return Keys{
		"background":      {Means: "The ground of the page"},
		"surface":         {Means: "The ground of cards, fields and quoted mails"},
		"text":            {Means: "Letters"},
		"quiet":           {Means: "Small print and names of facts"},
		"line":            {Means: "Thin lines"},
		"accent":          {Means: "Links"},
		"on_accent":       {Means: "Letters on the colour of links"},
		"action":          {Means: "Buttons"},
		"on_action":       {Means: "Letters on a button"},
		"disclosure":      {Means: "The ground of disclosures"},
		"disclosure_line": {Means: "The frame of disclosures"},
		"draft":           {Means: "The banner on a draft"},
	}
}

// Fonts is files of one's own. Disclosures are never set in them.
type Fonts struct {
	Text     *Typeface `json:"text,omitempty"`
	Headings *Typeface `json:"headings,omitempty"`
}

// Keys is what each key means.
func (Fonts) Keys() Keys {
	return Keys{
		"text":     {Means: "For running text"},
		"headings": {Means: "For headings and prices"},
	}
}

// Typeface is the files of a font, in the cuts that there are.
type Typeface struct {
	Regular    FontFile `json:"regular"`
	Bold       FontFile `json:"bold,omitempty"`
	Italic     FontFile `json:"italic,omitempty"`
	BoldItalic FontFile `json:"bold_italic,omitempty"`
}

// Keys is what each key means.
func (Typeface) Keys() Keys {
	return Keys{
		"regular":     {Means: "The upright, normal cut"},
		"bold":        {Means: "The bold cut"},
		"italic":      {Means: "The italic cut"},
		"bold_italic": {Means: "The bold italic cut"},
	}
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
