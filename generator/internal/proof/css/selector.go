package css

import (
	"slices"
	"strings"
)

// answer is whether a selector matches: what depends on a state (:hover), on
// siblings or on something not understood may match. The order makes "and" the
// smaller of two answers and "or" the larger.
type answer int

const (
	no answer = iota
	maybe
	yes
)

// complexSelector is compounds with combinators between them: "a > b c".
type complexSelector struct {
	compounds   []compound
	combinators []byte // before compounds[i+1]: ' ', '>', '+' or '~'

	specificity int      // (ids, classes, tags) in one comparable number
	state       string   // what it leaves open: ":hover", "+"
	attributes  []string // those that it asks for
}

// compound is what must all hold of one element.
type compound []simple

// simple is one condition on an element.
type simple struct {
	kind  simpleKind
	name  string // of a tag, id, class or attribute
	op    string // of an attribute: "", "=", "~=", "|=", "^=", "$=", "*="
	value string
	list  []complexSelector // of is and not
	zero  bool              // a :where, which adds no specificity
}

type simpleKind byte

const (
	anything simpleKind = iota // it may match: a state, or not understood
	tagIs
	idIs
	classIs
	attrIs
	rootIs
	is
	isNot
	never     // it can match no element that carries text
	notItself // a pseudo-element beside the element's own text
)

// parseSelectors reads a list of selectors. Those of nested rules stand below
// the parents.
func parseSelectors(tokens []token, parents []complexSelector) []complexSelector {
	var list []complexSelector
	for _, part := range split(tokens, comma) {
		list = append(list, parseComplex(part, parents))
	}
	return list
}

// split parts tokens at those of a kind that stand in no brackets.
func split(tokens []token, at kind) [][]token {
	var parts [][]token
	start := 0
	for i := 0; i < len(tokens); i++ {
		if tokens[i].other > 0 {
			i += tokens[i].other
		} else if tokens[i].kind == at {
			parts = append(parts, tokens[start:i])
			start = i + 1
		}
	}
	return append(parts, tokens[start:])
}

// parseComplex reads one selector.
func parseComplex(tokens []token, parents []complexSelector) complexSelector {
	tokens = trim(tokens)
	var s complexSelector
	var now compound
	combinator, ampersand := byte(0), false
	push := func() {
		if len(now) > 0 {
			s.compounds = append(s.compounds, now)
			now = nil
		}
	}
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if c := combinatorOf(t); c != 0 {
			push()
			if combinator == 0 || combinator == ' ' {
				combinator = c
			}
			i++
			continue
		}
		if combinator != 0 {
			if len(s.compounds) == 0 && parents != nil { // "> p" in a nested rule
				s.compounds = append(s.compounds, compound{{kind: is, list: parents}})
				ampersand = true
			}
			if len(s.compounds) > 0 {
				s.combinators = append(s.combinators, combinator)
			}
			combinator = 0
		}
		if t.is("&") {
			ampersand = true
			if parents == nil {
				now = append(now, simple{})
			} else {
				now = append(now, simple{kind: is, list: parents})
			}
			i++
			continue
		}
		one, n := parseSimple(tokens[i:])
		now = append(now, one)
		i += n
	}
	push()
	if len(s.compounds) == 0 {
		s.compounds = []compound{{{kind: anything}}}
	}
	s.combinators = s.combinators[:len(s.compounds)-1]
	if parents != nil && !ampersand {
		s.compounds = slices.Insert(s.compounds, 0, compound{{kind: is, list: parents}})
		s.combinators = slices.Insert(s.combinators, 0, ' ')
	}
	s.sumUp()
	return s
}

// combinatorOf is the combinator that a token is, 0 if it is none.
func combinatorOf(t token) byte {
	switch {
	case t.kind == space:
		return ' '
	case t.is(">"), t.is("+"), t.is("~"):
		return t.text[0]
	}
	return 0
}

// parseSimple reads one condition, and tells how many tokens it took.
func parseSimple(tokens []token) (simple, int) {
	switch t := tokens[0]; {
	case len(tokens) > 2 && (t.kind == ident || t.is("*")) && tokens[1].is("|") && (tokens[2].kind == ident || tokens[2].is("*")):
		one, n := parseSimple(tokens[2:]) // a namespace
		return one, n + 2
	case t.kind == ident:
		return simple{kind: tagIs, name: strings.ToLower(t.text)}, 1
	case t.is("*"):
		return simple{kind: is, list: nil, zero: true, op: "*"}, 1
	case t.kind == hash:
		return simple{kind: idIs, name: t.text}, 1
	case t.is(".") && len(tokens) > 1 && tokens[1].kind == ident:
		return simple{kind: classIs, name: tokens[1].text}, 2
	case t.is("["):
		return parseAttr(inner(tokens, 0)), t.other + 1
	case t.kind == colon:
		return parsePseudo(tokens)
	case t.other > 0:
		return simple{}, t.other + 1
	}
	return simple{}, 1
}

