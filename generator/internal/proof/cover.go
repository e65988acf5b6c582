package proof

import (
	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/proof/css"
)

// plate is an element that lies on top of others.
type plate struct {
	node *html.Node
	by   *css.Hidden
}

// covered tells why an element may lie under another one, nil if none can be
// on top of it. What the element stands in is not.
func (p *seenPage) covered(n *html.Node) *diag.Message {
	if !p.looked {
		p.looked = true
		p.findPlates(p.doc)
	}
	for _, over := range p.plates {
		if !holds(over.node, n) {
			return why("%s lays %s over it", over.by, describe(over.node))
		}
	}
	return nil
}

// findPlates collects what lies on top of others. What is in an element that
// shows nothing does not.
func (p *seenPage) findPlates(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || closed(c) {
			continue
		}
		if p.set.MayCover(c) {
			if by := p.element(c).Covers(); by != nil {
				p.plates = append(p.plates, plate{c, by})
			}
		}
		if k := p.known[c]; k != nil && k.mayCover(p.set) {
			in := k.page(p.set, p.element(c))
			in.findPlates(in.doc)
			p.plates = append(p.plates, in.plates...)
		}
		p.findPlates(c)
	}
}

// closed tells whether a page as it is loaded shows nothing of an element.
func closed(n *html.Node) bool {
	switch n.Data {
	case "head", "template", "script", "style":
		return true
	case "dialog":
		_, open := attr(n, "open")
		return !open
	}
	for _, name := range []string{"hidden", "popover"} {
		if _, ok := attr(n, name); ok {
			return true
		}
	}
	return false
}

// holds tells whether inner is outer or stands in it.
func holds(outer, inner *html.Node) bool {
	for ; inner != nil; inner = inner.Parent {
		if inner == outer {
			return true
		}
	}
	return false
}
