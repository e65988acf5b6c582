// Package source turns a catalog and its disclosures into what Hugo is given to
// make pages of. It is values in memory and imports nothing of Hugo, though it
// writes Hugo's settings (config.go): package render builds what [New] makes, and
// Hugo's own command builds what [Source.All] holds to the same bytes.
//
//	source                          from
//	hugo.json                       data/site.yaml; everything that could run, fetch or differ is locked
//	content/offers/<id>.<lang>.md   data/offers, only those that can be ordered on the day
//	content/publications, partners  data/publications, data/partners
//	content/…/page/<n>.<lang>.md    the further pages of a list of offers
//	content/…                       the user's content/, Markdown only
//	data/*.json                     what pages share: premiums, partners, disclosures, the publisher
//	data/lists/…                    the offers that one page lists (list.go)
//	layouts/                        the user's layouts/ over the defaults
//	assets/                         layouts/assets/ and content/media/; published/theme.css from data/theme.yaml
//	i18n/                           layouts/i18n/
//
// A page is made from its own front matter and list and from what all pages
// share, never from another offer's page. So it can be rendered without the
// others: see [Unit].
//
// Values are ready to be printed: the types that end in View are what layouts
// read, and viewer writes them in one language. Disclosures are in
// data/disclosures.json, and layouts/_partials/disclosure/text.html is the only
// template that prints one.
//
// Every problem is told at the file that the user can mend: the layout, the
// page in content/ or the YAML that a generated page comes from.
package source

import (
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
)

// Input is what a site is made of.
type Input struct {
	Catalog *catalog.Catalog  // its Site is not nil
	Texts   *disclosure.Texts // a text for each partner, form and language
	Now     offer.Date        // the day on which offers are valid or not
	Draft   bool              // unsigned texts may be in it: a banner on each page, and noindex
	BaseURL string            // in place of the site's base_url, if not ""
	Files   fs.FS             // layouts/ and content/, the user's over the defaults
	Content catalog.Content   // of Files, the hand-written pages, which are not read again; may be nil
	Offline []string          // ids of premiums that are in nothing else, and that pages may still name

	// Pictures, if not nil, are those that were made for other pages or in an
	// earlier call, and need not be made again.
	Pictures *picture.Cache
}

// Source is what Hugo is given: the files that every page needs, and the units.
type Source struct {
	Files
	Units []*Unit // by name

	Texts  []Text            // what people have written in Markdown
	Static map[string][]byte // layouts/static, by the name under which it is published
	Moved  map[string]Moved  // pages that lead to others, by their path

	// OwnDesign tells whether layouts/ differs from the built-in one in any byte.
	// The built-in design has been looked at by a browser in this repository's own
	// tests, and nobody else's has.
	OwnDesign bool
	Replaced  int // built-in files that layouts/ has otherwise

	in       Input
	partly   bool                              // of data that are broken: see OfPages
	langs    []offer.Lang                      // the first is served at /
	valid    []*offer.Offer                    // newest first
	ended    []*offer.Offer                    // that have ended, and whose pages say so
	words    map[offer.Lang]map[string]any     // layouts/i18n, by key
	sections map[offer.Lang]map[string]section // that records are in
	views    map[offer.Lang]*viewer
	pages    map[string]*handwritten // by their file's name

	names        func() *naming.Names                            // made once
	named        func() map[offer.Lang]map[string]string         // addresses of pages, once all are read: see page_names.go
	texts        func() (usual, other map[string][]string)       // of premiums, gathered once
	titleNotices func() map[offer.Lang]map[*offer.Offer][]string // made once
}

// Text is a page, or a part of one, as its user has written it.
type Text struct {
	Bytes []byte
	at    origin
}

// Span is the place of a part of it.
func (t Text) Span(from, end int) diag.Pos {
	pos := t.at(diag.LineCol(t.Bytes, from))
	pos.Len = utf8.RuneCount(t.Bytes[from:end])
	return pos
}

// section is a folder of generated pages, in one language.
type section struct {
	title string
	slug  string // its address below the language's
}

// recordFolders is the folders of content/ whose pages are made from data/.
var recordFolders = []string{"offers", "publications", "partners"}

// Moved is the page at an old address.
type Moved struct {
	To    string // from the host on
	Lang  offer.Lang
	Pos   diag.Pos // where it is said
	title string   // what the page says of where it leads
}

// HasTheme tells whether there is a data/theme.yaml.
func (src *Source) HasTheme() bool { return src.in.Catalog.Theme != nil }

// Pictures is what has been made of pictures; nil if nothing is kept.
func (src *Source) Pictures() *picture.Cache { return src.in.Pictures }

// baseURL is the site's address with a slash at its end, as Hugo wants it.
func (src *Source) baseURL() string {
	u := src.in.BaseURL
	if u == "" {
		u = string(src.in.Catalog.Site.BaseURL)
	}
	return strings.TrimSuffix(u, "/") + "/"
}
