package css

import (
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

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
func digit(c byte) bool { return c >= '0' && c <= '9' }
func hex(c byte) bool {
	return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
func nameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}
func nameByte(c byte) bool { return nameStart(c) || digit(c) || c == '-' }
