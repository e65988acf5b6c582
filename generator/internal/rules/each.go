package rules

import (
	"iter"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Most rules look at one record after another.

func eachOffer(look func(*finder, *offer.Offer)) func(*finder) {
	return func(f *finder) {
		for _, o := range f.Offers {
			look(f, o)
		}
	}
}

func eachPartner(look func(*finder, *offer.Partner)) func(*finder) {
	return func(f *finder) {
		for _, p := range f.Partners {
			look(f, p)
		}
	}
}

func eachPremium(look func(*finder, *offer.Premium)) func(*finder) {
	return func(f *finder) {
		for _, p := range f.Premiums {
			look(f, p)
		}
	}
}

// eachSelection goes through the premiums that an offer gives, offer by offer.
func eachSelection(look func(*finder, *offer.Offer, *offer.Selected)) func(*finder) {
	return eachOffer(func(f *finder, o *offer.Offer) {
		for _, s := range o.Selections() {
			look(f, o, s)
		}
	})
}

// found is each phrase of a vocabulary that the texts of a record have, and where.
func (f *finder) found(record any, v vocabulary) iter.Seq2[diag.Pos, hit] {
	return func(yield func(diag.Pos, hit) bool) {
		for _, t := range f.texts(record) {
			for _, h := range v.find(t) {
				if !yield(f.place(record, t, h), h) {
					return
				}
			}
		}
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
