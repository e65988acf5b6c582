package look

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// shaper writes elements without their words.
type shaper struct {
	*mentions
	beside bool // of neighbours: no number counts, and of colours only that they are there

	numbers map[*html.Node]number          // of elements whose siblings have been counted
	before  map[*html.Node]string          // what kinds of siblings stand before them
	behind  map[*html.Node]string          // and behind them
	held    map[*html.Node]map[string]bool // what kinds of elements they hold, of those that :has() asks for
}

func newShaper(m *mentions) *shaper {
	return &shaper{mentions: m, numbers: map[*html.Node]number{}, before: map[*html.Node]string{}, behind: map[*html.Node]string{}, held: map[*html.Node]map[string]bool{}}
}

// meant is the attributes to which HTML itself gives a meaning for how an
// element looks (HTML standard, section 15, Rendering), or whether it can be
// seen or heard.
var meant = strings.Fields(`style hidden open inert popover dir type align valign bgcolor color face size width height
	colspan rowspan cellpadding cellspacing border hspace vspace nowrap noshade cols rows start reversed wrap
	aria-hidden role contenteditable slot is disabled background media multiple`)

// bare is an element without its inside.
func (s *shaper) bare(n *html.Node) string {
	var parts []string
	for _, a := range n.Attr {
		switch {
		case a.Key == "class":
			for c := range strings.FieldsSeq(a.Val) {
				name := "." + strings.ToLower(c)
				if ink, ok := s.inks[name]; s.names[name] || ok && !s.beside {
					parts = append(parts, "."+c)
				} else if ok {
					parts = append(parts, ink)
				}
			}
		case a.Key == "id" && s.names["#"+strings.ToLower(a.Val)]:
			parts = append(parts, "#"+a.Val)
		case a.Key == "data-disclosure" || a.Key == "data-premium":
			parts = append(parts, a.Key)
		case a.Key == "aria-label": // words, too
			parts = append(parts, fmt.Sprint(a.Key, a.Val != ""))
		case slices.Contains(meant, a.Key) || strings.HasPrefix(a.Key, "on"):
			parts = append(parts, a.Key+"="+strconv.Quote(a.Val))
		case s.attrs[a.Key]:
			parts = append(parts, a.Key+"="+s.scripted(a.Val))
		}
		for _, t := range s.tests[a.Key] {
			parts = append(parts, a.Key+"="+t.op+t.value+"="+t.holds(a.Val))
		}
	}
	slices.Sort(parts)
	if s.empty && isEmpty(n) {
		parts = append(parts, ":empty")
	}
	for _, t := range s.nth {
		if s.beside {
			break
		}
		parts = append(parts, ":"+t.holds(s.number(n)))
	}
	for c := range n.ChildNodes() {
		if isShadow(c) {
			parts = append(parts, "shadow="+s.whole(c))
		}
	}
	return n.Data + "[" + strings.Join(parts, " ") + "]"
}

// whole is a node with its inside.
func (s *shaper) whole(n *html.Node) string {
	switch {
	case n.Type == html.TextNode && strings.TrimSpace(n.Data) != "":
		return "t"
	case n.Type != html.ElementNode:
		return ""
	case n.Data == "script" || n.Data == "template" && !isShadow(n) || n.Data == "option" || n.Data == "path":
		return n.Data
	}
	var kids []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if k := s.whole(c); k != "" {
			kids = append(kids, k)
		}
	}
	return s.bare(n) + "(" + strings.Join(collapse(kids), ",") + ")"
}

// collapse makes one of a run of equal parts, also of pairs and of threes: how
// long a list is decides little, and what it says nothing.
func collapse(parts []string) []string {
	for n := 1; n <= 3; n++ {
		var out []string
		for i := 0; i < len(parts); {
			j := i + n
			for j+n <= len(parts) && slices.Equal(parts[i:i+n], parts[j:j+n]) {
				j += n
			}
			if j > i+n { // a run
				out, i = append(out, parts[i:i+n]...), j
			} else {
				out, i = append(out, parts[i]), i+1
			}
		}
		parts = out
	}
	return parts
}

// place is a disclosure in its chain, each with its neighbours.
func (s *shaper) place(n *html.Node) string {
	var b strings.Builder
	b.WriteString(s.whole(n))
	for p := n; p != nil && p.Type == html.ElementNode; p = p.Parent {
		b.WriteString("\n" + s.neighbour(p, before) + "+" + s.bare(p) + s.holding(p) + "+" + s.neighbour(p, after))
		if s.siblings > 0 {
			b.WriteString("~" + s.siblingsOf(p, s.before, before))
		}
		if s.within.siblings > 0 {
			b.WriteString("~" + s.siblingsOf(p, s.behind, after))
		}
	}
	return b.String()
}

