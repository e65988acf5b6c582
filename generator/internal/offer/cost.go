package offer

// What an offer costs is worked out here and nowhere else, in whole cents and
// without floating point, for one area of delivery at a time: [Offer.Over] for
// what a length of the contract costs, [Offer.Due] for the bills that fall due
// in it. A bill falls due when the time that it is for begins.

// Cost is what is paid for a time, and of what it is made.
type Cost struct {
	Total   Amount // all of it
	Price   Amount // of the subscription itself
	Postage Amount
	Fees    Amount // those that are paid once
	Exact   bool   // false: a share of a longer bill was rounded to a cent, half a cent up
	To      length // how far what is paid for reaches
}

// Months is how far what is paid for reaches, and whether that is whole months.
func (c Cost) Months() (int, bool) {
	n, whole := c.To.parts(aMonth)
	return int(n), whole
}

// Over is what a time of the contract costs, from its beginning. Of a bill that
// reaches beyond it, it has the share. It is not known if the steps end before,
// say nothing of the area, or are in several currencies.
func (o *Offer) Over(p Period, a Area) (Cost, bool) {
	end := p.length()
	return o.sum(a, end, func(s Stretch) (n, of length) { return min(s.to, end) - s.from, s.every })
}

// Minimum is what the minimum term costs.
func (o *Offer) Minimum(a Area) (Cost, bool) { return o.Over(o.Term.Minimum, a) }

// Due is the sum of the bills that fall due in a time of the contract, from its
// beginning. The last ones can be for a longer time, and To says how long. It
// is not known for a contract that ends before.
func (o *Offer) Due(p Period, a Area) (Cost, bool) {
	end := p.length()
	if !o.GoesOn() && end > o.Term.Minimum.length() {
		return Cost{}, false
	}
	return o.sum(a, end, func(s Stretch) (n, of length) {
		if _, ok := s.Bill(a); !ok {
			return 0, 0
		}
		part := min(s.to, end) - s.from
		if n, whole := part.parts(s.bill); !whole {
			part = min(length(n+1)*s.bill, s.to-s.from)
		}
		return part, s.every
	})
}

// sum adds up the steps that begin before an end: of each, as much of its total
// as n is of its `of`.
func (o *Offer) sum(a Area, end length, share func(Stretch) (n, of length)) (Cost, bool) {
	c := Cost{Exact: true}
	for i, s := range o.Stretches() {
		if s.from >= end {
			break
		}
		n, of := share(s)
		total, postage, ok := s.in(a)
		fee := Amount{Currency: total.Currency}
		if s.Fee != nil && ok {
			fee, ok = s.Fee.Total.In(a)
		}
		if !ok || of <= 0 || n <= 0 {
			return Cost{}, false
		}
		total, exact := total.share(n, of)
		postage, exact2 := postage.share(n, of)
		if i == 0 {
			c.Price.Currency, c.Postage.Currency, c.Fees.Currency = total.Currency, total.Currency, total.Currency
		}
		if total.Currency != c.Price.Currency || postage.Currency != c.Price.Currency || fee.Currency != c.Price.Currency {
			return Cost{}, false
		}
		c.Price.Money += total.Money
		c.Postage.Money += postage.Money
		c.Fees.Money += fee.Money
		c.Exact, c.To = c.Exact && exact && exact2, s.from+n
	}
	c.Total = Amount{c.Price.Money + c.Postage.Money + c.Fees.Money, c.Price.Currency}
	return c, c.To >= end
}

// share is what of an amount for a time `of` falls to a time n, rounded half up to a
// cent, and whether that is exact.
func (a Amount) share(n, of length) (Amount, bool) {
	if times, whole := n.parts(of); whole {
		return a.times(times), true
	}
	return a.fraction(int64(n), int64(of))
}

// fraction is n times an amount divided by `of`, rounded half up to a cent, and
// whether that is exact. With the largest amount, 10^8 cents, and the longest period,
// 9,999 years or 1.8 × 10^10 parts of a day, it stays within an int64.
func (a Amount) fraction(n, of int64) (Amount, bool) {
	whole, rest := Money(n/of), n%of
	part := int64(a.Money) * rest
	rounded := (2*part + of) / (2 * of)
	return Amount{a.Money*whole + Money(rounded), a.Currency}, part%of == 0
}

// WithPremium is what the time to which a premium binds the reader costs, with
// what is paid for the premium. It is not known in an area where the premium
// cannot be had, and of a premium for a recruiter, who does not pay the rest.
func (o *Offer) WithPremium(s *Selected, a Area) (Cost, bool) {
	if s.For.Or() == Recruiter || !s.reaches(a) {
		return Cost{}, false
	}
	c, ok := o.Over(s.Term(o), a)
	if !ok || s.Surcharge == nil {
		return c, ok
	}
	extra, ok := s.Surcharge.In(a)
	if !ok {
		return Cost{}, false
	}
	c.Total, ok = c.Total.plus(extra)
	return c, ok
}

// Obligatory is what must be paid in an area for premiums that come with the
// offer whether one wants them or not: for all of a group that comes whole, and
// for the only one that can be chosen.
func (o *Offer) Obligatory(a Area) Amount {
	var sum Amount
	for i := range o.Premiums {
		g := &o.Premiums[i]
		if !g.obliges() {
			continue
		}
		for _, s := range g.Selections() {
			if s.Surcharge == nil || s.For.Or() == Recruiter || s.Only != nil || !s.reaches(a) {
				continue
			}
			if extra, ok := s.Surcharge.In(a); ok {
				sum = Amount{sum.Money + extra.Money, extra.Currency}
			}
		}
	}
	return sum
}

