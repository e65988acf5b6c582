package rules

import "github.com/klarabo/klarabo/generator/internal/offer"

// look lets the rule look at all that it is about.
func (r Rule) look(f *finder) {
	if r.site != nil && f.Site != nil {
		r.site(f, f.Site)
	}
	each(f, f.Offers, r.offer)
	each(f, f.Partners, r.partner)
	each(f, f.Premiums, r.premium)
	if r.selection != nil {
		for _, o := range f.Offers {
			for _, s := range o.Selections() {
				r.selection(f, o, s)
			}
		}
	}
	if r.text != nil {
		for _, record := range f.Records() {
			each(f, f.words(record), r.text)
		}
		each(f, f.pages, r.text)
	}
	if r.passage != nil {
		each(f, f.adverts, r.passage)
	}
	if r.shipment != nil {
		each(f, f.shipments(), r.shipment)
	}
	if r.check != nil {
		r.check(f)
	}
}

func each[T any](f *finder, list []T, look func(*finder, T)) {
	if look == nil {
		return
	}
	for _, one := range list {
		look(f, one)
	}
}

// helper is a firm that works for a partner, and what it gets.
type helper struct {
	name     *string
	receives []offer.Datum
}

// helpers is the firms that work for a partner.
func helpers(p *offer.Partner) (all []helper) {
	for i := range p.Carriers {
		all = append(all, helper{&p.Carriers[i].Name, p.Carriers[i].Receives})
	}
	for i := range p.Subcontractors {
		all = append(all, helper{&p.Subcontractors[i].Name, p.Subcontractors[i].Receives})
	}
	return all
}
