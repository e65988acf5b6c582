// Package wordstest holds what a package says against the catalogue of words.
package wordstest

import (
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/words"
)

// Complete fails a test unless each language of the program has words for all
// that is said in a context, and for nothing else.
func Complete(tb testing.TB, context string, said []string) {
	tb.Helper()
	for _, lang := range words.Languages()[1:] {
		known := words.English(lang, context)
		for _, english := range said {
			if !slices.Contains(known, english) {
				tb.Errorf("%s.po has no words for %q", lang, english)
			}
		}
		for _, english := range known {
			if !slices.Contains(said, english) {
				tb.Errorf("%s.po has words for %q, which nobody says", lang, english)
			}
		}
	}
}
