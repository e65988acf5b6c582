package naming

import (
	"bytes"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// Text is words as they are compared: in lower case and in Unicode's form NFKC,
// without white space, hyphens, soft hyphens and invisible characters, and with
// the letters that a reader takes others for (alike.go). So it
// makes no difference at which of them a line breaks, nor whether two boxes
// stand side by side without a space. Where a word may begin or end is kept.
type Text struct {
	bytes  []byte
	edges  []edge
	places []place
}

// edge is where a word may begin or end: at white space, a hyphen, a mark, or
// the bounds of an element.
type edge struct {
	at   int
	hard bool // a block ends here
}

// place is the element from which the bytes from an index on come; nil for what
// stands in no visible place, as in the head of a page.
type place struct {
	at   int
	node *html.Node
}

// class is what a character is to a word.
type class uint8

const (
	mark   class = iota // punctuation and signs
	letter              // letters, digits, and what is set on them
	gap                 // white space and hyphens
	silent              // shows nothing
)

func classOf(r rune) class {
	switch {
	case r < 0x250 && (unicode.IsLetter(r) || '0' <= r && r <= '9'): // most of what there is
		return letter
	case r == ' ' || r >= '\t' && r <= '\r' || r == '-':
		return gap
	case r > 0 && r < ' ', r == 0x7f:
		return silent
	case r < utf8.RuneSelf:
		return mark
	case unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return silent
	case unicode.IsLetter(r) || unicode.IsDigit(r), plainLetter(r) < utf8.RuneSelf:
		return letter
	case unicode.IsSpace(r), r >= '\u2010' && r <= '\u2015', r == '\u2212', r == '\u2800': // the last is Braille without a dot
		return gap
	case unicode.IsMark(r):
		return letter
	}
	return mark
}

// Add appends a text.
func (t *Text) Add(s string) {
	s = strings.ReplaceAll(s, "\u00a0", " ") // the only one of which most texts have many
	if !norm.NFKC.IsNormalString(s) {
		s = norm.NFKC.String(s)
	}
	if strings.ContainsRune(s, '\u202e') {
		s = override.ReplaceAllStringFunc(s, Reversed)
	}
	for _, r := range withoutMarks(s) {
		switch classOf(r) {
		case gap:
			t.Edge(false)
		case mark:
			t.Edge(false)
			t.bytes = utf8.AppendRune(t.bytes, r)
			t.Edge(false)
		case letter:
			if r == 'ß' || r == 'ẞ' {
				t.bytes = append(t.bytes, "ss"...)
			} else {
				t.bytes = utf8.AppendRune(t.bytes, plainLetter(r))
			}
		}
	}
}

// override is what a character shows from the right that a reader does not see.
var override = regexp.MustCompile("\u202e[^\u202c\n]*")

// Reversed is a text with its characters from the last to the first.
func Reversed(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

// Edge notes that a word may end here; hard, that a block does.
func (t *Text) Edge(hard bool) {
	n := len(t.edges)
	if n > 0 && t.edges[n-1].at == len(t.bytes) {
		t.edges[n-1].hard = t.edges[n-1].hard || hard
		return
	}
	t.edges = append(t.edges, edge{len(t.bytes), hard})
}

// Apart begins a text that does not belong to the one before, from an element.
func (t *Text) Apart(n *html.Node) {
	t.Edge(true)
	t.bytes = append(t.bytes, 0)
	t.Edge(true)
	t.places = append(t.places, place{len(t.bytes), n})
}

// AddApart appends a text that belongs to no other.
func (t *Text) AddApart(n *html.Node, s string) {
	t.Apart(n)
	t.Add(s)
	t.Apart(nil)
}

// Append appends another text, which does not belong to this one.
func (t *Text) Append(o *Text) {
	t.Apart(nil)
	from := len(t.bytes)
	t.bytes = append(t.bytes, o.bytes...)
	for _, e := range o.edges {
		t.edges = append(t.edges, edge{e.at + from, e.hard})
	}
	for _, p := range o.places {
		t.places = append(t.places, place{p.at + from, p.node})
	}
	t.Apart(nil)
}

// In says that what is added next stands in an element.
func (t *Text) In(n *html.Node) { t.places = append(t.places, place{len(t.bytes), n}) }

// AllIn says so of all that was added.
func (t *Text) AllIn(n *html.Node) { t.places = []place{{0, n}} }

// isEdge tells whether a word may begin or end at an index.
func (t *Text) isEdge(at int) bool {
	if at == len(t.bytes) {
		return true
	}
	_, ok := slices.BinarySearchFunc(t.edges, at, func(e edge, at int) int { return e.at - at })
	return ok
}

// node is the element from which the byte at an index comes.
func (t *Text) node(at int) *html.Node {
	i := sort.Search(len(t.places), func(i int) bool { return t.places[i].at > at })
	if i == 0 {
		return nil
	}
	return t.places[i-1].node
}

// between is the words between two indices, with a space between them.
func (t *Text) between(start, end int) string {
	var words []string
	t.tokensFrom(t.edgeAt(start), func(w token) bool {
		if w.start >= start && w.end <= end {
			words = append(words, string(t.bytes[w.start:w.end]))
		}
		return w.start < end
	})
	return strings.Join(words, " ")
}

// textOf is a text alone.
func textOf(s string) *Text {
	t := &Text{}
	t.Edge(true)
	t.Add(s)
	t.Edge(true)
	return t
}

// traced is a text, and for each of its bytes where it comes from in s.
func traced(s string) (t *Text, from []int) {
	t = &Text{}
	t.Edge(true)
	for i, r := range s {
		t.Add(string(r))
		for len(from) < len(t.bytes) {
			from = append(from, i)
		}
	}
	t.Edge(true)
	return t, from
}

// Same tells whether two texts are the same when they are compared.
func Same(a, b string) bool { return string(textOf(a).bytes) == string(textOf(b).bytes) }

// In tells whether words stand in a text, compared as names are.
func In(text, words string) bool { return bytes.Contains(textOf(text).bytes, textOf(words).bytes) }
