package prose

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// inline looks at what became of signs within a line.
func (c *checker) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.CodeSpan:
		if from, to := words(n); from >= 0 {
			c.isCode(span{from - 1, to})
		}
	case *ast.Text:
		c.literal(n)
	case *ast.RawHTML:
		c.html(n.Pos())
	case *ast.Emphasis:
		c.emphasis(n)
	case *extast.Strikethrough:
		c.struck(n)
	case *ast.Image:
		c.image(n)
	}
}

// words is the first and the last byte of a node's words, -1 if it has none.
func words(n ast.Node) (from, to int) {
	from = -1
	each(n, func(m ast.Node) {
		if t, ok := m.(*ast.Text); ok {
			if from < 0 {
				from = t.Segment.Start
			}
			to = t.Segment.Stop
		}
	})
	return from, to
}

// emphasis looks at signs between letters: 12*30*5.
func (c *checker) emphasis(n *ast.Emphasis) {
	from, to := words(n)
	if from < 0 {
		return
	}
	at := len(bytes.TrimRight(c.src[:from], "*_"))
	sign := string(c.src[at : at+1])
	before, _ := utf8.DecodeLastRune(c.src[:at])
	after, _ := utf8.DecodeRune(bytes.TrimLeft(c.src[to:], sign))
	wordy := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	first, _ := utf8.DecodeRune(c.src[from:])
	last, _ := utf8.DecodeLastRune(c.src[:to])
	if unicode.IsDigit(before) && unicode.IsDigit(first) || wordy(before) && wordy(after) || unicode.IsDigit(last) && unicode.IsDigit(after) {
		c.lost(at, from-at, "prose/emphasis", diag.Msg("signs around a part of a word or number are left out: the text between them becomes italic or bold"),
			diag.Write(strings.Repeat(`\`+sign, from-at)))
	}
}

// struck looks at a single tilde, which strikes out as two do: 6~8 und 10~12.
func (c *checker) struck(n *extast.Strikethrough) {
	if at := n.Pos(); !bytes.HasPrefix(c.src[at:], []byte("~~")) {
		c.lost(at, 1, "prose/struck", diag.Msg("a text between two tildes is struck out"), diag.Write(`\~`))
	}
}

// image looks at a picture without words for those who do not see it.
func (c *checker) image(n *ast.Image) {
	if from, to := words(n); from >= 0 {
		if alt := string(c.src[from:to]); offer.TellsNothing(alt) {
			c.odd(from, to-from, "prose/alt", diag.Msg("%q does not say what the picture shows", alt), diag.Msg("write what somebody sees who looks at it"))
		}
		return
	}
	c.odd(n.Pos(), 3, "prose/alt", diag.Msg("nothing says what this picture shows, for those who do not see it"),
		diag.Msg("write it between the brackets, as in ![The March issue on a table](…)"))
}

var tag = regexp.MustCompile(`^</?([a-zA-Z][a-zA-Z0-9-]*)[^>]*>`)

// html looks at what is taken for HTML, which is left out of a page. A comment
// is meant to be.
func (c *checker) html(from int) {
	rest := c.src[from:]
	if bytes.HasPrefix(rest, []byte("<!--")) {
		if !bytes.Contains(rest, []byte("-->")) {
			c.lost(from, 4, "site/open-comment", diag.Msg("this comment has no end, so that the rest of the text is left out of the page"),
				diag.Msg("write --> where the comment ends"))
		}
		return
	}
	msg, n := diag.Msg("the HTML in this text is left out of the page"), 1
	hint := diag.Write(`\<`)
	if m := tag.FindSubmatch(rest); m != nil {
		if c.opened[strings.ToLower(string(m[1]))] && rest[1] == '/' {
			return // the tag that it closes has been told
		}
		c.opened[strings.ToLower(string(m[1]))] = true
		switch strings.ToLower(string(m[1])) {
		case "b", "strong":
			hint = diag.Msg("write **bold** in place of <b>bold</b>")
		case "i", "em":
			hint = diag.Msg("write *italic* in place of <i>italic</i>")
		case "br":
			n, hint = len(m[0]), diag.Msg("write a backslash at the end of the line in place of <br>, and go on in the next line")
		case "a":
			hint = diag.Msg("write [the words of the link](https://…)")
		case "img":
			hint = diag.Msg("write ![what it shows](/media/picture.jpg)")
		case "p", "div", "span", "ul", "ol", "li", "h1", "h2", "h3", "table", "tr", "td", "u", "font", "center", "hr", "script", "style", "iframe", "sup", "sub", "small":
			hint = diag.Msg("write it in Markdown, or make a shortcode of it in layouts/_shortcodes")
		}
	}
	c.lost(from, n, "site/raw-html", msg, hint)
}
