// Package proof holds the rendered site against the guarantee that is the
// reason for Klarabo: no reader meets a premium that an outside firm ships
// without that firm's disclosure. It looks at the files as they will be
// published and at nothing that rendered them, so no layout, style sheet,
// hand-written page or feed can get around it.
//
// # What is proven
//
// A premium is disclosed when a partner ships it. In every HTML file:
//
//   - Each element with data-premium="<offer>/<premium>" names an offer and one
//     of its premiums. If the premium is disclosed, the element holds a
//     data-disclosure element with the text of this partner in the page's
//     language, word for word, and its sum: in form full on the offer's own
//     page, full or notice elsewhere. What stands in an inner data-premium
//     element is that one's alone.
//   - Neither it, nor what it stands in, nor what carries its text is hidden by an
//     attribute or an element of HTML. What styles and scripts do to it is seen by
//     a browser, and not here.
//   - Each data-disclosure element says exactly what was composed for this
//     site, wherever it stands.
//   - A page that names a disclosed premium, in text, attributes, meta tags or
//     scripts, shows the disclosure of its partner.
//   - An element with data-price="<offer>" says the whole price of the offer, word
//     for word, and where an offer's amount stands, such an element stands too.
//   - Style sheets and scripts come from the site itself, and no address runs a
//     script (deceit.go).
//   - Beside premiums, no invisible character turns the direction of writing.
//
// Each valid offer has its page in every language, with each of its premiums;
// other offers have none. In feeds each item, in JSON the smallest object, and
// in other data files (.txt, .csv, .ics, .js …) the file that names a disclosed
// premium has the notice or full text with it. In JSON it may also have the
// sum, if the text stands elsewhere in the file.
//
// A premium is named where its title stands in any of the site's languages, as
// whole words; case, white space, soft hyphens, invisible characters and the
// kind of hyphen make no difference. Of several titles at one place the longest
// counts. A title that several premiums share is satisfied by the disclosure of
// one of their partners, or by an element of one of them that is not disclosed.
//
// # What is not
//
// What styles and scripts of the site do to a page, pictures with text in them,
// PDF files, and what a server adds. An element that is not known to show what
// it holds is taken to hide it.
package proof

import (
	"io/fs"
	"maps"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// Page is what is known of a page beside its HTML.
type Page = webpage.Page

// Prover holds a site against the guarantee, of which it may get one part after
// the other.
type Prover struct {
	Progress func()          // is told of each file, by several goroutines; may be nil
	Lacking  map[string]bool // paths of pages of which Problems warns, since they show what is not there

	checker
	report report
	loads  []load
}

// New begins a proof for what is valid on the day. The addresses are those of
// the offers' own pages: the id of the offer, by the path of its page in the
// tree. The site's own folder is where the places of what is wrong are looked
// for, in its content/ and layouts/.
func New(cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date, addresses map[string]string, own fs.FS) *Prover {
	p := &Prover{checker: newChecker(cat, texts, now, own), Lacking: map[string]bool{}}
	p.addresses = addresses
	return p
}

// Part looks at every file, by its slash path. The pages are those that the
// files were rendered from; a file that is none of them is checked as well. It
// returns the pages, those of offers with the premiums that they show (the
// page of a record that is no HTML file is not among them), and each warning, which
// is one of [Prover.Problems] as well.
func (p *Prover) Part(files map[string][]byte, pages []Page) ([]Page, diag.List) {
	c := p.part(files, pages)
	paths := slices.Sorted(maps.Keys(files))
	shown := make([]*shownPage, len(paths))
	found := make([][]finding, len(paths))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, path := range paths {
		work.Go(func() error {
			shown[i], found[i] = c.file(path)
			if p.Progress != nil {
				p.Progress()
			}
			return nil
		})
	}
	_ = work.Wait() // which never fails
	var warnings diag.List
	html := map[string]*shownPage{}
	for i, path := range paths {
		p.report.add(found[i])
		for _, f := range found[i] {
			if f.Severity == diag.Warning {
				warnings = append(warnings, f.Problem)
			}
		}
		if html[path] = shown[i]; shown[i] != nil {
			p.loads = append(p.loads, shown[i].loads...)
		}
	}
	var proven []Page
	for _, page := range pages {
		if shown := html[page.Path]; shown != nil && page.Offer != "" {
			page.Premiums = shown.premiums
		} else if shown == nil && page.Offer+page.Record != "" {
			continue
		}
		proven = append(proven, page)
	}
	return proven, warnings
}

// Recall takes in which pages there are and what they show, proven now or before.
func (p *Prover) Recall(pages []Page) {
	for _, page := range pages {
		p.pages[page.Path] = &page
	}
}

// Problems is what is wrong with all parts together. An empty list is the
// proof. The same mistake on many pages is one problem, told of the first page.
// Published tells whether the site has a file at a path, from whichever part.
// The list is the same for the same input.
func (p *Prover) Problems(published func(path string) bool) diag.List {
	p.report.add(p.checkPages())
	p.report.add(p.checkLoads(published))
	p.report.add(p.checkNotMeant())
	return p.report.problems()
}
