package offer

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Unit is what a period counts.
type Unit string

const (
	Day   Unit = "day"
	Week  Unit = "week"
	Month Unit = "month"
	Year  Unit = "year"
)

// Period is a length of time as an editor wrote it: "12 months" and "1 year"
// are as long as each other, and are kept apart.
type Period struct {
	N    int // at least 1
	Unit Unit
}

// UnmarshalText reads "12 months", "6 weeks", "30 days", "1 year".
func (p *Period) UnmarshalText(b []byte) error { return p.read(b, false) }

func (p *Period) read(b []byte, issues bool) error {
	count, unit, _ := strings.Cut(string(b), " ")
	n, err := strconv.Atoi(count)
	u := Unit(strings.TrimSuffix(unit, "s"))
	known := u == Day || u == Week || u == Month || u == Year || u == Issue && issues
	if err != nil || !digits(count) || count[0] == '0' || n > 9999 || !known || (n == 1) != (string(u) == unit) {
		hint := diag.Msg("write a number and days, weeks, months or years, as in 12 months or 1 year")
		if issues {
			hint = diag.Msg("write a number and days, weeks, months, years or issues, as in 12 months or 13 issues")
		}
		return &diag.Fault{Msg: diag.Msg("%q is not a period", string(b)), Hint: guess(meantPeriod(string(b)), hint)}
	}
	*p = Period{n, u}
	return nil
}

// String is the period as it stands in the data.
func (p Period) String() string {
	if p.N == 1 {
		return "1 " + string(p.Unit)
	}
	return fmt.Sprintf("%d %ss", p.N, p.Unit)
}

// IsZero tells whether the period was left out.
func (p Period) IsZero() bool { return p == Period{} }

// Months is the period in whole months, and whether it is one: 1 year is 12
// months, 6 weeks is none.
func (p Period) Months() (int, bool) {
	switch p.Unit {
	case Month:
		return p.N, true
	case Year:
		return 12 * p.N, true
	}
	return 0, false
}

// MaxDays is the most days the period can take, for comparing periods of
// different units: a month has up to 31, a year up to 366.
func (p Period) MaxDays() int {
	return p.N * map[Unit]int{Day: 1, Week: 7, Month: 31, Year: 366}[p.Unit]
}
