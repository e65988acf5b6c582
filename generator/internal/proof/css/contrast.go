package css

import (
	"slices"
	"strings"
)

// minContrast is the contrast ratio below which text does not stand out. WCAG
// 2.2 asks for 4.5, and for 3 of large letters; what has less than 3 is not a
// matter of taste any more.
const minContrast = 3

// moment is a set of circumstances under which a page is looked at: those of
// one group of rules. Colours are compared within a moment, so that the light
// text of a dark theme is not held against the background of a light one.
type moment struct {
	context []string // of the rules: "@media (prefers-color-scheme: dark)"
	state   string   // what must hold of elements: "hover"
	dark    bool     // the reader's system is dark
}

// colored tells whether a property has a say in colours.
func colored(name string) bool {
	switch name {
	case "color", "background", "background-color", "-webkit-text-fill-color", "color-scheme":
		return true
	}
	return strings.HasPrefix(name, "--")
}

// findMoments lists the circumstances that the sheets tell apart. Each is the
// plain page with the rules of one context and one state added.
func (s *Set) findMoments() {
	s.moments = []moment{{}}
	schemes := false
	for _, r := range s.rules {
		if !slices.ContainsFunc(r.decls, func(d decl) bool { return colored(d.name) }) {
			continue
		}
		states := []string{""}
		for i := range r.selectors {
			states = append(states, r.selectors[i].state())
		}
		for _, state := range states {
			s.addMoment(newMoment(r.context, state))
		}
		for _, d := range r.decls {
			schemes = schemes || d.name == "color-scheme" || slices.ContainsFunc(d.value, func(t token) bool { return t.text == "light-dark" })
		}
	}
	if schemes {
		s.addMoment(moment{dark: true})
	}
}

func newMoment(context []string, state string) moment {
	m := moment{context: context, state: state}
	for _, c := range context {
		c = strings.ReplaceAll(strings.ToLower(c), " ", "")
		m.dark = m.dark || strings.Contains(c, "prefers-color-scheme:dark")
	}
	return m
}

// maxMoments bounds the work that a sheet can make.
const maxMoments = 200

func (s *Set) addMoment(m moment) {
	known := slices.ContainsFunc(s.moments, func(o moment) bool {
		return slices.Equal(o.context, m.context) && o.state == m.state && o.dark == m.dark
	})
	if !known && len(s.moments) < maxMoments {
		s.moments = append(s.moments, m)
	}
}

// state names what a selector leaves open: pseudo-classes, siblings.
func (s *complexSelector) state() string {
	var names []string
	for _, c := range s.compounds {
		for _, one := range c {
			if one.kind == anything {
				names = append(names, ":"+one.name)
			}
			for i := range one.list {
				names = append(names, one.list[i].state())
			}
		}
	}
	for _, c := range s.combinators {
		if c == '+' || c == '~' {
			names = append(names, string(c))
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), "")
}

// in tells whether a rule applies in the moment.
func (m moment) has(r matched) bool {
	if len(r.context) > len(m.context) || !slices.Equal(r.context, m.context[:len(r.context)]) {
		return false
	}
	return r.answer == yes || slices.ContainsFunc(r.selectors, func(s complexSelector) bool { return s.state() == m.state })
}

// shade is the colours of an element in one moment.
type shade struct {
	text, back color
	textKnown  bool
	backs      []color // behind the text; none if that is not known
	fill       *color  // -webkit-text-fill-color
	scheme     bool    // dark is among the colour schemes
	vars       map[string][]token
	why        *Hidden // the declaration that gave the text or the background
}

const inlineSpecificity = 1 << 40

// shade computes the colours of an element and whether its text stands out.
func (l *look) shade(s *Set, e *Element, rules []matched) {
	rules = slices.DeleteFunc(slices.Clone(rules), func(r matched) bool {
		return !slices.ContainsFunc(r.decls, func(d decl) bool { return colored(d.name) })
	})
	if e.parent != nil && len(rules) == 0 {
		l.shades, l.faint = e.parent.look.shades, e.parent.look.faint
		return
	}
	l.shades = make([]shade, len(s.moments))
	for i, m := range s.moments {
		sh := shade{textKnown: true}
		if e.parent != nil {
			sh = e.parent.look.shades[i]
		} else {
			sh.canvas(false)
		}
		sh.apply(m, s.winners(m, rules), e.parent == nil)
		l.shades[i] = sh
		if l.faint == nil && !sh.readable() {
			l.faint = sh.why
		}
	}
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
// that wins in the moment.
func (s *Set) winners(m moment, rules []matched) map[string]winner {
	won := map[string]winner{}
	for _, r := range rules {
		if !m.has(r) {
			continue
		}
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
			if root || sh.vars == nil || len(won) > 0 {
				sh.setVar(name, w.decl.value)
			}
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
		if c, known := p.color(w.decl.value); known {
			sh.fill, sh.why = &c, w.rule.hidden(w.decl)
		} else {
			sh.fill = nil
		}
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

// readable tells whether text stands out.
func (sh *shade) readable() bool {
	text := sh.text
	known := sh.textKnown
	if sh.fill != nil {
		text, known = *sh.fill, true
	}
	if !known || sh.why == nil {
		return true
	}
	for _, back := range sh.backs {
		if contrast(text.over(back), back) < minContrast {
			return false
		}
	}
	return true
}
