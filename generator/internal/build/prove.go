package build

import (
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/proof"
	"github.com/klarabo/klarabo/generator/internal/render"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// proving is one run over the units of a site.
type proving struct {
	*Site  // what was made and proven
	in     Input
	hugo   *render.Hugo
	sums   map[string]string // of units, as far as they are known
	prover *proof.Prover
	pages  map[string]webpage.Page // by path
	list   diag.List
}

func (s *Source) newProving(program string) *proving {
	shared := s.Hugo.Shared(program + naming.Key(s.Catalog))
	return &proving{
		Site: &Site{reuse.NewTree(), reuse.New(shared)}, in: s.Input, hugo: s.Hugo, sums: map[string]string{},
		prover: proof.New(s.Catalog, s.Texts, s.Now, s.Hugo.OfferPages(), ownFiles(s.Files)), pages: map[string]webpage.Page{},
	}
}

// Prove renders what can differ from what was kept, part by part, and holds it
// against what it must show. The site counts only if no problem is an error.
func (s *Source) Prove(kept Kept) (*Site, diag.List) {
	p := s.newProving(kept.Program)
	all := s.Hugo.Names()
	stale := all
	if kept.Record != nil {
		p.sums = s.Hugo.Sums()
		stale = p.Record.Keep(kept.Record, p.sums, kept.Unchanged)
	}
	parts := renderedTogether(s.Hugo, stale)
	if len(stale) == len(all) && (len(parts) == 1 || s.Hugo.Whole) {
		parts = [][]string{nil} // all at once
	}
	p.make(parts)
	return p.Site, p.list
}

// proveOnly makes those of the units that differ from what was kept, and leaves
// all others as they were. It is nil if that would be none of them, or if there
// are problems, which Prove then tells of.
func (s *Source) proveOnly(units map[string]bool, kept Kept) *Site {
	if len(units) == 0 {
		return nil
	}
	p := s.newProving(kept.Program)
	if p.Record.Shared != kept.Record.Shared {
		return nil
	}
	var now, others []string
	for name, u := range kept.Record.Units {
		if !units[name] {
			others = append(others, name)
			continue
		}
		switch sum := s.Hugo.Sum(name); sum {
		case "": // it is gone
			return nil
		case u.Sum:
			others = append(others, name)
		default:
			now = append(now, name)
		}
	}
	if len(now) == 0 {
		return nil
	}
	p.Record.Leave(kept.Record, others)
	p.make([][]string{now})
	if p.list.HasErrors() {
		return nil
	}
	return p.Site
}

// make makes the units of each part, and looks at what has been kept.
func (p *proving) make(parts [][]string) {
	for name, u := range p.Record.Units {
		p.recall(name, u.Pages)
	}
	if p.renderAll(parts) {
		p.list = append(p.list, p.prover.Problems(p.has)...)
		p.Record.Again(p.prover.Lacking)
	}
}

// rendered is a part that Hugo has made, and its warnings.
type rendered struct {
	*render.Rendered
	list diag.List
}

// renderAll is false if Hugo could not render a part. While it renders one, the
// one before is proven.
func (p *proving) renderAll(parts [][]string) bool {
	ready := make(chan rendered)
	var taking sync.WaitGroup
	taking.Go(func() {
		for r := range ready {
			p.add(r)
		}
	})
	var failed diag.List
	for i, units := range parts {
		if p.in.at("Rendering pages"); len(parts) > 1 {
			p.in.at("Rendering and proving, part %d of %d", i+1, len(parts))
		}
		r, list := p.hugo.Render(units...)
		if list.HasErrors() {
			failed = list
			break
		}
		ready <- rendered{r, list}
	}
	close(ready)
	taking.Wait()
	p.list = append(p.list, failed...)
	return failed == nil
}

// add proves a part and adds it to the site.
func (p *proving) add(r rendered) {
	p.list = append(p.list, r.list...)
	maps.Copy(p.sums, r.Sums)
	var proven atomic.Int64
	p.prover.Progress = func() { p.in.at("Proving: %d of %d files", proven.Add(1), len(r.Files)) }
	pages, warnings := p.prover.Part(r.Files, r.Pages)
	part := reuse.Part{Sums: r.Sums, Files: r.Files, Pages: byUnit(pages)}
	for name := range r.Sums {
		p.recall(name, part.Pages[name])
	}
	p.Record.Add(part)
	p.Record.Again(again(pages, slices.Concat(r.list, warnings)))
	p.Tree.Add(r.Files)
}

// has tells whether the site has a file.
func (p *proving) has(path string) bool {
	_, ok := p.Record.Files[path]
	return ok
}

// byUnit is the pages by the unit that they were rendered with.
func byUnit(pages []webpage.Page) map[string][]webpage.Page {
	units := map[string][]webpage.Page{}
	for _, pg := range pages {
		units[pg.Unit] = append(units[pg.Unit], pg)
	}
	return units
}

// recall takes in the pages of a unit, made now or before. Two pages with one
// address are a problem.
func (p *proving) recall(unit string, pages []webpage.Page) {
	for _, pg := range pages {
		pg.Unit = unit
		if other, ok := p.pages[pg.Path]; ok && other.Unit != unit {
			render.SameAddress(pg, other, &p.list)
		}
		p.pages[pg.Path] = pg
	}
	p.prover.Recall(pages)
}
