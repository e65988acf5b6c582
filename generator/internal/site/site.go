// Package site turns a catalog and its disclosures into pages. It is the only
// package that knows Hugo, which it uses as a library and wholly in memory:
// nothing is read from or written to a disk.
//
// [Source] makes a Hugo source, [Hugo.Render] builds it:
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
// Hugo's own command builds what [Hugo.FS] holds to the same bytes.
//
// A page is made from its own front matter and list and from what all pages
// share, never from another offer's page. So it can be rendered without the
// others ([Hugo.Units]): again only when something of its own has changed, and
// many thousands in parts that fit into memory. Layouts of the user that look
// at other pages are found, and then everything is rendered at once (whole.go).
//
// Values are ready to be printed. Disclosures are in data/disclosures.json, and
// layouts/_partials/disclosure.html is the only template that prints one.
//
// Every problem is told at the file that the user can mend: the layout, the
// page in content/ or the YAML that a generated page comes from.
package site

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
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
	Pictures *Pictures
}

// Hugo is a complete Hugo source.
type Hugo struct {
	source    // what every page needs
	in        Input
	langs     []offer.Lang                      // the first is served at /
	valid     []*offer.Offer                    // newest first
	places    map[*offer.Offer]int              // in valid
	words     map[offer.Lang]map[string]any     // layouts/i18n, by key
	static    map[string][]byte                 // layouts/static, by the name under which it is published
	sections  map[offer.Lang]map[string]section // that records are in
	views     map[offer.Lang]*viewer
	ended     []*offer.Offer      // that have ended, and whose pages say so: see ended.go
	moved     map[string]moved    // pages that lead to others, by their path: see moved.go
	own       map[string]*ownPage // pages that the user has written, by their file's name
	units     []*unit             // by path
	whole     bool                // a page may depend on others: see whole.go
	ownDesign bool                // layouts/ is not the built-in one: see design.go

	names    func() *naming.Names                            // made once
	inTitles func() map[offer.Lang]map[*offer.Offer][]string // titled, made once
}

// source is files by their slash path in Hugo's source, and what of the user's
// their lines come from.
type source struct {
	files   map[string][]byte
	origins map[string]func(line, col int) diag.Pos
}

// Source makes the Hugo source of a site. Its problems are in the user's
// content/ and layouts/, or an offer that is left out; with errors among them
// the source can still be rendered, to find more.
func Source(in Input) (*Hugo, diag.List) {
	h := &Hugo{
		source: source{map[string][]byte{}, map[string]func(int, int) diag.Pos{}},
		in:     in,
		langs:  in.Catalog.Site.Languages,
		words:  map[offer.Lang]map[string]any{},
		static: map[string][]byte{},
		places: map[*offer.Offer]int{},
		own:    map[string]*ownPage{},
		moved:  map[string]moved{},
	}
	h.names = sync.OnceValue(func() *naming.Names { return naming.New(in.Catalog, h.langs) })
	h.inTitles = sync.OnceValue(h.titled)
	var probs diag.List
	h.makeViews()
	h.addLayouts(&probs)
	h.checkUnused(&probs)
	h.chooseOffers(&probs)
	h.addConfig()
	h.addData()
	h.addContent(&probs)
	h.checkImages(&probs)
	h.addTheme(&probs)
	h.addColors()
	h.addSections(&probs)
	h.addTools()
	h.addRecords(&probs)
	h.addEnded()
	h.addLists()
	h.addMoved(&probs)
	h.resolveLinks(&probs)
	return h, probs
}

// FS is a copy of the whole source in memory, at the root, for Hugo's own command.
// What is published without Hugo's doing stands in static/ there.
func (h *Hugo) FS() afero.Fs {
	s := h.with(h.makeAll(h.units))
	beside := map[string][]byte{}
	maps.Copy(beside, h.static)
	h.addMovedPages(beside)
	for name, b := range beside {
		s.files["static/"+name] = b
	}
	return rooted(s.copy())
}

// rooted lets "x" name the file "/x", as io/fs wants it.
func rooted(m afero.Fs) afero.Fs { return afero.NewBasePathFs(m, "/") }

func (s source) copy() afero.Fs {
	m := afero.NewMemMapFs()
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		// Writing to memory cannot fail.
		_ = afero.WriteFile(m, "/"+name, s.files[name], 0o644)
	}
	return m
}

// chooseOffers keeps the offers that can be ordered on the day, and says which
// cannot yet. Of those that no longer can, package rules tells.
func (h *Hugo) chooseOffers(probs *diag.List) {
	for _, o := range h.in.Catalog.Offers {
		switch {
		case o.Valid.On(h.in.Now):
			h.valid = append(h.valid, o)
		case h.in.Now.Before(o.Valid.From):
			probs.Warn(h.in.Catalog.Pos(o, &o.Valid), "site/future-offer",
				diag.Msg("this offer begins on %s and is left out on %s", o.Valid.From, h.in.Now), diag.Msg("nothing, if it is meant to; else give it an earlier day"))
		case h.in.Catalog.Site.Remembers(o, h.in.Now):
			h.ended = append(h.ended, o)
		}
	}
	slices.SortStableFunc(h.valid, func(a, b *offer.Offer) int {
		return cmp.Or(b.Valid.From.Time().Compare(a.Valid.From.Time()), strings.Compare(a.ID, b.ID))
	})
	for i, o := range h.valid {
		h.places[o] = i
	}
}

// namedLink is one of the site's links and its key in the data.
type namedLink struct {
	key string
	to  *offer.Link
}

func linkFields(l *offer.Links) []namedLink {
	return []namedLink{
		{"imprint", &l.Imprint}, {"privacy", &l.Privacy}, {"terms", &l.Terms},
		{"accessibility", &l.Accessibility}, {"cancel", &l.Cancel}, {"withdraw", &l.Withdraw},
		{"guarantee", &l.Guarantee},
	}
}

// baseURL is the site's address with a slash at its end, as Hugo wants it.
func (h *Hugo) baseURL() string {
	u := h.in.BaseURL
	if u == "" {
		u = string(h.in.Catalog.Site.BaseURL)
	}
	return strings.TrimSuffix(u, "/") + "/"
}
