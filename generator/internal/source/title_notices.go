package source

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// noticesOfTitles is the texts (see [disclosure.Ref]) of the partners whose premiums the
// titles of offers name, by language: where such a title stands without the
// offer's premiums, their notices stand beside it. What merely resembles a
// premium's name counts if the offer gives this premium.
func (src *Source) noticesOfTitles() map[offer.Lang]map[*offer.Offer][]string {
	usual, other := src.texts()
	names, all := src.names(), map[offer.Lang]map[*offer.Offer][]string{}
	for _, l := range src.langs {
		all[l] = map[*offer.Offer][]string{}
		for _, o := range src.valid {
			for _, p := range namedIn(names, o, l) {
				refs, own := other[o.ID+"/"+p.ID]
				if !own {
					refs = usual[p.ID]
				}
				for _, ref := range refs {
					if !slices.Contains(all[l][o], ref) {
						all[l][o] = append(all[l][o], ref)
					}
				}
			}
		}
	}
	return all
}

// namedIn is the premiums that an offer's title names.
func namedIn(names *naming.Names, o *offer.Offer, l offer.Lang) (all []*offer.Premium) {
	var t naming.Text
	t.AddApart(nil, o.Title.In(l))
	for _, m := range names.Mentions(&t) {
		for _, p := range m.Title.Premiums {
			given := func(s *offer.Selected) bool { return s.Premium.ID == p.ID }
			if m.Loose == "" || slices.ContainsFunc(o.Selections(), given) {
				all = append(all, p)
			}
		}
	}
	return all
}
