package look

import (
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/chromedp/cdproto/accessibility"
)

var (
	//go:embed words.js
	wordsJS string
	//go:embed questions.js
	questionsJS string
	//go:embed sheets.js
	sheetsJS string
	// laterJS runs among the page's own scripts, before them.
	//go:embed later.js
	laterJS string
	//go:embed hints.js
	hintsJS string
	// script is what is asked inside of pages: functions that see one another,
	// and that no page sees.
	script = wordsJS + questionsJS + sheetsJS + hintsJS + "\n;document.URL"
)

// visit is one page while it is looked at.
type visit struct {
	*tab
	Visit
	o      Options
	known  *memory
	report *report
	source string       // the page's file
	unmet  []string     // conditions of the sheets that held in no view so far
	shown  map[int]bool // whether a reader sees the place, or its premium, in some view
	folded []fold
	looks  int
	words  int // looked for
}

// look goes through the views of the page.
func (p *visit) look() error {
	views := p.o.views()
	for i := 0; i < len(views); i++ {
		v := views[i]
		if err := p.arrange(v, i == 0 || v.Scripts != views[i-1].Scripts || v.State == conditions); err != nil {
			return err
		}
		if i == 0 && !p.o.Preview && !p.o.Short {
			more, err := p.more()
			if err != nil {
				return err
			}
			views = append(views, more...)
		}
		if err := p.see(v); err != nil {
			return err
		}
		if p.o.first && p.report.refused(p.Path) {
			return nil
		}
		if i == len(views)-1 && v.State != conditions && len(p.unmet) > 0 && !p.o.Preview && !p.o.Short {
			views = append(views, wide.with(func(v *View) { v.State = conditions }))
		}
	}
	return p.unfold()
}

// more is the views beyond those of every page: what its sheets name, pointed
// at, and without its scripts.
func (p *visit) more() ([]View, error) {
	names, err := ask[struct {
		Breakpoints []int
		Features    []string
		Scripts     bool
	}](p.tab, "names()")
	all := append(named(names.Breakpoints, names.Features), wide.with(func(v *View) { v.State = pointed }))
	if names.Scripts {
		all = append(all, wide.with(func(v *View) { v.Scripts = false }))
	}
	return all, err
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
	unmet, err := ask[[]string](p.tab, "unmet()")
	if err != nil {
		return err
	}
	if p.looks == 0 {
		p.unmet = unmet
	}
	switch v.State {
	case pointed:
		return p.point()
	case conditions:
		_, err = ask[any](p.tab, call("meet", p.unmet))
		return err
	}
	p.unmet = slices.DeleteFunc(p.unmet, func(c string) bool { return !slices.Contains(unmet, c) })
	return nil
}

// load opens the page and holds what scripts have made of it against its file,
// and what a screen reader gets against both.
func (p *visit) load(v View) error {
	if err := p.open(p.Path, v.Scripts); err != nil {
		return err
	}
	if v.Scripts { // fonts, and scripts that wait a moment
		if _, err := ask[any](p.tab, "ready()"); err != nil {
			return err
		}
	}
	gone, err := ask[[]int](p.tab, call("identify", p.source))
	if err != nil {
		return err
	}
	unheard, err := p.unheard()
	if err != nil {
		return err
	}
	for reason, places := range map[Reason][]int{Gone: gone, Unheard: unheard} {
		for _, place := range places {
			if p.Places == nil || slices.Contains(p.Places, place) {
				p.report.add(p.Path, v, &note{Place: place, Reason: reason, word: -1})
			}
		}
	}
	return nil
}

// unheard is the places whose words are not in the tree that screen readers get.
func (p *visit) unheard() (lost []int, err error) {
	texts, err := ask[[]struct {
		Place int
		Texts []string
	}](p.tab, "texts()")
	if err != nil || len(texts) == 0 {
		return nil, err
	}
	tree, err := send(p.tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		return nil, err
	}
	heard := spoken(tree.Nodes)
	for _, t := range texts {
		rest, ok := heard, true
		for _, text := range t.Texts {
			var found bool
			_, rest, found = strings.Cut(rest, letters(text))
			ok = ok && found
		}
		if !ok {
			lost = append(lost, t.Place)
		}
	}
	return lost, nil
}

// spoken is the letters of the texts of an accessibility tree, in its order.
func spoken(nodes []*accessibility.Node) string {
	byID := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range nodes {
		byID[n.NodeID] = n
	}
	var all strings.Builder
	var read func(*accessibility.Node)
	read = func(n *accessibility.Node) {
		var role, name string
		if n == nil || n.Ignored && len(n.ChildIDs) == 0 {
			return
		}
		if n.Role != nil && n.Name != nil && json.Unmarshal(n.Role.Value, &role) == nil && role == "StaticText" && json.Unmarshal(n.Name.Value, &name) == nil {
			all.WriteString(letters(name))
		}
		for _, c := range n.ChildIDs {
			read(byID[c])
		}
	}
	if len(nodes) > 0 {
		read(nodes[0])
	}
	return all.String()
}

// see looks at the page as it stands in one view, with its animations at their
// end, and at other parts of their way.
func (p *visit) see(v View) error {
	type moment struct {
		part  float64
		start bool
	}
	moments := []moment{{}}
	for i := 0; i < len(moments); i++ {
		m := moments[i]
		is, err := ask[struct{ Endless, Slow bool }](p.tab, call("settle", m.part, m.start))
		if err != nil {
			return err
		}
		if i == 0 && is.Endless {
			moments = append(moments, moment{part: 1. / 3}, moment{part: 2. / 3})
		}
		if i == 0 && is.Slow {
			moments = append(moments, moment{start: true})
		}
		if m.start {
			v.State = atStart
		}
		if err := p.read(v, p.Places); err != nil {
			return err
		}
	}
	p.looks++
	return nil
}

// read asks its questions about places and compares their words on pictures.
func (p *visit) read(v View, places []int) error {
	counts, err := ask[map[int]int](p.tab, call("begin", places, strings.HasPrefix(v.Feature, "forced-colors")))
	if err != nil {
		return err
	}
	asked, err := ask[[]note](p.tab, "questions()")
	if err != nil {
		return err
	}
	var found notes
	for _, n := range asked {
		found.add(n)
	}
	more, err := p.turnPages(v, func(s *sight) bool {
		found.judge(s)
		return p.o.first && found.refused()
	})
	if err != nil {
		return err
	}
	if more {
		found.add(note{Place: -1, Reason: Endless})
	}
	for _, n := range found {
		n.of = counts[n.Place]
		if err := p.explain(n); err != nil {
			return err
		}
	}
	return p.tell(v, counts, found)
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
		if way == "folded" {
			p.folded = append(p.folded, fold{v, place, slices.Clone(found)})
		}
		if way != "" {
			found.drop(place)
		}
	}
	p.report.add(p.Path, v, found...)
	return nil
}

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
		if p.shown[place] || p.o.Preview {
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

// call is a call of one of our functions in the page.
func call(function string, args ...any) string {
	text, err := json.Marshal(args)
	if err != nil {
		panic(err) // these are numbers, strings and lists of them
	}
	return function + "(..." + string(text) + ")"
}

// letters leaves out all but letters and digits, for sheets may add signs. The
// capitals of ß are SS.
func letters(s string) string {
	return strings.ReplaceAll(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s), "ß", "ss")
}
