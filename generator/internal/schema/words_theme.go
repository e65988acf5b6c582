package schema

// themeWords explains data/theme.yaml.
var themeWords = map[string]Words{
	"theme": {EN: "The built-in design in your own logo, colours and fonts. It may be left out, and so may each key", DE: "Die eingebaute Gestaltung mit eigenem Logo, eigenen Farben und Schriften. Die Datei kann fehlen, und jeder Schlüssel auch"},

	"Theme.logo":    {EN: "The picture that stands in place of the site's name at the head of each page; alt is read out in its place", DE: "Das Bild, das oben auf jeder Seite an die Stelle des Namens tritt; alt wird stattdessen vorgelesen"},
	"Theme.colors":  {EN: "Your colours. What you leave out is the built-in colour. All letters must have a contrast of 4.5 on what they stand on (WCAG 2.2), which is computed", DE: "Ihre Farben. Was fehlt, ist die eingebaute Farbe. Jede Schrift braucht auf ihrem Grund den Kontrast 4,5 (WCAG 2.2); er wird berechnet"},
	"Theme.fonts":   {EN: "Your fonts. Disclosures are never set in them, but in a font of the reader's own system, which is sure to have letters", DE: "Ihre Schriften. Hinweise werden nie darin gesetzt, sondern in einer Schrift des Geräts, die sicher Buchstaben hat"},
	"Theme.corners": {EN: "How round boxes and buttons are", DE: "Wie rund Kästen und Knöpfe sind"},
	"Theme.density": {EN: "How much room there is between things", DE: "Wie viel Raum zwischen den Dingen ist"},

	"Colors.light": {EN: "For devices that are set to light", DE: "Für Geräte, die auf hell gestellt sind"},
	"Colors.dark":  {EN: "For devices that are set to dark. Left out, the pages are light on them, too", DE: "Für Geräte, die auf dunkel gestellt sind. Ohne diesen Schlüssel sind die Seiten auch dort hell"},

	"Palette.background":      {EN: "The ground of the page", DE: "Der Grund der Seite"},
	"Palette.surface":         {EN: "The ground of cards, fields and quoted mails", DE: "Der Grund von Karten, Feldern und abgedruckten E-Mails"},
	"Palette.text":            {EN: "Letters", DE: "Die Schrift"},
	"Palette.quiet":           {EN: "Small print and names of facts", DE: "Kleingedrucktes und die Namen der Angaben"},
	"Palette.line":            {EN: "Thin lines", DE: "Feine Linien"},
	"Palette.accent":          {EN: "Links, prices and buttons", DE: "Links, Preise und Knöpfe"},
	"Palette.on_accent":       {EN: "Letters on a button", DE: "Die Schrift auf einem Knopf"},
	"Palette.disclosure":      {EN: "The ground of disclosures", DE: "Der Grund der Hinweise"},
	"Palette.disclosure_line": {EN: "The frame of disclosures", DE: "Der Rahmen der Hinweise"},
	"Palette.draft":           {EN: "The banner on a draft", DE: "Der Streifen auf einem Entwurf"},

	"Fonts.text":     {EN: "For running text", DE: "Für laufenden Text"},
	"Fonts.headings": {EN: "For headings and prices", DE: "Für Überschriften und Preise"},

	"Typeface.regular":     {EN: "The upright, normal cut", DE: "Der gerade, normale Schnitt"},
	"Typeface.bold":        {EN: "The bold cut", DE: "Der fette Schnitt"},
	"Typeface.italic":      {EN: "The italic cut", DE: "Der kursive Schnitt"},
	"Typeface.bold_italic": {EN: "The bold italic cut", DE: "Der fette kursive Schnitt"},

	"Corners=square":  {EN: "not at all", DE: "gar nicht"},
	"Corners=soft":    {EN: "a little, as in the built-in design", DE: "ein wenig, wie in der eingebauten Gestaltung"},
	"Corners=round":   {EN: "clearly", DE: "deutlich"},
	"Density=compact": {EN: "little", DE: "wenig"},
	"Density=normal":  {EN: "as in the built-in design", DE: "wie in der eingebauten Gestaltung"},
	"Density=roomy":   {EN: "much", DE: "viel"},
}
