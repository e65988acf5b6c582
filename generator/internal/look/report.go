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

// notes is what is noticed in one view, each place and reason once, without the page
// and the view.
type notes []*Finding

// of is the note of a place and a reason, a new one if there is none.
func (all *notes) of(place int, reason Reason) *Finding {
	for _, n := range *all {
		if n.Place == place && n.Reason == reason {
			return n
		}
	}
	n := &Finding{Place: place, Reason: reason, Severity: diag.Warning}
	*all = append(*all, n)
	return n
}

func (all *notes) add(more Finding) {
	n := all.of(more.Place, more.Reason)
	n.Words = append(n.Words, more.Words...)
	n.Detail = cmp.Or(n.Detail, more.Detail)
	n.measure(more.Measured, more.Needed, more.Severity)
}

// measure keeps the worst: what refuses before what warns, then what is
// further away from what is needed.
func (n *Finding) measure(measured, needed float64, severity diag.Severity) {
	if n.Needed == 0 || severity < n.Severity || severity == n.Severity && far(measured, needed) > far(n.Measured, n.Needed) {
		n.Measured, n.Needed = measured, needed
	}
	n.Severity = min(n.Severity, severity)
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
			n.measure(v.Measured, v.Needed, v.Severity)
		}
	}
	for _, n := range *all {
		here := slices.IndexFunc(s.items, func(w item) bool { return w.Place == n.Place && !w.Out })
		if n.Picture == nil && here >= 0 {
			n.word, n.Picture = s.items[here].Word, s.crop(n)
		}
	}
}

// crop is the picture of a place with the lost words framed, nil if it cannot
// be made.
func (s *sight) crop(n *Finding) []byte {
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
	*all = slices.DeleteFunc(*all, func(n *Finding) bool { return n.Place == place })
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
func (r *report) has(page string, n *Finding) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.all[key{page, n.Place, n.Reason}] != nil
}

// add takes in notes of a page, and keeps the worst of each kind.
func (r *report) add(page string, v View, all ...*Finding) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, n := range all {
		fresh := *n
		fresh.Page, fresh.View = page, v
		fresh.Words, fresh.Lost = n.Words[:min(len(n.Words), 10)], min(len(n.Words), n.Of)
		k := key{page, n.Place, n.Reason}
		if f := r.all[k]; f != nil {
			if worst(fresh, *f) >= 0 {
				continue
			}
			fresh.Element, fresh.Rule = f.Element, f.Rule
		}
		r.all[k] = &fresh
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
