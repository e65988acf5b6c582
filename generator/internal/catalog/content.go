package catalog

import (
	"bytes"
	"io/fs"
	"iter"
	"maps"
	"path"
	"slices"
	"unicode/utf8"
)

// Content is the source of each hand-written page, the Markdown below content/,
// by its file. It is read once, so that what is judged, signed and rendered is
// the same, whatever happens to a file meanwhile. A page that cannot be read is
// nil; package source, which reads it again, tells why.
type Content map[string][]byte

// maxPage is the most bytes of a page; package source tells of larger ones.
const maxPage = 1 << 20

// ReadContent reads the pages of a site's folder.
func ReadContent(fsys fs.FS) Content {
	c := Content{}
	_ = fs.WalkDir(fsys, "content", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && path.Ext(name) == ".md" {
			if c[name], err = Read(fsys, name, maxPage); err != nil {
				c[name] = nil
			}
		}
		return nil
	})
	return c
}

// Texts is the pages that are text, by file. Of the others package source tells
// why they are not.
func (c Content) Texts() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, name := range slices.Sorted(maps.Keys(c)) {
			src := c[name]
			if src != nil && utf8.Valid(src) && bytes.IndexByte(src, 0) < 0 && !yield(name, src) {
				return
			}
		}
	}
}
