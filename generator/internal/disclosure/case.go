package disclosure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Case is what a partner's text depends on beside the partner: whose data it
// speaks of, and which. Offers and premiums of a case share the text.
type Case struct {
	Audience offer.Audience
	Receives []offer.Datum // in the order of [offer.Datum.Values]
	Lacks    []offer.Datum // what the partner gets for other premiums, but not here
	Shared   bool          // others ship the premium too
	Parties  offer.Parties // who stands behind the offer
}

// String names the case: "subscriber", "recipient-without-phone", or of other
// parties than the site's "subscriber.blattwerk.kranich".
func (c Case) String() string {
	name := string(c.Audience)
	for i, d := range c.Lacks {
		if i == 0 {
			name += "-without"
		}
		name += "-" + string(d)
	}
	if c.Shared {
		name += "-shared"
	}
	if of := c.Parties.Name(); of != "" {
		name += "." + of
	}
	return name
}

// CaseOf is the case of a premium that a partner ships, as an offer gives it.
func CaseOf(s *offer.Selected, p *offer.Partner) Case {
	c := Case{Audience: s.For.Or(), Parties: s.Parties}
	premium := cmp.Or(s.Premium.To, &offer.Premium{})
	c.Shared = len(premium.Shippers()) > 1
	for _, v := range offer.Datum("").Values().Words() {
		switch d := offer.Datum(v); {
		case !slices.Contains(p.Receives, d):
		case premium.Gives(p, d):
			c.Receives = append(c.Receives, d)
		default:
			c.Lacks = append(c.Lacks, d)
		}
	}
	return c
}

// Ref names what the texts of a partner in a case have in common, for layouts
// and files: "gartenkorb/subscriber".
func Ref(partner, name string) string { return strings.TrimSuffix(partner+"/"+name, "/") }

// casesOf is the cases of each partner that occur in offers, sorted by name. A
// partner without an offer has that of a subscriber: readers may still have
// mail from it.
func casesOf(cat *catalog.Catalog) map[string][]Case {
	cases := map[string][]Case{}
	seen := map[string]bool{}
	add := func(p *offer.Partner, c Case) {
		c.Parties = c.Parties.Or(cat.Site)
		if key := p.ID + " " + c.String(); !seen[key] {
			seen[key] = true
			cases[p.ID] = append(cases[p.ID], c)
		}
	}
	for _, o := range cat.Offers {
		for _, s := range o.Named() {
			for _, p := range s.Premium.To.Partners() {
				add(p, CaseOf(s, p))
			}
		}
	}
	for _, p := range cat.Partners {
		if len(cases[p.ID]) == 0 {
			add(p, CaseOf(&offer.Selected{}, p))
		}
		slices.SortFunc(cases[p.ID], func(a, b Case) int { return strings.Compare(a.order(), b.order()) })
	}
	return cases
}

// order is the name, with audiences in their own order.
func (c Case) order() string {
	i := slices.Index(c.Audience.Values().Words(), string(c.Audience))
	return string(rune('0'+i)) + c.String()
}
