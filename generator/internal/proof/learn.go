package proof

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/proof/css"
)

// known is an element that has been read, and what is asked of what it holds.
type known struct {
	markup        []byte // from the start tag to the end tag
	name, end     string // "div", "</div>"
	table         bool   // it holds a table
	before, after string // its probe is a text between them

	nameless bool   // it is a disclosure and names no premium
	text     string // of a disclosure, folded; of a script, as it stands
	words    []byte // what pageWords has of what it holds
	spots    []spot // where titles stand in them
	spoken   []byte // what attrWords has of it
	turned   rune   // as in seenPage
	scripted string // as in seenPage

	lifts sync.Map // *css.Set -> whether it may hold something that covers others
	below sync.Map // *css.Element -> *diag.Message, as in seenPage.hiddenBelow
}

const (
	maxTag   = 1 << 10 // bytes of a start tag
	maxKnown = 16 << 10
	maxDepth = 100 // elements within each other
)

// roots is what can be known: elements that the parser lets stand among blocks,
// closing a paragraph before them, whatever they are in.
var roots = set("div article section header footer nav aside ul ol dl table figure blockquote")

// plainInside is what a known element may hold: elements that depend on nothing
// but what stands in the same known element, and hold nothing that counts for
// the whole page.
var plainInside = set(`div article section header footer nav aside ul ol li dl dt dd figure figcaption blockquote p h1 h2 h3 h4 h5 h6
	table caption thead tbody tfoot tr th td a span small strong em b i u s mark abbr time cite q code sub sup bdi br wbr img hr`)

// needs is what an element must stand in directly so that nothing further out
// is closed by it.
var needs = map[string][]string{"li": {"ul", "ol"}, "dt": {"dl"}, "dd": {"dl"}}

// void is the elements of plainInside that have no end tag.
var void = set("br wbr img hr")

// startTag is the start tag of an element that can be known with which the
// content begins; nil if it is none.
func startTag(content []byte) []byte {
	n := 1
	for n < len(content) && content[n] >= 'a' && content[n] <= 'z' {
		n++
	}
	if !roots[string(content[1:n])] {
		return nil
	}
	end := bytes.IndexByte(content[:min(len(content), maxTag)], '>')
	if end < n || end > n && content[n] != ' ' {
		return nil
	}
	tag := content[:end+1]
	if bytes.Count(tag, []byte(`"`))%2 != 0 || bytes.ContainsAny(tag, "'\x00") || bytes.Contains(tag, []byte("data-premium")) {
		return nil
	}
	return tag
}

// scriptTag is the start tag of a script with which the content begins.
func scriptTag(content []byte) []byte {
	if !bytes.HasPrefix(content, []byte("<script ")) {
		return nil
	}
	return content[:bytes.IndexByte(content, '>')+1]
}

// script is a script whose text holds nothing that the parser looks for in it;
// nil if it is no such script, or a short one.
func script(content, tag []byte) *known {
	const end, short = "</script>", 100
	text := content[len(tag):]
	text = text[:max(0, bytes.IndexByte(text, '<'))]
	markup := content[:min(len(content), len(tag)+len(text)+len(end))]
	if len(tag) == 0 || len(text) < short || bytes.ContainsAny(text, "\r\x00") || !bytes.HasSuffix(markup, []byte(end)) {
		return nil
	}
	return &known{markup: markup, name: "script", end: end, text: string(text)}
}

// extent is the element that begins with the tag, up to its end tag, as far as
// counting tags tells; nil if it is long or does not end.
func extent(content []byte, tag string) []byte {
	content = content[:min(len(content), maxKnown)]
	name, _, _ := strings.Cut(strings.Trim(tag, "<>"), " ")
	for i, open := len(tag), 1; ; {
		next := bytes.IndexByte(content[i:], '<')
		if next < 0 {
			return nil
		}
		i += next + 1
		rest, closes := bytes.CutPrefix(content[i:], []byte("/"))
		rest, same := bytes.CutPrefix(rest, []byte(name))
		switch {
		case !same || len(rest) == 0 || rest[0] != '>' && rest[0] != ' ':
		case !closes:
			open++
		case open > 1:
			open--
		default:
			return content[:len(content)-len(rest)+1]
		}
	}
}

