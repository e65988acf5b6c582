package proof

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// names finds premiums in texts: by their titles and aliases in any of the
// site's languages, and by their pictures. Undisclosed premiums are among them,
// since their title may hold that of a disclosed one.
type names struct {
	titles   []title
	byStart  map[uint32][]int     // the first four bytes of the title -> titles
	short    []int                // titles of less than four bytes
	starts   [1 << 16 / 64]uint64 // the first two bytes of titles, a bit for each
	pictures map[string][]int     // a picture's file without its ending -> titles
	stems    map[string][]part    // see loose.go
	begins   map[[2]byte]bool     // the first letters of stems
}

// title is one wording, or a picture, and the premiums that it may mean.
type title struct {
	text     string // as it is compared: see text
	written  string // as an editor wrote it: the words, or the picture's file
	picture  bool
	parts    []string // its words, for what only resembles it: see loose.go
	premiums []*offer.Premium
}

// disclosed tells whether the title may mean a premium that must be disclosed.
func (t *title) disclosed() bool {
	return slices.ContainsFunc(t.premiums, (*offer.Premium).Disclosed)
}

// spot is where a title stands in a text.
type spot struct {
	start, end, title int
	alone             bool // one word of the title
}

// inside tells whether a spot is part of a longer one.
func (s spot) inside(o spot) bool {
	return o.start <= s.start && s.end <= o.end && o.end-o.start > s.end-s.start
}

func newNames(cat *catalog.Catalog, langs []offer.Lang) *names {
	n := &names{byStart: map[uint32][]int{}, pictures: map[string][]int{}, stems: map[string][]part{}, begins: map[[2]byte]bool{}}
	covers := map[string]bool{}
	for _, p := range cat.Publications {
		if p.Cover != nil {
			covers[p.Cover.File] = true
		}
	}
	known := map[string]int{}
	for _, p := range cat.Premiums {
		for _, l := range langs {
			for _, name := range append([]offer.Localized{p.Title}, p.Aliases...) {
				if t := textOf(name.In(l)); len(t.bytes) > 0 {
					n.add(known, title{text: string(t.bytes), written: name.In(l)}, p)
				}
			}
		}
		if p.Image != nil && !covers[p.Image.File] {
			n.add(known, title{text: "\x00" + p.Image.File, written: p.Image.File, picture: true}, p)
		}
	}
	for _, firm := range firms(cat) {
		n.add(known, title{text: string(textOf(firm).bytes), written: firm}, nil)
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

func (n *names) add(known map[string]int, t title, p *offer.Premium) {
	i, ok := known[t.text]
	if !ok {
		i = len(n.titles)
		known[t.text] = i
		n.titles = append(n.titles, t)
	}
	if p != nil && !slices.Contains(n.titles[i].premiums, p) {
		n.titles[i].premiums = append(n.titles[i].premiums, p)
	}
}

func (n *names) index(i int) {
	t := n.titles[i]
	switch {
	case t.picture:
		file := strings.TrimSuffix(path.Base(t.written), path.Ext(t.written))
		n.pictures[file] = append(n.pictures[file], i)
	case len(t.text) < 4:
		n.short = append(n.short, i)
	default:
		key := binary.LittleEndian.Uint32([]byte(t.text))
		n.byStart[key] = append(n.byStart[key], i)
		n.starts[uint16(key)/64] |= 1 << (key % 64)
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
	return names
}

// find is where titles and firms' names stand in a text. Of several at one place
// the longest counts.
func (n *names) find(t *text) []spot {
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
		if key := binary.LittleEndian.Uint32(rest); n.starts[uint16(key)/64]&(1<<(key%64)) != 0 {
			try(n.byStart[key])
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(s spot) bool {
		return slices.ContainsFunc(all, s.inside)
	})
}

// pictured is the pictures of disclosed premiums among the addresses in a value:
// the file itself, and what Hugo makes of it (usb-stick_hu_84de64e9.jpg,
// usb-stick.6eaeda77.jpg).
func (n *names) pictured(value string) (found []int) {
	if len(n.pictures) == 0 || !strings.Contains(value, ".") {
		return nil
	}
	for address := range strings.FieldsFuncSeq(value, bounds) {
		name := address[strings.LastIndexAny(address, `/\`)+1:]
		if i := strings.LastIndexByte(name, '.'); i < 0 || !drawn[strings.ToLower(name[i+1:])] {
			continue
		}
		for i := range name {
			if name[i] != '.' && !strings.HasPrefix(name[i:], "_hu") {
				continue
			}
			for _, t := range n.pictures[unescapedPath(name[:i])] {
				if n.titles[t].disclosed() && !slices.Contains(found, t) {
					found = append(found, t)
				}
			}
		}
	}
	return found
}

// bounds tells whether an address ends at r, as in srcset and url().
func bounds(r rune) bool { return r <= ' ' || strings.ContainsRune(`,"'()<>?#;`, r) }

// drawn is the endings of pictures.
var drawn = set("jpg jpeg png gif webp avif svg bmp tif tiff heic jxl")

// unescapedPath is a name in an address as the file is called.
func unescapedPath(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}
