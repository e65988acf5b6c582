package look

import (
	"cmp"
	"maps"
	"slices"
)

// Plan is the fewest visits, more or less, that show each place which known
// does not tell to be known, with its longest text: again and again that of the
// page which shows most of those that are left (a greedy set cover). The first and
// the last of a list need no look of their own: their neighbours make them other
// places.
func Plan(spots []Spot, known func(Spot) bool) (visits []Visit) {
	longest, unknown := map[Sum]int{}, unknownPlaces(spots, known)
	for _, s := range spots {
		longest[s.Place] = max(longest[s.Place], s.Letters)
	}
	left := map[string][]Spot{} // by page, of each place the first of the longest
	for _, s := range spots {
		same := func(o Spot) bool { return o.Place == s.Place }
		if unknown[s.Place] && s.Letters == longest[s.Place] && !slices.ContainsFunc(left[s.Page], same) {
			left[s.Page] = append(left[s.Page], s)
		}
	}
	for len(unknown) > 0 {
		best := slices.MaxFunc(slices.Sorted(maps.Keys(left)), func(a, b string) int { return len(left[a]) - len(left[b]) })
		visit := Visit{Path: best}
		for _, s := range left[best] {
			visit.Places = append(visit.Places, s.Index)
			delete(unknown, s.Place)
		}
		visits = append(visits, visit)
		for page, shown := range left {
			left[page] = slices.DeleteFunc(shown, func(s Spot) bool { return !unknown[s.Place] })
		}
	}
	slices.SortFunc(visits, func(a, b Visit) int { return cmp.Compare(a.Path, b.Path) })
	return visits
}

// NewPlaces is how many places are not known.
func NewPlaces(spots []Spot, known func(Spot) bool) int { return len(unknownPlaces(spots, known)) }

func unknownPlaces(spots []Spot, known func(Spot) bool) map[Sum]bool {
	unknown := map[Sum]bool{}
	for _, s := range spots {
		if !known(s) {
			unknown[s.Place] = true
		}
	}
	return unknown
}
