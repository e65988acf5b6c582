package css

import (
	"slices"
	"strings"
)

// moment is a set of circumstances under which a page is looked at: those of
// one or two groups of rules. Colours are compared within a moment, so that the
// light text of a dark theme is not held against the background of a light one.
type moment struct {
	contexts [2][]string // of the rules: "@media (prefers-color-scheme: dark)"
	state    string      // what must hold of elements: ":hover"
	dark     bool        // the reader's system is dark
}

// findMoments lists the circumstances that the sheets tell apart. Each is the
// plain page with the rules of one context and one state, or of two contexts,
// added.
func (s *Set) findMoments() {
	var contexts [][]string
	var states []string
	s.addMoment(moment{})
	for _, r := range s.rules {
		if !slices.ContainsFunc(r.decls, func(d decl) bool { return colored(d.name) }) {
			continue
		}
		if !slices.ContainsFunc(contexts, func(c []string) bool { return slices.Equal(c, r.context) }) {
			contexts = append(contexts, r.context)
		}
		if s.crowded = len(contexts) > maxMoments; s.crowded {
			return
		}
		for i := range r.selectors {
			if state := r.selectors[i].state; !slices.Contains(states, state) {
				states = append(states, state)
			}
		}
		for _, d := range r.decls {
			if d.name == "color-scheme" || slices.ContainsFunc(d.value, func(t token) bool { return t.text == "light-dark" }) {
				s.addMoment(moment{dark: true})
			}
		}
	}
	for i, c := range contexts {
		if s.crowded {
			return
		}
		s.addMoment(newMoment(c, nil, ""))
		for _, state := range states {
			s.addMoment(newMoment(c, nil, state))
		}
		for _, other := range contexts[:i] {
			if together(c, other) {
				s.addMoment(newMoment(other, c, ""))
			}
		}
	}
}

func newMoment(a, b []string, state string) moment {
	m := moment{contexts: [2][]string{a, b}, state: state}
	for _, c := range slices.Concat(a, b) {
		m.dark = m.dark || strings.Contains(bare(c), "prefers-color-scheme:dark")
	}
	return m
}

// together tells whether two contexts may hold at the same time, as far as
// opposites are known.
func together(a, b []string) bool {
	has := func(list []string, what string) bool {
		return slices.ContainsFunc(list, func(c string) bool { return strings.Contains(bare(c), what) })
	}
	for _, pair := range [][2]string{
		{"prefers-color-scheme:dark", "prefers-color-scheme:light"}, {"@mediaprint", "@mediascreen"},
		{"orientation:portrait", "orientation:landscape"}, {"@mediaprint", "prefers-color-scheme:dark"},
	} {
		if has(a, pair[0]) && has(b, pair[1]) || has(a, pair[1]) && has(b, pair[0]) {
			return false
		}
	}
	return true
}

// bare is a context in lower case without spaces.
func bare(context string) string { return strings.ReplaceAll(strings.ToLower(context), " ", "") }

// maxMoments bounds the work that a sheet can make.
const maxMoments = 2000

func (s *Set) addMoment(m moment) {
	known := func(o moment) bool {
		return o.state == m.state && o.dark == m.dark && slices.Equal(o.contexts[0], m.contexts[0]) && slices.Equal(o.contexts[1], m.contexts[1])
	}
	switch {
	case s.crowded || slices.ContainsFunc(s.moments, known):
	case len(s.moments) < maxMoments:
		s.moments = append(s.moments, m)
	default:
		s.crowded = true
	}
}

// has tells whether a rule applies in the moment.
func (m moment) has(r matched) bool {
	within := func(c []string) bool { return len(r.context) <= len(c) && slices.Equal(r.context, c[:len(r.context)]) }
	if !within(m.contexts[0]) && !within(m.contexts[1]) {
		return false
	}
	return r.answer == yes || slices.ContainsFunc(r.selectors, func(s complexSelector) bool { return s.state == m.state })
}
