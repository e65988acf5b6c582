package offer

import (
	"cmp"
	"maps"
	"slices"
)

// Stretch is a step at its place in the time of the contract.
type Stretch struct {
	*Step
	from, to length          // to is open for the last step of a contract that goes on
	every    length          // what the total is for; 0 if nothing says so
	bill     length          // what a bill is for
	term     Period          // the minimum term
	first    map[Area]Amount // the postage of the first step
}

// Open tells whether the step lasts to the end of the contract.
func (s Stretch) Open() bool { return s.to == open }

// Repeats tells whether the total is paid more than once in the step.
func (s Stretch) Repeats() bool { return s.to-s.from > s.every }

// Steps is the price and what follows it, in order.
func (o *Offer) Steps() []*Step {
	steps := []*Step{&o.Price}
	for i := range o.Then {
		steps = append(steps, &o.Then[i])
	}
	return steps
}

// GoesOn tells whether the contract goes on after its minimum term.
func (o *Offer) GoesOn() bool { return o.Term.Renewal == OpenEnded || o.Term.Renewal == Fixed }

// Stretches lays the steps one behind the other. A price that repeats and is
// followed by nothing goes on to the end of the contract.
func (o *Offer) Stretches() []Stretch {
	end := o.Term.Minimum.length()
	if o.GoesOn() {
		end = open
	}
	var all []Stretch
	at := length(0)
	for i, step := range o.Steps() {
		s := Stretch{Step: step, from: at, term: o.Term.Minimum, first: o.Price.Shipping}
		switch {
		case step.For != nil:
			s.to = at + step.For.length()
		case i == 0 && (step.Every == nil || len(o.Then) > 0):
			s.to = o.Term.Minimum.length()
		default:
			s.to = max(end, at)
		}
		switch {
		case step.Every != nil:
			s.every = o.length(*step.Every)
		case s.to != open:
			s.every = s.to - s.from
		}
		s.bill = s.every
		if step.Billed != nil {
			s.bill = o.length(*step.Billed)
		}
		all = append(all, s)
		if at = s.to; at == open {
			break
		}
	}
	return all
}

// Bill is what a bill of the step asks for in an area, postage included. It is
// not known if the step cannot be divided into bills of whole cents.
func (s Stretch) Bill(a Area) (Amount, bool) {
	total, postage, _ := s.in(a)
	sum, ok := s.Sum(a)
	if !ok {
		return Amount{}, false
	}
	if n, whole := s.bill.parts(s.every); n > 0 {
		return sum.times(n), whole && (s.Open() || s.to-s.from >= s.bill)
	}
	n, whole := s.every.parts(s.bill)
	if !whole || total.Money%Money(n) != 0 || postage.Money%Money(n) != 0 {
		return Amount{}, false
	}
	return Amount{sum.Money / Money(n), sum.Currency}, true
}

// Bills is how many bills come in the step: 0 if it has no end, or if they do
// not fill it.
func (s Stretch) Bills() int {
	if s.Open() {
		return 0
	}
	n, whole := (s.to - s.from).parts(s.bill)
	if !whole {
		return 0
	}
	return int(n)
}

// in is the total and the postage of each Every in an area, and whether the
// step says both. Of a later step, no postage is said if only the first one
// has some; where that was free, it stays free.
func (s Stretch) in(a Area) (total, postage Amount, ok bool) {
	total, ok = s.Total.In(a)
	postage, said := s.Shipping[a]
	if !said {
		postage = Amount{Currency: total.Currency}
	}
	return total, postage, ok && s.PostageSaid(a)
}

// PostageSaid tells whether the step says what the postage to an area is.
func (s Stretch) PostageSaid(a Area) bool {
	_, said := s.Shipping[a]
	return said || s.first[a].Money == 0
}

// Postage tells whether the step asks for postage in some of the areas.
func (s Stretch) Postage(areas []Area) bool {
	return slices.ContainsFunc(areas, func(a Area) bool { return s.Shipping[a].Money > 0 })
}

