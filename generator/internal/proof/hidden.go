package proof

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// showing is the elements of HTML that show their content in the flow of the
// page, beside custom elements. Everything else hides it: fallback content
// (object, iframe, canvas, video), form controls (select, textarea), inert
// content (template, noscript), struck out text, and dialog, which can be closed
// while the premium stays.
var showing = set(`html body main header footer nav section article aside div p
	ul ol li menu dl dt dd figure figcaption blockquote address search hgroup h1 h2 h3 h4 h5 h6 center
	table caption thead tbody tfoot tr td th form fieldset legend label button details summary slot output
	a span em strong b i u small abbr cite q mark time data dfn code kbd samp var ins bdi br wbr picture font nobr`)

// blocks is the elements at whose bounds a line ends.
var blocks = set(`html body main header footer nav section article aside div p pre hr
	ul ol li menu dl dt dd figure figcaption blockquote address search hgroup h1 h2 h3 h4 h5 h6 center
	table caption thead tbody tfoot tr td th form fieldset legend details summary br option optgroup title dialog`)

// childless is ARIA roles whose content assistive technology does not read as
// text (WAI-ARIA 1.2, children presentational), and such as hide by themselves.
var childless = set(`img image math meter progressbar scrollbar separator slider switch checkbox radio option menuitemcheckbox menuitemradio`)

// labelled is elements and ARIA roles whose label takes the place of what they
// hold (WAI-ARIA 1.2, name from content).
var labelled = set(`a button summary h1 h2 h3 h4 h5 h6 td th label
	button link tab menuitem heading cell gridcell columnheader rowheader treeitem tooltip row`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// attr is an attribute's value and whether it is there.
func attr(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// conceals tells why an element does not show what it holds, nil if it does.
// Only below, the element of its content on the way to the text, escapes a
// closed details: the summary is always shown. It may be nil.
func conceals(n, below *html.Node) *diag.Message {
	if n.Type != html.ElementNode {
		return nil
	}
	if n.Namespace != "" || !showing[n.Data] && !strings.Contains(n.Data, "-") {
		return why("it stands in a %s element, which may not show what it holds", n.Data)
	}
	for _, a := range n.Attr {
		if m := concealing(n, a); m != nil {
			return m
		}
	}
	return covered(n, below)
}

// covered tells why an element shows something else than what it holds, but for
// below: the summary of a closed details, the shadow root of any element.
func covered(n, below *html.Node) *diag.Message {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "template" && c != below && slices.ContainsFunc(c.Attr, shadowRoot) && !slotted(c) {
			return why("%s has a shadow root, which takes the place of what it holds", describe(n))
		}
	}
	if n.Data != "details" || below != nil && below == child(n, "summary") {
		return nil
	}
	if _, open := attr(n, "open"); !open {
		return why("it stands in a closed %s element", n.Data)
	}
	if _, grouped := attr(n, "name"); grouped {
		return why("it stands in a %s element with a name, which closes when another one opens", n.Data)
	}
	return nil
}

// slotted tells whether a shadow root shows what its element holds.
func slotted(shadow *html.Node) bool {
	for n := range shadow.Descendants() {
		if n.Type != html.ElementNode || n.Data != "slot" {
			continue
		}
		if _, named := attr(n, "name"); !named && hiddenBeside(n, shadow) == nil {
			return true
		}
	}
	return false
}

func shadowRoot(a html.Attribute) bool { return strings.HasPrefix(a.Key, "shadowroot") }

// concealing tells why an attribute hides its element.
func concealing(n *html.Node, a html.Attribute) *diag.Message {
	switch a.Key {
	case "hidden", "inert", "popover":
		return why("the attribute %s of %s hides it", a.Key, describe(n))
	case "aria-hidden":
		if a.Val != "false" {
			return why("the attribute aria-hidden of %s hides it from screen readers", describe(n))
		}
	case "aria-label", "aria-labelledby":
		role, _ := attr(n, "role")
		if strings.TrimSpace(a.Val) != "" && (labelled[n.Data] || labelled[strings.ToLower(strings.TrimSpace(role))]) {
			return why("the attribute %s of %s takes the place of its text for screen readers", a.Key, describe(n))
		}
	case "dir":
		// A page in a language that is written from the right says so where it begins.
		lang, _ := attr(n, "lang")
		if strings.EqualFold(strings.TrimSpace(a.Val), "rtl") && (n.Data != "html" || offer.Lang(lang).Direction() != "rtl") {
			return why("the attribute dir of %s turns its letters round", describe(n))
		}
	case "role":
		for role := range strings.FieldsSeq(strings.ToLower(a.Val)) {
			if childless[role] {
				return why("the role %s of %s hides its text from screen readers", role, describe(n))
			}
		}
	}
	return nil
}

func why(format string, args ...any) *diag.Message {
	m := diag.Msg(format, args...)
	return &m
}

// child is the first element in a node, of this name or of any, nil if there is none.
func child(n *html.Node, name string) *html.Node {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && (c.Data == name || name == "") {
			return c
		}
	}
	return nil
}

// hiddenBeside tells why nobody sees an element where something that it holds
// or that stands beside it can be seen, nil if whoever sees that sees it too:
// what hides both hides nothing from anybody. Without anything beside it, nobody
// must see it.
func hiddenBeside(n, beside *html.Node) *diag.Message {
	around := map[*html.Node]*html.Node{} // what beside stands in -> the way to it
	for b, below := beside, (*html.Node)(nil); b != nil; b, below = b.Parent, b {
		around[b] = below
	}
	for below := (*html.Node)(nil); n != nil; below, n = n, n.Parent {
		if other, both := around[n]; both {
			if other == nil || covered(n, other) == nil {
				return covered(n, below)
			}
			return nil
		}
		if m := conceals(n, below); m != nil {
			return m
		}
	}
	return nil
}
