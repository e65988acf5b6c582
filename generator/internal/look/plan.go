package look

import (
	"cmp"
	"slices"
)

// Plan is the fewest visits, more or less, that show each place which known
// does not tell to be known: with its longest text, and with the longest of each
// that stands beside it ([Sizes]). Again and again it takes the page which shows most
// of what is left (a greedy set cover). The first and the last of a list need no look
// of their own: their neighbours make them other places.
func Plan(spots []Spot, known func(Spot) bool) (visits []Visit) {
	pages, asking := needs(spots, known)
	for len(pages) > 0 {
		best := pages[0]
		for _, p := range pages {
			if p.left > best.left {
				best = p
			}
		}
		visit := Visit{Path: best.path}
		for need, place := range best.shows {
			pages := asking[need]
			if pages == nil { // it was shown on another
				continue
			}
			if !slices.Contains(visit.Places, place) {
				visit.Places = append(visit.Places, place)
			}
			for _, p := range pages {
				p.left--
			}
			delete(asking, need)
		}
		slices.Sort(visit.Places)
		visits = append(visits, visit)
		pages = slices.DeleteFunc(pages, func(p *showing) bool { return p.left == 0 })
	}
	slices.SortFunc(visits, func(a, b Visit) int { return cmp.Compare(a.Path, b.Path) })
	return visits
}

// need is to see a place with the longest of one thing.
type need struct {
	place Sum
	size  int // its index in the sizes
}

// showing is a page that shows some of the longest.
type showing struct {
	path  string
	shows map[need]int // the number of the first place that shows it
	left  int          // how many of them no visit has shown
}

// needs is what must be seen of the places that are not known, and the pages that
// show it, in their order.
func needs(spots []Spot, known func(Spot) bool) (pages []*showing, asking map[need][]*showing) {
	longest, shortest := map[need]int{}, map[need]int{}
	spots = slices.DeleteFunc(slices.Clone(spots), known)
	for _, s := range spots {
		for i, size := range s.Sizes {
			n := need{s.Place, i}
			if least, ok := shortest[n]; !ok || size < least {
				shortest[n] = size
			}
			longest[n] = max(longest[n], size)
		}
	}
	asking = map[need][]*showing{}
	byPath := map[string]*showing{}
	for _, s := range spots {
		for i, size := range s.Sizes {
			n := need{s.Place, i}
			if size < longest[n] || i > 0 && shortest[n] == size { // or all are as long
				continue
			}
			p := byPath[s.Page]
			if p == nil {
				p = &showing{path: s.Page, shows: map[need]int{}}
				byPath[s.Page], pages = p, append(pages, p)
			}
			if _, ok := p.shows[n]; !ok {
				p.shows[n] = s.Index
				p.left++
				asking[n] = append(asking[n], p)
			}
		}
	}
	return pages, asking
}

// NewPlaces is how many places are not known.
func NewPlaces(spots []Spot, known func(Spot) bool) int {
	unknown := map[Sum]bool{}
	for _, s := range spots {
		if !known(s) {
			unknown[s.Place] = true
		}
	}
	return len(unknown)
}
