package rules

import (
	"io/fs"
	"path"
	"slices"
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
	before := p.value[:h.start]
	start := strings.LastIndexByte(before, '\n') + 1
	return diag.Pos{
		File: p.file, Line: strings.Count(before, "\n") + 1,
		Col: utf8.RuneCountInString(before[start:]) + 1, Len: utf8.RuneCountInString(h.words),
	}
}

// maxPage is the most bytes of a page; the site tells of larger ones.
const maxPage = 1 << 20

// readPages is the hand-written pages: Markdown below content/, each in the
// language that its name says. What cannot be read, the site tells. Each is
// read once: from kept, and into it if that is not nil.
func readPages(fsys fs.FS, kept map[string][]byte) (pages []passage) {
	if fsys == nil {
		return nil
	}
	_ = fs.WalkDir(fsys, "content", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".md" {
			return nil
		}
		src, known := kept[name]
		if !known {
			if src, err = catalog.Read(fsys, name, maxPage); err != nil {
				return nil
			}
			if kept != nil {
				kept[name] = src
			}
		}
		if !utf8.Valid(src) {
			return nil
		}
		lang := strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".md")), ".")
		t := text{value: string(src), lang: offer.Lang(lang)}
		t.words = split(t.value)
		pages = append(pages, passage{text: t, file: name})
		return nil
	})
	slices.SortFunc(pages, func(a, b passage) int { return strings.Compare(a.file, b.file) })
	return pages
}
