package disclosure

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// PriceFacts is what the phrase price can speak of. Amounts are written out in
// the language; one that there is none of is empty. Postage is in the sums of
// Areas and nowhere else.
type PriceFacts struct {
	Amount    string       // of the first step, which the text stands behind
	Steps     []PriceStep  // in order
	Ends      bool         // the contract ends by itself
	Minimum   offer.Period // the minimum term
	All       string       // what the minimum term costs, if that is more than the amount; without postage
	AllIn     []PriceArea  // the same by area, with postage; empty if there is none
	About     bool         // All and AllIn are rounded
	Surcharge string       // what must be paid for premiums that come with it whether one wants them or not
	Extra     []PriceArea  // the same by area, if it differs; then Surcharge is empty
	With      string       // All or the amount, and that
	WithIn    []PriceArea  // the same by area, with postage; empty if there is none
	Upgrade   *PriceBase   // of an offer for those who have another one
}

// PriceStep is one step of a price.
type PriceStep struct {
	First, Last bool
	Amount      string
	Issues      int           // 0: not said
	Every       *offer.Span   // the amount is paid again each time; nil: once
	For         *offer.Period // how long the step lasts; nil: to the end of the contract
	Bill        string        // what a bill asks for, if that is not the amount; without postage
	Billed      *offer.Span   // the time that it is for
	Month       string        // what a month costs, if the amount is not for a month
	About       bool          // Month is rounded
	Was         string        // the price that it is compared with
	Lowest      bool          // that is the lowest of the last 30 days
	Fee, FeeFor string        // what is paid once, and for what
	Posted      bool          // somebody pays for the post, and it is in the amounts of Areas
	Areas       []PriceArea   // what is paid in each area, with postage; empty if it is the amount in all
	Included    bool          // of the first step: the issues are posted, and nobody pays for that
	Unsaid      []PriceArea   // where postage comes on top that the data do not say
}

// PriceArea is what is paid in one area: a country, EU or world.
type PriceArea struct {
	Country offer.Country // "" for a zone
	Zone    string        // "EU", "world"; "" for a country
	Amount  string
}

// PriceBase is how the price of an upgrade and of what it is an upgrade of
// belong together.
type PriceBase struct {
	Of    []BaseTitle // each of which will do
	Price offer.UpgradePrice
	All   string // what both cost in the minimum term, if both are paid, and it is not rounded
}

// BaseTitle is an offer that an upgrade is for.
type BaseTitle struct {
	First, Last bool
	Title       string
}

// pricer writes out the amounts of one offer.
type pricer struct {
	*book
	o     *offer.Offer
	site  offer.Currency
	areas []offer.Area
}

func (p *pricer) write(a offer.Amount) string {
	a.Currency = cmp.Or(a.Currency, p.site)
	s, known := p.amounts[a]
	if !known {
		s = a.Money.In(p.lang, a.Currency)
		p.amounts[a] = s
	}
	return s
}

// price is what is to be said of an offer's price.
func (p *pricer) price() PriceFacts {
	o, home := p.o, p.areas[0]
	f := PriceFacts{Minimum: o.Term.Minimum, Ends: !o.GoesOn()}
	stretches := o.Stretches()
	for i, st := range stretches {
		f.Steps = append(f.Steps, p.step(st, i == 0, i == len(stretches)-1))
	}
	f.Amount = f.Steps[0].Amount
	first, _ := o.Price.Total.In(home)
	all := first
	more := func(a offer.Area) bool {
		c, ok := o.Minimum(a)
		first, _ := o.Price.Total.In(a)
		return ok && c.Price.Money+c.Fees.Money > first.Money
	}
	if c, ok := o.Minimum(home); ok && slices.ContainsFunc(p.areas, more) {
		all = offer.Amount{Money: c.Price.Money + c.Fees.Money, Currency: first.Currency}
		f.All, f.About = p.write(all), !c.Exact
		f.AllIn = p.sums(func(a offer.Area) (offer.Amount, bool) { c, ok := o.Minimum(a); return c.Total, ok }, all)
	}
	if f.Surcharge, f.Extra = p.obligatory(); f.Surcharge != "" || f.Extra != nil {
		with := offer.Amount{Money: all.Money + o.Obligatory(home).Money, Currency: all.Currency}
		f.With = p.write(with)
		f.WithIn = p.sums(func(a offer.Area) (offer.Amount, bool) {
			c, ok := o.Minimum(a)
			c.Total.Money += o.Obligatory(a).Money
			return c.Total, ok
		}, with)
	}
	f.Upgrade = p.base()
	return f
}

