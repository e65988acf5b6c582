package look

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// extents is how much is written and drawn on a page before each of its elements
// begins, and before it ends, about in half letters.
type extents map[*html.Node]struct{ from, to int }

// windowful is the extent from which on nothing is longer: one card more in a list
// decides little.
const windowful = 3000

func extentsOf(doc *html.Node) extents {
	e := extents{}
	sum := 0
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		from := sum
		sum += extent(n)
		for c := range n.ChildNodes() {
			if n.Data != "template" || isShadow(n) {
				walk(c)
			}
		}
		e[n] = struct{ from, to int }{from, sum}
	}
	walk(doc)
	return e
}

// beside is how much stands beside a disclosure, for each element of its chain:
// the nearest neighbours of it, and all that its parent has before the disclosure
// and behind it. What is long may reach over the words, and push them out of a box.
func (e extents) beside(n *html.Node) (all []int) {
	size := func(n *html.Node) int { return e[n].to - e[n].from }
	for p := n; p.Data != "body" && p.Parent != nil && p.Parent.Type == html.ElementNode; p = p.Parent {
		all = append(all, size(nearest(p, before)), size(nearest(p, after)), e[n].from-e[p.Parent].from, e[p.Parent].to-e[n].to)
	}
	for i, size := range all {
		all[i] = min(size, windowful)
	}
	return all
}

// extent is that of a text or a picture itself. A text begins on a line of its own
// as often as not; a letter has about 200 px².
func extent(n *html.Node) (sum int) {
	if n.Type == html.ElementNode {
		w, _ := strconv.Atoi(attribute(n, "width"))
		h, _ := strconv.Atoi(attribute(n, "height"))
		return min(max(w, 0), 2000) * min(max(h, 0), 2000) / 100
	}
	text := strings.Join(strings.Fields(n.Data), " ")
	if n.Type != html.TextNode || text == "" || n.Parent.Data == "script" || n.Parent.Data == "style" {
		return 0
	}
	for _, r := range text {
		switch {
		case r >= 0x2e80: // of Chinese and its like
			sum += 4
		case unicode.IsUpper(r) || r == 'm' || r == 'w':
			sum += 3
		case strings.ContainsRune("fijlrt.,;:!|()'- ", r):
			sum++
		default:
			sum += 2
		}
	}
	return sum + 20
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Sizes is how long things are: first a disclosure, in bytes, and then what stands
// beside it.
type Sizes []int

// Hold tells whether all of it is as long as something else at least. Beside a
// disclosure a word more does not count.
func (s Sizes) Hold(o Sizes) bool {
	for i, n := range o {
		if n > s.at(i) && (i == 0 || n > s.at(i)*9/8+wordMore) {
			return false
		}
	}
	return true
}

// wordMore is the extent of a word.
const wordMore = 24

func (s Sizes) at(i int) int {
	if i < len(s) {
		return s[i]
	}
	return 0
}

// each has of each size of two the one that of picks.
func (s Sizes) each(o Sizes, of func(a, b int) int) Sizes {
	all := make(Sizes, max(len(s), len(o)))
	for i := range all {
		all[i] = of(s.at(i), o.at(i))
	}
	return all
}

// String is the sizes as they are stored and signed.
func (s Sizes) String() string { return strings.Trim(fmt.Sprint([]int(s)), "[]") }

func sizesOf(text string) (s Sizes, err error) {
	for field := range strings.FieldsSeq(text) {
		n, err := strconv.Atoi(field)
		if err != nil {
			return nil, err
		}
		s = append(s, n)
	}
	return s, nil
}

func longer(a, b int) int  { return max(a, b) }
func shorter(a, b int) int { return min(a, b) }
