package proof

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// feedReader reads RSS, Atom and other XML.
type feedReader struct {
	c     *checker
	name  string
	lang  offer.Lang
	depth int // of the item being read, 0 outside
	level int

	text  []byte // of the innermost element, or what of it has come
	item  feedEntry
	rest  feedEntry // what stands outside the items
	found []finding
	inner string // name of the innermost element
}

type feedEntry struct {
	words []byte
	text  strings.Builder
}

// feed checks an XML file: each item or entry of a feed, and what stands
// outside of them, which is one more entry. Sitemaps hold addresses, no words.
func (c *checker) feed(name string, content []byte) []finding {
	r := &feedReader{c: c, name: name, lang: c.langOf(name)}
	d := xml.NewDecoder(bytes.NewReader(content))
	d.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		if strings.EqualFold(charset, "utf-8") {
			return in, nil
		}
		return nil, errors.New("it is not in UTF-8")
	}
	for {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return c.unreadableEntry(name, err.Error())
		}
		switch t := t.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.CharData:
			r.text = append(r.text, t...)
		case xml.EndElement:
			r.end(t)
		}
	}
	return append(r.found, r.check(&r.rest)...)
}

func (r *feedReader) start(t xml.StartElement) {
	r.flush()
	r.level++
	r.inner = t.Name.Local
	if (t.Name.Local == "item" || t.Name.Local == "entry") && r.depth == 0 {
		r.depth = r.level
		r.item = feedEntry{}
	}
	for _, a := range t.Attr {
		if a.Name.Local == "lang" && r.depth == 0 {
			r.setLang(a.Value)
		}
		e := r.entry()
		e.words = textWords(e.words, a.Value)
	}
}

func (r *feedReader) end(t xml.EndElement) {
	if t.Name.Local == "language" && r.depth == 0 {
		r.setLang(string(r.text))
	}
	r.flush()
	r.inner = ""
	if r.depth == r.level {
		r.found = append(r.found, r.check(&r.item)...)
		r.depth = 0
	}
	r.level--
}

// flush takes the text that has come to the entry that it belongs to.
func (r *feedReader) flush() {
	s := string(r.text)
	r.text = r.text[:0]
	if strings.TrimSpace(s) == "" {
		return
	}
	e := r.entry()
	e.words = textWords(e.words, s)
	e.text.WriteString(" " + shownIn(s) + " ")
}

func (r *feedReader) entry() *feedEntry {
	if r.depth > 0 {
		return &r.item
	}
	return &r.rest
}

// setLang takes the language that the feed states, if the site has it.
func (r *feedReader) setLang(s string) {
	primary, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	if _, known := r.c.sums[offer.Lang(primary)]; known {
		r.lang = offer.Lang(primary)
	}
}

func (r *feedReader) check(e *feedEntry) []finding {
	shown := sync.OnceValue(func() shownText { return shownText{text: disclosure.Fold(e.text.String())} })
	return r.c.checkEntry(r.name, entry{e.words, shown}, shown, r.lang)
}
