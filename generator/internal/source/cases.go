package source

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// caseView is a case of a partner's texts: whose data they speak of, and which.
type caseView struct {
	Ref      string   `json:"ref"`
	Audience string   `json:"audience"`
	Lacks    []string `json:"lacks,omitempty"`
	Shared   bool     `json:"shared,omitempty"` // others ship the premium too
	Parties  string   `json:"parties"`          // of offers with it
	First    bool     `json:"first,omitempty"`  // of these parties
	Of       string   `json:"of,omitempty"`     // the publisher's name, if there are several
}

// cases is the cases of a partner that occur.
func (src *Source) cases(p *offer.Partner) (list []caseView) {
	cases := src.in.Texts.Cases[p.ID]
	seen := map[string]bool{}
	several := slices.ContainsFunc(cases, func(c disclosure.Case) bool { return c.Parties.Name() != cases[0].Parties.Name() })
	for _, c := range cases {
		view := caseView{Ref: disclosure.Ref(p.ID, c.String()), Audience: string(c.Audience), Shared: c.Shared, Parties: partiesName(c.Parties.Name())}
		view.First, seen[view.Parties] = !seen[view.Parties], true
		if several {
			view.Of = c.Parties.Publisher.Name
		}
		for _, d := range c.Lacks {
			view.Lacks = append(view.Lacks, string(d))
		}
		list = append(list, view)
	}
	return list
}

// textsOfPremiums is the texts of each premium as the first offer has them, and those of
// the offers that have others, by "offer/premium": a file of all of them would
// be long, and mostly say the same.
func (src *Source) textsOfPremiums() (usual, other map[string][]string) {
	usual, other = map[string][]string{}, map[string][]string{}
	for _, o := range src.in.Catalog.Offers {
		for _, s := range o.Named() {
			var refs []string
			for _, t := range textsOf(s) {
				refs = append(refs, t.Ref)
			}
			if first, seen := usual[s.Premium.ID]; !seen {
				usual[s.Premium.ID] = refs
			} else if !slices.Equal(first, refs) {
				other[o.ID+"/"+s.Premium.ID] = refs
			}
		}
	}
	return usual, other
}
