package offer

// length is a length of time in parts of a day, so that months, weeks and days
// can be compared and added without a remainder. The Gregorian calendar has
// 146,097 days in 400 years, which are 4,800 months: a day is 4,800 parts, and
// a month, 30.436875 days on average, is 146,097.
type length int64

const (
	aDay   length = 4800
	aWeek         = 7 * aDay
	aMonth length = 146097
	aYear         = 12 * aMonth

	open length = 1 << 62 // to the end of a contract that has none
)

var lengths = map[Unit]length{Day: aDay, Week: aWeek, Month: aMonth, Year: aYear}

// length is how long the period is.
func (p Period) length() length { return length(p.N) * lengths[p.Unit] }

// length is how long a span is: of issues, the time in which so many come out.
// It is 0 where no publication says how many come out in a year.
func (o *Offer) length(s Span) length {
	if s.Unit != Issue {
		return s.Period.length()
	}
	if year := o.IssuesPerYear(); year > 0 {
		return length(s.N) * aYear / length(year)
	}
	return 0
}

// IssuesPerYear is how many issues of all its magazines come out in a year.
func (o *Offer) IssuesPerYear() int {
	n := 0
	for _, p := range o.Publications {
		if p.To != nil {
			n += p.To.IssuesPerYear
		}
	}
	return n
}

// Longer tells whether p lasts longer than q.
func (p Period) Longer(q Period) bool { return p.length() > q.length() }

// parts is how often the time b goes into a, and whether it does so a whole number of
// times. The time of an issue is a fraction that was cut to whole parts of a day, each
// 18 seconds long, so that one for each b may be missing or too many.
func (a length) parts(b length) (n int64, whole bool) {
	if b <= 0 {
		return 0, false
	}
	n = int64(a / b)
	rest := a - length(n)*b
	if length(n+1) >= b-rest {
		return n + 1, true
	}
	return n, length(n) >= rest
}
