package css

import (
	"math"
	"slices"
	"strings"

	xhtml "golang.org/x/net/html"
)

// plate is what is known of a box that may lie on top of others: of an element,
// or of its ::before or ::after. What any rule says of it counts.
type plate struct {
	lifted     *Hidden // out of the flow
	painted    bool
	wide, tall bool
	sides      [4]bool // top, right, bottom and left are bound to what is around it
	generated  bool    // a ::before or ::after that is there at all
	aside      map[string]switched
}

// switched is whether a property takes a box away by a rule that always applies
// (as a menu that is yet closed), and whether another rule may bring it back.
type switched struct{ off, on bool }

// plating is the properties that have a say in it beside those that hide.
var plating = wordSet(`position background background-color background-image backdrop-filter -webkit-backdrop-filter
	box-shadow outline outline-width height block-size min-height min-block-size aspect-ratio`)

// lifting notes the elements that a rule may take out of the flow, by a class,
// id or tag that they must have, or "*".
func (s *Set) lifting(r *rule) {
	if !slices.ContainsFunc(r.decls, func(d decl) bool {
		return d.name == "position" && slices.ContainsFunc(d.value, func(t token) bool { return t.kind != ident || outOfFlow(t.word()) })
	}) {
		return
	}
	for _, sel := range r.selectors {
		key := "*"
		for _, c := range sel.compounds[len(sel.compounds)-1] {
			switch c.kind {
			case classIs, idIs:
				key = strings.ToLower(c.name)
			case tagIs:
				key = c.name
			case never, notItself:
				key = ""
			}
		}
		s.lifted[key] = true
	}
}

// MayCover tells whether a node is worth to be asked for Covers.
func (s *Set) MayCover(n *xhtml.Node) bool {
	if s.lifted["*"] || s.lifted[n.Data] {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "style":
			return true
		case "class", "id":
			for word := range strings.FieldsSeq(a.Val) {
				if s.lifted[strings.ToLower(word)] {
					return true
				}
			}
		}
	}
	return false
}

func outOfFlow(word string) bool { return word == "absolute" || word == "fixed" }

// pseudo is the boxes beside an element's own.
var pseudo = []string{"before", "after"}

// beside is a rule of a ::before, or of an ::after, as one of its element; nil
// if it is none.
func beside(r *rule, name string) *rule {
	var of []complexSelector
	for _, s := range r.selectors {
		last := len(s.compounds) - 1
		i := slices.IndexFunc(s.compounds[last], func(c simple) bool {
			return c.kind == notItself && c.name == name
		})
		if i >= 0 {
			s.compounds = slices.Clone(s.compounds)
			s.compounds[last] = slices.Delete(slices.Clone(s.compounds[last]), i, i+1)
			of = append(of, s)
		}
	}
	if of == nil {
		return nil
	}
	plate := *r
	plate.selectors = of
	return &plate
}

// cover finds out whether the element lies on top of others, or its ::before or
// ::after on top of itself.
func (l *look) cover(s *Set, e *Element, rules []matched) {
	var own plate
	for _, r := range rules {
		own.note(s, l, r, 0.5)
	}
	l.gone = e.parent != nil && e.parent.look.gone || own.away()
	if own.covers() && !l.gone {
		l.covers = own.lifted
	}
	for _, plates := range s.plates {
		var beside plate
		for _, r := range plates {
			answer := no
			for i := range r.selectors {
				answer = max(answer, r.selectors[i].match(e))
			}
			if answer != no {
				beside.note(s, l, matched{rule: r, answer: answer}, 0)
			}
		}
		if beside.generated && beside.covers() {
			l.hidden = first(l.hidden, beside.lifted)
		}
	}
}

func (p *plate) covers() bool {
	wide := p.wide || p.sides[1] && p.sides[3]
	tall := p.tall || p.sides[0] && p.sides[2]
	return p.lifted != nil && p.painted && wide && tall && !p.away()
}

// away tells whether a rule that always applies takes the box away or behind
// everything, and no other one may bring it back.
func (p *plate) away() bool {
	for _, s := range p.aside {
		if s.off && !s.on {
			return true
		}
	}
	return false
}

// set notes a value of a property that may take the box away.
func (p *plate) set(name string, off, definite bool) {
	if p.aside == nil {
		p.aside = map[string]switched{}
	}
	s := p.aside[name]
	p.aside[name] = switched{s.off || off && definite, s.on || !off}
}

