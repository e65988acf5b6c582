// Package stylesheet reads of a style sheet what it brings to pages beside its
// looks: strings, attributes' values, and files. It judges nothing.
package stylesheet

import (
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Strings is the strings of a style sheet, which it may put on a page as
// generated content: those of one rule may make one text. Rules stand apart by
// a NUL.
func Strings(sheet string) string {
	var b strings.Builder
	for l := css.NewLexer(parse.NewInputString(sheet)); ; {
		switch t, s := l.Next(); t {
		case css.ErrorToken:
			return b.String()
		case css.StringToken, css.BadStringToken:
			b.WriteString(unescaped(strings.Trim(string(s), `"'`)))
		case css.SemicolonToken:
			b.WriteByte(' ')
		case css.LeftBraceToken, css.RightBraceToken:
			b.WriteByte(0)
		}
	}
}

// unescaped resolves the escapes of a string (CSS Syntax 3, 4.3.7).
func unescaped(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, `\`)
		b.WriteString(before)
		if !found || after == "" {
			return b.String()
		}
		n := 0
		for n < len(after) && n < 6 && strings.IndexByte("0123456789abcdefABCDEF", after[n]) >= 0 {
			n++
		}
		switch r, err := strconv.ParseUint(after[:n], 16, 32); {
		case err == nil:
			b.WriteRune(rune(r))
			s = strings.TrimPrefix(strings.TrimPrefix(after[n:], "\r"), "\n")
			if len(s) == len(after)-n && s != "" && strings.IndexByte(" \t\f", s[0]) >= 0 {
				s = s[1:]
			}
		case after[0] == '\n' || after[0] == '\f':
			s = after[1:]
		default:
			b.WriteByte(after[0])
			s = after[1:]
		}
	}
}

// Attributes is those whose values a style sheet puts on a page:
// content: attr(data-name).
func Attributes(sheet string) (attributes []string) {
	for l := css.NewLexer(parse.NewInputString(sheet)); ; {
		switch t, s := l.Next(); {
		case t == css.ErrorToken:
			return attributes
		case t == css.FunctionToken && strings.EqualFold(unescaped(string(s)), "attr("):
			for t, s = l.Next(); t == css.WhitespaceToken || t == css.CommentToken; {
				t, s = l.Next()
			}
			attributes = append(attributes, strings.ToLower(unescaped(string(s))))
		}
	}
}

// File is what a style sheet loads.
type File struct {
	Address string // as it is written, without escapes
	Font    bool   // of an @font-face rule; else it is a picture
}

// Files is what a style sheet loads by url(), in its order.
func Files(sheet string) (files []File) {
	font := false
	for l := css.NewLexer(parse.NewInputString(sheet)); ; {
		switch t, s := l.Next(); t {
		case css.ErrorToken:
			return files
		case css.AtKeywordToken:
			font = strings.EqualFold(string(s), "@font-face")
		case css.RightBraceToken:
			font = false
		case css.URLToken:
			address := strings.TrimSuffix(string(s[len("url("):]), ")") // which the last one may lack
			files = append(files, File{unescaped(strings.Trim(strings.TrimSpace(address), `"'`)), font})
		}
	}
}
