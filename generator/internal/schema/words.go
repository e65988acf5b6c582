package schema

import (
	"reflect"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// Words explains a kind of file, a key or a value, in English, which package
// words has in other languages: a sentence or two without a full stop at the
// end of one.
type Words string

// In is the words in a language of the program.
func (w Words) In(lang string) string { return words.In(lang, words.Schema, string(w)) }

// each is what is said in every language of the program, for who may read any.
func each(say func(lang string) string, between string) string {
	var all []string
	for _, lang := range words.Languages() {
		all = append(all, say(lang))
	}
	return strings.Join(all, between)
}

// valueWords explains a value of an enumeration, as its type does.
func valueWords(s *catalog.Shape, value string) Words {
	return Words(reflect.Zero(s.Type).Interface().(offer.Enumeration).Values().Means(value))
}
