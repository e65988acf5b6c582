package offer

import (
	"time"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Date is a day of the calendar, without a time or a zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf is the day on which t falls in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// UnmarshalText reads "2026-11-01" (ISO 8601).
func (d *Date) UnmarshalText(b []byte) error {
	t, err := time.Parse(time.DateOnly, string(b))
	if err != nil || t.Year() < 1900 {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a day of the calendar", string(b)),
			Hint: dayHint(string(b)),
		}
	}
	*d = DateOf(t)
	return nil
}

// String is the day as it stands in the data: "2026-11-01".
func (d Date) String() string { return d.Time().Format(time.DateOnly) }

// Time is the day's first moment in UTC.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// IsZero tells whether the day was left out.
func (d Date) IsZero() bool { return d == Date{} }

// Before tells whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Time().Before(e.Time()) }

// DaysFrom is how many days later than e the day is.
func (d Date) DaysFrom(e Date) int { return int((d.Time().Unix() - e.Time().Unix()) / (24 * 60 * 60)) }

// Next is the day after.
func (d Date) Next() Date { return DateOf(d.Time().AddDate(0, 0, 1)) }
