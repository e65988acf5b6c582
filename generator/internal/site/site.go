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
//	content/…                       the user's content/, Markdown only
//	data/*.json                     what pages share: premiums, partners, disclosures, the publisher
//	layouts/                        the user's layouts/ over the defaults
//	assets/                         layouts/assets/ and content/media/
//	i18n/                           layouts/i18n/
//
// Hugo's own command builds what [Hugo.FS] holds to the same bytes.
//
// A front matter holds what one page alone needs, as values that are ready to
// be printed: parsing it is most of Hugo's work at 10,000 offers. Disclosures
// are in data/disclosures.json, and layouts/_partials/disclosure.html is the
// only template that prints one.
//
// Every problem is told at the file that the user can mend: the layout, the
// page in content/ or the YAML that a generated page comes from.
package site

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
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
}

// Hugo is a complete Hugo source.
type Hugo struct {
	in      Input
	langs   []offer.Lang // the first is served at /
	valid   []*offer.Offer
	files   map[string][]byte                       // by slash path in the source
	origins map[string]func(line, col int) diag.Pos // of files that the user did not write as they stand
	words   map[offer.Lang]map[string]any           // layouts/i18n, by key
}

// Source makes the Hugo source of a site. Its problems are in the user's
// content/ and layouts/, or an offer that is left out; with errors among them
// the source can still be rendered, to find more.
func Source(in Input) (*Hugo, diag.List) {
	h := &Hugo{
		in:      in,
		langs:   in.Catalog.Site.Languages,
		files:   map[string][]byte{},
		origins: map[string]func(int, int) diag.Pos{},
		words:   map[offer.Lang]map[string]any{},
	}
	var probs diag.List
	h.addLayouts(&probs)
	h.chooseOffers(&probs)
	h.addConfig()
	h.addData()
	h.addContent(&probs)
	h.checkImages(&probs)
	h.addRecords(&probs)
	h.addSections()
	h.addCompare()
	h.addPublished()
	return h, probs
}

// FS is a copy of the source in memory, at the root.
func (h *Hugo) FS() afero.Fs { return rooted(h.copy()) }

// rooted lets "x" name the file "/x", as io/fs wants it.
func rooted(m afero.Fs) afero.Fs { return afero.NewBasePathFs(m, "/") }

func (h *Hugo) copy() afero.Fs {
	m := afero.NewMemMapFs()
	for _, name := range slices.Sorted(maps.Keys(h.files)) {
		// Writing to memory cannot fail.
		_ = afero.WriteFile(m, "/"+name, h.files[name], 0o644)
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
				diag.Msg("this offer begins on %s and is left out on %s", o.Valid.From, h.in.Now), diag.Message{})
		}
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
