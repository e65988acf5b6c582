package look

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/stylesheet"
)

// mentions is what the style sheets and scripts of a page can tell apart: two
// elements that agree in all of it look the same to them. It errs to the side
// of telling apart.
type mentions struct {
	names map[string]bool       // ".class" and "#id", in lower case
	inks  map[string]string     // ".class" that does nothing but set colours -> the custom properties that have them
	tests map[string][]attrTest // attribute -> what selectors ask of its value
	nth   []nthTest             // what they ask of an element's number among its siblings
	empty bool                  // they ask whether an element is empty
	attrs map[string]bool       // names of attributes that a script has a word for
	texts map[string]bool       // what stands in quotes in scripts, in lower case
	// A selector asks for elements that stand further off: any sibling before, or
	// what an element has within, of which these are the mentions and the words.
	siblings bool
	within   *mentions
}

// attrTest is [name op value] of a selector; op is "" for [name], whole for one
// that asks for each value, and filled for one that asks whether there is any.
type attrTest struct{ op, value string }

// nthTest is :nth-child(an+b) and its kin; a and b are nil for one that is not
// understood, which tells all numbers apart.
type nthTest struct {
	last, ofType bool
	a, b         int
	any          bool
}

const ident = `(?:[-\w\x80-\xff]|\\[0-9a-fA-F]{1,6}\s?|\\[^\n])+`

