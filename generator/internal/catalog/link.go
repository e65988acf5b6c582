package catalog

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// link sets the references of whole records, drops those that refer to a
// record that is not there, and sorts the rest.
func (c *Catalog) link() {
	for _, k := range recordKinds {
		k.sort(c)
	}
	parties := c.linkParties()

	c.Publications = slices.DeleteFunc(c.Publications, func(p *offer.Publication) bool { return !parties.link(&p.NamedParties) })
	c.linkPremiums()
	c.linkOffers(parties)
	c.setParties()
	c.linkOthers()
}

// indexed is records by their ids.
func indexed[T any](records []*T) map[string]*T {
	all := map[string]*T{}
	for _, r := range records {
		all[idOf(r)] = r
	}
	return all
}

// linkPremiums sets who ships premiums and their parts.
func (c *Catalog) linkPremiums() {
	partner := indexed(c.Partners)
	c.Premiums = slices.DeleteFunc(c.Premiums, func(p *offer.Premium) bool {
		for i := range p.ShippedBy {
			if !shipper(&p.ShippedBy[i], partner) {
				return true
			}
		}
		good := true
		for i := range p.Parts {
			good = shipper(&p.Parts[i].ShippedBy, partner) && good
		}
		return !good
	})
}

// linkOffers sets the parties, publications and premiums of offers.
func (c *Catalog) linkOffers(parties parties) {
	publication := indexed(c.Publications)
	premium := indexed(c.Premiums)
	c.Offers = slices.DeleteFunc(c.Offers, func(o *offer.Offer) bool {
		good := parties.link(&o.NamedParties)
		for i := range o.Publications {
			good = link(&o.Publications[i], publication) && good
		}
		for i := range o.Premiums {
			for j := range o.Premiums[i].From {
				s := &o.Premiums[i].From[j]
				if s.For == "" {
					s.For = o.Premiums[i].For
				}
				good = link(&s.Premium, premium) && good
			}
		}
		return !good
	})
}

// linkOthers sets the offers that an offer is an upgrade of, or is replaced by.
func (c *Catalog) linkOthers() {
	known := indexed(c.Offers)
	c.Offers = slices.DeleteFunc(c.Offers, func(o *offer.Offer) bool {
		good := true
		if o.Upgrade != nil {
			for i := range o.Upgrade.Of {
				good = link(&o.Upgrade.Of[i], known) && good
			}
		}
		for i := range o.ReplacedBy {
			good = link(&o.ReplacedBy[i], known) && good
		}
		return !good
	})
}

func link[T any](ref *offer.Ref[T], records map[string]*T) bool {
	ref.To = records[ref.ID]
	return ref.To != nil
}

// shipper is link for who ships something: the publisher, or a partner.
func shipper(ref *offer.Ref[offer.Partner], partner map[string]*offer.Partner) bool {
	return ref.ID == "" || ref.ID == offer.ByPublisher || link(ref, partner)
}
