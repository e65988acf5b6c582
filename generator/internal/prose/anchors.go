package prose

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// Anchors is the places of the text that a link can lead to: its headings' ids, as
// Hugo makes them of their words (autoHeadingIDType github). One with a shortcode
// in it has none.
func (t *Text) Anchors() (ids []string) {
	seen := map[string]bool{}
	each(t.root, func(n ast.Node) {
		h, ok := n.(*ast.Heading)
		if !ok || h.Lines().Len() == 0 {
			return
		}
		lines := strings.Split(t.plain(h), "\n")
		words := lines[len(lines)-1]
		if from := h.Lines().At(0).Start; words == "" || bytes.Contains(t.typed[from:h.Lines().At(h.Lines().Len()-1).Stop], []byte("{{")) {
			return
		}
		id := cmp.Or(anchor(words), "heading")
		first := id
		for n := 1; seen[id]; n++ {
			id = first + "-" + strconv.Itoa(n)
		}
		seen[id] = true
		ids = append(ids, id)
	})
	return ids
}

// plain is the words of a heading that count for its id: of what stands in
// another thing, as words in a link, the first only.
func (t *Text) plain(n ast.Node) string {
	var b bytes.Buffer
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		inner := c
		for inner != nil && inner.Kind() != ast.KindText {
			inner = inner.FirstChild()
		}
		if words, ok := inner.(*ast.Text); ok {
			b.Write(words.Value(t.src))
			if words.SoftLineBreak() || words.HardLineBreak() {
				b.WriteByte('\n')
			}
		}
	}
	return string(util.ResolveEntityNames(b.Bytes()))
}

// anchor is a heading's id.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == ' ':
			return '-'
		case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(heading))
}