// note gathers what a rule says. Large is what part of the screen; a ::before
// is as soon as it is no mere line or dot.
func (p *plate) note(s *Set, l *look, r matched, part float64) {
	definite := r.answer == yes && len(r.context) == 0
	for i := range r.decls {
		d := &r.decls[i]
		if !plating[d.name] && properties[d.name] == nil {
			continue
		}
		for _, v := range s.values(l.vars, d, l.em, 16) {
			p.declared(d.name, v, definite, part)
			if d.name == "position" && (outOfFlow(v.word()) || v.word() == "") {
				p.lifted = first(p.lifted, r.hidden(d))
			}
		}
	}
}

func (p *plate) declared(name string, v value, definite bool, part float64) {
	large := func(of float64) bool {
		n, ok := v.hundred(of).measure(v.tokens)
		return !ok && v.word() == "" || n > max(40, part*of)
	}
	switch name {
	case "background", "background-color", "background-image", "backdrop-filter", "-webkit-backdrop-filter":
		p.painted = p.painted || paints(v)
	case "box-shadow", "outline", "outline-width", "border", "border-width", "padding":
		if !v.lengths(math.Inf(-1), max(64, part*v.width)) {
			p.wide, p.tall = true, true
			p.painted = p.painted || name == "box-shadow" || strings.HasPrefix(name, "outline") || strings.HasPrefix(name, "border")
		}
	case "width", "inline-size", "min-width", "min-inline-size":
		p.wide = p.wide || large(v.width)
	case "height", "block-size", "min-height", "min-block-size":
		p.tall = p.tall || large(v.height)
	case "aspect-ratio":
		p.tall = p.tall || v.word() != "auto"
	case "transform", "translate":
		p.set(name, properties[name](v), definite)
	case "content":
		p.generated = p.generated || v.word() != "none" && v.word() != "normal"
	case "display", "visibility", "content-visibility":
		p.set(name, v.word() == "none" || v.word() == "hidden" || v.word() == "collapse", definite)
	case "opacity":
		n, ok := v.hundred(1).measure(v.tokens)
		p.set(name, ok && n < 0.3, definite)
	case "z-index":
		n, ok := v.measure(v.tokens)
		p.set(name, ok && n < 0, definite)
	default:
		p.bind(name, v, definite)
	}
}

// bind notes the sides that are bound, by inset and its parts.
func (p *plate) bind(name string, v value, definite bool) {
	bound := func(parts [][]token, sides ...int) {
		for i, side := range sides {
			if len(parts) > 0 && (len(parts[i%len(parts)]) != 1 || parts[i%len(parts)][0].word() != "auto") {
				p.sides[side] = true
			}
		}
	}
	parts := v.parts()
	if i := slices.Index(sideNames, name); i >= 0 {
		bound(parts, i)
		p.set(name, offset(v), definite)
		return
	}
	switch name {
	case "inset":
		if len(parts) == 3 { // the left side is as the right one
			parts = append(parts, parts[1])
		}
		bound(parts, 0, 1, 2, 3)
	case "inset-block":
		bound(parts, 0, 2)
	case "inset-inline":
		bound(parts, 3, 1)
	case "inset-block-start":
		bound(parts, 0)
	case "inset-block-end":
		bound(parts, 2)
	case "inset-inline-start":
		bound(parts, 3)
	case "inset-inline-end":
		bound(parts, 1)
	}
}

var sideNames = []string{"top", "right", "bottom", "left"}

// paints tells whether a background can be seen: a picture, a gradient or a
// colour that is not see-through.
func paints(v value) bool {
	for _, part := range v.parts() {
		c, isColor := parseColor(part)
		switch {
		case isColor && c.a >= 0.3:
			return true
		case !isColor && (part[0].kind == function || part[0].kind == url):
			return true
		case !isColor && part[0].kind == ident && !unpainted[part[0].word()] && !global[part[0].word()]:
			return true
		}
	}
	return false
}

// unpainted is the words of a background that are no colours.
var unpainted = wordSet(`none auto cover contain repeat repeat-x repeat-y no-repeat space round scroll fixed local
	border-box padding-box content-box text left right top bottom center`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
