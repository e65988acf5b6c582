package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Link is a link in a text, but none that a shortcode gives the address of.
type Link struct {
	Image     bool   // it shows a picture
	To        string // as it was typed, without escapes
	Line, Col int    // of the address, or of the link if it stands elsewhere; from 1
	Len       int    // characters of the address
}

// Links is the links of the text, in its order.
func (t *Text) Links() (links []Link) {
	each(t.root, func(n ast.Node) {
		var to, label []byte // label is what of the link stands for its address
		image := false
		switch l := n.(type) {
		case *ast.Link:
			to = l.Destination
		case *ast.Image:
			to, image = l.Destination, true
		case *ast.AutoLink:
			to, label = l.URL(t.src), l.Label(t.src)
			if l.AutoLinkType == ast.AutoLinkEmail {
				to = append([]byte("mailto:"), to...)
			}
		}
		if len(to) == 0 {
			return
		}
		from := max(n.Pos(), 0)
		length := 1
		if at := bytes.Index(t.src[from:], append([]byte("]("), to...)); at >= 0 && label == nil {
			from, length = from+at+2, len(to)
		} else if at := bytes.Index(t.src[from:], label); label != nil && at >= 0 {
			from, length = from+at, len(label)
		}
		end := min(from+length, len(t.src))
		if bytes.Contains(t.typed[from:end], []byte("{{")) {
			return
		}
		line, col := diag.LineCol(t.src, from)
		links = append(links, Link{image, string(to), line, col, runes(t.src[from:end])})
	})
	return links
}
