package schema

import (
	"fmt"
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
	"Money":        {`^((0|[1-9][0-9]{0,5})\.[0-9]{2}|1000000\.00)$`, `"59.90"`, "an amount in quotes, with a point and two digits"},
	"Amount":       {`^(0|[1-9][0-9]{0,6})\.[0-9]{2}( [A-Z]{3})?$`, `"89.00 CHF"`, "an amount in quotes, with its currency if that is not the site's"},
	"Area":         {`^([A-Z]{2}|world)$`, "DE", "a country's two capital letters (ISO 3166), EU for its other countries, world for all others"},
	"Span":         {`^(1 (day|week|month|year|issue)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years|issues))$`, "3 months", "a number and days, weeks, months, years or issues"},
	"Newness":      {`^(ever|1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years))$`, "6 months", "a number and days, weeks, months or years, or ever"},
	"NoticePeriod": {`^(none|1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years))$`, "1 month", "a number and days, weeks, months or years, or none"},
	"Date":         {`^(19|[2-9][0-9])[0-9]{2}-(02-[0-2][0-9]|(0[469]|11)-([0-2][0-9]|30)|(0[13578]|1[02])-([0-2][0-9]|3[01]))$`, "2026-11-01", "a day, as year-month-day"},
	"Period":       {`^(1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years))$`, "12 months", "a number and days, weeks, months or years"},
	"URL":          {`^https://[^\s"<>]+$`, "https://www.verlag.example/", "a whole address, beginning with https://"},
	"OrderURL":     {`^https://[^\s"<>]+$`, "https://bestellen.verlag.example/abo", "a whole address, beginning with https://; {offer} and {premium} in it stand for the ids of what is ordered"},
	"Origin":       {`^https://(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*(:[0-9]{1,5})?/?$`, "https://film.example", "https:// and a server's name"},
	"Digest":       {`^'?sha(256|384|512)-[A-Za-z0-9+/]+=*'?$`, "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "sha256-, sha384- or sha512- and the sum in base64"},
	"BaseURL":      {`^https://[^\s"<>?#]+$`, "https://abo.verlag.example/", "a whole address, beginning with https://, without ? and #"},
	"Link":         {`^(https://[^\s"<>]+|[^:\s]+)$`, "privacy", "a page in content/ without language and ending, or a whole address"},
	"Email":        {`^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$`, "info@verlag.example", "one e-mail address without a name"},
	"Phone":        {`^[0-9 +()/-]{5,}$`, `"+49 911 1234567"`, "a telephone number with its country code"},
	"Country":      {`^[A-Z]{2}$`, "DE", "a country's two capital letters (ISO 3166)"},
	"Currency":     {`^[A-Z]{3}$`, "EUR", "a currency's three capital letters (ISO 4217)"},
	"Lang":         {`^[a-z]{2,3}$`, "de", "a language's short name (BCP 47)"},
	"Color":        {`^#[0-9a-fA-F]{6}$`, `"#8f2413"`, "a colour: # and six hexadecimal digits, in quotes"},
	"FontFile":     {`\.woff2$`, "fonts/verlag.woff2", "the name of a WOFF 2 file below content/media/"},
	"Ref":          {idPattern, "pixelwerk", "the id of another record: its file's name without .yaml"},
	"Former":       {`^(/[^\s?#*%]+|[a-z0-9]([a-z0-9-]*[a-z0-9])?)$`, "alte-kennung", "an id, or a path that begins with a slash"},
	"Key":          {`^(ssh|ecdsa|sk)-\S+ \S+`, "ssh-ed25519 AAAA…", "a public SSH key in one line, as in a file that ends in .pub"},
}

// scalarName is the type's name without the type it is about: "Ref".
func scalarName(t reflect.Type) string {
	name, _, _ := strings.Cut(t.Name(), "[")
	return name
}

// kindWords says what kind of value a shape is, in a language of the program.
func kindWords(s *catalog.Shape, lang string) string {
	say := func(english Words, of ...any) string { return fmt.Sprintf(english.In(lang), of...) }
	switch s.Kind {
	case catalog.ScalarKind:
		return scalars[scalarName(s.Type)].words.In(lang)
	case catalog.EnumKind:
		return say(oneOfThese)
	case catalog.NumberKind:
		return say(wholeNumber)
	case catalog.LocalizedKind:
		return say(textPerLanguage)
	case catalog.TariffKind:
		return say(onePerCountry, scalars["Money"].words.In(lang))
	case catalog.ListKind:
		return say(listOf, kindWords(s.Elem, lang))
	case catalog.MapKind:
		return say(groupOf, kindWords(s.Key, lang), kindWords(s.Elem, lang))
	case catalog.GroupKind:
		return say(groupOfKeys)
	}
	return say(aText)
}

// What is said of values of no type of their own.
const (
	oneOfThese      = "one of the words below"
	wholeNumber     = "a whole number"
	textPerLanguage = "a text, or one for each language"
	onePerCountry   = "%s, or one for each country"
	listOf          = "a list; an entry is %s"
	listOrOne       = "%s, or a list of such"
	groupOf         = "a group: %s, and for it %s"
	groupOfKeys     = "a group of keys"
	aText           = "a text"
	likeThis        = "%s, as in %s"
)
