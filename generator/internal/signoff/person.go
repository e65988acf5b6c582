package signoff

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// titles is what stands before or behind a name and tells nobody apart.
var titles = []string{"dr", "prof", "professor", "professorin", "doktor", "dipl", "jur", "iur", "med", "phil", "rer", "pol", "oec", "h", "c", "hc", "mag", "ll", "m", "llm", "ra", "rain",
	"rechtsanwalt", "rechtsanwältin", "herr", "frau", "mr", "mrs", "ms"}

// samePerson tells whether two names can be those of one person: they have the
// same words but for titles, order, case, further first names and initials.
// "Dr. Judith Weber", "Weber, Judith" and "J. Weber" are one.
func samePerson(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return strings.EqualFold(a, b)
	}
	for _, word := range x {
		i := slices.IndexFunc(y, func(other string) bool { return word == other || initial(word, other) || initial(other, word) })
		if i < 0 {
			return false
		}
		y = slices.Delete(slices.Clone(y), i, i+1)
	}
	return true
}

// initial tells whether a is the first letter of b.
func initial(a, b string) bool { return len([]rune(a)) == 1 && strings.HasPrefix(b, a) }

// nameWords is the words of a name, without titles.
func nameWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(norm.NFKC.String(s)), func(r rune) bool { return !unicode.IsLetter(r) })
	named := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(titles, w) })
	if len(named) < 2 { // "C. H." is a name after all
		return words
	}
	return named
}
