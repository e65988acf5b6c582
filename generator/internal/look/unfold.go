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
	named bool // elsewhere, where it is to be seen
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
		var err error
		if opens[place], err = p.opens(v, place); err != nil {
			return err
		}
		if opens[place] {
			if err := p.read(v, []int{place}); err != nil {
				return err
			}
		}
	}
	tried := map[int]bool{}
	for _, f := range p.folded {
		opened := p.shown[f.place] || opens[f.place]
		if f.named && !tried[f.place] { // in this view
			tried[f.place] = true
			var err error
			if opened, err = p.opens(f.View, f.place); err != nil {
				return err
			}
		}
		if !opened {
			p.report.add(p.Path, f.View, slices.DeleteFunc(f.notes, func(n *Finding) bool { return n.Place != f.place })...)
		}
	}
	return nil
}

// opens tells whether a place can be opened in a view, and leaves it so.
func (p *visit) opens(v View, place int) (bool, error) {
	if err := p.arrange(v, true); err != nil {
		return false, err
	}
	return ask[bool](p.tab, call("unfold", place))
}
