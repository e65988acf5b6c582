// Package css tells whether style sheets take an element's text out of a
// reader's sight.
//
// It is no style engine: it answers one question and errs on the side of
// "hidden". A rule counts as soon as its selector may match, in whatever
// medium, state or width it applies; whether another rule overrides it is not
// asked. What is not understood (a value, a calculation, a pseudo-class) counts
// as hiding where a known value could hide. So a sheet that passes has no rule
// that hides the element, and one that is refused may only seem to.
//
// The limits of what it sees:
//
//   - Elements that lie on top of others (positioned, with a background, or as
//     ::before) are not found: there is no layout here.
//   - Colours are compared with backgrounds that are plain colours or
//     gradients, not with pictures. This is the one question for which the
//     cascade is followed, since white on blue and blue on white are both
//     fine; see contrast.go.
//   - Of circumstances (media, states such as :hover) two are looked at together
//     for colours, not three.
//   - Fonts are taken to have letters.
//   - The order and the direction of boxes are not looked at.
//
// Siblings are not looked at either: "a + b" may match each b. This is what
// makes elements with the same ancestors one [Element], so that thousands of
// pages with the same layout are judged once.
package css

import (
	"slices"
	"strings"
	"sync"

	xhtml "golang.org/x/net/html"
)

// Set is style sheets that apply together. It is safe for use by several
// goroutines.
type Set struct {
	rules     []*rule
	vars      map[string][][]token
	keyframes map[string][]decl
	layers    map[string]int
	moments   []moment
	crowded   bool            // there are more moments than are looked at
	relevant  map[string]bool // attributes that selectors ask for
	elements  sync.Map        // elementKey -> *Element
}

// NewSet joins sheets in the order in which a page loads them.
func NewSet(sheets ...*Sheet) *Set {
	s := &Set{
		vars: map[string][][]token{}, keyframes: map[string][]decl{}, layers: map[string]int{},
		relevant: map[string]bool{"id": true, "class": true, "style": true},
	}
	for _, sheet := range sheets {
		for _, r := range sheet.rules {
			if s.matters(r) {
				s.rules = append(s.rules, r)
			}
		}
		for name, values := range sheet.vars {
			s.vars[name] = append(s.vars[name], values...)
		}
		for name, decls := range sheet.keyframes {
			s.keyframes[name] = append(s.keyframes[name], decls...)
		}
		for _, layer := range sheet.layers {
			if _, known := s.layers[layer]; !known {
				s.layers[layer] = len(s.layers)
			}
		}
	}
	for _, r := range s.rules {
		for i := range r.selectors {
			for _, name := range r.selectors[i].attributes {
				s.relevant[name] = true
			}
		}
	}
	s.findMoments()
	return s
}

// matters tells whether a rule can have a say in anything.
func (s *Set) matters(r *rule) bool {
	return slices.ContainsFunc(r.decls, func(d decl) bool { return judged(d.name) || colored(d.name) })
}

// Root is the Element of a page's root.
func (s *Set) Root(n *xhtml.Node) *Element { return s.child(nil, n) }

// Child is the Element of a node whose parent is e.
func (s *Set) Child(e *Element, n *xhtml.Node) *Element { return s.child(e, n) }

// Hidden is what takes the element's box out of sight, nil if nothing does. Its
// ancestors are to be asked for themselves.
func (e *Element) Hidden() *Hidden { return e.look.hidden }

// Faint is what makes text that stands directly in the element hard to tell
// from what is behind it, nil if it stands out.
func (e *Element) Faint() *Hidden { return e.look.faint }

// String is the reason in words: what, by which rule, where.
func (h *Hidden) String() string {
	var b strings.Builder
	b.WriteString(h.Declaration)
	if h.Selector != "" {
		b.WriteString(" in the rule " + h.Selector)
	}
	if h.Context != "" {
		b.WriteString(" under " + h.Context)
	}
	if h.Sheet != "" {
		b.WriteString(" of " + h.Sheet)
	}
	return b.String()
}
