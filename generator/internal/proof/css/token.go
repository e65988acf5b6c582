package css

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// kind is what a token is, after CSS Syntax Module Level 3, section 4.
type kind byte

const (
	ident     kind = iota
	function       // text is the name; the "(" belongs to it
	atKeyword      // text is the name without the "@"
	hash           // text is what follows the "#"
	str
	url // unquoted; url("…") is a function
	delim
	number // also with a unit or "%"
	space
	colon
	semicolon
	comma
	open   // ( [ {
	closed // ) ] }
	markup // <!-- -->
	broken // a string or url that the standard calls bad
)

// token is a token with its escapes resolved.
type token struct {
	kind       kind
	text       string // a delim, open or closed is its character
	num        float64
	unit       string // in lower case; "%" of a percentage, "" of a plain number
	start, end int    // in the source
	other      int    // of a bracket or function: the index of its counterpart
}

// is tells whether the token is this character.
func (t token) is(c string) bool {
	return (t.kind == delim || t.kind == open || t.kind == closed) && t.text == c
}

// word is an identifier in lower case, and "" for every other token.
func (t token) word() string {
	if t.kind != ident {
		return ""
	}
	return strings.ToLower(t.text)
}

// lexer turns a style sheet into tokens as a browser does. What it can not
// close (a string, a comment, a url) it says to be broken.
type lexer struct {
	src string
	pos int
	out []token
}

// newlines replaces what CSS Syntax, section 3.3, replaces before it reads.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\x00", "\uFFFD")

// lex is the tokens of a source whose newlines are replaced.
func lex(src string) []token {
	l := &lexer{src: src}
	for l.pos < len(src) {
		start := l.pos
		if t, ok := l.next(); ok {
			t.start, t.end, t.other = start, l.pos, -1
			l.out = append(l.out, t)
		}
	}
	return l.out
}

// at is the byte at an offset from the position, 0 at the end.
func (l *lexer) at(n int) byte {
	if l.pos+n < len(l.src) {
		return l.src[l.pos+n]
	}
	return 0
}

func (l *lexer) rest() string { return l.src[l.pos:] }

// next reads a token; a comment is none.
func (l *lexer) next() (token, bool) {
	switch c := l.at(0); {
	case c == '/' && l.at(1) == '*':
		_, after, found := strings.Cut(l.src[l.pos+2:], "*/")
		l.pos = len(l.src) - len(after)
		return token{kind: broken, text: "comment"}, !found
	case blank(c):
		for blank(l.at(0)) {
			l.pos++
		}
		return token{kind: space, text: " "}, true
	case c == '"' || c == '\'':
		return l.quoted(c), true
	case c == '#' && (nameByte(l.at(1)) || l.escapeAt(1)):
		l.pos++
		return token{kind: hash, text: l.name()}, true
	case l.numberAt():
		return l.numeric(), true
	case strings.HasPrefix(l.rest(), "<!--"):
		l.pos += 4
		return token{kind: markup}, true
	case strings.HasPrefix(l.rest(), "-->"):
		l.pos += 3
		return token{kind: markup}, true
	case l.identAt(0):
		return l.identLike(), true
	case c == '@' && l.identAt(1):
		l.pos++
		return token{kind: atKeyword, text: strings.ToLower(l.name())}, true
	}
	_, n := utf8.DecodeRuneInString(l.rest())
	t := token{kind: delim, text: l.rest()[:n]}
	l.pos += n
	switch t.text {
	case ":":
		t.kind = colon
	case ";":
		t.kind = semicolon
	case ",":
		t.kind = comma
	case "(", "[", "{":
		t.kind = open
	case ")", "]", "}":
		t.kind = closed
	}
	return t, true
}

// quoted reads a string. One that a line break or the end of the sheet cuts
// off is broken.
func (l *lexer) quoted(quote byte) token {
	var b strings.Builder
	for l.pos++; l.pos < len(l.src); {
		switch c := l.at(0); {
		case c == quote:
			l.pos++
			return token{kind: str, text: b.String()}
		case c == '\n':
			return token{kind: broken, text: "string"}
		case c == '\\' && l.at(1) == '\n':
			l.pos += 2
		case c == '\\' && l.pos+1 == len(l.src):
			l.pos++
		case c == '\\':
			b.WriteRune(l.escape())
		default:
			b.WriteByte(c)
			l.pos++
		}
	}
	return token{kind: broken, text: "string"}
}

