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
	// Selectors ask for elements that stand further off: so many siblings before, or
	// what an element has within, of which these are the mentions and the words.
	siblings int
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
	prelude        = regexp.MustCompile(`[^{};]*(?:\{|$)`)
	anySibling     = regexp.MustCompile(`~(?:[^=]|$)`)
	nextSibling    = regexp.MustCompile(`[+~](?:[^=]|$)`)
	typedAttribute = regexp.MustCompile(`(?i)\battr\(\s*(` + ident + `)\s+[^\s,)]`)
	siblingNumber  = regexp.MustCompile(`(?i)\bsibling-(?:index|count)\(`)
	escaped        = regexp.MustCompile(`\\(?:[0-9a-fA-F]{1,6}\s?|[^\n])`)
	isWord         = regexp.MustCompile(`^[-\w]$`)
	anb            = regexp.MustCompile(`(?i)^([+-]?\d*)n(?:([+-]\d+))?$|^([+-]?\d+)$`)
	anyName        = regexp.MustCompile(`[-\w]+`)
	quotedText     = regexp.MustCompile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`")
	inkRules       = regexp.MustCompile(`(?:^|\})(?:\s*\.` + ident + `\s*\{(?:\s*--[-\w]+\s*:\s*#(?:[0-9a-fA-F]{3}){1,2}\s*;?)+\s*\})+`)
	customProperty = regexp.MustCompile(`--[-\w]+`)
	camelHump      = regexp.MustCompile(`[A-Z]`)
)

// mostSiblings is how many siblings a selector may ask for one after the other.
const mostSiblings = 8

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
	css = escaped.ReplaceAllStringFunc(cssComment.ReplaceAllString(css, " "), func(e string) string {
		if letter := stylesheet.Unescaped(e); isWord.MatchString(letter) { // :\66irst-child
			return letter
		}
		return e
	})
	css = inkRules.ReplaceAllStringFunc(css, func(rules string) string {
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
	for _, s := range typedAttribute.FindAllStringSubmatch(css, -1) {
		m.addTest(strings.ToLower(stylesheet.Unescaped(s[1])), attrTest{op: whole})
	}
	if siblingNumber.MatchString(css) {
		m.addNth(nthTest{any: true})
		m.addNth(nthTest{any: true, last: true})
	}
	for _, selectors := range prelude.FindAllString(css, -1) {
		// The next one is a neighbour, and so part of the place anyway.
		if n := len(nextSibling.FindAllString(selectors, -1)); n > 1 || n == 1 && (m.within == nil || anySibling.MatchString(selectors)) {
			m.siblings = max(m.siblings, min(n, mostSiblings))
		}
	}
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
	switch text = strings.ToLower(strings.Join(strings.Fields(text), "")); text {
	case "odd":
		text = "2n+1"
	case "even":
		text = "2n"
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

// holds tells what a test says of a value: whether the case of letters counts is
// the attribute's and the selector's to say.
func (t attrTest) holds(value string) string {
	switch {
	case t.op == whole:
		return strconv.Quote(value)
	case t.met(value, t.value):
		return "1"
	case t.met(strings.ToLower(value), strings.ToLower(t.value)):
		return "i"
	}
	return "0"
}

func (t attrTest) met(value, want string) bool {
	switch t.op {
	case filled:
		return value != ""
	case "=":
		return value == want
	case "~=":
		return slices.Contains(strings.Fields(value), want)
	case "|=":
		return value == want || strings.HasPrefix(value, want+"-")
	case "^=":
		return strings.HasPrefix(value, want)
	case "$=":
		return strings.HasSuffix(value, want)
	case "*=":
		return strings.Contains(value, want)
	}
	return true
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