// obligatory is what must be paid for premiums, if it is the same in all areas, and
// else in each where something must; nothing and nil if nothing must in any.
func (p *pricer) obligatory() (all string, in []PriceArea) {
	return p.alike(func(a offer.Area) (offer.Amount, bool) {
		extra := p.o.Obligatory(a)
		return extra, extra.Money > 0
	})
}

// base is what an offer is an upgrade of; nil if it is none.
func (p *pricer) base() *PriceBase {
	u := p.o.Upgrade
	if u == nil {
		return nil
	}
	base := &PriceBase{Price: u.Price}
	for i, of := range u.Of {
		if of.To == nil {
			return nil
		}
		base.Of = append(base.Of, BaseTitle{i == 0, i == len(u.Of)-1, of.To.Title.In(p.lang)})
	}
	if c, ok := p.o.WithBase(u.Of[0].To, p.areas[0]); ok && c.Exact && len(u.Of) == 1 {
		base.All = p.write(c.Total)
	}
	return base
}

// step is what is to be said of one step.
func (p *pricer) step(s offer.Stretch, first, last bool) PriceStep {
	home := p.areas[0]
	total, _ := s.Total.In(home)
	v := PriceStep{First: first, Last: last, Amount: p.write(total), Issues: s.Comes(), Every: s.Every}
	if s.Every != nil && s.Every.Unit == offer.Issue {
		v.Issues = 0 // Every says it
	}
	if d := s.Length(); !d.IsZero() {
		v.For = &d
		if !s.Repeats() {
			v.Every = nil
		}
	}
	if part, ok := s.Bare().Bill(home); ok && part.Money != total.Money {
		rhythm := s.Rhythm()
		v.Bill, v.Billed = p.write(part), &rhythm
	}
	if m, exact, ok := s.Bare().PerMonth(home); ok && m.Money != total.Money {
		v.Month, v.About = p.write(offer.Amount{Money: m.Money, Currency: total.Currency}), !exact
	}
	if r := s.Regular; r != nil {
		v.Was, v.Lowest = p.was(r, home)
	}
	v.Fee, v.FeeFor = p.fee(s)
	v.Areas = p.sums(s.Sum, total)
	for _, a := range p.areas {
		if !s.PostageSaid(a) {
			v.Unsaid = append(v.Unsaid, area(a, ""))
		}
	}
	v.Posted = s.Postage(p.areas)
	v.Included = p.o.Format.Printed() && first && !v.Posted && len(v.Unsaid) == 0
	return v
}

// fee is what is paid once with a step, and for what: an amount, or those of the areas
// in which something is paid; "" if nothing is in any.
func (p *pricer) fee(s offer.Stretch) (amount, what string) {
	if s.Fee == nil {
		return "", ""
	}
	amount, in := p.alike(func(a offer.Area) (offer.Amount, bool) {
		fee, ok := s.Fee.Total.In(a)
		return fee, ok && fee.Money > 0
	})
	return cmp.Or(amount, p.listed(in)), fragment(s.Fee.Title.In(p.lang))
}

// was is the price that a step is compared with: the lowest of the last 30 days
// if that is lower (PAngV § 11(1)).
func (p *pricer) was(r *offer.Regular, a offer.Area) (amount string, lowest bool) {
	was, _ := r.Total.In(a)
	if r.Lowest != nil {
		if least, ok := r.Lowest.In(a); ok && least.Money <= was.Money {
			return p.write(least), true
		}
	}
	return p.write(was), false
}

// sums is what is paid in each area, if it is not the same amount in all.
func (p *pricer) sums(sum func(offer.Area) (offer.Amount, bool), same offer.Amount) []PriceArea {
	var list []PriceArea
	differ := false
	for _, a := range p.areas {
		if m, ok := sum(a); ok && a != "" {
			list = append(list, area(a, p.write(m)))
			differ = differ || m != same
		}
	}
	if !differ {
		return nil
	}
	return list
}

// listed is areas as a text says them; "" for none.
func (p *pricer) listed(in []PriceArea) string {
	s, _ := p.list("price-area", in) // a fault of the phrase is told with the price
	return s
}

func area(a offer.Area, amount string) PriceArea {
	if c, ok := a.Country(); ok {
		return PriceArea{Country: c, Amount: amount}
	}
	return PriceArea{Zone: string(a), Amount: amount}
}
