package proof

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// entry is a feed item, an object of JSON or a data file: its words, the
// pictures that it links, and what its reader sees, which is asked for if it
// names a premium.
type entry struct {
	words    naming.Text
	rough    naming.Text // markup as it is written
	pictures []*naming.Title
	shown    func() shownText
}

// shownText is what a reader sees of an entry, or of a whole data file.
type shownText struct {
	text  string          // folded
	whole map[string]bool // its strings as they stand: sums, and texts with a "<" in them
}

// addText appends a text of an entry, which may be markup.
func (c *checker) addText(e *entry, key, s string) {
	e.pictures = append(e.pictures, c.names.Pictured(s)...)
	for _, markup := range drawingsIn(s) {
		c.addFragment(&e.words, nil, markup)
	}
	if c.names.IsReference(key, s) {
		return
	}
	c.addMarkup(e, s)
}

// addMarkup appends a text as its reader may see it: as it stands, and as the
// markup that it may be.
func (c *checker) addMarkup(e *entry, s string) {
	if !strings.ContainsAny(s, "<&") {
		e.words.AddApart(nil, s)
		return
	}
	e.rough.AddApart(nil, s)
	c.addFragment(&e.words, nil, s)
}

// checkEntry looks for the disclosures of the premiums that an entry names. A
// sum counts as the disclosure if the file has the text elsewhere.
func (c *checker) checkEntry(name string, e *entry, file func() shownText, lang offer.Lang) []finding {
	named := append(c.names.Mentions(&e.words), c.names.Named(&e.rough)...)
	for _, picture := range e.pictures {
		named = append(named, naming.Mention{Title: picture})
	}
	shown := map[string]bool{} // partners
	return c.unshown(name, named, func(_ naming.Mention, partner string) bool {
		if _, asked := shown[partner]; !asked {
			shown[partner] = c.inEntry(partner, lang, e.shown(), file)
		}
		return shown[partner]
	})
}

// inEntry tells whether an entry shows a partner's disclosure.
func (c *checker) inEntry(partner string, lang offer.Lang, own shownText, file func() shownText) bool {
	return slices.ContainsFunc(c.of[recipient{partner, lang}], func(k *composed) bool {
		return own.holds(k.words) || own.whole[k.sum] && file().holds(k.words)
	})
}

// holds tells whether a disclosure stands in what is shown.
func (s shownText) holds(words string) bool {
	return s.whole[words] || strings.Contains(s.text, words)
}

// shownIn is the text of a string that may be markup: without what it hides. Nobody
// looks at it in a browser, so what has a style of its own is left out.
func shownIn(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return ""
	}
	var b strings.Builder
	writeVisible(&b, doc, true)
	return b.String()
}

// known is the language that a file states, if the site has it; else the other.
func (c *checker) known(stated string, other offer.Lang) offer.Lang {
	if lang := primary(stated); slices.Contains(c.langs, lang) {
		return lang
	}
	return other
}

// primary is the language of a tag such as de-AT.
func primary(tag string) offer.Lang {
	lang, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	return offer.Lang(lang)
}