// readKnown is nil unless the markup can be known.
func readKnown(markup []byte, names *names) *known {
	n := parseAlone(markup)
	if n == nil || !bytes.HasSuffix(markup, []byte("</"+n.Data+">")) || !nested(markup, n) {
		return nil
	}
	k := &known{markup: bytes.Clone(markup), name: n.Data, end: "</" + n.Data + ">"}
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && !k.plain(d) {
			return nil
		}
		if d.Type == html.TextNode && k.turned == 0 {
			k.turned = turning(d.Data)
		}
		if k.scripted == "" {
			k.scripted = scripting(d)
		}
		k.table = k.table || d.Data == "table" && d.Type == html.ElementNode
	}
	switch {
	case n.Data == "table": // in which a text would be moved
		k.before, k.after = "<caption>", "</caption>"
	case k.table:
		k.after = "<table></table>"
	}
	k.note(n, names)
	return k
}

// plain tells whether an element may stand in a known one.
func (k *known) plain(d *html.Node) bool {
	_, premium := attr(d, "data-premium")
	_, disclosure := attr(d, "data-disclosure")
	if premium || disclosure || d.Namespace != "" || !plainInside[d.Data] {
		return false
	}
	parents, bound := needs[d.Data]
	return !bound || slices.Contains(parents, d.Parent.Data)
}

// note keeps what is asked of the element's content.
func (k *known) note(n *html.Node, names *names) {
	k.words = []byte{' '} // which its start has put there
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		k.words = pageWords(k.words, c, nil, nil)
		k.spoken = attrWords(k.spoken, c, nil)
	}
	k.words = k.words[1:]
	k.spots = names.spots(k.words, nil)
	if _, ok := attr(n, "data-disclosure"); ok {
		k.text = disclosure.Fold(visibleText(n))
		k.nameless = len(names.find(slices.Concat(k.words, []byte{apart}, k.spoken))) == 0
	}
}

// parseAlone parses the markup of one element; nil if it is none.
func parseAlone(markup []byte) *html.Node {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(bytes.NewReader(markup), body)
	if err != nil || len(nodes) != 1 || nodes[0].Type != html.ElementNode {
		return nil
	}
	return nodes[0]
}

// nested tells whether markup means what it seems to: each of its tags opens or
// closes an element of the tree, and nothing is added, moved or left out.
func nested(markup []byte, n *html.Node) bool {
	z := html.NewTokenizer(bytes.NewReader(markup))
	return reads(z, n, 0) && z.Next() == html.ErrorToken
}

// reads tells whether the next tokens are those of the node.
func reads(z *html.Tokenizer, n *html.Node, depth int) bool {
	kind := z.Next()
	t := z.Token()
	if n.Type == html.TextNode {
		return kind == html.TextToken && t.Data == n.Data
	}
	if n.Type != html.ElementNode || t.Data != n.Data || !slices.Equal(t.Attr, n.Attr) || depth > maxDepth {
		return false
	}
	if void[n.Data] {
		return kind == html.StartTagToken || kind == html.SelfClosingTagToken
	}
	if kind != html.StartTagToken {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !reads(z, c, depth+1) {
			return false
		}
	}
	return z.Next() == html.EndTagToken && z.Token().Data == n.Data
}

// page is a page of what the element holds alone, as if it stood where e is.
func (k *known) page(set *css.Set, e *css.Element) *seenPage {
	n := parseAlone(k.markup)
	return &seenPage{doc: n, set: set, elements: map[*html.Node]*css.Element{n: e}}
}

// mayCover tells whether the element holds one that may lie on top of others.
func (k *known) mayCover(set *css.Set) bool {
	may, ok := k.lifts.Load(set)
	if !ok {
		may = false
		for d := range parseAlone(k.markup).Descendants() {
			if d.Type == html.ElementNode && set.MayCover(d) {
				may = true
			}
		}
		k.lifts.Store(set, may)
	}
	return may.(bool)
}

// hiddenBelow is [seenPage.hiddenBelow] for a known disclosure that stands
// where e is.
func (k *known) hiddenBelow(set *css.Set, e *css.Element) *diag.Message {
	m, ok := k.below.Load(e)
	if !ok {
		p := k.page(set, e)
		m = p.hiddenBelow(p.doc)
		k.below.Store(e, m)
	}
	return m.(*diag.Message)
}