func before(n *html.Node) *html.Node { return n.PrevSibling }
func after(n *html.Node) *html.Node  { return n.NextSibling }

// neighbour is the next element on one side. Its number among its siblings
// follows from that of the element itself.
func (s *shaper) neighbour(n *html.Node, next func(*html.Node) *html.Node) string {
	if c := nearest(n, next); c != nil {
		return s.neighbourly(c)
	}
	return ""
}

// nearest is the next element on one side of a node, nil if there is none.
func nearest(n *html.Node, next func(*html.Node) *html.Node) *html.Node {
	for c := next(n); c != nil; c = next(c) {
		if c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

// number counts an element and its siblings, once for all of them.
func (s *shaper) number(n *html.Node) number {
	if _, ok := s.numbers[n]; !ok && n.Parent != nil {
		all, types := 0, map[string]int{}
		for c := range n.Parent.ChildNodes() {
			if c.Type == html.ElementNode {
				all++
				types[c.Data]++
				s.numbers[c] = number{first: all, firstOfType: types[c.Data]}
			}
		}
		for c := range n.Parent.ChildNodes() {
			if at, ok := s.numbers[c]; ok {
				at.last, at.lastOfType = all-at.first+1, types[c.Data]-at.firstOfType+1
				s.numbers[c] = at
			}
		}
	}
	return s.numbers[n]
}

// siblingsOf is what kinds of siblings stand on one side of an element, found out
// once for all of its siblings: the nearest in their order, and how many of each.
func (s *shaper) siblingsOf(n *html.Node, known map[*html.Node]string, next func(*html.Node) *html.Node) string {
	if _, ok := known[n]; ok || n.Parent == nil {
		return known[n]
	}
	at, forth, most := n.Parent.FirstChild, after, max(s.siblings, s.within.siblings)
	if next(at) != nil { // it is gone through from the other end
		at, forth = n.Parent.LastChild, before
	}
	counts, all, nearest := map[string]int{}, "", []string{}
	for c := at; c != nil; c = forth(c) {
		if c.Type != html.ElementNode {
			continue
		}
		known[c] = strings.Join(nearest, "+") + all
		kind := s.neighbourly(c)
		if counts[kind] < most {
			counts[kind]++
			all = "~" + fmt.Sprint(counts) // in the order of kinds
		}
		if nearest = append(nearest, kind); len(nearest) > most {
			nearest = nearest[1:]
		}
	}
	return known[n]
}

// holding is what kinds of elements stand in one, of those that :has() asks for.
func (s *shaper) holding(n *html.Node) string {
	if w := s.within; len(w.attrs)+len(w.names)+len(w.tests) == 0 {
		return ""
	}
	return "(" + strings.Join(slices.Sorted(maps.Keys(s.holds(n))), ",") + ")"
}

func (s *shaper) holds(n *html.Node) map[string]bool {
	if kinds, ok := s.held[n]; ok {
		return kinds
	}
	in := shaper{mentions: s.within, numbers: s.numbers}
	kinds := map[string]bool{}
	for c := range n.ChildNodes() {
		if c.Type != html.ElementNode || c.Data == "template" {
			continue
		}
		maps.Copy(kinds, s.holds(c))
		if in.asked(c) {
			kinds[in.bare(c)+in.siblingsNear(c)] = true
		}
	}
	s.held[n] = kinds
	return kinds
}

// siblingsNear is what stands around an element, as far as selectors ask.
func (s *shaper) siblingsNear(n *html.Node) (kinds string) {
	for _, next := range []func(*html.Node) *html.Node{before, after} {
		for c, left := next(n), s.siblings; c != nil && left > 0; c = next(c) {
			if c.Type == html.ElementNode {
				kinds, left = kinds+"+"+s.bare(c), left-1
			}
		}
		kinds += "|"
	}
	return kinds
}

// asked tells whether a selector mentions an element's tag, class, id, state or
// attribute, or its place among any others.
func (s *shaper) asked(n *html.Node) bool {
	return s.siblings > 0 || len(s.nth) > 0 || s.attrs[n.Data] || s.empty && isEmpty(n) || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		switch a.Key {
		case "class":
			return slices.ContainsFunc(strings.Fields(strings.ToLower(a.Val)), func(c string) bool { return s.names["."+c] })
		case "id":
			return s.names["#"+strings.ToLower(a.Val)]
		}
		return slices.ContainsFunc(s.tests[a.Key], func(t attrTest) bool { return t.holds(a.Val) != "0" })
	})
}

// neighbourly is bare for what stands beside a place. What something covers is
// covered in any colour: those of inks have nothing to see through.
func (s *shaper) neighbourly(n *html.Node) string {
	return (&shaper{mentions: s.mentions, beside: true}).bare(n) + s.holding(n)
}
