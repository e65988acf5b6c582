package rules

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// passage is a text that readers see, and where its words stand: of an offer,
// a premium, or a hand-written page.
type passage struct {
	text
	record any    // nil of a page
	file   string // of a page
	source string // of this file
	from   int    // the byte of the source where the text begins, or its key
}

// passages is the texts that advertise: of offers, premiums, and of the pages
// in content/. What a magazine is about, its own description says, which is
// none of them.
func (f *finder) passages() (all []passage) {
	for _, o := range f.Offers {
		for _, t := range f.texts(o) {
			all = append(all, passage{text: t, record: o})
		}
	}
	for _, p := range f.Premiums {
		for _, t := range f.texts(p) {
			if t.keys[0] == "title" || t.keys[0] == "aliases" || t.keys[0] == "description" || t.keys[0] == "parts" || t.keys[0] == "variants" {
				all = append(all, passage{text: t, record: p})
			}
		}
	}
	return append(all, f.pages...)
}

// at is where a hit in a passage stands.
func (f *finder) at(p passage, h hit) diag.Pos {
	if p.record != nil {
		return f.place(p.record, p.text, h)
	}
	start := p.from + h.start
	if p.value != p.source[p.from:] { // a value of the front matter, as YAML writes it
		start = p.from + max(0, strings.Index(p.source[p.from:], h.words))
	}
	line, col := diag.LineCol([]byte(p.source), start)
	return diag.Pos{File: p.file, Line: line, Col: col, Len: utf8.RuneCountInString(h.words)}
}

// passagesOf is the hand-written pages, each in the language that its name says:
// the page itself, and what its front matter has for readers.
func passagesOf(content catalog.Content) (pages []passage) {
	for name, src := range content.Texts() {
		lang := offer.Lang(strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".md")), "."))
		add := func(value string, from int) {
			if value != "" {
				t := text{value: value, lang: lang}.cut()
				pages = append(pages, passage{text: t, file: name, source: string(src), from: from})
			}
		}
		page, body, _, _ := catalog.FrontMatter(name, src)
		for _, kv := range [][2]string{{"title:", page.Title}, {"linkTitle:", page.LinkTitle}, {"description:", page.Description}, {"summary:", page.Summary}} {
			add(kv[1], max(0, bytes.Index(src, []byte(kv[0]))))
		}
		add(string(body), len(src)-len(body))
	}
	return pages
}
