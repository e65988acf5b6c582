package css

import (
	"strings"

	xhtml "golang.org/x/net/html"
)

// Element is an element with those above it, as far as style sheets look at
// it. Elements that no sheet can tell apart are one Element, in however many
// pages they stand.
type Element struct {
	parent *Element
	tag    string
	attrs  []attribute
	look   *look
}

type attribute struct{ name, value string }

func (e *Element) attr(name string) string {
	for _, a := range e.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// key tells elements below the same parent apart, for the sheets of a Set.
func (s *Set) key(n *xhtml.Node) string {
	var b strings.Builder
	b.WriteString(n.Data)
	for _, a := range n.Attr {
		if s.relevant[a.Key] {
			b.WriteByte(0)
			b.WriteString(a.Key)
			b.WriteByte(1)
			b.WriteString(a.Val)
		}
	}
	return b.String()
}

// child is the Element of a node below that of its parent (nil for the root).
func (s *Set) child(parent *Element, n *xhtml.Node) *Element {
	k := elementKey{parent, s.key(n)}
	if e, ok := s.elements.Load(k); ok {
		return e.(*Element)
	}
	e := &Element{parent: parent, tag: n.Data}
	for _, a := range n.Attr {
		if s.relevant[a.Key] {
			e.attrs = append(e.attrs, attribute{a.Key, a.Val})
		}
	}
	e.look = s.see(e)
	got, _ := s.elements.LoadOrStore(k, e)
	return got.(*Element)
}

type elementKey struct {
	parent *Element
	key    string
}
