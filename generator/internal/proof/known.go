package proof

import (
	"bytes"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// A disclosure is printed the same on thousands of pages, and reading it again
// each time would be most of the work. So each wording of its markup is read
// once: before a page is parsed, what the disclosure's element holds gives way
// to a short probe, and a copy of what was read then takes the probe's place in
// the tree.
//
// That is the tree that parsing the page as it stands would have given, since
//
//   - the element is one that, parsed alone and written again, gives the same
//     bytes, so it is balanced and leaves nothing open;
//   - everything it stands in is a plain block, so no rule of the parser looks
//     into it from outside (HTML Standard, 13.2.6, "Tree construction");
//   - the probe came out as it went in, so no formatting element that was left
//     open before reaches into it (13.2.4.3, "The list of active formatting
//     elements").
//
// A page in which one of them does not hold is parsed as it stands.

// known is the markup of a disclosure that has been read.
type known struct {
	inner    []*html.Node // what the element holds
	text     string       // folded, as in seenDisclosure
	nameless bool         // it names no premium
}

// memory is the disclosures' markup that pages have had so far.
type memory struct {
	names *names
	read  sync.Map // markup -> *known, nil if it cannot be taken as a whole
}

const (
	probe    = "klarabo-known-"
	endOfDiv = "</div>"
	marker   = " data-disclosure=\""
)

// parse parses a page, and tells which of its disclosures are known.
func (m *memory) parse(content []byte) (*html.Node, map[*html.Node]*known, error) {
	short, blocks := m.shorten(content)
	if len(blocks) > 0 {
		doc, err := html.Parse(bytes.NewReader(short))
		if err != nil {
			return nil, nil, err
		}
		if found := restore(doc, blocks); found != nil {
			return doc, found, nil
		}
	}
	doc, err := html.Parse(bytes.NewReader(content))
	return doc, nil, err
}

// shorten puts probes in place of what known disclosures hold.
func (m *memory) shorten(content []byte) (short []byte, blocks []*known) {
	rest := content
	for {
		start, inner, end := nextDisclosure(rest)
		if end == 0 {
			break
		}
		k := m.know(string(rest[start:end]))
		if k == nil {
			short = append(short, rest[:end]...)
		} else {
			short = append(short, rest[:inner]...)
			short = append(short, "<p>"+probe...)
			short = strconv.AppendInt(short, int64(len(blocks)), 10)
			short = append(short, "</p>"+endOfDiv...)
			blocks = append(blocks, k)
		}
		rest = rest[end:]
	}
	return append(short, rest...), blocks
}

// nextDisclosure is the bounds of the next div with data-disclosure that looks
// like one, and where its content begins; end is 0 if there is none.
func nextDisclosure(content []byte) (start, inner, end int) {
	for from := 0; ; {
		at := bytes.Index(content[from:], []byte(marker))
		if at < 0 {
			return 0, 0, 0
		}
		at += from
		from = at + len(marker)
		start = bytes.LastIndexByte(content[:at], '<')
		if start < 0 || !bytes.HasPrefix(content[start:], []byte("<div ")) {
			continue
		}
		inner, end = bytes.IndexByte(content[at:], '>'), bytes.Index(content[at:], []byte(endOfDiv))
		if inner < 0 || end < inner {
			continue
		}
		inner, end = at+inner+1, at+end+len(endOfDiv)
		if tag := content[start:inner]; bytes.Count(tag, []byte(`"`))%2 == 0 && bytes.Count(tag, []byte(">")) == 1 && !bytes.ContainsAny(tag, "'\x00") {
			return start, inner, end
		}
	}
}

// know reads the markup of a disclosure, or remembers that it has been read.
func (m *memory) know(markup string) *known {
	if k, ok := m.read.Load(markup); ok {
		return k.(*known)
	}
	k := m.readKnown(markup)
	m.read.Store(markup, k)
	return k
}

// readKnown is nil unless the markup is one div of paragraphs that gives the
// same bytes when it is written again.
func (m *memory) readKnown(markup string) *known {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(markup), body)
	if err != nil || len(nodes) != 1 || nodes[0].Data != "div" || nodes[0].FirstChild == nil {
		return nil
	}
	var again strings.Builder
	if html.Render(&again, nodes[0]) != nil || again.String() != strings.ReplaceAll(markup, "&#43;", "+") {
		return nil // Hugo writes a plus sign that way
	}
	words := attrWords(append(pageWords(nil, nodes[0], nil), apart), nodes[0], nil)
	k := &known{text: disclosure.Fold(visibleText(nodes[0])), nameless: len(m.names.find(words)) == 0}
	for c := nodes[0].FirstChild; c != nil; c = c.NextSibling {
		k.inner = append(k.inner, c)
	}
	for d := range nodes[0].Descendants() {
		if _, nested := attr(d, "data-disclosure"); nested || d.Type == html.ElementNode && !plainInside[d.Data] {
			return nil
		}
	}
	return k
}

// plainInside is what a known disclosure may hold.
var plainInside = set("p a span strong em b i br bdi")

// restore puts copies of the known blocks in place of their probes. It is nil
// if one of them is not where it can be taken as a whole.
func restore(doc *html.Node, blocks []*known) map[*html.Node]*known {
	found := make(map[*html.Node]*known, len(blocks))
	seen := make([]bool, len(blocks))
	var probes []*html.Node
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || !strings.HasPrefix(n.Data, probe) {
			continue
		}
		i, err := strconv.Atoi(n.Data[len(probe):])
		p := n.Parent
		if err != nil || i < 0 || i >= len(blocks) || seen[i] || !alone(n) || !alone(p) ||
			p.Data != "p" || len(p.Attr) > 0 || p.Parent.Data != "div" || !amongBlocks(p.Parent) {
			return nil
		}
		seen[i] = true
		found[p.Parent] = blocks[i]
		probes = append(probes, p)
	}
	if len(found) != len(blocks) {
		return nil
	}
	for _, p := range probes {
		div := p.Parent
		div.RemoveChild(p)
		for _, c := range found[div].inner {
			div.AppendChild(copied(c))
		}
	}
	return found
}

// alone tells whether a node has no siblings.
func alone(n *html.Node) bool { return n.PrevSibling == nil && n.NextSibling == nil }

// amongBlocks tells whether all that an element stands in is plain blocks.
func amongBlocks(n *html.Node) bool {
	for n = n.Parent; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Namespace != "" || !plainOutside[n.Data] {
			return false
		}
	}
	return true
}

// plainOutside is what a known disclosure may stand in.
var plainOutside = set("html body main header footer nav section article aside div ul ol li dl dt dd figure figcaption blockquote details")

// copied is a node with all that it holds, without its place.
func copied(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: n.Attr}
	for d := n.FirstChild; d != nil; d = d.NextSibling {
		c.AppendChild(copied(d))
	}
	return c
}