var (
	cssComment     = regexp.MustCompile(`(?s)/\*.*?\*/`)
	classOrID      = regexp.MustCompile(`[.#]` + ident)
	attrSelector   = regexp.MustCompile(`\[\s*(?:[-\w*]*\|)?(` + ident + `)\s*(?:([~|^$*]?=)\s*("[^"]*"|'[^']*'|` + ident + `))?`)
	nthSelector    = regexp.MustCompile(`(?i):nth-(last-)?(child|of-type)\(([^)]*)\)`)
	edgeSelector   = regexp.MustCompile(`(?i):(first|last|only)-(child|of-type)`)
	hasInside      = regexp.MustCompile(`(?i):has\(`)
	anySibling     = regexp.MustCompile(`~[^=]`)
	anb            = regexp.MustCompile(`(?i)^([+-]?\d*)n(?:([+-]\d+))?$|^([+-]?\d+)$`)
	anyName        = regexp.MustCompile(`[-\w]+`)
	quotedText     = regexp.MustCompile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`")
	inkRules       = regexp.MustCompile(`(?:^|\})(?:\s*\.` + ident + `\s*\{(?:\s*--[-\w]+\s*:\s*#(?:[0-9a-fA-F]{3}){1,2}\s*;?)+\s*\})+`)
	customProperty = regexp.MustCompile(`--[-\w]+`)
	camelHump      = regexp.MustCompile(`[A-Z]`)
)

const (
	whole  = "whole"
	filled = "filled"
)

func newMentions() *mentions {
	m := noMentions()
	m.within = noMentions()
	return m
}

func noMentions() *mentions {
	return &mentions{names: map[string]bool{}, inks: map[string]string{}, tests: map[string][]attrTest{}, attrs: map[string]bool{}, texts: map[string]bool{}}
}

// sheet takes in a style sheet.
func (m *mentions) sheet(css string) {
	css = inkRules.ReplaceAllStringFunc(cssComment.ReplaceAllString(css, ""), func(rules string) string {
		for rule := range strings.SplitSeq(rules, "}") {
			name, colors, _ := strings.Cut(rule, "{")
			m.inks[strings.ToLower(stylesheet.Unescaped(strings.TrimSpace(name)))] += strings.Join(customProperty.FindAllString(colors, -1), " ")
		}
		return "}"
	})
	for _, s := range classOrID.FindAllString(css, -1) {
		m.names[strings.ToLower(stylesheet.Unescaped(s))] = true
	}
	for _, s := range attrSelector.FindAllStringSubmatch(css, -1) {
		m.addTest(strings.ToLower(stylesheet.Unescaped(s[1])), attrTest{s[2], stylesheet.Unescaped(strings.Trim(s[3], `"'`))})
	}
	for _, s := range pseudoClass.FindAllStringSubmatch(css, -1) {
		m.state(strings.ToLower(s[1]))
	}
	for _, s := range nthSelector.FindAllStringSubmatch(css, -1) {
		m.addNth(parseNth(s[1] != "", strings.EqualFold(s[2], "of-type"), s[3]))
	}
	for _, s := range edgeSelector.FindAllStringSubmatch(css, -1) {
		ofType := strings.EqualFold(s[2], "of-type")
		if !strings.EqualFold(s[1], "last") {
			m.addNth(nthTest{ofType: ofType, b: 1})
		}
		if !strings.EqualFold(s[1], "first") {
			m.addNth(nthTest{last: true, ofType: ofType, b: 1})
		}
	}
	m.siblings = m.siblings || anySibling.MatchString(css)
	if m.within != nil {
		m.inside(css)
	}
}

// inside takes in what :has() asks for.
func (m *mentions) inside(css string) {
	for _, at := range hasInside.FindAllStringIndex(css, -1) {
		depth, end := 1, at[1]
		for ; end < len(css) && depth > 0; end++ {
			switch css[end] {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		inside := css[at[1]:end]
		m.within.sheet(inside)
		for _, tag := range anyName.FindAllString(classOrID.ReplaceAllString(inside, ""), -1) {
			m.within.attrs[strings.ToLower(tag)] = true
		}
	}
}

// script takes in every word of a script: it may be a class, an id or an
// attribute's name, and dataset.isOpen is data-is-open. What stands in quotes
// may be looked for in an attribute's value, unless it is very short.
func (m *mentions) script(js string) {
	for _, n := range anyName.FindAllString(js, -1) {
		low := strings.ToLower(n)
		m.names["."+low], m.names["#"+low], m.attrs[low] = true, true, true
		m.attrs["data-"+strings.ToLower(camelHump.ReplaceAllString(n, "-$0"))] = true
	}
	for _, q := range quotedText.FindAllStringSubmatch(js, -1) {
		if text := strings.ToLower(q[1] + q[2] + q[3]); len(text) >= 3 && len(text) < 100 {
			m.texts[text] = true
		}
	}
}

// scripted is what of an attribute's value a script may look for.
func (m *mentions) scripted(value string) string {
	value = strings.ToLower(value)
	var both []string
	for text := range m.texts {
		if strings.Contains(value, text) {
			both = append(both, text)
		}
	}
	slices.Sort(both)
	return strings.Join(both, " ")
}

func (m *mentions) addNth(t nthTest) {
	if !slices.Contains(m.nth, t) {
		m.nth = append(m.nth, t)
	}
}

// parseNth reads An+B (CSS Syntax 3, section 6).
func parseNth(last, ofType bool, text string) nthTest {
	t := nthTest{last: last, ofType: ofType}
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	switch text {
	case "odd":
		t.a, t.b = 2, 1
		return t
	case "even":
		t.a = 2
		return t
	}
	s := anb.FindStringSubmatch(text)
	if s == nil {
		t.any = true
		return t
	}
	if s[3] != "" {
		t.b, _ = strconv.Atoi(s[3]) // digits only
		return t
	}
	if sign := strings.TrimRight(s[1], "0123456789"); sign == s[1] {
		s[1] += "1"
	}
	t.a, _ = strconv.Atoi(s[1])
	t.b, _ = strconv.Atoi(s[2])
	return t
}

// holds tells what a test says of a value.
func (t attrTest) holds(value string) string {
	ok := true
	switch t.op {
	case whole:
		return strconv.Quote(value)
	case filled:
		ok = value != ""
	case "=":
		ok = strings.EqualFold(value, t.value)
	case "~=":
		ok = slices.ContainsFunc(strings.Fields(value), func(w string) bool { return strings.EqualFold(w, t.value) })
	case "|=":
		ok = strings.EqualFold(value, t.value) || hasFoldPrefix(value, t.value+"-")
	case "^=":
		ok = hasFoldPrefix(value, t.value)
	case "$=":
		ok = hasFoldPrefix(reversed(value), reversed(t.value))
	case "*=":
		ok = strings.Contains(strings.ToLower(value), strings.ToLower(t.value))
	}
	if ok {
		return "1"
	}
	return "0"
}

func hasFoldPrefix(s, prefix string) bool {
	return strings.HasPrefix(strings.ToLower(s), strings.ToLower(prefix))
}

func reversed(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

// number is an element's among its siblings, from 1: from the first and from the
// last, of all and of those with its tag.
type number struct{ first, last, firstOfType, lastOfType int }

// holds tells what a test says of an element with this number.
func (t nthTest) holds(n number) string {
	at := n.first
	switch {
	case t.last && t.ofType:
		at = n.lastOfType
	case t.last:
		at = n.last
	case t.ofType:
		at = n.firstOfType
	}
	switch d := at - t.b; {
	case t.any:
		return strconv.Itoa(at)
	case t.a == 0 && d == 0, t.a != 0 && d%t.a == 0 && d/t.a >= 0:
		return "1"
	}
	return "0"
}
