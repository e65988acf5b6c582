// Package naming finds where a text names a premium: by its title or an alias in
// any of the site's languages, or by its picture. The proof asks it of every
// page, feed and data file.
//
//	names := naming.New(catalog, languages)
//	var t naming.Text
//	t.AddApart(nil, "Mit zwei USB-Sticks")
//	for _, m := range names.Mentions(&t) { … }
//
// Case, white space, hyphens, soft hyphens, invisible characters and full-width
// letters make no difference, nor do the bounds of elements, but a name begins and
// ends where a word may ([Text]). Of several titles at one place the longest
// counts, and what stands in the name of a firm names nothing. What only inflects
// or shortens a title is told apart ([Mention]), by stems of German and English
// words. An address or an id is no name ([Names.IsReference]).
package naming

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Names finds premiums in texts: by their titles and aliases in any of the
// site's languages, and by their pictures. Undisclosed premiums are among them,
// since their title may hold that of a disclosed one.
type Names struct {
	titles   []Title
	byStart  map[uint32][]int  // the first four bytes of the title -> titles
	short    []int             // titles of less than four bytes
	pictures map[string][]int  // a picture's file without its ending -> titles
	stems    map[string][]part // see loose.go

	mu    sync.RWMutex
	words map[string]meaning // those of texts so far: see meaningOf
}

// Title is one wording, or a picture, and the premiums that it may mean.
type Title struct {
	text     string // as it is compared: see [Text]
	Written  string // as an editor wrote it: the words, or the picture's file
	Picture  bool
	Keys     []string // where the first of the premiums has it, as catalog.At takes them
	parts    []string // its words, for what only resembles it: see loose.go
	Premiums []*offer.Premium
}

// disclosed tells whether the title may mean a premium that must be disclosed.
func (t *Title) disclosed() bool {
	return slices.ContainsFunc(t.Premiums, (*offer.Premium).Disclosed)
}

// spot is where a title stands in a text.
type spot struct {
	start, end, title int
	alone             bool // one word of the title
	number, block     int  // of this word: see resembling
}

// inside tells whether a spot is part of a longer one.
func (s spot) inside(o spot) bool {
	return o.start <= s.start && s.end <= o.end && o.end-o.start > s.end-s.start
}

// New makes the names of a catalog in some languages.
func New(cat *catalog.Catalog, langs []offer.Lang) *Names {
	n := &Names{byStart: map[uint32][]int{}, pictures: map[string][]int{}, stems: map[string][]part{}, words: map[string]meaning{}}
	covers := map[string]bool{} // of which rule cover-of-its-own tells
	for _, p := range cat.Publications {
		if p.Cover != nil {
			covers[p.Cover.File] = true
		}
	}
	known := map[string]int{}
	for _, p := range cat.Premiums {
		for _, l := range langs {
			for i, name := range p.Names() {
				keys := []string{"title", string(l)}
				if i > 0 {
					keys = []string{"aliases", strconv.Itoa(i - 1), string(l)}
				}
				if t := textOf(name.In(l)); len(t.bytes) > 0 {
					n.add(known, Title{text: string(t.bytes), Written: name.In(l), Keys: keys}, p)
				}
			}
		}
		if p.Image != nil && !covers[p.Image.File] {
			n.add(known, Title{text: "\x00" + p.Image.File, Written: p.Image.File, Picture: true}, p)
		}
	}
	for _, firm := range firms(cat) {
		n.add(known, Title{text: string(textOf(firm).bytes), Written: firm}, nil)
	}
	for i := range n.titles {
		n.index(i)
	}
	n.indexParts()
	return n
}

// Key stands for what of the catalog only the proof depends on, and no page: a
// page that was proven under another key must be proven again.
func Key(cat *catalog.Catalog) string {
	aliases := map[string][]offer.Localized{}
	for _, p := range cat.Premiums {
		aliases[p.ID] = p.Aliases
	}
	b, err := json.Marshal([]any{aliases, cat.Site.NotMeant})
	if err != nil {
		panic("proof: " + err.Error()) // texts only
	}
	return string(b)
}

func (n *Names) add(known map[string]int, t Title, p *offer.Premium) {
	i, ok := known[t.text]
	if !ok {
		i = len(n.titles)
		known[t.text] = i
		n.titles = append(n.titles, t)
	}
	if p != nil && !slices.Contains(n.titles[i].Premiums, p) {
		n.titles[i].Premiums = append(n.titles[i].Premiums, p)
	}
}

func (n *Names) index(i int) {
	t := n.titles[i]
	switch {
	case t.Picture:
		file := strings.TrimSuffix(path.Base(t.Written), path.Ext(t.Written))
		n.pictures[file] = append(n.pictures[file], i)
	case len(t.text) < 4:
		n.short = append(n.short, i)
	default:
		key := binary.LittleEndian.Uint32([]byte(t.text))
		n.byStart[key] = append(n.byStart[key], i)
	}
}

// firms is the names of all firms: what stands in one names no premium.
func firms(cat *catalog.Catalog) (names []string) {
	for _, p := range cat.Partners {
		names = append(names, p.Name)
	}
	if cat.Site != nil {
		names = append(names, cat.Site.Publisher.Name)
		if cat.Site.Service != nil {
			names = append(names, cat.Site.Service.Name)
		}
	}
	for _, p := range cat.Publishers {
		names = append(names, p.Name)
	}
	for _, s := range cat.Services {
		names = append(names, s.Name)
	}
	for _, m := range cat.Intermediaries {
		names = append(names, m.Name)
	}
	return names
}

// find is where titles and firms' names stand in a text. Of several at one place
// the longest counts.
func (n *Names) find(t *Text) []spot {
	var all []spot
	for _, e := range t.edges {
		rest := t.bytes[e.at:]
		try := func(titles []int) {
			for _, i := range titles {
				end := e.at + len(n.titles[i].text)
				if bytes.HasPrefix(rest, []byte(n.titles[i].text)) && t.isEdge(end) {
					all = append(all, spot{start: e.at, end: end, title: i})
				}
			}
		}
		try(n.short)
		if len(rest) < 4 {
			continue
		}
		try(n.byStart[binary.LittleEndian.Uint32(rest)])
	}
	return slices.DeleteFunc(slices.Clone(all), func(s spot) bool {
		return slices.ContainsFunc(all, s.inside)
	})
}
