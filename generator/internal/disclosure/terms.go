package disclosure

import (
	"reflect"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TermsFacts is what the phrase premium-terms can speak of: who can have a
// premium of an offer, and what it costs with it. All is empty for a premium
// that everybody gets for nothing.
type TermsFacts struct {
	Where     []PriceArea     // where it can be had, if not wherever the offer is delivered
	Payment   []offer.Payment // only who pays so
	New       bool            // only who has not had the magazine, for so long:
	NewFor    *offer.Period   // nil: ever
	Minimum   *offer.Period   // only who binds himself for so long
	Until     string          // the last day to order it
	Number    int             // how many there are
	Surcharge string          // what is paid for it, in the first area where it can be had
	Recruiter bool            // and that the recruiter pays it
	With      string          // what the whole term costs there with it, postage included
	WithIn    []PriceArea     // the same by area, if it differs
}

// Terms is the sentences that say who can have a premium of an offer, and what
// the offer costs with it; "" for one that everybody gets for nothing.
func (t *Texts) Terms(offerID, premium string, l offer.Lang) string {
	return t.Words("premium-terms", offerID+"/"+premium, l)
}

// terms words the terms of an offer's premiums, and their rows in its label.
func (c *composer) terms(o *offer.Offer, b *book) {
	for _, s := range o.Selections() {
		p := &pricer{b, o, c.cat.Site.Currency, o.PremiumAreas(s)}
		if facts := p.terms(s); !reflect.ValueOf(facts).IsZero() {
			terms := b.speak(o.ID+"/"+s.Premium.ID, facts, "premium-terms")
			b.labelWith(o, s, facts, terms)
		}
	}
}

// terms is what is to be said of a premium in an offer, in the premium's areas.
func (p *pricer) terms(s *offer.Selected) TermsFacts {
	o := p.o
	elsewhere := s.Elsewhere()
	var f TermsFacts
	if elsewhere {
		p.areas = o.Areas()
	} else if len(p.areas) < len(o.Areas()) {
		for _, a := range p.areas {
			f.Where = append(f.Where, area(a, ""))
		}
	}
	if c := s.Only; c != nil {
		if elsewhere || o.Areas()[0] == "" {
			f.Where = nil
			for _, a := range c.Countries {
				f.Where = append(f.Where, area(a, ""))
			}
		}
		f.Payment, f.Minimum, f.Number = c.Payment, c.Minimum, c.Number
		if c.NewFor != nil {
			f.New = true
			if !c.NewFor.IsZero() {
				f.NewFor = &c.NewFor.Period
			}
		}
		if c.Until != nil {
			f.Until = c.Until.In(p.lang)
		}
	}
	if s.Surcharge == nil && f.Minimum == nil || len(p.areas) == 0 {
		return f
	}
	if s.Surcharge != nil {
		extra, _ := s.Surcharge.In(p.areas[0])
		f.Surcharge, f.Recruiter = p.write(extra), s.For == offer.Recruiter
	}
	if with, ok := o.WithPremium(s, p.areas[0]); ok {
		f.With = p.write(with.Total)
		f.WithIn = p.sums(func(a offer.Area) (offer.Amount, bool) { c, ok := o.WithPremium(s, a); return c.Total, ok }, with.Total)
	}
	return f
}
