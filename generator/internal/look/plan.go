package look

import (
	"cmp"
	"maps"
	"slices"
)

// Plan is the fewest visits, more or less, that show each place which known
// does not tell to be known, with its longest text. The first and the last of a
// list need no look of their own: their neighbours make them other places.
func Plan(spots []Spot, known func(Spot) bool) []Visit {
	longest := map[Sum]int{}
	unknown := map[Sum]bool{}
	for _, s := range spots {
		longest[s.Place] = max(longest[s.Place], s.Letters)
		unknown[s.Place] = unknown[s.Place] || !known(s)
	}
	offers := map[string]map[Sum]bool{} // page -> the unknown places that it has with their longest text
	for _, s := range spots {
		if unknown[s.Place] && s.Letters == longest[s.Place] {
			if offers[s.Page] == nil {
				offers[s.Page] = map[Sum]bool{}
			}
			offers[s.Page][s.Place] = true
		}
	}
	chosen := cover(offers)
	var visits []Visit
	for _, page := range slices.Sorted(maps.Keys(chosen)) {
		visits = append(visits, Visit{page, wanted(spots, page, chosen[page], longest)})
	}
	return visits
}

// cover chooses pages that have all places between them: again and again the
// one that has the most of those which are left (a greedy set cover).
func cover(offers map[string]map[Sum]bool) map[string]map[Sum]bool {
	chosen := map[string]map[Sum]bool{}
	pages := slices.Sorted(maps.Keys(offers))
	for {
		best := slices.MaxFunc(append(pages, ""), func(a, b string) int {
			return cmp.Or(cmp.Compare(len(offers[a]), len(offers[b])), cmp.Compare(b, a))
		})
		if len(offers[best]) == 0 {
			return chosen
		}
		chosen[best] = maps.Clone(offers[best])
		for _, page := range pages {
			maps.DeleteFunc(offers[page], func(s Sum, _ bool) bool { return chosen[best][s] })
		}
	}
}

// wanted is the indices of the disclosures to look at on a page: of each place
// the first of the longest.
func wanted(spots []Spot, page string, places map[Sum]bool, longest map[Sum]int) (indices []int) {
	seen := map[Sum]bool{}
	for _, s := range spots {
		if s.Page == page && places[s.Place] && !seen[s.Place] && s.Letters == longest[s.Place] {
			seen[s.Place] = true
			indices = append(indices, s.Index)
		}
	}
	return indices
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