// parseAttr reads what stands between the brackets of an attribute selector.
func parseAttr(tokens []token) simple {
	tokens = trim(tokens)
	for len(tokens) > 1 && (tokens[0].is("*") || tokens[0].is("|") || tokens[1].is("|") && !(len(tokens) > 2 && tokens[2].is("="))) {
		tokens = tokens[1:] // a namespace
	}
	if len(tokens) == 0 || tokens[0].kind != ident {
		return simple{}
	}
	s := simple{kind: attrIs, name: strings.ToLower(tokens[0].text)}
	tokens = trim(tokens[1:])
	for len(tokens) > 0 && tokens[0].kind == delim {
		s.op += tokens[0].text
		tokens = trim(tokens[1:])
	}
	switch s.op {
	case "":
		if len(tokens) == 0 {
			return s
		}
	case "=", "~=", "|=", "^=", "$=", "*=":
		if len(tokens) > 0 && (tokens[0].kind == ident || tokens[0].kind == str) {
			s.value = tokens[0].text
			return s
		}
	}
	return simple{}
}

// parsePseudo reads a pseudo-class or pseudo-element.
func parsePseudo(tokens []token) (simple, int) {
	n := 1
	element := len(tokens) > 1 && tokens[1].kind == colon
	if element {
		n = 2
	}
	if len(tokens) <= n || tokens[n].kind != ident && tokens[n].kind != function {
		return simple{}, n
	}
	t := tokens[n]
	name := strings.ToLower(t.text)
	var content []token
	if t.kind == function {
		content = inner(tokens, n)
		n += t.other
	}
	n++
	if element || name == "before" || name == "after" || name == "first-line" || name == "first-letter" {
		return simple{kind: pseudoElement(name), name: name}, n
	}
	switch name {
	case "root":
		return simple{kind: rootIs}, n
	case "empty":
		return simple{kind: never}, n
	case "defined": // every element that may carry a disclosure is one of HTML's own
		return simple{kind: is, op: "*"}, n
	case "is", "where", "matches", "-webkit-any", "-moz-any":
		return simple{kind: is, list: parseSelectors(content, nil), zero: name == "where"}, n
	case "not":
		return simple{kind: isNot, list: parseSelectors(content, nil)}, n
	}
	return simple{kind: anything, name: name}, n
}

// pseudoElement tells which pseudo-elements are part of the element's text.
func pseudoElement(name string) simpleKind {
	switch name {
	case "before", "after", "marker", "placeholder", "selection", "backdrop", "file-selector-button", "target-text",
		"spelling-error", "grammar-error", "scroll-button", "scroll-marker", "scroll-marker-group":
		return notItself
	}
	if strings.HasPrefix(name, "-") || strings.HasPrefix(name, "view-transition") {
		return notItself
	}
	return anything
}

// sumUp computes once what is asked of a selector often. Selectors that it
// holds have been summed up, so that deep nesting costs nothing more.
func (s *complexSelector) sumUp() {
	var states []string
	for _, c := range s.compounds {
		for i := range c {
			s.specificity += c[i].specificity()
			switch c[i].kind {
			case anything:
				states = append(states, ":"+c[i].name)
			case attrIs:
				s.attributes = append(s.attributes, c[i].name)
			}
			for _, l := range c[i].list {
				states = append(states, l.state)
				s.attributes = append(s.attributes, l.attributes...)
			}
		}
	}
	for _, c := range s.combinators {
		if c == '+' || c == '~' {
			states = append(states, string(c))
		}
	}
	slices.Sort(states)
	slices.Sort(s.attributes)
	s.attributes = slices.Compact(s.attributes)
	s.state = strings.Join(slices.Compact(states), "")
	if len(s.state) > 200 {
		s.state = s.state[:200]
	}
}

func (s *simple) specificity() int {
	const id, class, tag = 1 << 20, 1 << 10, 1
	switch s.kind {
	case idIs:
		return id
	case classIs, attrIs, rootIs, never, anything:
		return class
	case tagIs:
		return tag
	case is, isNot:
		n := 0
		for i := range s.list {
			if !s.zero {
				n = max(n, s.list[i].specificity)
			}
		}
		return n
	}
	return 0
}
