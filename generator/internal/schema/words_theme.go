package schema

// themeWords explains data/theme.yaml.
var themeWords = map[string]Words{
	"theme": {Text: "The built-in design in your own logo, colours and fonts. It may be left out, and so may each key"},

	"Theme.logo":    {Text: "The picture that stands in place of the site's name at the head of each page; alt is read out in its place"},
	"Theme.colors":  {Text: "Your colours. What you leave out is the built-in colour. All letters must have a contrast of 4.5 on what they stand on (WCAG 2.2), which is computed"},
	"Theme.fonts":   {Text: "Your fonts. Disclosures are never set in them, but in a font of the reader's own system, which is sure to have letters"},
	"Theme.corners": {Text: "How round boxes and buttons are"},
	"Theme.density": {Text: "How much room there is between things"},

	"Colors.light": {Text: "For devices that are set to light"},
	"Colors.dark":  {Text: "For devices that are set to dark. Left out, the pages are light on them, too"},

	"Palette.background":      {Text: "The ground of the page"},
	"Palette.surface":         {Text: "The ground of cards, fields and quoted mails"},
	"Palette.text":            {Text: "Letters"},
	"Palette.quiet":           {Text: "Small print and names of facts"},
	"Palette.line":            {Text: "Thin lines"},
	"Palette.accent":          {Text: "Links"},
	"Palette.on_accent":       {Text: "Letters on the colour of links"},
	"Palette.action":          {Text: "Buttons"},
	"Palette.on_action":       {Text: "Letters on a button"},
	"Palette.disclosure":      {Text: "The ground of disclosures"},
	"Palette.disclosure_line": {Text: "The frame of disclosures"},
	"Palette.draft":           {Text: "The banner on a draft"},

	"Fonts.text":     {Text: "For running text"},
	"Fonts.headings": {Text: "For headings and prices"},

	"Typeface.regular":     {Text: "The upright, normal cut"},
	"Typeface.bold":        {Text: "The bold cut"},
	"Typeface.italic":      {Text: "The italic cut"},
	"Typeface.bold_italic": {Text: "The bold italic cut"},
}
