package proof

import (
	"slices"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// checkMisplaced looks for elements with data-premium that name another premium
// and none of their own: there the disclosure is that of another firm than the
// reader takes it for.
func (c *checker) checkMisplaced(p *seenPage, named []naming.Mention) (list []finding) {
	inside := map[*html.Node]*seenPremium{}
	for _, e := range p.premiums {
		inside[e.node] = e
	}
	own, other := map[*seenPremium]bool{}, map[*seenPremium]naming.Mention{}
	for _, m := range named {
		n := m.Node
		for n != nil && inside[n] == nil {
			n = n.Parent
		}
		if e := inside[n]; n == nil {
			continue
		} else if e.means(m) {
			own[e] = true
		} else if _, told := other[e]; !told && m.Loose == "" && !e.tellsOf(m) {
			other[e] = m
		}
	}
	for _, e := range p.premiums {
		m, ok := other[e]
		if !ok || own[e] || slices.ContainsFunc(e.selections, func(s selection) bool { return !s.premium.Premium.To.Disclosed() }) {
			continue
		}
		list = append(list, c.wrong(p.path, "proof/misplaced-premium",
			diag.Msg("%s has data-premium=%q, and names the premium %q there, whose disclosure is another one", p.path, diag.Shorten(e.value), m.Title.Written),
			diag.Msg("let the layout print the title, the key and the disclosure of one and the same premium")))
	}
	return list
}

// means tells whether a mention may mean a premium of the element.
func (e *seenPremium) means(m naming.Mention) bool {
	return slices.ContainsFunc(e.selections, func(s selection) bool { return slices.Contains(m.Title.Premiums, s.premium.Premium.To) })
}

// tellsOf tells whether the element holds a disclosure of each firm that ships what
// a mention may mean.
func (e *seenPremium) tellsOf(m naming.Mention) bool {
	return slices.ContainsFunc(m.Title.Premiums, func(p *offer.Premium) bool {
		return !slices.ContainsFunc(p.Partners(), func(by *offer.Partner) bool {
			return !slices.ContainsFunc(e.disclosures, func(d *seenDisclosure) bool {
				return d.text != nil && d.text.Partner == by.ID
			})
		})
	})
}
