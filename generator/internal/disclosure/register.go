package disclosure

import (
	"reflect"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Register is the list of the premiums that one firm ships: a partner, or the
// publisher himself. Legal signs it, so that nobody can move a premium to
// another firm, or to none, by an edit of its file. Its words are the phrases
// register-head and register-premium.
//
// A line has what of a premium decides who gets whose data and what must be
// said of it: its id, title and aliases, its kind, who else ships it, what the
// firm receives for it, the countries, and the manufacturer. It has not what only
// adorns or prices it; a test goes through the keys of a premium. Nor has it the
// offers, which come and go: whose data a firm gets is said, and signed, in its
// texts.
type Register struct {
	Partner string // its id, or [offer.ByPublisher]
	Lang    offer.Lang
	Lines   []string
}

// RegisterHead is what the phrase register-head can speak of.
type RegisterHead struct {
	Firm string
	Own  bool // the firm is the publisher
	None bool // it ships nothing
}

// RegisterPremium is what the phrase register-premium can speak of.
type RegisterPremium struct {
	ID        string
	Title     string
	Kind      offer.PremiumKind
	Aliases   []string
	Receives  []offer.Datum // empty: the publisher ships it
	Countries []offer.Country
	With      []string // names of other firms that ship it too
	Maker     string   // "" for none
}

// Registers is the register of the publisher and of each partner, by partner
// and language.
func (ts *Texts) Registers() []*Register {
	if ts == nil {
		return nil
	}
	return ts.registers
}

// registers composes them. Without the phrases there are none, which the gate
// does not let pass.
func (c *composer) registers() {
	for _, e := range c.books {
		if e.registerHead == nil || e.registerPremium == nil {
			return
		}
		c.register(e, nil)
		for _, p := range c.cat.Partners {
			c.register(e, p)
		}
	}
	slices.SortStableFunc(c.texts.registers, func(a, b *Register) int {
		switch {
		case a.Partner == b.Partner:
			return 0
		case a.Partner == offer.ByPublisher || b.Partner != offer.ByPublisher && a.Partner < b.Partner:
			return -1
		}
		return 1
	})
}

// phraseOf is a phrase that has been checked for values of a type, nil if
// there is none.
func (e *edition) phraseOf(id string, of any) *wording {
	w := e.wordings[id]
	if w == nil || w.tree == nil {
		return nil
	}
	if _, ok := e.check(w, reflect.TypeOf(of)); !ok {
		return nil
	}
	return w
}

// register composes the register of a partner, nil for the publisher.
func (c *composer) register(e *edition, p *offer.Partner) {
	r := &Register{Partner: offer.ByPublisher, Lang: e.lang}
	h := RegisterHead{Firm: c.cat.Site.Publisher.Name, Own: true}
	if p != nil {
		r.Partner, h = p.ID, RegisterHead{Firm: p.Name}
	}
	say := func(w *wording, v any) {
		s, f := e.say(w, v)
		if f != nil {
			c.faults.addFor(f, p)
			return
		}
		r.Lines = append(r.Lines, s)
	}
	var shipped []RegisterPremium
	for _, premium := range c.cat.Premiums {
		if ships(p, premium) {
			shipped = append(shipped, c.registered(premium, p, e.lang))
		}
	}
	h.None = len(shipped) == 0
	say(e.registerHead, h)
	for _, premium := range shipped {
		say(e.registerPremium, premium)
	}
	c.texts.registers = append(c.texts.registers, r)
}

// ships tells whether a partner, or the publisher if it is nil, ships a premium.
func ships(p *offer.Partner, premium *offer.Premium) bool {
	if p == nil {
		return premium.Shippers().Has(offer.ByPublisher)
	}
	return premium.Shippers().Has(p.ID)
}

func (c *composer) registered(premium *offer.Premium, p *offer.Partner, l offer.Lang) RegisterPremium {
	r := RegisterPremium{ID: premium.ID, Title: premium.Title.In(l), Kind: premium.Kind}
	for _, a := range premium.Aliases {
		r.Aliases = append(r.Aliases, a.In(l))
	}
	if p != nil {
		r.Receives = CaseOf(&offer.Selected{Premium: offer.Ref[offer.Premium]{To: premium}}, p).Receives
	}
	for _, by := range premium.Shippers() {
		switch {
		case by.ID == r.by(p):
		case by.To == nil:
			r.With = append(r.With, c.cat.Site.Publisher.Name)
		default:
			r.With = append(r.With, by.To.Name)
		}
	}
	if premium.Delivery != nil {
		r.Countries = premium.Delivery.Countries
	}
	if m := premium.Manufacturer; m != nil {
		r.Maker = m.Name + ", " + m.Address + ", " + string(m.Email)
	}
	return r
}

// by is the id of who ships the premium in this register.
func (RegisterPremium) by(p *offer.Partner) string {
	if p == nil {
		return offer.ByPublisher
	}
	return p.ID
}
