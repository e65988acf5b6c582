package look

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"slices"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// note is what is wrong with a place, or with the page if the place is -1, in
// one view.
type note struct {
	Place            int
	Reason           Reason
	Words            []string // that are lost
	Measured, Needed float64
	Detail           string
	Warning          bool

	element string
	rule    *Rule
	of      int    // words of the place
	word    int    // in the page's list, one that is lost; -1 is none
	picture []byte // PNG
}

// notes is what is noticed in one view, each place and reason once.
type notes []*note

// of is the note of a place and a reason, a new one if there is none.
func (all *notes) of(place int, reason Reason) *note {
	for _, n := range *all {
		if n.Place == place && n.Reason == reason {
			return n
		}
	}
	n := &note{Place: place, Reason: reason, Warning: true, word: -1}
	*all = append(*all, n)
	return n
}

func (all *notes) add(more note) {
	n := all.of(more.Place, more.Reason)
	n.Words = append(n.Words, more.Words...)
	n.Detail = cmp.Or(n.Detail, more.Detail)
	n.measure(more.Measured, more.Needed, more.Warning)
}

// measure keeps the worst: what refuses before what warns, then what is
// further away from what is needed.
func (n *note) measure(measured, needed float64, warning bool) {
	worse := n.Needed == 0 || n.Warning && !warning || n.Warning == warning && far(measured, needed) > far(n.Measured, n.Needed)
	if worse {
		n.Measured, n.Needed = measured, needed
	}
	n.Warning = n.Warning && warning
}

func far(measured, needed float64) float64 {
	return max(measured, needed) / max(min(measured, needed), .001)
}

// judge takes in what stands in the window.
func (all *notes) judge(s *sight) {
	for i, w := range s.items {
		if v := s.verdicts[i]; v.Reason != "" {
			n := all.of(w.Place, v.Reason)
			n.Words = append(n.Words, w.Text)
			n.measure(v.Measured, v.Needed, v.Warning)
		}
	}
	for _, n := range *all {
		here := slices.IndexFunc(s.items, func(w item) bool { return w.Place == n.Place && !w.Out })
		if n.picture == nil && here >= 0 {
			n.word, n.picture = s.items[here].Word, s.crop(n)
		}
	}
}

// crop is the picture of a place with the lost words framed, nil if it cannot
// be made.
func (s *sight) crop(n *note) []byte {
	m, err := decode(s.shown)
	if err != nil {
		return nil
	}
	frame, place := &image.Uniform{color.NRGBA{0xe0, 0, 0x20, 0xff}}, image.Rectangle{}
	for i, w := range s.items {
		if w.Place != n.Place {
			continue
		}
		box := w.pixels(m)
		place = place.Union(box)
		if s.verdicts[i].Reason == n.Reason || slices.Contains(n.Words, w.Text) {
			outer := box.Inset(-2)
			for _, side := range []image.Rectangle{
				{outer.Min, image.Pt(outer.Max.X, outer.Min.Y+2)}, {image.Pt(outer.Min.X, outer.Max.Y-2), outer.Max},
				{outer.Min, image.Pt(outer.Min.X+2, outer.Max.Y)}, {image.Pt(outer.Max.X-2, outer.Min.Y), outer.Max},
			} {
				draw.Draw(m, side, frame, image.Point{}, draw.Src)
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, m.SubImage(place.Inset(-margin).Intersect(m.Rect))); err != nil {
		return nil
	}
	return out.Bytes()
}

// unseen is the places of which words are not shown at all.
func (all notes) unseen() (places []int) {
	for _, n := range all {
		if (n.Reason == Unseen || n.Reason == Unreachable) && n.Place >= 0 && !slices.Contains(places, n.Place) {
			places = append(places, n.Place)
		}
	}
	return places
}

func (all *notes) drop(place int) {
	*all = slices.DeleteFunc(*all, func(n *note) bool { return n.Place == place })
}

// report gathers the findings of all pages: one for each place and reason.
type report struct {
	mu  sync.Mutex
	all map[key]*Finding
}

type key struct {
	page   string
	place  int
	reason Reason
}

// has tells whether there is a finding of this kind by now.
func (r *report) has(page string, n *note) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.all[key{page, n.Place, n.Reason}] != nil
}

// add takes in notes of a page, and keeps the worst of each kind.
func (r *report) add(page string, v View, all ...*note) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, n := range all {
		fresh := &Finding{
			Page: page, Place: n.Place, View: v, Views: 1, Reason: n.Reason, Words: n.Words[:min(len(n.Words), 10)], Lost: min(len(n.Words), n.of), Of: n.of,
			Measured: n.Measured, Needed: n.Needed, Detail: n.Detail, Element: n.element, Rule: n.rule, Picture: n.picture,
		}
		if n.Warning {
			fresh.Severity = diag.Warning
		}
		k := key{page, n.Place, n.Reason}
		if f := r.all[k]; f != nil {
			f.Views++
			if worst(*fresh, *f) >= 0 {
				continue
			}
			fresh.Views, fresh.Element, fresh.Rule = f.Views, f.Element, f.Rule
		}
		r.all[k] = fresh
	}
}

// refused tells whether a page has a finding that is no warning.
func (r *report) refused(page string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	for k, f := range r.all {
		if k.page == page && f.Severity == diag.Error {
			return true
		}
	}
	return false
}

// findings is all of them, the worst first.
func (r *report) findings() []Finding {
	all := make([]Finding, 0, len(r.all))
	for _, f := range r.all {
		all = append(all, *f)
	}
	slices.SortFunc(all, func(a, b Finding) int {
		return cmp.Or(worst(a, b), cmp.Compare(a.Page, b.Page), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Reason, b.Reason))
	})
	return all
}

// worst orders findings: errors before warnings, then by the share of words that
// is lost, then by how far away they are from what is needed.
func worst(a, b Finding) int {
	share := func(f Finding) float64 { return float64(f.Lost) / float64(max(f.Of, 1)) }
	return cmp.Or(cmp.Compare(a.Severity, b.Severity), cmp.Compare(share(b), share(a)), cmp.Compare(far(b.Measured, b.Needed), far(a.Measured, a.Needed)))
}
