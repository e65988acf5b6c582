// Package stylesheet reads of a style sheet what it brings to pages beside its
// looks: strings, attributes' values, and files. It judges nothing.
package stylesheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Sheet is what a style sheet brings.
type Sheet struct {
	// Strings is what it may put on a page as generated content: those of one rule
	// may make one text. Rules stand apart by a NUL.
	Strings    string
	Attributes []string // those whose values it puts on a page: content: attr(data-name)
	Files      []File   // what it loads by url(), in its order
	Quoted     []string // each of its strings, any of which may be an address: @import "x.css", image-set("x.png")
}

// Addresses is all that may be the address of a file which it loads.
func (s Sheet) Addresses() []string {
	all := slices.Clone(s.Quoted)
	for _, f := range s.Files {
		all = append(all, f.Address)
	}
	return all
}

// File is what a style sheet loads.
type File struct {
	Address string // as it is written, without escapes
	Font    bool   // of an @font-face rule; else it is a picture
}

// Read reads a style sheet, or the declarations of an attribute.
func Read(sheet string) (s Sheet) {
	var text strings.Builder
	font, counter, attribute := false, false, false // where the token stands: in a rule for a font, for a counter, behind attr(
	name := ""                                      // of a counter's rule, a sign or what is set
	for l := css.NewLexer(parse.NewInputString(sheet)); ; {
		kind, token := l.Next()
		if attribute && kind != css.WhitespaceToken && kind != css.CommentToken {
			s.Attributes, attribute = append(s.Attributes, strings.ToLower(Unescaped(string(token)))), false
		}
		if kind != css.ColonToken {
			text.WriteString(name)
		}
		name = ""
		switch kind {
		case css.ErrorToken:
			s.Strings = text.String()
			return s
		case css.StringToken, css.BadStringToken:
			quoted := Unescaped(strings.Trim(string(token), `"'`))
			s.Quoted = append(s.Quoted, quoted)
			text.WriteString(quoted)
		case css.IdentToken:
			if counter {
				name = Unescaped(string(token))
			}
		case css.SemicolonToken:
			text.WriteByte(' ')
		case css.LeftBraceToken:
			text.WriteByte(0)
		case css.RightBraceToken:
			text.WriteByte(0)
			font, counter = false, false
		case css.FunctionToken:
			attribute = strings.EqualFold(Unescaped(string(token)), "attr(")
		case css.AtKeywordToken:
			rule := strings.ToLower(Unescaped(string(token)))
			font, counter = rule == "@font-face", rule == "@counter-style"
		case css.URLToken:
			address := strings.TrimSuffix(string(token[len("url("):]), ")") // which the last one may lack
			s.Files = append(s.Files, File{Unescaped(strings.Trim(strings.TrimSpace(address), `"'`)), font})
		}
	}
}

// escape is one of CSS, of which a line that goes on leaves nothing (CSS Syntax 3,
// 4.3.5 and 4.3.7).
var escape = regexp.MustCompile(`\\(?:[0-9a-fA-F]{1,6}(?:\r\n|[ \t\r\n\f])?|\r\n|[\r\n\f]|.|$)`)

// Unescaped is a string or a name without escapes.
func Unescaped(s string) string {
	return escape.ReplaceAllStringFunc(s, func(e string) string {
		if code, err := strconv.ParseUint(strings.TrimSpace(e[1:]), 16, 32); err == nil {
			return string(rune(code))
		}
		return strings.TrimLeft(e[1:], "\r\n\f")
	})
}
