package proof

import (
	"bytes"
	"crypto/rand"
	"hash/maphash"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// Disclosures, premiums, tables and footers stand word for word on thousands of
// pages, and reading them again each time would be most of the work. So an
// element that has been read once is known (learn.go): before a page is parsed,
// what the element holds gives way to a short probe, and what is asked of the
// element later is answered from its first reading.
//
// The rest is the tree that parsing the page as it stands would have given,
// since
//
//   - parsed alone, the element gives the tree that its tags seem to say, so it
//     is balanced, leaves nothing open, and asks for nothing outside;
//   - everything it stands in is a plain block, so no rule of the parser looks
//     into it from outside (HTML Standard, 13.2.6, "Tree construction");
//   - the probe came out as it went in, so no formatting element that was left
//     open before reaches into it (13.2.4.3, "The list of active formatting
//     elements"), and no table is open around it: an element that holds a table
//     is probed with one.
//
// The text of a script is read by nothing but its end tag, and gives way as well.
//
// A page in which one of them does not hold is parsed as it stands. The probe is
// another one each time, so that no page can have it as a text of its own.

// memory is the elements that are known so far. It is bounded; what it holds
// changes how long a page takes and nothing else.
type memory struct {
	names *names
	probe string
	seed  maphash.Seed
	rooms sync.Pool // of buffers, which each page needs for a moment

	mu   sync.RWMutex
	seen map[uint64]int       // how often start tags were seen, by a hash
	read map[string]*wordings // by start tag, of those that were seen often
	room int                  // bytes of markup that it may still take in
}

// wordings is the known elements with the same start tag.
type wordings struct {
	known []*known
	seen  map[uint64]bool // elements that were seen once, by a hash, and whether they cannot be known
	tries int             // how many more may be looked at
}

const (
	often    = 20      // how many times a start tag is seen before its elements are learned
	maxSeen  = 1 << 16 // start tags that are counted
	maxTags  = 4096    // start tags in a memory
	maxTries = 256     // elements that are looked at for each
	maxRoom  = 8 << 20 // bytes of markup in a memory
)

func newMemory(names *names) *memory {
	m := &memory{names: names, probe: "klarabo-" + rand.Text() + "-", seed: maphash.MakeSeed(), seen: map[uint64]int{}, read: map[string]*wordings{}, room: maxRoom}
	m.rooms.New = func() any { return new([]byte) }
	return m
}

// parse parses a page, and tells which of its elements are known. These are
// empty in the tree.
func (m *memory) parse(content []byte) (*html.Node, map[*html.Node]*known, error) {
	room := m.rooms.Get().(*[]byte)
	defer m.rooms.Put(room)
	short, found := m.shorten((*room)[:0], content)
	*room = short
	if len(found) > 0 {
		doc, err := html.Parse(bytes.NewReader(short))
		if err != nil {
			return nil, nil, err
		}
		if known := m.takeOut(doc, found); known != nil {
			return doc, known, nil
		}
	}
	doc, err := html.Parse(bytes.NewReader(content))
	return doc, nil, err
}

// shorten appends the content, with probes in place of what known elements hold.
func (m *memory) shorten(short, content []byte) (_ []byte, found []*known) {
	done := 0 // up to here it is in short
	for i := 0; i < len(content); i++ {
		next := bytes.IndexByte(content[i:], '<')
		if next < 0 {
			break
		}
		i += next
		tag := startTag(content[i:])
		var k *known
		if tag != nil {
			k = m.find(content[i:], tag)
		} else if tag = scriptTag(content[i:]); tag != nil {
			k = script(content[i:], tag)
		}
		if k == nil {
			continue
		}
		short = append(append(short, content[done:i+len(tag)]...), k.before...)
		short = strconv.AppendInt(append(short, m.probe...), int64(len(found)), 10)
		short = append(short, k.after...)
		found = append(found, k)
		done = i + len(k.markup) - len(k.end)
		i = done
	}
	return append(short, content[done:]...), found
}

// find is the known element with which the content goes on, nil if there is
// none. An element that is not known may be from then on.
func (m *memory) find(content, tag []byte) *known {
	m.mu.RLock()
	w := m.read[string(tag)]
	if w != nil {
		for _, k := range w.known {
			if bytes.HasPrefix(content, k.markup) {
				m.mu.RUnlock()
				return k
			}
		}
	}
	full := m.room <= 0 || w == nil && len(m.read) >= maxTags || w != nil && w.tries <= 0
	m.mu.RUnlock()
	if full || w == nil && !m.isOften(tag) {
		return nil
	}
	return m.learn(extent(content, string(tag)), string(tag))
}

// isOften counts a start tag. One with an id of its own, for one, is on few
// pages, and there are as many of them as pages.
func (m *memory) isOften(tag []byte) bool {
	hash := maphash.Bytes(m.seed, tag)
	m.mu.Lock()
	defer m.mu.Unlock()
	n := m.seen[hash] + 1
	if n > 1 || len(m.seen) < maxSeen {
		m.seen[hash] = n
	}
	return n > often
}

// learn reads an element that is seen for the second time, to know it. Nothing
// is gained with one that does not come again.
func (m *memory) learn(markup []byte, tag string) *known {
	hash := maphash.Bytes(m.seed, markup)
	m.mu.Lock()
	w := m.read[tag]
	if w == nil {
		w = &wordings{tries: maxTries, seen: map[uint64]bool{}}
		m.read[tag] = w
	}
	hopeless, seen := w.seen[hash]
	if !seen || markup == nil { // looking for an end that is far away takes time as well
		w.seen[hash] = markup == nil
		w.tries--
	}
	m.mu.Unlock()
	if !seen || hopeless {
		return nil
	}
	k := readKnown(markup, m.names)
	m.mu.Lock()
	defer m.mu.Unlock()
	if k == nil {
		w.seen[hash] = true
		return nil
	}
	w.known = append(w.known, k)
	m.room -= len(k.markup)
	return k
}

// takeOut takes the probes out of a tree, and tells for which known elements
// they stood. It is nil if one of them is not where it can stand for one.
func (m *memory) takeOut(doc *html.Node, found []*known) map[*html.Node]*known {
	at := make(map[*html.Node]*known, len(found))
	seen := make([]bool, len(found))
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || !strings.HasPrefix(n.Data, m.probe) {
			continue
		}
		i, err := strconv.Atoi(n.Data[len(m.probe):])
		if err != nil || i < 0 || i >= len(found) || seen[i] {
			return nil
		}
		root := probed(n, found[i])
		if root == nil || root.Data != "script" && !amongBlocks(root) {
			return nil
		}
		seen[i] = true
		at[root] = found[i]
	}
	if len(at) != len(found) {
		return nil
	}
	for root, k := range at {
		if k.name == "script" {
			root.FirstChild.Data = k.text
			delete(at, root)
		} else {
			root.FirstChild, root.LastChild = nil, nil
		}
	}
	return at
}

