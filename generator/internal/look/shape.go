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
	page   string // what everything says of the page
	beside bool   // of neighbours: no number counts, and of colours only that they are there

	numbers map[*html.Node]number // of elements whose siblings have been counted
	before  map[*html.Node]string // what kinds of siblings stand before them
}

// meant is the attributes to which HTML itself gives a meaning for how an
// element looks (HTML standard, section 15, Rendering), or whether it can be
// seen or heard.
var meant = map[string]bool{}

func init() {
	for name := range strings.FieldsSeq(`style hidden open inert popover dir type align valign bgcolor color face size width height
		colspan rowspan cellpadding cellspacing border hspace vspace nowrap noshade cols rows start reversed wrap
		aria-hidden role contenteditable slot is disabled background media multiple`) {
		meant[name] = true
	}
}

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
		case meant[a.Key] || strings.HasPrefix(a.Key, "on"):
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
	return n.Data + "[" + strings.Join(parts, " ") + "]"
}

// whole is a node with its inside.
func (s *shaper) whole(n *html.Node) string {
	switch {
	case n.Type == html.TextNode && strings.TrimSpace(n.Data) != "":
		return "t"
	case n.Type != html.ElementNode:
		return ""
	case n.Data == "script" || n.Data == "template" || n.Data == "option" || n.Data == "path":
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
		b.WriteString("\n" + s.neighbour(p, before) + "+" + s.bare(p) + "+" + s.neighbour(p, after))
		if s.siblings {
			b.WriteString("~" + s.earlier(p))
		}
	}
	return b.String()
}

func before(n *html.Node) *html.Node { return n.PrevSibling }
func after(n *html.Node) *html.Node  { return n.NextSibling }

// neighbour is the next element on one side. Its number among its siblings
// follows from that of the element itself.
func (s *shaper) neighbour(n *html.Node, next func(*html.Node) *html.Node) string {
	for c := next(n); c != nil; c = next(c) {
		if c.Type == html.ElementNode {
			return s.neighbourly(c)
		}
	}
	return ""
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

// earlier is what kinds of siblings stand before an element, found out once for
// all of its siblings.
func (s *shaper) earlier(n *html.Node) string {
	if _, ok := s.before[n]; !ok && n.Parent != nil {
		kinds, text := map[string]bool{}, ""
		for c := range n.Parent.ChildNodes() {
			if c.Type != html.ElementNode {
				continue
			}
			s.before[c] = text
			if kind := s.neighbourly(c); !kinds[kind] {
				kinds[kind] = true
				text = strings.Join(slices.Sorted(maps.Keys(kinds)), "~")
			}
		}
	}
	return s.before[n]
}

// everything is what kinds of elements a page has, of those that :has() asks
// for.
func (s *shaper) everything(doc *html.Node) string {
	if w := s.within; w == nil || len(w.attrs)+len(w.names)+len(w.tests) == 0 {
		return ""
	}
	in := shaper{mentions: s.within, beside: true}
	kinds := map[string]bool{}
	for n := range shown(doc) {
		if in.asked(n) {
			kinds[in.bare(n)] = true
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(kinds)), ",")
}

// asked tells whether a selector mentions an element's tag, class, id, state or
// attribute.
func (s *shaper) asked(n *html.Node) bool {
	return s.attrs[n.Data] || s.empty && isEmpty(n) || slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		switch a.Key {
		case "class":
			return slices.ContainsFunc(strings.Fields(strings.ToLower(a.Val)), func(c string) bool { return s.names["."+c] })
		case "id":
			return s.names["#"+strings.ToLower(a.Val)]
		}
		return len(s.tests[a.Key]) > 0
	})
}

// neighbourly is bare for what stands beside a place. What something covers is
// covered in any colour: those of inks have nothing to see through.
func (s *shaper) neighbourly(n *html.Node) string {
	return (&shaper{mentions: s.mentions, beside: true}).bare(n)
}
