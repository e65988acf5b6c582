package prose

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// Anchors is the places of the text that a link can lead to: its headings' ids, as
// Hugo makes them of their words (autoHeadingIDType github).
func (t *Text) Anchors() (ids []string) {
	seen := map[string]int{}
	t.each(func(n ast.Node) {
		h, ok := n.(*ast.Heading)
		if !ok {
			return
		}
		id := anchor(string(h.Lines().Value(t.src)))
		if n := seen[id]; n > 0 {
			ids = append(ids, id+"-"+strconv.Itoa(n))
		} else {
			ids = append(ids, id)
		}
		seen[id]++
	})
	return ids
}

// anchor is a heading's id.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == ' ':
			return '-'
		case r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(heading))
}
