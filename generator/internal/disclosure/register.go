package disclosure

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Register is the list of the premiums that one firm ships: a partner, or the
// publisher himself. Legal signs it, so that nobody can move a premium to
// another firm, or to none, by an edit of its file. Its words are the phrases
// register-head and register-premium.
//
// A line has what of a premium decides who gets whose data and what must be
// said of it: its id, title and aliases, its kind, who else ships it, what the
// firm receives for it, the countries, the manufacturer, the model and its warnings. It has not what only
// adorns or prices it; a test goes through the keys of a premium. Nor has it the
// offers, which come and go: whose data a firm gets is said, and signed, in its
// texts. Of several publishers, each has those that he ships himself in offers of
// his; a premium without an offer is that of the site's.
type Register struct {
	Partner   string // its id, or [offer.ByPublisher]
	Publisher string // of that: the id of his record, "" of that of data/site.yaml
	Lang      offer.Lang
	Lines     []string
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
	Model     string   // "" for none
	Warnings  string   // "" for none
}

// registers composes them, unless a phrase of theirs is not sound.
func (c *composer) registers() {
	if slices.ContainsFunc(c.books, func(b *book) bool { return !b.sound["register-head"] || !b.sound["register-premium"] }) {
		return
	}
	owners := ownersOf(c.cat)
	c.register(shipping{owners: owners, name: c.cat.Site.Publisher.Name})
	for _, p := range c.cat.Publishers {
		c.register(shipping{owners: owners, own: p.ID, name: p.Name})
	}
	for _, p := range c.cat.Partners {
		c.register(shipping{owners: owners, partner: p, name: p.Name})
	}
}

// shipping is whose register is made: a partner's, or a publisher's.
type shipping struct {
	partner *offer.Partner // nil: a publisher's
	own     string         // the publisher's id, "" of that of the site
	name    string
	owners  map[string][]string // of each premium, the ids of the publishers who have it in an offer
}

// ownersOf is the publishers of each premium; the one that no offer has is the site's.
func ownersOf(cat *catalog.Catalog) map[string][]string {
	owners := map[string][]string{}
	for _, o := range cat.Offers {
		own := o.Parties.Own()
		for _, s := range o.Named() {
			if !slices.Contains(owners[s.Premium.ID], own) {
				owners[s.Premium.ID] = append(owners[s.Premium.ID], own)
			}
		}
	}
	for _, p := range cat.Premiums {
		if owners[p.ID] == nil {
			owners[p.ID] = []string{""}
		}
		slices.Sort(owners[p.ID])
	}
	return owners
}

// ships tells whether a premium is among those that the register lists.
func (s shipping) ships(premium *offer.Premium) bool {
	if s.partner != nil {
		return premium.Shippers().Has(s.partner.ID)
	}
	return premium.Shippers().Has(offer.ByPublisher) && slices.Contains(s.owners[premium.ID], s.own)
}

// register composes a register in each language.
func (c *composer) register(of shipping) {
	shipped := slices.DeleteFunc(slices.Clone(c.cat.Premiums), func(p *offer.Premium) bool { return !of.ships(p) })
	for _, b := range c.books {
		r := &Register{Partner: offer.ByPublisher, Publisher: of.own, Lang: b.lang}
		if of.partner != nil {
			r.Partner = of.partner.ID
		}
		say := func(phrase string, v any) {
			s, f := b.say(b.wordings[phrase], v)
			if f != nil {
				c.faults.addFor(f, about{partner: of.partner})
				return
			}
			r.Lines = append(r.Lines, s)
		}
		say("register-head", RegisterHead{Firm: of.name, Own: of.partner == nil, None: len(shipped) == 0})
		for _, premium := range shipped {
			say("register-premium", c.registered(premium, of, b.lang))
		}
		c.texts.Registers = append(c.texts.Registers, r)
	}
}

func (c *composer) registered(premium *offer.Premium, of shipping, l offer.Lang) RegisterPremium {
	r := RegisterPremium{ID: premium.ID, Title: premium.Title.In(l), Kind: premium.Kind}
	for _, a := range premium.Aliases {
		r.Aliases = append(r.Aliases, a.In(l))
	}
	if of.partner != nil {
		r.Receives = CaseOf(&offer.Selected{Premium: offer.Ref[offer.Premium]{To: premium}}, of.partner).Receives
	}
	for _, by := range premium.Shippers() {
		switch {
		case by.To == nil && of.partner != nil:
			r.With = append(r.With, c.publisherNames(of.owners[premium.ID])...)
		case by.To != nil && by.To != of.partner:
			r.With = append(r.With, by.To.Name)
		}
	}
	if premium.Delivery != nil {
		r.Countries = premium.Delivery.Countries
	}
	if m := premium.Manufacturer; m != nil {
		r.Maker = m.Name + ", " + m.Address + ", " + string(m.Email)
	}
	r.Model = premium.Model
	if w := premium.Warnings.In(l); w != offer.NoWarnings {
		r.Warnings = fragment(w)
	}
	return r
}

// publisherNames is the names of publishers, by their ids.
func (c *composer) publisherNames(ids []string) (names []string) {
	for _, id := range ids {
		if id == "" {
			names = append(names, c.cat.Site.Publisher.Name)
		}
	}
	for _, p := range c.cat.Publishers {
		if slices.Contains(ids, p.ID) {
			names = append(names, p.Name)
		}
	}
	return names
}
