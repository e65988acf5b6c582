package site

import (
	"bytes"
	"io/fs"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/layouts"
)

// Which other pages a page depends on cannot be known from a template of the
// user's that looks at other pages, or from a text that links to an offer by
// its file. Such a site is rendered in one piece, and again whenever something
// in it has changed. Default templates look at no page that may be missing.

var (
	// always finds how a template gets a page that is always there.
	always = regexp.MustCompile(`GetPage\s+(\(printf\s+"/(publications|partners|%s)|"/(publications|partners|compare|offers)"|\.page\b)`)
	// looksAround finds what leads a template from its page to another one.
	looksAround = regexp.MustCompile(`\b(GetPage|Pages|RegularPages|RegularPagesRecursive|Paginat(e|or)|Next|Prev|NextInSection|PrevInSection|Related|Sections|Ancestors|Parent|CurrentSection|FirstSection|Menus|Ref|RelRef|ref|relref|lists)\b`)
	// refersTo finds a text's link to an offer's file.
	refersTo = regexp.MustCompile(`\{\{[<%]\s*(rel)?ref\b[^>%]*offers/`)
)

// Whole tells whether all units must be rendered in one call of [Hugo.Render].
func (h *Hugo) Whole() bool { return h.whole }

// noteTemplate looks at a file in layouts/.
func (h *Hugo) noteTemplate(name string, b []byte) {
	was, err := fs.ReadFile(layouts.FS, strings.TrimPrefix(name, "layouts/"))
	if err != nil || !bytes.Equal(was, b) {
		h.whole = h.whole || looksAround.Match(always.ReplaceAll(b, nil))
	}
}

// noteText looks at Markdown.
func (h *Hugo) noteText(b []byte) { h.whole = h.whole || refersTo.Match(b) }
