package proof

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a word and where it begins.
type word struct {
	text  string
	start int
}

// words is the words of a plainly written text.
func words(text []byte) iter.Seq[word] {
	return func(yield func(word) bool) {
		for start, end := nextWord(text, 0); start < len(text); start, end = nextWord(text, end) {
			if !yield(word{string(text[start:end]), start}) {
				return
			}
		}
	}
}

// nextWord is the bounds of the first word at or after an index.
func nextWord(text []byte, i int) (start, end int) {
	start = i
	for n := 0; start < len(text); start += n {
		var is bool
		if is, n = wordAt(text, start); is {
			break
		}
	}
	end = start
	for end < len(text) {
		is, n := wordAt(text, end)
		if !is {
			break
		}
		end += n
	}
	return start, end
}

// wordAt tells whether the character at an index is part of a word, and how
// many bytes it has.
func wordAt(text []byte, i int) (is bool, size int) {
	if c := text[i]; c < utf8.RuneSelf {
		return wordByte[c], 1
	}
	r, size := utf8.DecodeRune(text[i:])
	return wordRune(r), size
}

// wordByte is wordRune for ASCII.
var wordByte = func() (is [utf8.RuneSelf]bool) {
	for c := range is {
		is[c] = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
	}
	return is
}()

// wordRune tells whether r is part of a word.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return wordByte[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// plainly appends s as it is compared: in lower case, normalized (NFC), runs
// of white space as one space, without soft hyphens and invisible characters,
// with one kind of hyphen.
func plainly(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return plainlyUnicode(dst, s)
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c == ' ' || c >= '\t' && c <= '\r':
			dst = addSpace(dst)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

func plainlyUnicode(dst []byte, s string) []byte {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			switch {
			case r >= 'A' && r <= 'Z':
				dst = append(dst, byte(r)+'a'-'A')
			case r == ' ' || r >= '\t' && r <= '\r':
				dst = addSpace(dst)
			default:
				dst = append(dst, byte(r))
			}
		case unicode.IsSpace(r):
			dst = addSpace(dst)
		case invisible(r):
		case r == '\u2010' || r == '\u2011':
			dst = append(dst, '-')
		case r == 'ß' || r == 'ẞ':
			dst = append(dst, "ss"...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

// invisible tells whether r shows nothing: format characters such as the soft
// hyphen, zero-width and bidirectional ones, joiners and variation selectors.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || r == '\u034f' || r >= '\ufe00' && r <= '\ufe0f'
}

func addSpace(dst []byte) []byte {
	if n := len(dst); n > 0 && dst[n-1] == ' ' {
		return dst
	}
	return append(dst, ' ')
}
