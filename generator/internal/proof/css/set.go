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
//   - There is no layout here. An element, or its ::before or ::after, is taken
//     to lie on top of others if it is taken out of the flow, painted, and large
//     in both directions; see cover.go. What only happens to lie there is not
//     found, neither is a box moved over another by margins.
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
	"sync"

	xhtml "golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Set is style sheets that apply together. It is safe for use by several
// goroutines.
type Set struct {
	rules     []*rule
	plates    [2][]*rule // of ::before and ::after, with the selectors of their elements
	vars      map[string][][]token
	keyframes map[string][]decl
	fonts     map[string]bool // that make text illegible
	layers    map[string]int
	moments   []moment
	lifted    map[string]bool // which elements may be out of the flow
	crowded   bool            // there are more moments than are looked at
	relevant  map[string]bool // attributes that selectors ask for
	elements  sync.Map        // elementKey -> *Element
}

// NewSet joins sheets in the order in which a page loads them.
func NewSet(sheets ...*Sheet) *Set {
	s := &Set{
		vars: map[string][][]token{}, keyframes: map[string][]decl{}, layers: map[string]int{}, fonts: map[string]bool{}, lifted: map[string]bool{},
		relevant: map[string]bool{"id": true, "class": true, "style": true},
	}
	for _, sheet := range sheets {
		for _, r := range sheet.rules {
			if !s.matters(r) {
				continue
			}
			s.rules = append(s.rules, r)
			s.lifting(r)
			for i, name := range pseudo {
				if plate := beside(r, name); plate != nil {
					s.plates[i] = append(s.plates[i], plate)
				}
			}
		}
		for name, values := range sheet.vars {
			s.vars[name] = append(s.vars[name], values...)
		}
		for name, decls := range sheet.keyframes {
			s.keyframes[name] = append(s.keyframes[name], decls...)
		}
		for _, name := range sheet.fonts {
			s.fonts[name] = true
		}
		for _, layer := range sheet.layers {
			if _, known := s.layers[layer]; !known {
				s.layers[layer] = len(s.layers)
			}
		}
	}
	for _, r := range slices.Concat(s.rules, s.plates[0], s.plates[1]) {
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
	return slices.ContainsFunc(r.decls, func(d decl) bool { return judged(d.name) || colored(d.name) || plating[d.name] })
}

// Root is the Element of a page's root.
func (s *Set) Root(n *xhtml.Node) *Element { return s.child(nil, n) }

// Child is the Element of a node whose parent is e.
func (s *Set) Child(e *Element, n *xhtml.Node) *Element { return s.child(e, n) }

// Hidden is what takes the element's box out of sight, nil if nothing does. Its
// ancestors are to be asked for themselves.
func (e *Element) Hidden() *Hidden { return e.look.hidden }

// Covers is what lays the element on top of what stands around it, nil if
// nothing does. It is asked of elements that a disclosure does not stand in.
func (e *Element) Covers() *Hidden { return e.look.covers }

// Faint is what makes text that stands directly in the element hard to tell
// from what is behind it, nil if it stands out.
func (e *Element) Faint() *Hidden { return e.look.faint }

// Message is the reason in words: what, by which rule.
func (h *Hidden) Message() diag.Message {
	switch {
	case h.other.Format != "":
		return h.other
	case h.Selector == "":
		return diag.Msg("%s in a style attribute", h.Declaration)
	case h.Context == "":
		return diag.Msg("%s in the rule %s", h.Declaration, h.Selector)
	}
	return diag.Msg("%s in the rule %s under %s", h.Declaration, h.Selector, h.Context)
}

// String is the reason in English.
func (h *Hidden) String() string { return h.Message().String() }
