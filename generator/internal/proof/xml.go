package proof

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"io"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const xhtml = "http://www.w3.org/1999/xhtml"

// readXML reads a file of XML as a browser does: elements of XHTML are those of
// HTML, and others have their vocabulary as their namespace.
func readXML(content []byte) (*html.Node, error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		if strings.EqualFold(charset, "utf-8") {
			return in, nil
		}
		return nil, &diag.Fault{Msg: diag.Msg("it is not in UTF-8")}
	}
	doc := &html.Node{Type: html.DocumentNode}
	for at := doc; ; {
		t, err := d.Token()
		if err == io.EOF {
			return doc, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			n := &html.Node{Type: html.ElementNode, Data: t.Name.Local, Namespace: t.Name.Space}
			switch {
			case t.Name.Space == xhtml:
				n.Namespace = ""
			case t.Name.Space == "":
				n.Namespace = "xml"
			}
			for _, a := range t.Attr {
				n.Attr = append(n.Attr, html.Attribute{Key: a.Name.Local, Val: a.Value})
			}
			at.AppendChild(n)
			at = n
		case xml.EndElement:
			at = at.Parent
		case xml.Directive: // with which attributes and texts could be made that stand nowhere
			if bytes.ContainsRune(t, '[') {
				return nil, &diag.Fault{Msg: diag.Msg("its DOCTYPE makes declarations of its own")}
			}
		case xml.CharData:
			if last := at.LastChild; last != nil && last.Type == html.TextNode {
				last.Data += string(t) // beside CDATA and comments
			} else {
				at.AppendChild(&html.Node{Type: html.TextNode, Data: string(t)})
			}
		}
	}
}

// xml checks a file of XML: a page in XHTML; or each item or entry of a feed,
// and what stands outside of them, which is one more entry.
func (c *checker) xml(name string, content []byte) (*shownPage, []finding) {
	doc, err := readXML(content)
	if err != nil {
		return nil, []finding{c.unreadable(name, diag.Reason(err))}
	}
	r, styled := child(doc, ""), bytes.Contains(content, []byte("<?xml-stylesheet"))
	if r != nil && r.Namespace == "" && r.Data == "html" && !styled {
		page, list := c.document(name, doc)
		return page.shown(), list
	}
	f := feed{checker: c, name: name, lang: c.langOf(name), inFeed: r != nil && feeds[r.Data], drawn: r != nil && r.Data == "svg" || styled, addresses: r != nil && (r.Data == "urlset" || r.Data == "sitemapindex")}
	var rest xmlEntry
	rest.words.Edge(true)
	f.read(doc, &rest)
	f.check(&rest)
	return nil, f.found
}

// drawing begins an address that holds an SVG (RFC 2397). Browsers pass over what
// breaks a line in an address.
var drawing = regexp.MustCompile(`(?i)data:image/svg\+xml[^,]*,`)

// drawingsIn is the SVGs that the addresses in a text hold, each with what stands
// behind it.
func drawingsIn(s string) (all []string) {
	if !strings.ContainsRune(s, ',') {
		return nil
	}
	s = unbroken.Replace(s)
	for _, at := range drawing.FindAllStringIndex(s, -1) {
		data := s[at[1]:]
		if u, err := url.PathUnescape(data); err == nil {
			data = u
		}
		if head := strings.TrimSpace(s[at[0] : at[1]-1]); len(head) >= len("base64") && strings.EqualFold(head[len(head)-len("base64"):], "base64") {
			data, _, _ = strings.Cut(strings.ReplaceAll(data, " ", ""), "=")
			b, _ := base64.RawStdEncoding.DecodeString(data) // as far as it is that
			data = string(b)
		}
		all = append(all, data)
	}
	return all
}

// feed is RSS, Atom or other XML that is read.
type feed struct {
	*checker
	name      string
	lang      offer.Lang
	inFeed    bool // RSS or Atom, of which readers show some elements
	addresses bool // a sitemap, which holds addresses
	drawn     bool // a drawing, or XML with a style sheet: what of it is seen cannot be told
	found     []finding
}

// feeds is the roots of RSS and Atom, and listed the elements of both, and of what is
// often added to them, whose text their readers show. What else is in a feed is for
// programs.
var (
	feeds  = set("rss feed RDF")
	listed = set("title description summary subtitle content encoded text")
)

// xmlEntry is an item of a feed, or what stands outside of items.
type xmlEntry struct {
	entry
	item   bool
	beside entry           // attributes, and markup within texts
	text   strings.Builder // as its reader sees it
}

// read takes what stands below a node to the entry that it is in. An item has
// one of its own.
func (f *feed) read(n *html.Node, e *xmlEntry) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			f.readText(c, e)
		case html.ElementNode:
			f.readAttributes(c, e)
			if item := c.Data == "item" || c.Data == "entry"; item && !e.item {
				inner := &xmlEntry{item: true}
				inner.words.Edge(true)
				f.readAttributes(c, inner)
				f.read(c, inner)
				f.check(inner)
				continue
			}
			e.edge(c)
			f.read(c, e)
			e.edge(c)
		}
	}
}

// edge notes a bound of an element.
func (e *xmlEntry) edge(n *html.Node) {
	e.words.Edge(blocks[n.Data])
	if n.Namespace != "" || blocks[n.Data] {
		e.text.WriteByte(' ')
	}
}

func (f *feed) readAttributes(n *html.Node, e *xmlEntry) {
	for _, a := range n.Attr {
		if a.Key == "lang" && !e.item {
			f.lang = f.known(a.Val, f.lang)
		}
		f.addText(&e.beside, a.Key, a.Val)
	}
}

// readText takes a text, which may be markup itself, to its entry. What hides it
// does so for its reader, and not for the names in it.
func (f *feed) readText(n *html.Node, e *xmlEntry) {
	if n.Parent.Data == "language" && !e.item {
		f.lang = f.known(n.Data, f.lang)
	}
	if strings.ContainsAny(n.Data, "<&") {
		f.addText(&e.beside, "", n.Data)
	}
	switch {
	case strings.Contains(n.Data, "<"):
	case !naming.IsAddress(n.Data):
		e.words.Add(n.Data)
	case !f.addresses:
		e.pictures = append(e.pictures, f.names.Pictured(n.Data)...)
	}
	for p, own := n.Parent, true; p != nil && p.Type == html.ElementNode; p = p.Parent {
		switch {
		case p.Namespace == "" && (conceals(p, nil) != nil || styled(p)), p.Namespace != "" && own && f.inFeed && !listed[p.Data]:
			return
		}
		own = own && p.Namespace == ""
	}
	e.text.WriteString(shownIn(n.Data))
}

func (f *feed) check(e *xmlEntry) {
	e.words.Append(&e.beside.words)
	e.rough = e.beside.rough
	e.pictures = append(e.pictures, e.beside.pictures...)
	e.shown = sync.OnceValue(func() shownText {
		if f.drawn { // where its words stand, and whether, is for the drawing to say
			return shownText{}
		}
		return shownText{text: disclosure.Fold(e.text.String())}
	})
	list := f.checkEntry(f.name, &e.entry, e.shown, f.lang)
	if f.drawn {
		for i := range list {
			list[i].Hint = diag.Msg("take these words out of the file, or its style sheet; whether a reader sees a notice in it cannot be told")
		}
	}
	f.found = append(f.found, list...)
}
