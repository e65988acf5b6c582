package schema

import (
	"reflect"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
)

// scalarForm is how a scalar type is written.
type scalarForm struct {
	pattern string // ECMA-262, what cannot be meant otherwise; the rest is left to check
	sample  string // as YAML has it
	words   Words
}

const idPattern = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"

// scalars is the types that read themselves, by their names.
var scalars = map[string]scalarForm{
	"Money":    {`^((0|[1-9][0-9]{0,5})\.[0-9]{2}|1000000\.00)$`, `"59.90"`, Words{EN: "an amount in quotes, with a point and two digits", DE: "ein Betrag in Anführungszeichen, mit Punkt und zwei Ziffern"}},
	"Amount":   {`^(0|[1-9][0-9]{0,6})\.[0-9]{2}( [A-Z]{3})?$`, `"89.00 CHF"`, Words{EN: "an amount in quotes, with its currency if that is not the site's", DE: "ein Betrag in Anführungszeichen, mit seiner Währung, wenn es nicht die der Website ist"}},
	"Area":     {`^([A-Z]{2}|world)$`, "DE", Words{EN: "a country's two capital letters (ISO 3166), EU for its other countries, world for all others", DE: "die zwei Großbuchstaben eines Landes (ISO 3166), EU für deren übrige Länder, world für alle übrigen"}},
	"Span":     {`^(1 (day|week|month|year|issue)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years|issues))$`, "3 months", Words{EN: "a number and days, weeks, months, years or issues", DE: "eine Zahl und days, weeks, months, years oder issues"}},
	"Newness":  {`^(ever|1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years))$`, "6 months", Words{EN: "a number and days, weeks, months or years, or ever", DE: "eine Zahl und days, weeks, months oder years, oder ever"}},
	"Date":     {`^(19|[2-9][0-9])[0-9]{2}-(02-[0-2][0-9]|(0[469]|11)-([0-2][0-9]|30)|(0[13578]|1[02])-([0-2][0-9]|3[01]))$`, "2026-11-01", Words{EN: "a day, as year-month-day", DE: "ein Tag, als Jahr-Monat-Tag"}},
	"Period":   {`^(1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years))$`, "12 months", Words{EN: "a number and days, weeks, months or years", DE: "eine Zahl und days, weeks, months oder years"}},
	"URL":      {`^https://[^\s"<>]+$`, "https://www.verlag.example/", Words{EN: "a whole address, beginning with https://", DE: "eine vollständige Adresse, die mit https:// beginnt"}},
	"BaseURL":  {`^https://[^\s"<>?#]+$`, "https://abo.verlag.example/", Words{EN: "a whole address, beginning with https://, without ? and #", DE: "eine vollständige Adresse, die mit https:// beginnt, ohne ? und #"}},
	"Link":     {`^(https://[^\s"<>]+|[^:\s]+)$`, "privacy", Words{EN: "a page in content/ without language and ending, or a whole address", DE: "eine Seite in content/ ohne Sprache und Endung oder eine vollständige Adresse"}},
	"Email":    {`^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$`, "info@verlag.example", Words{EN: "one e-mail address without a name", DE: "eine E-Mail-Adresse ohne Namen"}},
	"Phone":    {`^[0-9 +()/-]{5,}$`, `"+49 911 1234567"`, Words{EN: "a telephone number with its country code", DE: "eine Telefonnummer mit Landesvorwahl"}},
	"Country":  {`^[A-Z]{2}$`, "DE", Words{EN: "a country's two capital letters (ISO 3166)", DE: "die zwei Großbuchstaben eines Landes (ISO 3166)"}},
	"Currency": {`^[A-Z]{3}$`, "EUR", Words{EN: "a currency's three capital letters (ISO 4217)", DE: "die drei Großbuchstaben einer Währung (ISO 4217)"}},
	"Lang":     {`^[a-z]{2,3}$`, "de", Words{EN: "a language's short name (BCP 47)", DE: "das Kürzel einer Sprache (BCP 47)"}},
	"Color":    {`^#[0-9a-fA-F]{6}$`, `"#8f2413"`, Words{EN: "a colour: # and six hexadecimal digits, in quotes", DE: "eine Farbe: # und sechs hexadezimale Ziffern, in Anführungszeichen"}},
	"FontFile": {`\.woff2$`, "fonts/verlag.woff2", Words{EN: "the name of a WOFF 2 file below content/media/", DE: "der Name einer WOFF-2-Datei unter content/media/"}},
	"Ref":      {idPattern, "pixelwerk", Words{EN: "the id of another record: its file's name without .yaml", DE: "die Kennung eines anderen Eintrags: sein Dateiname ohne .yaml"}},
	"Key":      {`^(ssh|ecdsa|sk)-\S+ \S+`, "ssh-ed25519 AAAA…", Words{EN: "a public SSH key in one line, as in a file that ends in .pub", DE: "ein öffentlicher SSH-Schlüssel in einer Zeile, wie in einer Datei mit der Endung .pub"}},
}

// scalarName is the type's name without the type it is about: "Ref".
func scalarName(t reflect.Type) string {
	name, _, _ := strings.Cut(t.Name(), "[")
	return name
}

// kindWords says what kind of value a shape is.
func kindWords(s *catalog.Shape) Words {
	switch s.Kind {
	case catalog.ScalarKind:
		return scalars[scalarName(s.Type)].words
	case catalog.EnumKind:
		return Words{EN: "one of the words below", DE: "eines der Wörter unten"}
	case catalog.NumberKind:
		return Words{EN: "a whole number", DE: "eine ganze Zahl"}
	case catalog.LocalizedKind:
		return Words{EN: "a text, or one for each language", DE: "ein Text, oder einer je Sprache"}
	case catalog.TariffKind:
		e := scalars["Money"].words
		return Words{EN: e.EN + ", or one for each country", DE: e.DE + ", oder einer je Land"}
	case catalog.ListKind:
		e := kindWords(s.Elem)
		return Words{EN: "a list; an entry is " + e.EN, DE: "eine Liste; ein Eintrag ist " + e.DE}
	case catalog.MapKind:
		k, e := kindWords(s.Key), kindWords(s.Elem)
		return Words{EN: "a group: " + k.EN + ", and for it " + e.EN, DE: "eine Gruppe: " + k.DE + ", und dafür " + e.DE}
	case catalog.GroupKind:
		return Words{EN: "a group of keys", DE: "eine Gruppe von Schlüsseln"}
	}
	return Words{EN: "a text", DE: "ein Text"}
}
