package catalog

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// isParty tells whether records of a kind are parties to an offer.
func isParty(kind string) bool {
	return kind == publishers || kind == services || kind == intermediaries
}

// party notes a reference to one of them, unless it is a word of its own.
func (d *decoder) party(n *yaml.Node, kind, id string, words ...string) {
	switch {
	case id == "" || slices.Contains(words, id):
	case id == offer.OfSite || id == offer.Nobody:
		hint := diag.Msg("delete the line, or write the id of one in data/%s", kind)
		d.list.Error(d.at(n), "malformed-value", diag.Msg("`%s` cannot stand here", id), hint)
	default:
		d.uses = append(d.uses, use{kind, id, d.at(n)})
	}
}

// parties is the records that offers and magazines may name, by id.
type parties struct {
	publishers     map[string]*offer.FurtherPublisher
	services       map[string]*offer.Service
	intermediaries map[string]*offer.Intermediary
}

// linkParties sorts the parties, and sets and judges the references among them.
func (c *Catalog) linkParties() parties {
	byID(c.Services, func(s *offer.Service) string { return s.ID })
	byID(c.Publishers, func(p *offer.FurtherPublisher) string { return p.ID })
	byID(c.Intermediaries, func(m *offer.Intermediary) string { return m.ID })
	known := parties{services: indexed(c.Services, func(s *offer.Service) string { return s.ID })}
	c.Publishers = slices.DeleteFunc(c.Publishers, func(p *offer.FurtherPublisher) bool { return !linkNamed(&p.Service, known.services) })
	known.publishers = indexed(c.Publishers, func(p *offer.FurtherPublisher) string { return p.ID })
	known.intermediaries = indexed(c.Intermediaries, func(m *offer.Intermediary) string { return m.ID })
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
