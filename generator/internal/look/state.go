package look

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// states is the attributes that decide in which state an element is before
// anybody touches it, by the pseudo-class that asks for it (HTML standard,
// Pseudo-classes). What a reader makes of a state, the browser tries out.
var states = map[string]string{
	"any-link": "href", "link": "href", "visited": "href",
	"checked": "checked selected", "default": "checked selected", "indeterminate": "checked value",
	"disabled": "disabled", "enabled": "disabled", "required": "required", "optional": "required",
	"read-only": "readonly disabled contenteditable", "read-write": "readonly disabled contenteditable",
	"placeholder-shown": "placeholder value", "valid": constraints, "invalid": constraints, "in-range": constraints, "out-of-range": constraints,
	"autofill": "value", "focus": "autofocus", "focus-visible": "autofocus", "focus-within": "autofocus",
	"open": "open", "popover-open": "popover", "dir": "dir", "muted": "muted", "playing": "autoplay", "paused": "autoplay",
}

const constraints = "required pattern min max minlength maxlength step value"

var pseudoClass = regexp.MustCompile(`(?i):([a-z][a-z-]*)`)

// state takes in a pseudo-class. A link's address and the words in a field decide
// nothing, but that there are some.
func (m *mentions) state(name string) {
	m.empty = m.empty || name == "empty"
	if name == "lang" {
		m.addTest("lang", attrTest{op: whole})
	}
	for attr := range strings.FieldsSeq(states[name]) {
		t := attrTest{}
		if attr == "value" || attr == "placeholder" {
			t.op = filled
		}
		m.addTest(attr, t)
	}
}

func (m *mentions) addTest(attr string, t attrTest) {
	if !slices.Contains(m.tests[attr], t) {
		m.tests[attr] = append(m.tests[attr], t)
	}
}

// isEmpty tells whether an element has neither elements nor words (:empty).
func isEmpty(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode || c.Type == html.TextNode {
			return false
		}
	}
	return true
}