// Areas is where the issues are delivered, those in the site's currency first,
// then by what the minimum term costs there; of a digital subscription, where
// its prices differ, or "" for everywhere. There is one at least.
func (o *Offer) Areas() []Area {
	areas := sortedAreas(o.Price.Shipping)
	if !o.Format.Printed() {
		areas = sortedAreas(o.Price.Total.Per)
	}
	switch len(areas) {
	case 0:
		return []Area{""}
	case 1:
		return areas
	}
	first := Stretch{Step: &o.Price}
	slices.SortStableFunc(areas, func(a, b Area) int {
		x, _ := first.Sum(a)
		y, _ := first.Sum(b)
		return cmp.Or(cmp.Compare(x.Currency, y.Currency), cmp.Compare(x.Money, y.Money))
	})
	return areas
}

// sortedAreas is the keys of a map: countries by their codes, then zones.
func sortedAreas(m map[Area]Amount) []Area {
	return slices.SortedFunc(maps.Keys(m), func(a, b Area) int { return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a, b)) })
}

// rank is 0 of a country; zones come after them, the larger one last.
func (a Area) rank() int {
	switch a {
	case RestOfEU:
		return 1
	case RestOfWorld:
		return 2
	}
	return 0
}

// Length is how long the step lasts, in the offer's own words; zero if to the
// end of the contract.
func (s Stretch) Length() Period {
	if s.Open() {
		return Period{}
	}
	if s.For != nil {
		return *s.For
	}
	return s.term
}

// Rhythm is the time that a bill is for.
func (s Stretch) Rhythm() Span {
	if s.Billed != nil {
		return *s.Billed
	}
	return s.Holds()
}

// BillsLonger tells whether a bill is for a longer time than the step lasts.
func (s Stretch) BillsLonger() bool { return !s.Open() && s.bill > s.to-s.from }

// Divides tells whether the step divides into bills of whole cents, in each
// area where it has a price.
func (s Stretch) Divides() bool {
	for _, a := range append(sortedAreas(s.Shipping), sortedAreas(s.Total.Per)...) {
		total, postage, known := s.in(a)
		if !known || total.Currency != postage.Currency {
			continue
		}
		if _, ok := s.Bill(a); !ok {
			return false
		}
	}
	_, ok := s.Bill("")
	return ok || s.Total.Per != nil
}

// EndsWith tells whether the step ends when so much of the contract is over.
func (s Stretch) EndsWith(p Period) bool { return s.to == p.length() }

// Holds is the time that the step's total and issues are for.
func (s Stretch) Holds() Span {
	if s.Every != nil {
		return *s.Every
	}
	return Span{s.Length()}
}

// IssuesDue is how many issues come out in that time, with so many a year, at
// least and at most: it depends on where the time begins. 0 if that is not known.
func (s Stretch) IssuesDue(perYear int) (least, most int) {
	if s.every <= 0 || s.every == open {
		return 0, 0
	}
	n, whole := (s.every * length(perYear)).parts(aYear)
	if whole {
		return int(n), int(n)
	}
	return int(n), int(n) + 1
}

// IssuesOff tells whether a step that repeats has half as many issues again as come out
// with so many a year, or as much too few.
func (s Stretch) IssuesOff(perYear int) bool {
	said, due := length(s.Comes())*aYear, length(perYear)*s.every
	return s.Repeats() && (2*said > 3*due || 3*said < 2*due)
}

// Sum is the total and the postage of each Every in an area.
func (s Stretch) Sum(a Area) (Amount, bool) {
	total, postage, ok := s.in(a)
	sum, same := total.plus(postage)
	return sum, ok && same
}

// Bare is the step without postage.
func (s Stretch) Bare() Stretch {
	bare := *s.Step
	bare.Shipping = nil
	s.Step, s.first = &bare, nil
	return s
}
