package css

import (
	"slices"
	"strings"
)

// match tells whether the selector matches the last element of the chain.
func (s *complexSelector) match(e *Element) answer {
	steps := 0
	return s.matchFrom(e, len(s.compounds)-1, &steps)
}

// maxSteps bounds the search for ancestors, which a selector such as
// "* * * * *" or deep nesting makes long. Beyond it a selector may match.
const maxSteps = 10_000

// matchFrom matches compounds[0..i] with compounds[i] at e.
func (s *complexSelector) matchFrom(e *Element, i int, steps *int) answer {
	if *steps++; *steps > maxSteps {
		return maybe
	}
	a := s.compounds[i].match(e, steps)
	if i == 0 || a == no {
		return a
	}
	best := no
	switch s.combinators[i-1] {
	case '>':
		if e.parent != nil {
			best = s.matchFrom(e.parent, i-1, steps)
		}
	case ' ':
		for p := e.parent; p != nil && best != yes; p = p.parent {
			best = max(best, s.matchFrom(p, i-1, steps))
		}
	default: // siblings are not looked at
		best = maybe
	}
	return min(a, best)
}

func (c compound) match(e *Element, steps *int) answer {
	a := yes
	for i := range c {
		a = min(a, c[i].match(e, steps))
	}
	return a
}

func (s *simple) match(e *Element, steps *int) answer {
	switch s.kind {
	case tagIs:
		return truth(s.name == e.tag)
	case idIs:
		return same(s.name, e.attr("id"))
	case classIs:
		best := no
		for class := range strings.FieldsSeq(e.attr("class")) {
			best = max(best, same(s.name, class))
		}
		return best
	case attrIs:
		return s.matchAttr(e)
	case rootIs:
		return truth(e.parent == nil)
	case is:
		if s.op == "*" {
			return yes
		}
		return anyOf(s.list, e, steps)
	case isNot:
		return yes - anyOf(s.list, e, steps)
	case never, notItself:
		return no
	}
	return maybe
}

func anyOf(list []complexSelector, e *Element, steps *int) answer {
	best := no
	for i := range list {
		best = max(best, list[i].matchFrom(e, len(list[i].compounds)-1, steps))
	}
	return best
}

// same compares as HTML does, and says maybe where only the case differs:
// pages in quirks mode and some attributes don't look at it.
func same(a, b string) answer {
	if a == b {
		return yes
	}
	if strings.EqualFold(a, b) {
		return maybe
	}
	return no
}

func truth(b bool) answer {
	if b {
		return yes
	}
	return no
}

func (s *simple) matchAttr(e *Element) answer {
	i := slices.IndexFunc(e.attrs, func(a attribute) bool { return a.name == s.name })
	if i < 0 {
		return no
	}
	value, want := e.attrs[i].value, s.value
	if s.op == "" {
		return yes
	}
	if s.holds(value, want) {
		return yes
	}
	if s.holds(strings.ToLower(value), strings.ToLower(want)) {
		return maybe
	}
	return no
}

func (s *simple) holds(value, want string) bool {
	switch s.op {
	case "=":
		return value == want
	case "~=":
		return want != "" && slices.Contains(strings.Fields(value), want)
	case "|=":
		return value == want || strings.HasPrefix(value, want+"-")
	case "^=":
		return want != "" && strings.HasPrefix(value, want)
	case "$=":
		return want != "" && strings.HasSuffix(value, want)
	}
	return want != "" && strings.Contains(value, want)
}
