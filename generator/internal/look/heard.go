package look

import (
	"encoding/json"
	"strings"
	"unicode"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
)

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
	if err == nil { // or the browser would keep the tree up to date from now on
		_, err = send(p.tab, accessibility.Disable, cdp.Empty{})
	}
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
