package look

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

var (
	//go:embed words.js
	wordsJS string
	//go:embed moments.js
	momentsJS string
	//go:embed pen.js
	penJS string
	//go:embed questions.js
	questionsJS string
	//go:embed choose.js
	chooseJS string
	//go:embed sheets.js
	sheetsJS string
	// laterJS runs among the page's own scripts, before them.
	//go:embed later.js
	laterJS string
	//go:embed hints.js
	hintsJS string
	// script is what is asked inside of pages: functions that see one another,
	// and that no page sees.
	script = wordsJS + penJS + momentsJS + questionsJS + chooseJS + sheetsJS + hintsJS + "\n;document.URL"
)

// visit is one page while it is looked at.
type visit struct {
	*tab
	Visit
	o        Options
	known    *sync.Map // of the browser
	report   *report
	source   string       // the page's file
	choices  int          // how often a reader must choose until he has chosen each thing once
	scripted bool         // it has scripts, or sheets that ask whether they run
	unmet    []string     // conditions of the sheets that held in no view so far
	shown    map[int]bool // whether a reader sees the place, or its premium, in some view
	folded   []fold
	looks    int
	fitted   float64 // how much smaller a telephone shows the page than its sheets say, 0 as long as none has
}

// look goes through the views of the page.
func (p *visit) look() error {
	if err := p.forget(); err != nil {
		return err
	}
	views := p.o.Views
	if views == nil {
		views = windows
	}
	for i := 0; i < len(views); i++ {
		v := views[i]
		if err := p.arrange(v, i == 0 || v.afresh(views[i-1], p.scripted)); err != nil {
			return err
		}
		if i == 0 && p.o.Views == nil {
			more, err := p.more()
			if err != nil {
				return err
			}
			views = slices.Concat(views, more)
		}
		if err := p.see(v); err != nil {
			return err
		}
		if p.o.first && p.report.refused(p.Path) {
			return nil
		}
		if i == len(views)-1 && v.State != conditions && p.o.Views == nil {
			for _, v := range meeting {
				if len(p.asked(v)) > 0 {
					views = append(views, v)
				}
			}
		}
	}
	return p.unfold()
}

// more is the views beyond the first ones: what the page's sheets name, other
// readers, pointed at, and without its scripts.
func (p *visit) more() ([]View, error) {
	names, err := ask[struct {
		Breakpoints []int
		Features    []string
		Choices     int
		Scripts     bool
	}](p.tab, "names()")
	p.scripted, p.choices = names.Scripts, names.Choices
	all := slices.Concat(named(names.Breakpoints, names.Features), readers, []View{Screen(360, "light").with(func(v *View) { v.Height, v.Scripts = 1280, !p.scripted })})
	return slices.DeleteFunc(all, func(v View) bool { return v.State == chosen && p.choices == 0 }), err
}

// arrange has the page stand as the view has it.
func (p *visit) arrange(v View, load bool) error {
	if err := p.show(v); err != nil {
		return err
	}
	if load {
		if err := p.load(v); err != nil {
			return err
		}
	}
	if v.phone() && p.fitted == 0 {
		var err error
		if p.fitted, err = p.fit(v); err != nil {
			return err
		}
	}
	unmet, err := ask[[]string](p.tab, "unmet()")
	if err != nil {
		return err
	}
	if p.looks == 0 {
		p.unmet = unmet
	}
	switch v.State {
	case pointed:
		if err := p.happen("visibilitychange", "blur", "focus", "focusin", "pageshow", "hashchange", "resize", "orientationchange", "scroll",
			"pointerenter", "pointerover", "pointermove", "mouseenter", "mouseover", "mousemove", "wheel", "keydown", "keyup", "touchstart", "touchmove", "touchend"); err != nil {
			return err
		}
		return p.point(p.Places)
	case conditions:
		_, err = ask[any](p.tab, call("meet", p.asked(v)))
		return err
	}
	p.unmet = slices.DeleteFunc(p.unmet, func(c string) bool { return !slices.Contains(unmet, c) })
	if v.Medium == "print" {
		return p.happen("beforeprint")
	}
	return nil
}

