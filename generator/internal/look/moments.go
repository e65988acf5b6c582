package look

// moments is how far animations are when a page is looked at: those that never
// end, and those that take longer than three seconds. All others are at their
// end, where everything is first.
var moments = []moment{{0, 1}, {1. / 3, 0}, {2. / 3, .5}}

type moment struct{ endless, slow float64 }

// see looks at the page as it stands in one view: on the way of what moves for
// long, or after each thing that a reader can choose.
func (p *visit) see(v View) error {
	p.looks++
	for n := 0; v.State == chosen && n < p.turns(v) && !(p.o.first && p.report.refused(p.Path)); n++ {
		what, err := ask[string](p.tab, call("choose", n))
		if err != nil {
			return err
		}
		after := v
		after.State += ": " + what
		if _, err := p.seeMoment(after, moments[0], false); err != nil {
			return err
		}
	}
	if v.State == chosen {
		return nil
	}
	at := moments
	for i := 0; i < len(at); i++ {
		more, err := p.seeMoment(v, at[i], i > 0)
		if err != nil || !more {
			return err
		}
		if i == 0 && p.looks == 1 && p.o.Views == nil { // where it is told to stand somewhere, once
			stages, err := ask[[]float64](p.tab, "stages()")
			if err != nil {
				return err
			}
			for _, part := range stages {
				at = append(at, moment{part, part})
			}
		}
	}
	return nil
}

// turns is how often a reader of a view chooses: on a telephone and on paper a
// first premium, and another thing.
func (p *visit) turns(v View) int {
	if v.Width == wide.Width {
		return p.choices
	}
	return min(p.choices, 2)
}

// seeMoment reads the page at one of the moments, and tells whether something
// moves. Where nothing does, there is only the first.
func (p *visit) seeMoment(v View, at moment, later bool) (more bool, err error) {
	is, err := ask[struct{ Endless, Slow bool }](p.tab, call("settle", at.endless, at.slow))
	if more = is.Endless || is.Slow; err != nil || later && !more {
		return false, err
	}
	if later {
		v.State = moving
	}
	return more, p.read(v, p.Places)
}
