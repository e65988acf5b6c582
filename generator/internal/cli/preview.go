package cli

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/serve"
	"github.com/klarabo/klarabo/generator/internal/site"
)

// previewer builds a site again and again, and keeps what an edit does not
// touch.
type previewer struct {
	files    fs.FS
	settings *flow
	stderr   io.Writer
	quiet    bool

	trees    *catalog.Trees
	pictures *site.Pictures
	tree     *reuse.Tree // all files of the last build without errors, nil before
	record   *reuse.Record
	failed   bool // the last build had errors
}

func newPreviewer(files fs.FS, settings *flow, stderr io.Writer, quiet bool) *previewer {
	return &previewer{files: files, settings: settings, stderr: stderr, quiet: quiet, trees: &catalog.Trees{}, pictures: &site.Pictures{}}
}

// build runs the whole flow over the source as it is when called, and tells on
// a terminal what came of it. The pages that are open in a browser come first.
func (p *previewer) build(base string, open []string, show func(serve.Result)) {
	f := *p.settings
	f.files, f.baseURL = p.files, base
	f.trees, f.pictures = p.trees, p.pictures
	f.before, f.there = p.record, func(string, reuse.Sum) bool { return true }
	f.compose()
	if first := f; first.proveOnly(p.unitsOf(open)) {
		p.keep(&first)
		show(p.result(&first))
		f.before = first.record
	}
	f.prove()
	// An error here is one that the caller hears of as a problem.
	_ = report(f.lang, p.stderr, f.problems, p.files)
	mended := p.failed && f.tree != nil
	if p.failed = f.tree == nil; !p.failed {
		p.keep(&f)
	}
	if mended && !p.quiet {
		fmt.Fprintln(p.stderr, diag.Msg("All errors are mended.").In(f.lang))
	}
	show(p.result(&f))
}

// keep makes a run's files those of the site.
func (p *previewer) keep(f *flow) {
	f.tree.Take(p.tree, maps.Keys(f.record.Files))
	p.tree, p.record = f.tree, f.record
}

func (p *previewer) result(f *flow) serve.Result {
	r := serve.Result{Problems: f.problems.Sorted().In(f.lang), Places: premiumPlaces(f.catalog)}
	if f.tree != nil {
		r.Tree = p.tree
	}
	return r
}

// unitsOf is the units whose pages are among the files.
func (p *previewer) unitsOf(files []string) map[string]bool {
	units := map[string]bool{}
	if p.record == nil || len(files) == 0 {
		return units
	}
	for name, u := range p.record.Units {
		if slices.ContainsFunc(u.Pages, func(page reuse.Page) bool { return slices.Contains(files, page.Path) }) {
			units[name] = true
		}
	}
	return units
}
