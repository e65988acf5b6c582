package offer

import "time"

// After is the day so much later. A month later is the day of the same number,
// or the month's last if it has no such day (BGB § 188(2), (3)): a month after
// 31 January is 28 February, or 29.
func (d Date) After(p Period) Date {
	switch p.Unit {
	case Day:
		return DateOf(d.Time().AddDate(0, 0, p.N))
	case Week:
		return DateOf(d.Time().AddDate(0, 0, 7*p.N))
	}
	months, _ := p.Months()
	return d.months(months)
}

// Ago is the day so much earlier, by the same rule.
func (d Date) Ago(p Period) Date { return d.After(Period{-p.N, p.Unit}) }

func (d Date) months(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// monthEnd is the last day of the day's month.
func (d Date) monthEnd() Date {
	return Date{d.Year, d.Month, time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC).Day()}
}

// Ends is the last day of the minimum term of a contract that begins on a day.
func (o *Offer) Ends(begins Date) Date { return begins.After(o.Term.Minimum) }

// LastNotice is the last day on which notice can be given so that a contract
// that begins on a day ends as early as it can. There is none of a contract
// that ends by itself, nor of one whose end depends on when an issue comes out.
func (o *Offer) LastNotice(begins Date) (Date, bool) {
	t := o.Term
	if !o.GoesOn() || t.Notice == nil {
		return Date{}, false
	}
	end := o.Ends(begins)
	switch t.NoticeTo {
	case EndOfMonth:
		end = end.monthEnd()
	case EndOfPeriod:
		for _, s := range o.Stretches() {
			if s.from < t.Minimum.length() && s.to >= t.Minimum.length() {
				end = s.billed(begins, end)
			}
		}
	case NextIssue:
		return Date{}, false
	}
	return end.Ago(*t.Notice), true
}

// billed is the end of the billing period in which a day of the step falls.
func (s Stretch) billed(begins, day Date) Date {
	p := s.Every
	if s.Billed != nil {
		p = s.Billed
	}
	if p == nil || p.Unit == Issue {
		return day
	}
	for n := 1; ; n++ {
		if end := begins.After(Period{n * p.N, p.Unit}); !end.Before(day) {
			return end
		}
	}
}
