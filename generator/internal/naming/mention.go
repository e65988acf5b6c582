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

// Source is a file that somebody wrote, in which mentions are looked for.
type Source struct {
	Text         string
	names        *Names
	t            *Text
	from         []int // where in Text each byte of t comes from
	exact, loose []spot
}

// Source looks for names in a file once, for however many mentions.
func (n *Names) Source(text string) *Source {
	s := &Source{Text: text, names: n}
	s.t, s.from = traced(text)
	s.exact = n.find(s.t)
	s.loose = n.resembling(s.t, s.exact)
	return s
}

// Find is the first place in a source where what a page says is written, as
// bounds of bytes; false if it is in none. An id there says nothing.
func (s *Source) Find(m Mention) (start, end int, ok bool) {
	if m.Title.Picture {
		start = strings.Index(s.Text, m.Title.Written)
		return start, start + len(m.Title.Written), start >= 0
	}
	spots := s.exact
	if m.Loose != "" {
		spots = s.loose
	}
	for _, at := range spots {
		start, end = s.from[at.start], s.from[at.end-1]
		if &s.names.titles[at.title] != m.Title || m.Loose != "" && s.t.between(at.start, at.end) != m.Loose || offer.IsID(s.Text[start:end+1]) {
			continue
		}
		_, size := utf8.DecodeRuneInString(s.Text[end:])
		return start, end + size, true
	}
	return 0, 0, false
}
