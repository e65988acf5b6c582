package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/proof"
	"github.com/klarabo/klarabo/generator/internal/reuse"
	"github.com/klarabo/klarabo/generator/internal/site"
)

// partSize is how much is rendered at once: 900 offers' own pages, or some 700
// with the lists that show them. The cards of more would not fit in what Hugo
// keeps (see [site.Hugo.Together]), and of fewer, its start would cost too much.
const partSize = 900

// parts is units in parts that are rendered one after the other.
func (f *flow) parts(units []string) (parts [][]string) {
	size := partSize
	for _, name := range f.hugo.Together(units) {
		if size >= partSize {
			parts, size = append(parts, nil), 0
		}
		last := len(parts) - 1
		parts[last] = append(parts[last], name)
		size += f.hugo.Size(name)
	}
	return parts
}

// making is one run over the units of a site.
type making struct {
	*flow
	sums   map[string]string // of units, as far as they are known
	record *reuse.Record
	tree   *reuse.Tree
	prover *proof.Prover
	pages  map[string]site.Page // by path
	styles map[string]bool      // the style sheets of the part before
	torn   bool                 // the parts do not see the same style sheets
	list   diag.List
}

// prove renders what can differ from before, part by part, and holds it against
// what it must show.
func (f *flow) prove() {
	if f.hugo == nil || f.problems.HasErrors() {
		return
	}
	m := f.making()
	all := f.hugo.Names()
	stale := all
	if f.before != nil {
		m.sums = f.hugo.Sums()
		stale = m.record.Keep(f.before, m.sums, f.there)
	}
	parts := f.parts(stale)
	if len(stale) == len(all) && (len(parts) == 1 || f.hugo.Whole()) {
		parts = [][]string{nil} // all at once
	}
	m.make(parts)
	if m.doubtful(len(parts) > 1 || len(stale) < len(all)) {
		m = f.making()
		m.make([][]string{nil})
	}
	f.problems = append(f.problems, m.list...)
	if !f.problems.HasErrors() {
		f.tree, f.record = m.tree, m.record
	}
}

// proveOnly makes those of the units that differ from before, and leaves all
// others as they were. It is false if that would be none of them, or if there
// are problems, which prove then tells of.
func (f *flow) proveOnly(units map[string]bool) bool {
	if f.hugo == nil || f.problems.HasErrors() || f.before == nil || len(units) == 0 {
		return false
	}
	m := f.making()
	if m.record.Shared != f.before.Shared {
		return false
	}
	var now, others []string
	for name, u := range f.before.Units {
		if !units[name] {
			others = append(others, name)
			continue
		}
		switch sum := f.hugo.Sum(name); sum {
		case "": // it is gone
			return false
		case u.Sum:
			others = append(others, name)
		default:
			now = append(now, name)
		}
	}
	if len(now) == 0 {
		return false
	}
	m.record.Leave(f.before, others)
	m.make([][]string{now})
	if m.doubtful(true) || m.list.HasErrors() {
		return false
	}
	f.tree, f.record = m.tree, m.record
	return true
}

func (f *flow) making() *making {
	shared := f.hugo.Shared(f.program)
	m := &making{
		flow: f, sums: map[string]string{}, record: reuse.New(shared), tree: reuse.NewTree(),
		prover: proof.New(f.catalog, f.texts, f.now, own(f.files)), pages: map[string]site.Page{},
	}
	return m
}

// make makes the units of each part, and looks at what has been kept.
func (m *making) make(parts [][]string) {
	for name, u := range m.record.Units {
		m.recall(name, u.Pages)
	}
	if m.makeAll(parts) {
		m.list = append(m.list, m.prover.Problems()...)
	}
}

// rendered is a part that Hugo has made, and its warnings.
type rendered struct {
	*site.Rendered
	list diag.List
}

