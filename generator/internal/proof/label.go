package proof

import (
	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// checkLabels holds the labels on a page against what was composed: an element
// with data-label="<offer>" says the offer's rows, word for word, and nothing
// hides it. The rows of the firms are disclosures, and held as such.
func (c *checker) checkLabels(p *seenPage, doc *html.Node) []finding {
	var list []finding
	for n := range doc.Descendants() {
		if id, ok := attr(n, "data-label"); ok && n.Type == html.ElementNode {
			if f := c.wrongLabel(p, n, id); f != nil {
				list = append(list, c.about(p.path, *f))
			}
		}
	}
	return list
}

// wrongLabel is what is wrong with an element that has data-label, nil if
// nothing is.
func (c *checker) wrongLabel(p *seenPage, n *html.Node, id string) *finding {
	if c.offers[id] == nil {
		return &finding{rule: "proof/label", cause: c.layout(p.path),
			msg:  diag.Msg("%s has data-label=%q, which is no offer%s", p.path, shorten(id), more),
			hint: diag.Msg("write the offer's id")}
	}
	want := c.texts.Label(c.offers[id], p.lang).String()
	if got := disclosure.Fold(visibleText(n)); got != want {
		at, g, w := difference(got, want)
		return &finding{rule: "proof/label", cause: c.layout(p.path),
			msg:  diag.Msg("%s does not say the label of the offer %s: after %q there is %q, and not %q%s", p.path, id, at, g, w, more),
			hint: diag.Msg("print it with the partial label.html, and nothing else in its element")}
	}
	for at := n; at != nil; at = at.Parent {
		if why := conceals(at, n); why != nil {
			return &finding{rule: "proof/label", cause: c.layout(p.path),
				msg:  diag.Msg("%s hides the label of the offer %s: %s%s", p.path, id, *why, more),
				hint: diag.Msg("show it")}
		}
	}
	return nil
}
