package look

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/sync/errgroup"
)

// Sum names a place: the SHA-256, in base64, of all that decides how it looks.
// These are the disclosure with its inside, the chain of elements that it
// stands in, and the direct neighbours of each; the style sheets, scripts and
// fonts in the order in which the page links them; and [Version].
//
// Text counts as text, whatever it says, and a run of equal siblings as one. Of
// attributes counts what a style sheet or a script mentions, and what HTML
// itself gives a meaning. So two pages of one layout have the same places,
// whatever they offer. How long texts are is no part of it: of each place the pages
// are looked at that have the longest beside it ([Sizes]).
type Sum string

// Spot is a disclosure on a page.
type Spot struct {
	Page  string // its file
	Index int    // the disclosure's number in the document's order, from 0
	Place Sum
	Sizes Sizes // of its text, white space folded, and of what stands beside it
}

// Spots finds the disclosures of HTML files of a site, by page and index. The
// base URL is where the site will be published.
func Spots(files Files, pages []string, baseURL string) ([]Spot, error) {
	l := newLinks(files, baseURL)
	found := make([][]Spot, len(pages))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, page := range pages {
		work.Go(func() (err error) {
			found[i], err = l.spots(page)
			return err
		})
	}
	err := work.Wait()
	return slices.Concat(found...), err
}

// spots finds the disclosures of a page.
func (l *links) spots(page string) ([]Spot, error) {
	b, err := l.files.ReadFile(page)
	if err != nil || !bytes.Contains(b, []byte("data-disclosure")) {
		return nil, err
	}
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	design := l.design(page, doc)
	s, sizes := newShaper(design.mentions), extentsOf(doc)
	var spots []Spot
	for n := range doc.Descendants() {
		if !has(n, "data-disclosure") || inTemplate(n, false) {
			continue
		}
		sum := sha256.Sum256([]byte(design.sum + "\n" + s.place(n)))
		spots = append(spots, Spot{page, len(spots), Sum(base64.StdEncoding.EncodeToString(sum[:])), append(Sizes{len(strings.Join(strings.Fields(textOf(n)), " "))}, sizes.beside(n)...)})
	}
	return spots, nil
}

// inTemplate tells whether an element is no part of its document, since it stands in
// a template. What stands in a shadow root is none either, but it is drawn.
func inTemplate(n *html.Node, drawn bool) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Data == "template" && !(drawn && isShadow(p)) {
			return true
		}
	}
	return false
}

// isShadow tells whether an element is the shadow root of the one that it stands in.
func isShadow(n *html.Node) bool { return n.Data == "template" && has(n, "shadowrootmode") }

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// textOf is all text in an element.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
