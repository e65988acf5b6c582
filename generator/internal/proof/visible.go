package proof

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// showing is the elements that are known to show their content in the flow of
// the page. Everything else is taken to hide it: fallback content (object,
// iframe, canvas, video), form controls (select, textarea), inert content
// (template, noscript), dialog, and custom elements, whose script decides.
var showing = set(`html body main header footer nav section article aside div p
	ul ol li menu dl dt dd figure figcaption blockquote address search hgroup h1 h2 h3 h4 h5 h6 center
	table caption thead tbody tfoot tr td th form fieldset legend label button details summary
	a span em strong b i u small abbr cite q mark time data dfn code kbd samp var ins bdi br wbr picture`)

// blocks is the elements at whose bounds a line ends.
var blocks = set(`html body main header footer nav section article aside div p pre hr
	ul ol li menu dl dt dd figure figcaption blockquote address search hgroup h1 h2 h3 h4 h5 h6 center
	table caption thead tbody tfoot tr td th form fieldset legend details summary br option optgroup title dialog`)

// faded is attributes, most of them obsolete, that can take text out of sight.
var faded = set(`text bgcolor background color link vlink alink size height hspace vspace`)

// childless is ARIA roles whose content assistive technology does not read
// (WAI-ARIA 1.2, children presentational), and such as hide by themselves.
var childless = set(`img image math meter progressbar scrollbar separator slider switch checkbox radio option menuitemcheckbox menuitemradio`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
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
	if n.Namespace != "" || !showing[n.Data] {
		return why("it stands in a %s element, which may not show what it holds", n.Data)
	}
	for _, a := range n.Attr {
		if m := concealing(n, a); m != nil {
			return m
		}
	}
	if n.Data == "details" && (below == nil || below != firstSummary(n)) {
		_, isOpen := attr(n, "open")
		_, grouped := attr(n, "name")
		switch {
		case !isOpen:
			return why("it stands in a closed %s element", n.Data)
		case grouped:
			return why("it stands in a %s element with a name, which closes when another one opens", n.Data)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "template" {
			for _, a := range c.Attr {
				if strings.HasPrefix(a.Key, "shadowroot") {
					return why("%s has a shadow root, which takes the place of what it holds", describe(n))
				}
			}
		}
	}
	return nil
}

// concealing tells why an attribute hides its element.
func concealing(n *html.Node, a html.Attribute) *diag.Message {
	switch a.Key {
	case "hidden", "inert", "popover":
		return why("the attribute %s of %s hides it", a.Key, describe(n))
	case "aria-hidden":
		if a.Val != "false" {
			return why("the attribute aria-hidden of %s hides it from screen readers", describe(n))
		}
	case "dir":
		if v := strings.ToLower(a.Val); v != "ltr" && v != "auto" && v != "" {
			return why("the attribute dir of %s turns its letters round", describe(n))
		}
	case "role":
		for role := range strings.FieldsSeq(strings.ToLower(a.Val)) {
			if childless[role] {
				return why("the role %s of %s hides its text from screen readers", role, describe(n))
			}
		}
	default:
		if faded[a.Key] {
			return why("the attribute %s of %s may take it out of sight", a.Key, describe(n))
		}
	}
	return nil
}

func why(format string, args ...any) *diag.Message {
	m := diag.Msg(format, args...)
	return &m
}

func firstSummary(details *html.Node) *html.Node {
	for c := details.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "summary" {
			return c
		}
	}
	return nil
}

// describe is an element as an editor recognizes it: <div class="card">.
func describe(n *html.Node) string {
	s := "<" + n.Data
	for _, name := range []string{"id", "class"} {
		if v, ok := attr(n, name); ok {
			return s + " " + name + `="` + shorten(v) + `">`
		}
	}
	return s + ">"
}

// shorten keeps at most 60 characters.
func shorten(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

// visibleText is the text of an element as a reader sees it, without folding:
// block boundaries are spaces, others nothing, and what is hidden or no text
// (comments, scripts) is left out.
func visibleText(n *html.Node) string {
	var b strings.Builder
	writeVisible(&b, n)
	return b.String()
}

func writeVisible(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode:
		case conceals(c, nil) == nil:
			b.WriteString(boundary(c))
			writeVisible(b, c)
			b.WriteString(boundary(c))
		default:
			b.WriteString(boundary(c))
			if s := firstSummary(c); s != nil && conceals(c, s) == nil && conceals(s, nil) == nil {
				writeVisible(b, s)
				b.WriteByte(' ')
			}
		}
	}
}

// boundary is what stands for the bounds of an element in text.
func boundary(n *html.Node) string {
	if blocks[n.Data] {
		return " "
	}
	return ""
}