// numeric reads a number, a percentage or a dimension.
func (l *lexer) numeric() token {
	start := l.pos
	if c := l.at(0); c == '+' || c == '-' {
		l.pos++
	}
	l.digits()
	if l.at(0) == '.' && digit(l.at(1)) {
		l.pos++
		l.digits()
	}
	if c := l.at(0); c == 'e' || c == 'E' {
		if digit(l.at(1)) || (l.at(1) == '+' || l.at(1) == '-') && digit(l.at(2)) {
			l.pos += 2
			l.digits()
		}
	}
	t := token{kind: number, text: l.src[start:l.pos]}
	t.num, _ = strconv.ParseFloat(t.text, 64) // too large is infinite, as is meant
	switch {
	case l.at(0) == '%':
		l.pos++
		t.unit = "%"
	case l.identAt(0):
		t.unit = strings.ToLower(l.name())
	}
	return t
}

func (l *lexer) digits() {
	for digit(l.at(0)) {
		l.pos++
	}
}

// identLike reads an identifier, a function's name or an unquoted url.
func (l *lexer) identLike() token {
	name := l.name()
	if l.at(0) != '(' {
		return token{kind: ident, text: name}
	}
	l.pos++
	name = strings.ToLower(name)
	if name != "url" {
		return token{kind: function, text: name}
	}
	after := strings.TrimLeft(l.rest(), " \t\n")
	if strings.HasPrefix(after, `"`) || strings.HasPrefix(after, "'") {
		return token{kind: function, text: name}
	}
	l.pos = len(l.src) - len(after)
	return l.unquotedURL()
}

// unquotedURL reads the rest of a url( without quotes.
func (l *lexer) unquotedURL() token {
	var b strings.Builder
	bad := false
	for l.pos < len(l.src) {
		switch c := l.at(0); {
		case c == ')':
			l.pos++
			if bad {
				return token{kind: broken, text: "url"}
			}
			return token{kind: url, text: b.String()}
		case blank(c):
			for blank(l.at(0)) {
				l.pos++
			}
			bad = bad || l.at(0) != ')'
		case l.escapeAt(0):
			b.WriteRune(l.escape())
		default:
			bad = bad || c == '"' || c == '\'' || c == '(' || c == '\\' || c < ' ' || c == 0x7F
			b.WriteByte(c)
			l.pos++
		}
	}
	return token{kind: broken, text: "url"}
}

// name reads the characters of a name.
func (l *lexer) name() string {
	var b strings.Builder
	for {
		switch c := l.at(0); {
		case nameByte(c):
			b.WriteByte(c)
			l.pos++
		case l.escapeAt(0):
			b.WriteRune(l.escape())
		default:
			return b.String()
		}
	}
}

// escape reads a backslash and what it stands for.
func (l *lexer) escape() rune {
	l.pos++
	n := 0
	for n < 6 && hex(l.at(n)) {
		n++
	}
	if n == 0 {
		r, size := utf8.DecodeRuneInString(l.rest())
		l.pos += size
		return r
	}
	v, _ := strconv.ParseUint(l.rest()[:n], 16, 32)
	l.pos += n
	if blank(l.at(0)) {
		l.pos++
	}
	if r := rune(v); v != 0 && utf8.ValidRune(r) {
		return r
	}
	return utf8.RuneError
}

// escapeAt tells whether an escape begins at an offset.
func (l *lexer) escapeAt(n int) bool {
	return l.at(n) == '\\' && l.pos+n+1 < len(l.src) && l.at(n+1) != '\n'
}

// identAt tells whether an identifier begins at an offset.
func (l *lexer) identAt(n int) bool {
	if l.at(n) == '-' {
		return l.at(n+1) == '-' || nameStart(l.at(n+1)) || l.escapeAt(n+1)
	}
	return nameStart(l.at(n)) || l.escapeAt(n)
}

// numberAt tells whether a number begins here.
func (l *lexer) numberAt() bool {
	n := 0
	if c := l.at(0); c == '+' || c == '-' {
		n = 1
	}
	return digit(l.at(n)) || l.at(n) == '.' && digit(l.at(n+1))
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
func digit(c byte) bool { return c >= '0' && c <= '9' }
func hex(c byte) bool {
	return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
func nameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}
func nameByte(c byte) bool { return nameStart(c) || digit(c) || c == '-' }
