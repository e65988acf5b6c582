package naming

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Mention is a place where a premium is named, shown in a picture, or may be
// meant.
type Mention struct {
	Title *Title
	Node  *html.Node // where in a page, nil if in no visible place of it
	Loose string     // the words that only resemble the title, "" if they are it
}

// Mentions is where disclosed premiums are named in a text, and behind these
// where they may be meant.
func (n *Names) Mentions(t *Text) []Mention {
	spots := n.find(t)
	list := n.named(t, spots)
	for _, s := range n.resembling(t, spots) {
		list = append(list, Mention{&n.titles[s.title], t.node(s.start), t.between(s.start, s.end)})
	}
	return list
}

// Named is where disclosed premiums are named in a text.
func (n *Names) Named(t *Text) []Mention { return n.named(t, n.find(t)) }

func (n *Names) named(t *Text, spots []spot) (list []Mention) {
	for _, s := range spots {
		if title := &n.titles[s.title]; title.disclosed() {
			list = append(list, Mention{Title: title, Node: t.node(s.start)})
		}
	}
	return list
}

// Find is the first place in a source where what a page says is written, as
// bounds of bytes; false if it is in none. An id there says nothing.
func (n *Names) Find(source string, m Mention) (start, end int, ok bool) {
	if m.Title.Picture {
		start = strings.Index(source, m.Title.Written)
		return start, start + len(m.Title.Written), start >= 0
	}
	t, from := traced(source)
	spots := n.find(t)
	if m.Loose != "" {
		spots = n.resembling(t, spots)
	}
	for _, s := range spots {
		start, end = from[s.start], from[s.end-1]
		if &n.titles[s.title] != m.Title || m.Loose != "" && t.between(s.start, s.end) != m.Loose || offer.IsID(source[start:end+1]) {
			continue
		}
		_, size := utf8.DecodeRuneInString(source[end:])
		return start, end + size, true
	}
	return 0, 0, false
}
