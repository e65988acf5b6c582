// Package render builds what package source has made, with Hugo as a library and
// wholly in memory: nothing is read from or written to a disk. It is the only
// package that knows Hugo.
//
// [New] looks at what only Hugo's grammar tells: shortcodes, and whether a
// template looks at other pages. [Hugo.Render] builds all units of the source, or
// some: a page again only when something of its own has changed ([Hugo.Sums]),
// and many thousands in parts that fit into memory. Layouts that look at other
// pages are found, and then everything is rendered at once ([Hugo.Whole]).
//
// What Hugo says is told in plain words, at the file that the user can mend.
package render

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// Hugo renders a source.
type Hugo struct {
	*source.Source
	Whole bool // a page may depend on others: all units must be rendered in one call of [Hugo.Render]
}

// New prepares a source. Its problems are those of the shortcodes in it; with
// errors among them it can still be rendered, to find more.
func New(src *source.Source) (*Hugo, diag.List) {
	h := &Hugo{Source: src}
	for name, b := range src.Bytes {
		h.Whole = h.Whole || strings.HasPrefix(name, "layouts/") && looksAtOthers(name, b)
	}
	var probs diag.List
	for _, text := range src.Texts {
		leads := checkShortcodes(src, text, &probs)
		h.Whole = h.Whole || leads
	}
	return h, probs
}
