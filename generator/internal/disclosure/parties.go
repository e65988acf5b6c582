package disclosure

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// partiesOf is the parties that stand behind offers, each once, by their names.
func partiesOf(cat *catalog.Catalog) []offer.Parties {
	var all []offer.Parties
	seen := map[string]bool{}
	for _, o := range cat.Offers {
		if name := o.Parties.Whole(); !seen[name] {
			seen[name] = true
			all = append(all, o.Parties.Or(cat.Site))
		}
	}
	if len(all) == 0 {
		return []offer.Parties{cat.Site.Parties()}
	}
	slices.SortFunc(all, func(a, b offer.Parties) int { return strings.Compare(a.Whole(), b.Whole()) })
	return all
}

// Home is the record that holds a fact of a partner, if there is one, or of parties, and
// the keys that lead to it in this record: those of data/site.yaml are there, others
// in files of their own. A fact that has no key is taken to be the partner's.
func Home(cat *catalog.Catalog, partner *offer.Partner, p offer.Parties, key string) (record any, keys string) {
	first, rest, _ := strings.Cut(key, ".")
	switch {
	case partner != nil && (first == "partner" || key == ""):
		return partner, rest
	case first == "publisher" && p.Own() != "":
		i := slices.IndexFunc(cat.Publishers, func(f *offer.FurtherPublisher) bool { return f.ID == p.Own() })
		return cat.Publishers[i], rest
	case first == "subscription_service" && p.Service != nil && p.Service.ID != "":
		return p.Service, rest
	case first == "intermediary" && p.Intermediary != nil:
		return p.Intermediary, rest
	}
	return cat.Site, key
}
