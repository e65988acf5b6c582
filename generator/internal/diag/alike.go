package diag

import (
	"fmt"
	"strings"
)

// Folded is a sorted list as a person reads it. What is wrong at one place for the
// same reason with many others, as of a firm with each offer, is told once, with how
// many and which others; and so is what is wrong in the same words at many places.
// Programs get each.
func (l List) Folded() List {
	l = l.fold(3, "%s (and the same of %d more: %s)", func(p Problem) string {
		return fmt.Sprintf("%v %s", p.Pos, p.Msg.Format)
	}, otherwise)
	return l.fold(10, "%s (and the same in %d more places: %s)", func(p Problem) string {
		return p.Msg.String()
	}, func(_, p Problem) string { return p.Pos.String() })
}

// fold tells problems once, at the first of them, that have a rule, a hint and a key
// in common, if they are more than a few; each other one has a name.
func (l List) fold(few int, format string, key func(Problem) string, name func(first, p Problem) string) (list List) {
	ids, alike := make([]string, len(l)), map[string]List{}
	for i, p := range l {
		ids[i] = strings.Join([]string{p.Severity.String(), p.Rule, p.Hint.String(), key(p)}, "\x00")
		alike[ids[i]] = append(alike[ids[i]], p)
	}
	for i, p := range l {
		all := alike[ids[i]]
		switch {
		case len(all) <= few:
			list = append(list, p)
		case p.Pos == all[0].Pos && p.Msg.String() == all[0].Msg.String():
			var names []string
			for _, other := range all[1:min(len(all), 12)] {
				names = append(names, name(all[0], other))
			}
			if len(all) > 12 {
				names[10] = "…"
			}
			p.Msg = Msg(format, p.Msg, len(all)-1, strings.Join(names, ", "))
			list = append(list, p)
		}
	}
	return list
}

// otherwise is what tells a message from another of the same format.
func otherwise(first, p Problem) string {
	for i, arg := range p.Msg.Args {
		if name := fmt.Sprint(arg); i < len(first.Msg.Args) && name != fmt.Sprint(first.Msg.Args[i]) {
			return name
		}
	}
	return p.Msg.String()
}