// makeAll is false if Hugo could not render a part. While it renders one, the
// one before is proven.
func (m *making) makeAll(parts [][]string) bool {
	ready := make(chan rendered)
	var taking sync.WaitGroup
	taking.Go(func() {
		for r := range ready {
			m.takeIn(r)
		}
	})
	var failed diag.List
	for _, units := range parts {
		r, list := m.hugo.Render(units...)
		if list.HasErrors() {
			failed = list
			break
		}
		ready <- rendered{r, list}
	}
	close(ready)
	taking.Wait()
	m.list = append(m.list, failed...)
	return failed == nil
}

// takeIn proves a part and adds it to the site.
func (m *making) takeIn(r rendered) {
	m.list = append(m.list, r.list...)
	maps.Copy(m.sums, r.Sums)
	part := reuse.Part{Sums: r.Sums, Files: r.Files, Pages: m.shown(r.Pages, m.prover.Part(r.Files, proofPages(r.Pages)))}
	part.Again = again(r.Pages, r.list)
	for name := range r.Sums {
		m.recall(name, part.Pages[name])
	}
	m.record.Add(part)
	m.tree.Add(r.Files)
	m.see(r.Files)
}

// shown is the pages by unit, with the premiums that those of offers show.
func (m *making) shown(rendered []site.Page, offers []proof.Shown) map[string][]reuse.Page {
	premiums := map[string][]string{}
	for _, s := range offers {
		premiums[s.Path] = s.Premiums
	}
	pages := map[string][]reuse.Page{}
	for _, p := range rendered {
		pages[p.Unit] = append(pages[p.Unit], reuse.Page{
			Path: p.Path, Lang: p.Lang, Offer: p.Offer, Origin: p.Origin, Layout: p.Layout, Premiums: premiums[p.Path],
		})
	}
	return pages
}

// recall takes in the pages of a unit, made now or before. Two pages with one
// address are a problem.
func (m *making) recall(unit string, pages []reuse.Page) {
	for _, p := range pages {
		own := site.Page{Path: p.Path, Lang: p.Lang, Offer: p.Offer, Origin: p.Origin, Layout: p.Layout, Unit: unit}
		if other, ok := m.pages[p.Path]; ok && other.Unit != unit {
			site.SameAddress(own, other, &m.list)
		}
		m.pages[p.Path] = own
		if p.Offer != "" {
			m.prover.Recall([]proof.Shown{{
				Page:     proof.Page{Path: p.Path, Lang: p.Lang, Offer: p.Offer, Origin: p.Origin, Layout: p.Layout},
				Premiums: p.Premiums,
			}})
		}
	}
}

// see notes the style sheets of a part: each counts for every page.
func (m *making) see(files map[string][]byte) {
	styles := map[string]bool{}
	for name := range files {
		if path.Ext(name) == ".css" {
			styles[name] = true
		}
	}
	m.torn = m.torn || m.styles != nil && !maps.Equal(styles, m.styles)
	m.styles = styles
}

// doubtful tells whether the pages must be looked at all together, because
// what one part publishes may matter to another one.
func (m *making) doubtful(parted bool) bool {
	for name := range m.record.Files {
		m.torn = m.torn || m.styles != nil && path.Ext(name) == ".css" && !m.styles[name]
	}
	return parted && (m.torn || slices.ContainsFunc(m.list, func(p diag.Problem) bool { return p.Rule == "proof/foreign-source" }))
}

// again is the units of pages of which there is a warning, which must come
// again with the next run; all, if one cannot be told where it comes from.
func again(pages []site.Page, warnings diag.List) map[string]bool {
	units := map[string]bool{}
	for _, w := range warnings {
		known := false
		for _, p := range pages {
			if p.Origin.File == w.Pos.File && w.Pos.File != "" {
				units[p.Unit], known = true, true
			}
		}
		if known {
			continue
		}
		for _, p := range pages {
			units[p.Unit] = true
		}
	}
	return units
}

func proofPages(pages []site.Page) []proof.Page {
	list := make([]proof.Page, 0, len(pages))
	for _, p := range pages {
		list = append(list, proof.Page{Path: p.Path, Lang: p.Lang, Offer: p.Offer, Origin: p.Origin, Layout: p.Layout})
	}
	return list
}

// program stands for this program: what another one has made or proven is made
// and proven anew.
var program = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
})
