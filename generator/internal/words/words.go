// Package words is the catalogue of what the program says in other languages
// than English: messages, help, rules, the explanations of keys, the dossier.
//
// English stands in the code, where it is read. A language beside it is one file
// here, LANG.po, in gettext's format, which translators' programs open (GNU
// gettext manual, "The Format of PO Files"): msgid is the English words, msgstr
// those of the language, and msgctxt says what says them where it is no message.
// A further language is a further file, and no Go.
//
// What a file does not have stays English; tests hold that de.po lacks nothing
// and has nothing that nobody says.
package words

import (
	"cmp"
	"embed"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/leonelquinteros/gotext"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

//go:embed *.po
var files embed.FS

// The contexts of words that are no messages.
const (
	Label  = "label"  // before a message: error, hint
	Help   = "help"   // of commands and flags
	Rule   = "rule"   // of `klarabo rules`
	Schema = "schema" // of keys and values
	System = "system" // of what an operating system says went wrong

	Decimal  = "decimal"   // of a number such as 4.5, whose point is the entry
	Language = "language " // of a language's name, before its code: "language fr"
)

// catalogue is the words of a language: context, English, words.
type catalogue map[string]map[string]string

var catalogues = sync.OnceValue(func() map[string]catalogue {
	all := map[string]catalogue{}
	for _, lang := range Languages()[1:] {
		b, err := files.ReadFile(lang + ".po")
		if err != nil {
			panic(err) // embedded
		}
		po := gotext.NewPo()
		po.Parse(b)
		domain := po.GetDomain()
		c := catalogue{"": plain(domain.GetTranslations())}
		for context, said := range domain.GetCtxTranslations() {
			c[context] = plain(said)
		}
		all[lang] = c
	}
	return all
})

func plain(said map[string]*gotext.Translation) map[string]string {
	all := map[string]string{}
	for english, t := range said {
		if english != "" {
			all[english] = t.Get()
		}
	}
	return all
}

// Languages is what the program speaks, as BCP 47 tags, English first.
func Languages() []string {
	all := []string{"en"}
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // embedded
	}
	for _, e := range entries {
		all = append(all, strings.TrimSuffix(e.Name(), ".po"))
	}
	return all
}

// In is the words of a language for English ones, or these if it has none. A
// format keeps its verbs.
func In(lang, context, english string) string {
	if lang == "" || lang == "en" {
		return english
	}
	if code, ok := strings.CutPrefix(context, Language); ok {
		return LanguageName(lang, code)
	}
	if context == Decimal {
		whole, part, ok := strings.Cut(english, ".")
		if !ok {
			return english
		}
		return whole + cmp.Or(catalogues()[lang][Decimal]["."], ".") + part
	}
	return cmp.Or(catalogues()[lang][context][english], english)
}

// LanguageName is the name in a language of that with the code, "Französisch"; in
// English for a language in which no names are known, and the code if it has none.
func LanguageName(lang, code string) string {
	names := display.Languages(language.Make(lang))
	if names == nil {
		names = display.Languages(language.English)
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	return cmp.Or(names.Name(tag), code)
}

// English is all that a language has words for in a context, sorted.
func English(lang, context string) []string {
	return slices.Sorted(maps.Keys(catalogues()[lang][context]))
}

// Lines is a text in lines of at most so many characters.
func Lines(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
