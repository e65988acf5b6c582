package offer

import "time"

// After is the day so much later. A month later is the day of the same number,
// or the month's last if it has no such day (BGB § 188(2), (3)): a month after
// 31 January is 28 February, or 29.
func (d Date) After(p Period) Date {
	if months, ok := p.Months(); ok {
		return d.months(months)
	}
	return DateOf(d.Time().AddDate(0, 0, p.MaxDays()))
}

// Ago is the last day after which so much time is over by d: a month before 30 April
// is 31 March.
func (d Date) Ago(p Period) Date {
	ago := d.After(Period{-p.N, p.Unit})
	if _, ok := p.Months(); ok && d == d.monthEnd() {
		return ago.monthEnd()
	}
	return ago
}

func (d Date) months(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// monthEnd is the last day of the day's month.
func (d Date) monthEnd() Date { return Date{d.Year, d.Month, 31}.months(0) }
