package catalog

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// parties is the records that offers and magazines may name, by id.
type parties struct {
	publishers     map[string]*offer.FurtherPublisher
	services       map[string]*offer.Service
	intermediaries map[string]*offer.Intermediary
}

// linkParties sets and judges the references among the parties.
func (c *Catalog) linkParties() parties {
	known := parties{services: indexed(c.Services)}
	c.Publishers = slices.DeleteFunc(c.Publishers, func(p *offer.FurtherPublisher) bool { return !linkNamed(&p.Service, known.services) })
	known.publishers = indexed(c.Publishers)
	known.intermediaries = indexed(c.Intermediaries)
	return known
}

// link sets the references of a magazine or an offer to its parties; it is
// false if one of them is not there.
func (p parties) link(n *offer.NamedParties) bool {
	good := linkNamed(&n.Publisher, p.publishers)
	good = linkNamed(&n.Service, p.services) && good
	return linkNamed(&n.Intermediary, p.intermediaries) && good
}

// linkNamed is link for a reference that may be left out, or be a word of its own.
func linkNamed[T any](ref *offer.Ref[T], records map[string]*T) bool {
	return ref.ID == "" || ref.ID == offer.OfSite || ref.ID == offer.Nobody || link(ref, records)
}

// setParties says who stands behind each offer, and each of its premiums. It
// is not known while the site is broken.
func (c *Catalog) setParties() {
	if c.Site == nil {
		return
	}
	for _, o := range c.Offers {
		o.Parties = c.Site.PartiesOf(o)
		for i := range o.Premiums {
			for j := range o.Premiums[i].From {
				o.Premiums[i].From[j].Parties = o.Parties
			}
		}
	}
}
