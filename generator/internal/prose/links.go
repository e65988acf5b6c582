package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Link is a link in a text, but none that a shortcode gives the address of.
type Link struct {
	Image     bool   // it shows a picture
	To        string // as it was typed, without escapes
	Line, Col int    // of the address, or of the link if it stands elsewhere; from 1
	Len       int    // characters of the address
}

// Links is the links of a text, in its order.
func Links(src []byte) (links []Link) {
	c := &checker{src: masked(src)}
	root := markdown.Parser().Parse(text.NewReader(c.src))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		var to []byte
		image := false
		switch l := n.(type) {
		case *ast.Link:
			to = l.Destination
		case *ast.Image:
			to, image = l.Destination, true
		}
		if !entering || len(to) == 0 {
			return ast.WalkContinue, nil
		}
		from := max(n.Pos(), 0)
		at := bytes.Index(c.src[from:], append([]byte("]("), to...))
		length := len(to)
		switch {
		case at >= 0:
			from += at + 2
		default:
			length = 1
		}
		if bytes.Contains(src[from:min(from+length, len(src))], []byte("{{")) {
			return ast.WalkContinue, nil
		}
		line, col := diag.LineCol(c.src, from)
		links = append(links, Link{image, string(to), line, col, runes(c.src[from:min(from+length, len(c.src))])})
		return ast.WalkContinue, nil
	})
	return links
}