// asked is the conditions that held in no view before, of which one is the view to
// meet them in: in the dark and on paper there is more that goes with them.
func (p *visit) asked(in View) (all []string) {
	for _, c := range p.unmet {
		v := meeting[0]
		switch {
		case strings.Contains(c, "print"):
			v = meeting[2]
		case strings.Contains(c, "prefers-color-scheme: dark"):
			v = meeting[1]
		}
		if v == in {
			all = append(all, c)
		}
	}
	return all
}

// happen tells the page's scripts, if it has any, of events.
func (p *visit) happen(events ...string) (err error) {
	if p.scripted {
		_, err = ask[any](p.tab, call("happen", events))
	}
	return err
}

// load opens the page and holds what a screen reader gets against its file.
func (p *visit) load(v View) error {
	if err := p.open(p.Path, v); err != nil {
		return err
	}
	if _, err := ask[any](p.tab, call("identify", p.source, p.o.Told, p.o.Called)); err != nil {
		return err
	}
	if v.Scripts { // fonts, and scripts that wait a moment
		if _, err := ask[any](p.tab, "ready()"); err != nil {
			return err
		}
	}
	if p.looks > 0 && v.Scripts && v.State != conditions {
		return nil // they were heard before
	}
	unheard, err := p.unheard()
	p.say(v, Unheard, unheard)
	return err
}

// say reports places of which there is nothing more to tell.
func (p *visit) say(v View, reason Reason, places []int) {
	for _, place := range places {
		if p.Places == nil || slices.Contains(p.Places, place) {
			p.report.add(p.Path, v, &Finding{Place: place, Reason: reason})
		}
	}
}

// read asks its questions about places and compares their words on pictures.
func (p *visit) read(v View, places []int) error {
	begun, err := ask[struct {
		Counts map[int]int // words of each place
		Notes  []Finding
	}](p.tab, call("begin", places, strings.HasPrefix(v.Feature, "forced-colors"), p.fitted))
	if err != nil {
		return err
	}
	var found notes
	for _, n := range begun.Notes {
		found.add(n)
	}
	more, err := p.turnPages(v, found.judge)
	if err != nil {
		return err
	}
	if more {
		found.add(Finding{Place: -1, Reason: Endless})
	}
	for _, n := range found {
		n.Of = begun.Counts[n.Place]
		if err := p.explain(n); err != nil {
			return err
		}
	}
	gone, err := ask[[]int](p.tab, "gone()") // also by what began when the page was scrolled
	if err != nil {
		return err
	}
	p.say(v, Gone, gone)
	return p.tell(v, begun.Counts, found)
}

// tell reports what was noticed in a view, but of a disclosure whose premium is
// not to be seen either: there nobody misses it.
func (p *visit) tell(v View, counts map[int]int, found notes) error {
	hidden := found.unseen()
	for place := range counts {
		way := ""
		if slices.Contains(hidden, place) {
			var err error
			if way, err = ask[string](p.tab, call("together", place)); err != nil {
				return err
			}
		}
		p.shown[place] = p.shown[place] || way == ""
		alone := false
		if way != "" && v.State == "" && v.Scripts {
			var err error
			if alone, err = ask[bool](p.tab, call("named", place)); err != nil {
				return err
			}
		}
		if way == "folded" || alone {
			p.folded = append(p.folded, fold{v, place, alone, slices.Clone(found)})
		}
		if way != "" {
			found.drop(place)
		}
	}
	p.report.add(p.Path, v, found...)
	return nil
}

// call is a call of one of our functions in the page.
func call(function string, args ...any) string {
	text, err := json.Marshal(args)
	if err != nil {
		panic(err) // these are numbers, strings and lists of them
	}
	return function + "(..." + string(text) + ")"
}
