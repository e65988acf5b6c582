package css

import (
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Hidden says what takes an element out of a reader's sight.
type Hidden struct {
	Sheet       string       // the style sheet's name, "" for a style attribute
	Line        int          // of the declaration in the sheet, from 1; 0 for a style attribute
	Selector    string       // as written, "" for a style attribute
	Context     string       // "@media print", "" if there is none
	Declaration string       // "opacity: 0"
	other       diag.Message // if it is no single declaration
}

// look is what the sheets do to an element.
type look struct {
	hidden  *Hidden // it or its box is out of sight
	covers  *Hidden // it lies on top of what stands around it
	gone    bool    // no reader gets to see it
	faint   *Hidden // text in it cannot be told from what is behind it
	em      float64 // the smallest size that its text may have
	opacity float64 // the product down to it
	nowrap  *Hidden // its text does not wrap
	vars    map[string][][]token
	shades  []*shade // in each of the set's moments
}

// matched is a rule that may apply to an element.
type matched struct {
	*rule
	answer      answer
	specificity int
	index       int
}

// see finds out what the sheets do to an element whose parent has been seen.
func (s *Set) see(e *Element) *look {
	l := &look{em: 16, opacity: 1}
	if e.parent != nil {
		up := e.parent.look
		l.em, l.opacity, l.nowrap, l.vars = up.em, up.opacity, up.nowrap, up.vars
	}
	rules := s.matching(e)
	if style := e.attr("style"); style != "" {
		decls, err := inline(style)
		if err != nil {
			l.hidden = &Hidden{Declaration: style}
			return l
		}
		rules = append(rules, matched{&rule{sheet: &Sheet{}, decls: decls}, yes, inlineSpecificity, len(s.rules)})
		l.addVars(decls)
	}
	l.judge(s, e, rules)
	l.cover(s, e, rules)
	l.shade(s, e, rules)
	return l
}

// addVars makes custom properties of a style attribute known from here down.
func (l *look) addVars(decls []decl) {
	for _, d := range decls {
		if strings.HasPrefix(d.name, "--") {
			l.vars = maps.Clone(l.vars)
			if l.vars == nil {
				l.vars = map[string][][]token{}
			}
			l.vars[d.name] = append(slices.Clip(l.vars[d.name]), d.value)
		}
	}
}

// matching is the rules that may apply, in the order of the sheets.
func (s *Set) matching(e *Element) []matched {
	var list []matched
	for i, r := range s.rules {
		m := matched{rule: r, index: i}
		for j := range r.selectors {
			if a := r.selectors[j].match(e); a != no {
				m.answer = max(m.answer, a)
				m.specificity = max(m.specificity, r.selectors[j].specificity)
			}
		}
		if m.answer != no {
			list = append(list, m)
		}
	}
	return list
}

// judge looks at each declaration by itself, and at those that hide together.
func (l *look) judge(s *Set, e *Element, rules []matched) {
	f := facts{faintest: 1}
	em, rem := l.em, l.em
	for up := e.parent; up != nil; up = up.parent {
		em, rem = e.parent.look.em, up.look.em
	}
	for _, r := range rules {
		definite := r.answer == yes && len(r.context) == 0
		for i := range r.decls {
			d := &r.decls[i]
			if !judged(d.name) {
				continue
			}
			why := r.hidden(d)
			for _, v := range s.values(l.vars, d, em, rem) {
				if s.hides(d.name, v) {
					l.hidden = first(l.hidden, why)
				}
				f.note(d.name, v, why, definite)
			}
		}
	}
	l.conclude(f)
}

// facts is what is gathered of all declarations for an element.
type facts struct {
	sizes              []float64 // of letters
	sized              bool      // one of the sizes always applies
	faintest           float64   // opacity
	clips, low, narrow *Hidden
	scrolls, slit      *Hidden
}

// note gathers from a declaration what hides together with others.
func (f *facts) note(name string, v value, why *Hidden, definite bool) {
	switch {
	case name == "font-size" || name == "font":
		size, _ := fontSize(name, v)
		f.sizes = append(f.sizes, size)
		f.sized = f.sized || definite
	case name == "opacity":
		if n, ok := v.hundred(1).measure(v.tokens); ok {
			f.faintest = min(f.faintest, n)
		}
	case strings.HasPrefix(name, "overflow"):
		if has(v, "hidden") || has(v, "clip") {
			f.clips = first(f.clips, why)
		}
		if has(v, "scroll") || has(v, "auto") || has(v, "overlay") {
			f.scrolls = first(f.scrolls, why)
		}
	case name == "contain":
		if has(v, "paint") || has(v, "content") {
			f.clips = first(f.clips, why)
		}
	case name == "aspect-ratio" && v.word() != "auto", heights[name] && tooLow(v):
		f.low = first(f.low, why)
		if n, ok := v.hundred(v.height).measure(v.tokens); heights[name] && (!ok || n < slit) {
			f.slit = first(f.slit, why)
		}
	case strings.HasPrefix(name, "white-space") || strings.HasPrefix(name, "text-wrap"):
		if has(v, "nowrap") || has(v, "pre") {
			f.narrow = first(f.narrow, why)
		}
	}
}

// conclude draws what follows from the facts.
func (l *look) conclude(f facts) {
	if len(f.sizes) > 0 {
		smallest := slices.Min(f.sizes)
		if !f.sized {
			smallest = min(smallest, l.em)
		}
		l.em = smallest
	}
	l.opacity *= min(1, f.faintest)
	l.nowrap = first(f.narrow, l.nowrap)
	switch {
	case l.hidden != nil:
	case f.clips != nil && f.low != nil:
		l.hidden = f.low.and(f.clips)
	case f.scrolls != nil && f.slit != nil:
		l.hidden = f.slit.and(f.scrolls)
	case f.clips != nil && l.nowrap != nil:
		l.hidden = l.nowrap.and(f.clips)
	case l.opacity < 0.45:
		l.hidden = &Hidden{other: diag.Msg("opacity, multiplied with that of the elements around it,")}
	}
}

// heights is the properties that, together with overflow, cut text off.
var heights = map[string]bool{"height": true, "max-height": true, "block-size": true, "max-block-size": true}

// slit is a height in pixels through which nothing can be read by scrolling.
const slit = 48

// tooLow tells whether a height may be less than what the text needs.
func tooLow(v value) bool {
	if len(v.tokens) == 1 && v.tokens[0].kind == ident {
		return false
	}
	n, ok := v.hundred(v.height).measure(v.tokens)
	return !ok || n < 0.9*v.height
}

func first(a, b *Hidden) *Hidden {
	if a != nil {
		return a
	}
	return b
}

func (h *Hidden) and(other *Hidden) *Hidden {
	both := *h
	if other.Declaration != h.Declaration {
		both.Declaration += "; " + other.Declaration
	}
	return &both
}

// hidden is the reason that a declaration of the rule would be.
func (r matched) hidden(d *decl) *Hidden {
	return &Hidden{Sheet: r.sheet.Name, Line: r.sheet.line(d.start), Selector: r.text, Context: strings.Join(r.context, " "), Declaration: d.text}
}

// global is what every property accepts, and what hides nothing by itself.
var global = map[string]bool{"inherit": true, "initial": true, "unset": true, "revert": true, "revert-layer": true}

// values is all that a declaration may come to: on each screen and with each
// value of the custom properties in it.
func (s *Set) values(vars map[string][][]token, d *decl, em, rem float64) []value {
	options := [][]token{d.value}
	for _, t := range d.value {
		if t.kind == function && t.text == "var" {
			options = resolve(d.value, func(name string) [][]token { return append(slices.Clip(vars[name]), s.vars[name]...) })
			break
		}
	}
	var list []value
	for _, o := range options {
		o = trim(o)
		if len(o) == 0 || len(o) == 1 && global[o[0].word()] {
			continue
		}
		for _, screen := range screens {
			list = append(list, value{units{screen: screen, em: em, rem: rem, percent: screen.width}, o})
		}
	}
	return list
}

func judged(name string) bool {
	switch name {
	case "aspect-ratio", "font-family", "white-space", "white-space-collapse", "text-wrap", "text-wrap-mode", "animation", "animation-name", "-webkit-animation", "-webkit-animation-name":
		return true
	}
	return properties[name] != nil || strings.HasPrefix(name, "overflow") || heights[name]
}

// hides tells whether a declaration hides by itself.
func (s *Set) hides(name string, v value) bool {
	if (name == "font-family" || name == "font") && s.signs(v) {
		return true
	}
	if p := properties[name]; p != nil {
		return p(v)
	}
	if strings.HasSuffix(name, "animation") || strings.HasSuffix(name, "animation-name") {
		for _, t := range v.tokens {
			if (t.kind == ident || t.kind == str) && s.frameHides(t.text, v.units) {
				return true
			}
		}
	}
	return false
}

// frameHides tells whether a frame of an animation hides. One that only fades
// in is refused too: a browser may be made to stop at its first frame.
func (s *Set) frameHides(name string, u units) bool {
	for _, d := range s.keyframes[name] {
		for _, o := range resolve(d.value, func(name string) [][]token { return s.vars[name] }) {
			v := value{u, trim(o)}
			if len(v.tokens) == 0 || global[v.word()] {
				continue
			}
			if p := properties[d.name]; p != nil && p(v) || strings.HasPrefix(d.name, "font") && s.signs(v) {
				return true
			}
		}
	}
	return false
}