// probed is the element that holds a probe and nothing else, nil if something
// came between them.
func probed(n *html.Node, k *known) *html.Node {
	table := n.NextSibling
	switch {
	case n.PrevSibling != nil:
		return nil
	case k.name == "table":
		n = n.Parent
		if table != nil || n.Data != "caption" || n.PrevSibling != nil || n.NextSibling != nil {
			return nil
		}
	case k.table:
		if table == nil || table.Data != "table" || table.FirstChild != nil || table.NextSibling != nil {
			return nil
		}
	case table != nil:
		return nil
	}
	if n.Parent.Data != k.name || n.Parent.Namespace != "" {
		return nil
	}
	return n.Parent
}

// amongBlocks tells whether all that an element stands in is plain blocks, and
// no disclosure, whose text would be without the element's. They are not so
// many that the parser would give up for what the element holds.
func amongBlocks(n *html.Node) bool {
	const maxDepth = 200
	depth := 0
	for n = n.Parent; n != nil && n.Type == html.ElementNode; n = n.Parent {
		depth++
		if _, ok := attr(n, "data-disclosure"); ok || n.Namespace != "" || !plainOutside[n.Data] || depth > maxDepth {
			return false
		}
	}
	return true
}

// plainOutside is what a known element may stand in. In a cell the parser does
// as it does in a block, but for parts of tables, which no known element leaves
// without their table.
var plainOutside = set(`html body main header footer nav section article aside div ul ol li dl dt dd figure figcaption blockquote details
	table thead tbody tfoot tr td th`)
