package css

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

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
