package disclosure

import (
	"strings"
	"unicode"
)

// Fold makes runs of white space one space and trims both ends, as a browser
// does with the text of a paragraph. White space is what Unicode calls so,
// line breaks included, except the two no-break spaces U+00A0 and U+202F: they
// are part of the wording ("§ 7") and stay as they are, at the ends too.
//
// Texts are compared folded, and only so: here, on pages and in the proof.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, folds), " ")
}

// folds tells whether r is white space that Fold makes a plain space.
func folds(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f'
}

// folded tells whether Fold has nothing to do, as for most that is composed.
func folded(s string) bool {
	space := true
	for _, r := range s {
		if space && r == ' ' || r != ' ' && folds(r) {
			return false
		}
		space = r == ' '
	}
	return s == "" || !space
}
