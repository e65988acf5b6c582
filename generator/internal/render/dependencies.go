package render

import (
	"bytes"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/resources/page"

	"github.com/klarabo/klarabo/generator/internal/source"
)

// A page is made again when its own data changed. That a template of the
// user's, or a text, makes it depend on other pages is seen from what it names;
// such a site is rendered in one piece, and again whenever something in it has
// changed.

// looksAtOthers tells whether a template looks at pages that may be missing. The
// built-in ones look at none. What only reads as if it did costs time and no more.
func looksAtOthers(name string, b []byte) bool {
	if source.BuiltIn(name, b) {
		return false
	}
	b = fixedPage.ReplaceAllFunc(comment.ReplaceAll(b, nil), func(call []byte) []byte {
		if bytes.Contains(call, []byte("/offers/")) { // which come and go
			return call
		}
		return nil
	})
	return around().Match(b)
}

var (
	comment = regexp.MustCompile(`(?s)\{\{(?:- )?/\*.*?\*/`)

	// fixedPage is a call that gets a page that is always there: one with a fixed
	// name, a publication, a partner, or one that the site's menu names.
	fixedPage = regexp.MustCompile(`\bGetPage\s+(?:\(\s*printf\s+"/(?:(?:publications|partners)/%s"|%s"\s+\.(?:Section)?\s*\))|(?:"[^"]*"|` + "`[^`]*`" + `)\s*(?:\)|-?\}\}))`)
)

// around is what leads a template from its page to others: what Hugo's pages
// and sites have that gives pages, and the functions that do. Home is always
// there, and a page's translations are made with it.
var around = sync.OnceValue(func() *regexp.Regexp {
	names := []string{"lists", "Ref", "RelRef", "Menus", "Paginate", "Paginator"}
	pages := []reflect.Type{reflect.TypeFor[page.Page](), reflect.TypeFor[page.Pages](), reflect.TypeFor[page.TaxonomyList](), reflect.TypeFor[page.Taxonomy]()}
	always := []string{"Home", "Page", "Translations", "AllTranslations"}
	for _, t := range []reflect.Type{reflect.TypeFor[page.Page](), reflect.TypeFor[page.Site]()} {
		for m := range t.Methods() {
			if m.Type.NumOut() > 0 && slices.Contains(pages, m.Type.Out(0)) && !slices.Contains(always, m.Name) {
				names = append(names, m.Name)
			}
		}
	}
	return regexp.MustCompile(`\.(?:` + strings.Join(names, "|") + `)\b|\b(?:rel)?ref\b`)
})
