// Package prose tells where Markdown makes something else of an editor's words
// than what was typed: "31. Januar" that becomes the first entry of a list and
// is published as "1.", a third cell that a table has no room for, a text that
// vanishes because it looks like a tag.
//
//	text := prose.Read(src)
//	text.Check(at, &list)
//	for _, link := range text.Links() { … }
//
// Words that would be lost or changed are errors; what is only seldom meant is
// a warning. Each hint shows what to write so that the words stay as they are.
//
// A text is parsed once, with the extensions that package source gives Hugo, so
// that both read it alike. Check looks at the tree where the parser keeps what it
// made of the text (blocks.go, inlines.go, open.go), and at the lines where it
// does not (lines.go, lists.go, elsewhere.go).
package prose

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// markdown reads as Hugo does with the settings of package source.
var markdown = goldmark.New(goldmark.WithExtensions(
	extension.Table, extension.Strikethrough, extension.Linkify, extension.DefinitionList, extension.Footnote,
))

// Text is a text as Markdown reads it.
type Text struct {
	typed []byte
	src   []byte // without shortcodes: see masked
	root  ast.Node
}

// Read parses a text.
func Read(typed []byte) *Text {
	src := masked(typed)
	return &Text{typed, src, markdown.Parser().Parse(text.NewReader(src))}
}

// each calls do with a node and each one in it, in the text's order.
func each(root ast.Node, do func(ast.Node)) {
	// The walk's error is that of its function, which has none.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			do(n)
		}
		return ast.WalkContinue, nil
	})
}

// checker is one text that is looked at.
type checker struct {
	src  []byte
	at   func(line, col int) diag.Pos
	list *diag.List
	code []bool // of each byte, whether it stands in program code
	told map[int]bool

	opened map[string]bool // tags of HTML that have been told
	open   []int           // signs of two that stay in the text: see unclosed
}

// most is the most findings of one text. More come from a file that is none.
const most = 100

// span is from a byte to the one before another.
type span struct{ from, to int }

// Check tells what Markdown would change in a text, in the order of the text.
// At is the place of a line and column of it, both from 1, in the user's file.
func (t *Text) Check(at func(line, col int) diag.Pos, list *diag.List) {
	c := &checker{src: t.src, at: at, list: list, code: make([]bool, len(t.src)+1), told: map[int]bool{}, opened: map[string]bool{}}
	each(t.root, func(n ast.Node) {
		c.block(n)
		c.inline(n)
	})
	c.unclosed()
	c.lines()
}

// shortcode is one with its signs, or a template in the text, which is refused as
// a whole, from its first sign to its last.
var shortcode = regexp.MustCompile(`(?s)\{\{[<%] *[^ ]+\.inline\b.*?/ *[^ ]+\.inline *[%>]\}\}|\{\{[<%].*?[%>]\}\}`)

// masked is a text in which shortcodes are words without meaning, as they are
// when Hugo reads the Markdown around them.
func masked(src []byte) []byte {
	return shortcode.ReplaceAllFunc(src, func(m []byte) []byte {
		b := bytes.Repeat([]byte("x"), len(m))
		for i, ch := range m {
			if ch == '\n' {
				b[i] = '\n'
			}
		}
		return b
	})
}

// isCode notes that nothing in a span is markup.
func (c *checker) isCode(s span) {
	for i := max(s.from, 0); i < s.to; i++ {
		c.code[i] = true
	}
}

// pos is the place of n bytes from a byte on.
func (c *checker) pos(from, n int) diag.Pos {
	from = min(max(from, 0), len(c.src))
	p := c.at(diag.LineCol(c.src, from))
	p.Len = runes(c.src[from:min(from+n, len(c.src))])
	return p
}

func runes(b []byte) int { return max(1, utf8.RuneCount(b)) }

// lost tells words that the page would not have, or would have otherwise.
func (c *checker) lost(from, n int, rule string, msg, hint diag.Message) {
	c.tell(diag.Error, from, n, rule, msg, hint)
}

// odd tells what is read as markup and seldom meant so.
func (c *checker) odd(from, n int, rule string, msg, hint diag.Message) {
	c.tell(diag.Warning, from, n, rule, msg, hint)
}

// tell tells one thing of a place.
func (c *checker) tell(severity diag.Severity, from, n int, rule string, msg, hint diag.Message) {
	if !c.told[from] && len(c.told) < most {
		c.told[from] = true
		*c.list = append(*c.list, diag.Problem{Pos: c.pos(from, n), Severity: severity, Rule: rule, Msg: msg, Hint: hint})
	}
}

// lineOf is the beginning and the end of the line that a byte is in.
func (c *checker) lineOf(at int) span {
	from := bytes.LastIndexByte(c.src[:at], '\n') + 1
	if n := bytes.IndexByte(c.src[from:], '\n'); n >= 0 {
		return span{from, from + n}
	}
	return span{from, len(c.src)}
}

// trimmed is a span without the white space at its ends.
func (c *checker) trimmed(s span) span {
	text := bytes.TrimSpace(c.src[s.from:s.to])
	from := s.from + bytes.Index(c.src[s.from:s.to], text)
	return span{from, from + len(text)}
}

// start is the first byte of a block's words, -1 if it has none.
func start(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
	}
	return -1
}
