package css

import (
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// minContrast is the contrast ratio below which text does not stand out. WCAG
// 2.2 asks for 4.5, and for 3 of large letters; what has less than 3 is not a
// matter of taste any more.
const minContrast = 3

// colored tells whether a property has a say in colours.
func colored(name string) bool {
	switch name {
	case "color", "background", "background-color", "-webkit-text-fill-color", "color-scheme":
		return true
	}
	return strings.HasPrefix(name, "--")
}

// shade is the colours of an element in one moment.
type shade struct {
	text      color
	textKnown bool
	backs     []color // behind the text; none if that is a picture
	odd       bool    // the background is a colour that is not understood
	fill      *color  // -webkit-text-fill-color
	scheme    bool    // dark is among the colour schemes
	vars      map[string][]token
	why       *Hidden // the declaration that gave the text or the background
}

const inlineSpecificity = 1 << 40

// shade computes the colours of an element and whether its text stands out.
func (l *look) shade(s *Set, e *Element, rules []matched) {
	rules = slices.DeleteFunc(slices.Clone(rules), func(r matched) bool {
		return !slices.ContainsFunc(r.decls, func(d decl) bool { return colored(d.name) })
	})
	if s.crowded {
		l.faint = &Hidden{other: diag.Msg("a number of media queries and states with colours that is more than can be looked at")}
		return
	}
	if e.parent != nil && len(rules) == 0 {
		l.shades, l.faint = e.parent.look.shades, e.parent.look.faint
		return
	}
	type key struct {
		parent *shade
		dark   bool
		active string
	}
	same := map[key]*shade{} // moments in which the same rules apply look the same
	l.shades = make([]*shade, len(s.moments))
	for i, m := range s.moments {
		k := key{dark: m.dark}
		if e.parent != nil {
			k.parent = e.parent.look.shades[i]
		}
		var active []matched
		for _, r := range rules {
			if m.has(r) {
				active = append(active, r)
				k.active += strconv.Itoa(r.index) + " "
			}
		}
		if same[k] == nil {
			same[k] = s.newShade(m, k.parent, active)
		}
		l.shades[i] = same[k]
		if l.faint == nil && !l.shades[i].readable() {
			l.faint = l.shades[i].why
		}
	}
}

// newShade is the shade of an element below one with another.
func (s *Set) newShade(m moment, parent *shade, active []matched) *shade {
	sh := &shade{textKnown: true}
	if parent != nil {
		*sh = *parent
	} else {
		sh.canvas(false)
	}
	sh.apply(m, s.winners(active), parent == nil)
	return sh
}

// canvas is what a browser draws where a page says nothing.
func (sh *shade) canvas(dark bool) {
	sh.text, sh.backs = black, []color{white}
	if dark {
		sh.text, sh.backs = white, []color{{0.07, 0.07, 0.07, 1}}
	}
}

// winner is the declaration that wins the cascade, and its rule.
type winner struct {
	decl *decl
	rule matched
}

// winners is the cascade: for each property about colours, the declaration
// that wins.
func (s *Set) winners(active []matched) map[string]winner {
	won := map[string]winner{}
	for _, r := range active {
		for i := range r.decls {
			d := &r.decls[i]
			name := d.name
			if !colored(name) {
				continue
			}
			if name == "background" {
				name = "background-color"
			}
			if old, ok := won[name]; !ok || s.beats(d, r, old) {
				won[name] = winner{d, r}
			}
		}
	}
	return won
}

// beats tells whether a later declaration beats an earlier one.
func (s *Set) beats(d *decl, r matched, old winner) bool {
	if d.important != old.decl.important {
		return d.important
	}
	if a, b := s.layerOf(r), s.layerOf(old.rule); a != b {
		return (a > b) != d.important
	}
	return r.specificity >= old.rule.specificity
}

// layerOf is the rank of a rule's layer; what is in no layer ranks highest.
func (s *Set) layerOf(r matched) int {
	if r.layer == "" {
		return len(s.layers)
	}
	return s.layers[r.layer]
}

// apply gives the shade what won.
func (sh *shade) apply(m moment, won map[string]winner, root bool) {
	for name, w := range won {
		if strings.HasPrefix(name, "--") {
			sh.setVar(name, w.decl.value)
		}
	}
	if w, ok := won["color-scheme"]; ok && root {
		sh.scheme = slices.ContainsFunc(w.decl.value, func(t token) bool { return t.word() == "dark" })
		if sh.scheme && m.dark {
			sh.canvas(true)
		}
	}
	p := palette{sh, m}
	if w, ok := won["color"]; ok {
		p.setText(w)
	}
	if w, ok := won["-webkit-text-fill-color"]; ok {
		p.setFill(w)
	}
	if w, ok := won["background-color"]; ok {
		p.setBack(w)
	}
}

func (sh *shade) setVar(name string, value []token) {
	old := sh.vars
	sh.vars = make(map[string][]token, len(old)+1)
	for k, v := range old {
		sh.vars[k] = v
	}
	sh.vars[name] = value
}

// readable tells whether text stands out. A colour that is not understood does
// not; what is behind a picture is not asked.
func (sh *shade) readable() bool {
	text, known := sh.text, sh.textKnown
	if sh.fill != nil {
		text, known = *sh.fill, true
	}
	switch {
	case sh.why == nil:
		return true
	case !known || sh.odd:
		return false
	}
	return !slices.ContainsFunc(sh.backs, func(back color) bool { return contrast(text.over(back), back) < minContrast })
}
