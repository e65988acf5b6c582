package offer

import (
	"cmp"
	"slices"
)

// Milestone is a day that counts in a contract, by how far it is from the contract's
// beginning: so the same words hold on every day, and whoever reads them can
// work out the date.
type Milestone struct {
	Kind  MilestoneKind
	After *Period // from the beginning; nil: not known without it
	Month bool    // to the end of that month
	Ahead *Period // so much before that; nil: on it
	Step  int     // of NewPrice, and of Begin 0: which stretch of the price begins
}

// MilestoneKind is what happens on it.
type MilestoneKind string

const (
	Begin       MilestoneKind = "begin"
	NewPrice    MilestoneKind = "price"  // another price begins
	LastNotice  MilestoneKind = "notice" // the last one to end the contract as early as it can be
	MinimumEnds MilestoneKind = "end"    // of the minimum term
)

// On is the date of the day in a contract that begins on a day; false if that
// cannot be said.
func (d Milestone) On(begins Date) (Date, bool) {
	if d.After == nil {
		return Date{}, false
	}
	day := begins.After(*d.After)
	if d.Month {
		day = day.monthEnd()
	}
	if d.Ahead != nil {
		day = day.Ago(*d.Ahead)
	}
	return day, true
}

// Milestones is the days that count in a contract on the offer, in order. There is no
// last day for a notice where the contract ends by itself, or where its end
// depends on when an issue comes out.
func (o *Offer) Milestones() []Milestone {
	stretches := o.Stretches()
	begin := Period{0, o.Term.Minimum.Unit}
	all := []Milestone{{Kind: Begin, After: &begin}}
	at := &begin
	for i, s := range stretches[1:] {
		at = plus(at, stretches[i].Length())
		if s.from < o.Term.Minimum.length() || o.GoesOn() {
			all = append(all, Milestone{Kind: NewPrice, After: at, Step: i + 1})
		}
	}
	all = append(all, Milestone{Kind: MinimumEnds, After: &o.Term.Minimum})
	if t := o.Term; o.GoesOn() && t.Notice != nil && t.NoticeTo != NextIssue {
		notice := Milestone{Kind: LastNotice, After: &o.Term.Minimum, Month: t.NoticeTo == EndOfMonth, Ahead: t.Ahead()}
		if t.NoticeTo == EndOfPeriod {
			notice.After = o.billedUntil(stretches)
		}
		all = append(all, notice)
	}
	slices.SortStableFunc(all, func(a, b Milestone) int { return cmp.Compare(a.place(), b.place()) })
	return all
}

// place is where a day stands among the others.
func (d Milestone) place() length {
	if d.After == nil {
		return open
	}
	at := d.After.length()
	if d.Ahead != nil {
		at -= d.Ahead.length()
	}
	return at
}

// billedUntil is the end of the billing period in which the minimum term ends;
// nil where that depends on the day on which the contract begins, or on when an
// issue comes out.
func (o *Offer) billedUntil(stretches []Stretch) *Period {
	end := o.Term.Minimum
	sum := &Period{0, end.Unit}
	for _, s := range stretches {
		if s.to < end.length() {
			sum = plus(sum, s.Length())
			continue
		}
		p := s.Rhythm()
		for sum != nil && p.Unit != Issue && plus(sum, end) != nil { // nil: months and weeks
			if sum = plus(sum, p.Period); sum != nil && !end.Longer(*sum) {
				return sum
			}
		}
		break
	}
	return nil
}

// plus is both periods in one, nil if they cannot be one: a month and a week.
func plus(a *Period, b Period) *Period {
	if a == nil {
		return nil
	}
	if a.N == 0 || a.Unit == b.Unit {
		return &Period{a.N + b.N, b.Unit}
	}
	m, ok := a.Months()
	n, also := b.Months()
	switch {
	case ok && also:
		return &Period{m + n, Month}
	case ok || also:
		return nil
	}
	return &Period{a.MaxDays() + b.MaxDays(), Day}
}
