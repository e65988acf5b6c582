package proof

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/stylesheet"
)

// visibleText is the text of an element as a reader sees it, without folding:
// block boundaries are spaces, others nothing, and what is hidden or no text
// (comments, scripts) is left out.
func visibleText(n *html.Node) string {
	var b strings.Builder
	writeVisible(&b, n, false)
	return b.String()
}

func writeVisible(b *strings.Builder, n *html.Node, plain bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode || plain && styled(c):
		case conceals(c, nil) == nil:
			b.WriteString(boundary(c))
			writeVisible(b, c, plain)
			b.WriteString(boundary(c))
		default:
			b.WriteString(boundary(c))
			if s := child(c, "summary"); s != nil && conceals(c, s) == nil && conceals(s, nil) == nil {
				writeVisible(b, s, plain)
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

// styled tells whether an element may be hidden by a style of its own.
func styled(n *html.Node) bool {
	style, _ := attr(n, "style")
	for declaration := range strings.SplitSeq(style, ";") {
		property, _, _ := strings.Cut(declaration, ":")
		if property = strings.ToLower(strings.TrimSpace(property)); property != "" && !harmless[property] {
			return true
		}
	}
	return false
}

// harmless is properties that show text in whatever way they are set.
var harmless = set("font-weight font-style text-align text-decoration-line border border-top border-left border-radius")

// addPage appends everything below a node that can name a premium: texts, also
// hidden ones, attributes and scripts. All is the nodes there.
func (c *checker) addPage(t *naming.Text, doc *html.Node, all []*html.Node) {
	t.Apart(doc)
	if addWords(t, doc, false) {
		t.Apart(doc)
		addWords(t, doc, true)
	}
	t.Apart(nil)
	generated := maps.Clone(c.generated)
	for _, n := range all {
		if n.Type == html.TextNode && n.Parent.Data == "style" {
			for _, attribute := range stylesheet.Read(n.Data).Attributes {
				generated[attribute] = true
			}
		}
	}
	for _, n := range all {
		switch {
		case n.Type == html.TextNode && n.Parent.Type == html.ElementNode && raw[n.Parent.Data]:
			c.addRaw(t, n)
		case n.Type == html.ElementNode:
			for _, a := range n.Attr {
				c.addAttribute(t, n, a, generated)
			}
		}
	}
}

// addWords appends the texts below a node, and tells whether there are such as
// readers do not see; seen leaves these out, for they may stand in a word.
func addWords(t *naming.Text, n *html.Node, seen bool) (unseen bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			t.In(c.Parent)
			t.Add(c.Data)
		case c.Type != html.ElementNode || raw[c.Data]:
			t.Edge(false)
		case seen && aside(c):
		case c.Data == "bdo" && turnsRound(c):
			t.In(c)
			t.Add(naming.Reversed(visibleText(c)))
		default:
			t.Edge(blocks[c.Data])
			unseen = addWords(t, c, seen) || aside(c) || unseen
			t.Edge(blocks[c.Data])
		}
	}
	return unseen
}

// turnsRound tells whether an element of HTML shows its letters from the right.
func turnsRound(bdo *html.Node) bool {
	dir, _ := attr(bdo, "dir")
	return strings.EqualFold(strings.TrimSpace(dir), "rtl")
}

// raw is elements that hold markup or programs as text.
var raw = set("noscript iframe noembed noframes xmp plaintext script style")

// unseen is elements whose text is shown beside what stands around it, or only
// where they cannot show what they are for.
var unseen = set("template rt rp title desc metadata datalist audio video canvas meter progress")

// aside tells whether an element's text does not stand in the text around it.
func aside(n *html.Node) bool {
	_, hidden := attr(n, "hidden")
	_, popover := attr(n, "popover")
	_, open := attr(n, "open")
	display, _ := attr(n, "display") // of a drawing
	return unseen[n.Data] || hidden || popover || n.Data == "dialog" && !open || display == "none"
}

// addRaw appends what is written in another language than HTML.
func (c *checker) addRaw(t *naming.Text, n *html.Node) {
	switch n.Parent.Data {
	case "style":
		t.AddApart(nil, stylesheet.Read(n.Data).Strings)
	case "script":
		if !linkedData(n.Parent) {
			t.AddApart(nil, naming.Unescaped(naming.WithoutAddresses(n.Data)))
		}
	default:
		c.addFragment(t, n.Parent, n.Data)
	}
}

// spoken is the attributes that hold words and nothing else.
var spoken = set(`alt title aria-label aria-description aria-roledescription aria-valuetext aria-placeholder
	aria-braillelabel aria-brailleroledescription placeholder label summary abbr download`)

// wordless is the attributes that hold no words, unless a style sheet shows them.
var wordless = set(`class id href src srcset sizes for name rel type role media d points transform viewbox data-premium data-disclosure
	action formaction data poster cite target http-equiv charset property itemprop itemtype itemid lang dir width height style slot part is
	method enctype autocomplete inputmode pattern integrity crossorigin fetchpriority loading decoding tabindex headers scope usemap coords shape`)

// refresh is what stands before the address to which a page has moved: see checkMeta.
const refresh = "0; url="

// addAttribute appends an attribute that readers, search engines or scripts get to
// see.
func (c *checker) addAttribute(t *naming.Text, n *html.Node, a html.Attribute, generated map[string]bool) {
	at := n
	if n.Data == "meta" || n.Data == "link" {
		at = nil
	}
	for _, markup := range drawingsIn(a.Val) {
		c.addFragment(t, at, markup)
	}
	if words, ok := naming.MessageWords(a.Val); ok && a.Key == "href" {
		t.AddApart(at, words)
	}
	switch {
	case spoken[a.Key], generated[a.Key] && !naming.IsAddress(a.Val):
		t.AddApart(at, a.Val)
	case a.Key == "srcdoc":
		c.addFragment(t, at, a.Val)
	case a.Key == "style":
		if strings.ContainsAny(a.Val, `"'`) {
			t.AddApart(at, stylesheet.Read(a.Val).Strings)
		}
	case !wordless[a.Key] && a.Val != "" && !c.names.IsReference(a.Key, strings.TrimPrefix(a.Val, refresh)):
		t.AddApart(at, naming.Unescaped(a.Val))
	}
}

// addFragment appends the words of markup.
func (c *checker) addFragment(t *naming.Text, at *html.Node, markup string) {
	doc, err := html.ParseWithOptions(strings.NewReader(markup), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.AddApart(at, markup)
		return
	}
	var inner naming.Text
	c.addPage(&inner, doc, slices.Collect(doc.Descendants()))
	inner.AllIn(at)
	t.Append(&inner)
}
