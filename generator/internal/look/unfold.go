package look

import (
	"maps"
	"slices"
)

// fold is what was noticed of a place that is hidden together with its premium,
// which counts only if nothing opens them.
type fold struct {
	View
	place int
	notes
}

// unfold opens what was hidden in all views, and looks at what it holds.
func (p *visit) unfold() error {
	opens := map[int]bool{}
	for _, place := range slices.Sorted(maps.Keys(p.shown)) {
		if p.shown[place] || p.o.Views != nil {
			continue
		}
		v := wide.with(func(v *View) { v.State = opened })
		if err := p.arrange(v, true); err != nil {
			return err
		}
		var err error
		if opens[place], err = ask[bool](p.tab, call("unfold", place)); err != nil {
			return err
		}
		if opens[place] {
			if err := p.read(v, []int{place}); err != nil {
				return err
			}
		}
	}
	for _, f := range p.folded {
		if !p.shown[f.place] && !opens[f.place] {
			p.report.add(p.Path, f.View, slices.DeleteFunc(f.notes, func(n *note) bool { return n.Place != f.place })...)
		}
	}
	return nil
}
