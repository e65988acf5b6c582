package review

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
	catalogue "github.com/klarabo/klarabo/generator/internal/words"
)

//go:embed words
var wordFiles embed.FS

// Languages is every language that the dossier's own words have, sorted.
func Languages() []offer.Lang {
	var all []offer.Lang
	files, _ := wordFiles.ReadDir("words") // embedded, so it is there
	for _, f := range files {
		all = append(all, offer.Lang(strings.TrimSuffix(f.Name(), path.Ext(f.Name()))))
	}
	return all
}

// Lang is the language for a site's dossier unless its reader wants another:
// the site's first one, or English.
func Lang(site *offer.Site) offer.Lang {
	if slices.Contains(Languages(), site.Languages[0]) {
		return site.Languages[0]
	}
	return "en"
}

// words is the dossier's own words in one language.
type words struct {
	lang offer.Lang
	text map[string]string
}

func loadWords(lang offer.Lang) (words, error) {
	b, err := wordFiles.ReadFile("words/" + string(lang) + ".json")
	if err != nil {
		return words{}, fmt.Errorf("the dossier has no words in the language %q", lang)
	}
	w := words{lang: lang}
	return w, json.Unmarshal(b, &w.text)
}

// say is the words of a key, with what is put into them. The template's author
// learns of a missing key by the error.
func (w words) say(key string, args ...any) (string, error) {
	format, ok := w.text[key]
	if !ok {
		return "", fmt.Errorf("there are no words for %s", key)
	}
	if len(args) == 0 {
		return format, nil
	}
	return fmt.Sprintf(format, args...), nil
}

// value is the words of an enumeration's value: value("role", "controller"); those
// of the data format, if the dossier has none of its own.
func (w words) value(group string, v any) (string, error) {
	key := group + "." + fmt.Sprint(v)
	if e, ok := v.(offer.Enumeration); ok && w.text[key] == "" {
		return e.Values().Name(fmt.Sprint(v)).In(string(w.lang)), nil
	}
	return w.say(key)
}

// counted is the words for a number of things.
func (w words) counted(key string, n int) (string, error) {
	if n == 1 {
		s, err := w.say(key + ".one")
		return strings.ReplaceAll(s, "%d", "1"), err
	}
	return w.say(key+".many", n)
}

func (w words) period(p *offer.Period) (string, error) {
	return w.counted("period."+string(p.Unit), p.N)
}

func (w words) day(d Day) string { return d.In(w.lang) }

// language is the name of a language, country that of a country.
func (w words) language(l offer.Lang) string {
	return catalogue.LanguageName(string(w.lang), string(l))
}

func (w words) country(c offer.Country) string { return c.In(w.lang) }

// by is who signed, and when.
func (w words) by(s *Signed) (string, error) {
	name := s.Name
	if name == "" {
		name = s.Reviewer
	}
	return w.say("signed", name, s.Role, w.day(s.Date))
}