// Voluntary tells whether a reader can have a premium that costs something, and need not.
func (o *Offer) Voluntary() bool {
	for i := range o.Premiums {
		for _, s := range o.Premiums[i].Selections() {
			if s.Surcharge != nil && s.For.Or() != Recruiter && (s.Only != nil || !o.Premiums[i].obliges()) {
				return true
			}
		}
	}
	return false
}

// PerIssue is the price of one issue of the step, without postage, rounded half
// up to a cent, and whether that is exact. There is none without a number of issues.
func (s *Step) PerIssue(a Area) (m Amount, exact, ok bool) {
	total, ok := s.Total.In(a)
	if !ok || s.Comes() < 1 {
		return Amount{}, false, false
	}
	m, exact = total.fraction(1, int64(s.Comes()))
	return m, exact, true
}

// PerMonth is what a month of the step costs, postage included, rounded half up
// to a cent, and whether that is exact (EGBGB Art. 246a § 1(1) sentence 1 no. 8).
// There is none of a step that is shorter than a month and does not repeat.
func (s Stretch) PerMonth(a Area) (m Amount, exact, ok bool) {
	sum, ok := s.Sum(a)
	if !ok || s.every <= 0 || s.to-s.from < aMonth {
		return Amount{}, false, false
	}
	m, exact = sum.share(aMonth, s.every)
	return m, exact, true
}

// IssuesOver is how many issues come in a time of the contract; not known if a
// step does not say, or if they do not come out even.
func (o *Offer) IssuesOver(p Period) (int, bool) {
	end, n := p.length(), int64(0)
	for _, s := range o.Stretches() {
		if s.from >= end {
			break
		}
		if s.Comes() == 0 || s.every <= 0 {
			return 0, false
		}
		comes, whole := ((min(s.to, end) - s.from) * length(s.Comes())).parts(s.every)
		if !whole {
			return 0, false
		}
		n += comes
	}
	return int(n), n > 0 && n <= maxIssues
}

// maxIssues keeps the price of that many single copies within an int64.
const maxIssues = 1_000_000

// Saving is how much less the issues of the minimum term cost than as single
// copies, with what must be paid for premiums and without postage. There is none unless
// each magazine's single copy has a price, the issues are printed as it is, and the
// subscription is cheaper, also after the dearest postage. Where a single copy does not
// cost the same everywhere, there is none; prices in another currency than that of the
// first area are not compared.
func (o *Offer) Saving() (Amount, bool) {
	areas := o.Areas()
	copies, ok := o.SingleCopies(areas[0])
	if !ok || !o.Format.Printed() {
		return Amount{}, false
	}
	least := Money(-1)
	for _, a := range areas {
		if price, _ := o.Price.Total.In(a); price.Currency != copies.Currency {
			continue
		}
		c, ok := o.Minimum(a)
		must := o.Obligatory(a).Money
		c.Total.Money += must
		if here, known := o.SingleCopies(a); !ok || !known || here != copies || copies.Money <= c.Total.Money {
			return Amount{}, false
		}
		if saved := copies.Money - c.Price.Money - c.Fees.Money - must; least < 0 || saved < least {
			least = saved
		}
	}
	return Amount{least, copies.Currency}, least > 0
}

// SingleCopies is what the issues of the minimum term cost as single copies in an area.
// Of several magazines, each has as many issues as come out in that time.
func (o *Offer) SingleCopies(a Area) (sum Amount, ok bool) {
	all, ok := o.IssuesOver(o.Term.Minimum)
	if !ok {
		return sum, false
	}
	left := int64(all)
	for i, p := range o.Publications {
		if p.To == nil || p.To.SingleCopyPrice == nil {
			return sum, false
		}
		n, whole := (o.Term.Minimum.length() * length(p.To.IssuesPerYear)).parts(aYear)
		if len(o.Publications) == 1 {
			n, whole = int64(all), true
		}
		if !whole || n > left || i == len(o.Publications)-1 && n != left {
			return sum, false
		}
		left -= n
		copy, known := p.To.SingleCopyPrice.In(a)
		copies := copy.times(n)
		if i == 0 {
			sum.Currency = copies.Currency
		}
		var same bool
		if sum, same = sum.plus(copies); !known || !same {
			return sum, false
		}
	}
	return sum, true
}

// WithBase is what the minimum term of an upgrade costs together with a
// subscription that the reader must have, at the price that this one ends up
// with. There is none if the upgrade takes its place.
func (o *Offer) WithBase(base *Offer, a Area) (Cost, bool) {
	own, ok := o.Minimum(a)
	if !ok || o.Upgrade == nil || o.Upgrade.Price != OnTop || base == nil {
		return Cost{}, false
	}
	steps := base.Stretches()
	last := steps[len(steps)-1]
	other := &Offer{Publications: base.Publications, Price: *last.Step, Term: Term{Minimum: o.Term.Minimum, Renewal: OpenEnded}}
	other.Price.For = nil
	c, ok := other.Minimum(a)
	if !ok {
		return Cost{}, false
	}
	c.Exact = c.Exact && own.Exact
	c.Total, ok = c.Total.plus(own.Total)
	return c, ok
}
