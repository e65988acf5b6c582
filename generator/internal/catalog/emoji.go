package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	nonJoiner = '\u200C'
	joiner    = '\u200D'
)

// joins tells whether an invisible character belongs to what stands before and
// after it: it joins emoji to one, as in a family (UTS #51, ED-16), names the
// land of a flag (ED-14a), or shapes the letters of a script that is written
// so (Unicode 16, 9.2 and 12.1).
func joins(before, after string, r rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case r == joiner && pictorial(next):
		return pictorial(last) || last == '\uFE0F' || unicode.Is(unicode.Sk, last) && last > 0xFFFF // a skin's tone
	case r == joiner || r == nonJoiner:
		return unicode.In(last, shaped...) && unicode.In(next, shaped...)
	}
	return tag(r) && flag(before)
}

// pictorial tells a sign that may be a part of an emoji; the arrow is that of a
// shaking head.
func pictorial(r rune) bool { return unicode.Is(unicode.So, r) || r == '↔' }

// shaped is scripts in which joiners belong to the spelling.
var shaped = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati,
	unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
}

// tag tells a letter of a flag's land, or the end of them.
func tag(r rune) bool { return r >= 0xE0020 && r <= 0xE007F }

// flag tells whether a text ends in the black flag and letters of a land.
func flag(before string) bool {
	rest := strings.TrimRightFunc(before, tag)
	return strings.HasSuffix(rest, "\U0001F3F4") && len(before)-len(rest) <= 6*utf8.UTFMax // gbeng and the end
}
