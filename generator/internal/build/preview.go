package build

import (
	"context"
	"maps"
	"slices"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/look"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// Preview builds a site again and again, and keeps what an edit does not touch.
type Preview struct {
	in   Input
	site *Site   // of the last build without errors, with all files; before, it has no record
	last *Result // of the same, for Look
	mu   sync.Mutex
}

// Previewed is what a build of a preview came to.
type Previewed struct {
	Catalog  *catalog.Catalog
	Problems diag.List
	Tree     *reuse.Tree // all files of the site; nil if there are errors
}

// NewPreview is a preview of what a run with this input would build.
func NewPreview(in Input) *Preview {
	in.Trees, in.Pictures = &catalog.Trees{}, &picture.Cache{}
	return &Preview{in: in, site: &Site{Tree: reuse.NewTree()}}
}

// Build runs all stages over the source as it is when called, to stand at the
// address base, and hands what came of it to show. The pages that are open in a
// browser come first, if no rule is broken by an offer that they are of or that has
// changed: then show is called twice, and what other offers break comes with the second.
func (p *Preview) Build(base string, open []string, show func(r Previewed, last bool)) {
	in := p.in
	in.BaseURL = base
	d := load(in)
	s := p.openFirst(d, open, show)
	d.judge()
	if s == nil {
		s = d.Source()
	}
	if s.Hugo == nil || s.Problems.HasErrors() {
		show(Previewed{s.Catalog, s.Problems, nil}, true)
		return
	}
	r := Previewed{Catalog: s.Catalog}
	all, list := s.Prove(p.kept())
	if r.Problems = append(s.Problems, list...); !r.Problems.HasErrors() {
		p.keep(all)
		r.Tree = p.site.Tree
		p.mu.Lock()
		p.last = &Result{Source: s, Site: p.site}
		p.mu.Unlock()
	}
	show(r, true)
}

// openFirst shows the pages that are open, of data of which the offers that they are
// of, or that have changed, were held against the rules. It returns the source, nil
// if an error was found before.
func (p *Preview) openFirst(d *Data, open []string, show func(r Previewed, last bool)) *Source {
	units := p.unitsOf(open)
	if len(units) == 0 || d.Problems.HasErrors() {
		return nil
	}
	some := d.loaded.Only(func(o *offer.Offer) bool { return units["/offers/"+o.ID] || !d.loaded.Same(o, p.last.Catalog) })
	broken, _ := rules.Judge(some, d.Content, d.Now)
	if broken.HasErrors() {
		return nil
	}
	s := d.Source()
	if s.Problems.HasErrors() {
		return s
	}
	if first := s.proveOnly(units, p.kept()); first != nil {
		p.keep(first)
		show(Previewed{s.Catalog, slices.Concat(s.Problems, broken), p.site.Tree}, false)
	}
	return s
}

// kept is what the last build has made.
func (p *Preview) kept() Kept {
	return Kept{Record: p.site.Record, Unchanged: func(string, reuse.Sum) bool { return true }}
}

// keep makes a run's files those of the site.
func (p *Preview) keep(made *Site) {
	made.Tree.Take(p.site.Tree, maps.Keys(made.Record.Files))
	p.site = made
}

// unitsOf is the units whose pages are among the files.
func (p *Preview) unitsOf(files []string) map[string]bool {
	units := map[string]bool{}
	if p.site.Record == nil {
		return units
	}
	for name, u := range p.site.Record.Units {
		if slices.ContainsFunc(u.Pages, func(pg webpage.Page) bool { return slices.Contains(files, pg.Path) }) {
			units[name] = true
		}
	}
	return units
}

// Look has a browser look at a page of the last build, narrow and wide, in the
// scheme "light" or "dark", and returns what it finds, with the pictures by their
// names. It may run beside a build. The built-in design is not looked at.
func (p *Preview) Look(ctx context.Context, page, scheme string) (diag.List, map[string][]byte, error) {
	p.mu.Lock()
	last := p.last
	p.mu.Unlock()
	if last == nil || !last.Hugo.OwnDesign {
		return nil, nil, nil
	}
	r := &Result{Source: last.Source, Site: last.Site, Looked: &Looked{Pictures: map[string][]byte{}}}
	findings, err := look.Browse(ctx, r.Site.Tree, []look.Visit{{Path: page}}, look.Options{BaseURL: r.baseURL(), Views: []look.View{look.Screen(1280, scheme), look.Screen(360, scheme)}})
	if err != nil {
		return nil, nil, err
	}
	return r.found(findings), r.Looked.Pictures, nil
}
