package offer

import (
	"testing"
	"time"
	_ "time/tzdata" // zones, also where the machine has none
)

// The day is that of the zone in which it is asked for: soon after midnight in
// Berlin it is yesterday in UTC, in summer for two hours and in winter for one.
func TestDateOf(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ utc, day string }{
		{"2026-12-31T22:59:59Z", "2026-12-31"},
		{"2026-12-31T23:00:00Z", "2027-01-01"},
		{"2028-02-28T23:30:00Z", "2028-02-29"},
		{"2028-02-29T23:00:00Z", "2028-03-01"},
		{"2027-03-27T23:10:00Z", "2027-03-28"}, // clocks go forward at 1:00 UTC
		{"2027-03-28T22:00:00Z", "2027-03-29"},
		{"2027-10-30T22:10:00Z", "2027-10-31"}, // clocks go back at 1:00 UTC
		{"2027-10-31T22:59:00Z", "2027-10-31"},
		{"2027-10-31T23:00:00Z", "2027-11-01"},
	} {
		at, err := time.Parse(time.RFC3339, c.utc)
		if err != nil {
			t.Fatal(err)
		}
		if got := DateOf(at.In(berlin)).String(); got != c.day {
			t.Errorf("%s is %s in Berlin, not %s", c.utc, c.day, got)
		}
	}
}

// Days are counted by the calendar, whatever clocks do.
func TestDaysFrom(t *testing.T) {
	for _, c := range []struct {
		from, to string
		days     int
	}{{"2027-03-27", "2027-03-29", 2}, {"2027-10-30", "2027-11-01", 2}, {"2028-02-28", "2028-03-01", 2}, {"2027-02-28", "2027-03-01", 1}, {"2027-12-31", "2028-12-31", 366}, {"2026-11-25", "9999-12-31", 2_912_114}} {
		var from, to Date
		if from.UnmarshalText([]byte(c.from)) != nil || to.UnmarshalText([]byte(c.to)) != nil {
			t.Fatal(c)
		}
		if got := to.DaysFrom(from); got != c.days {
			t.Errorf("from %s to %s are %d days, not %d", c.from, c.to, got, c.days)
		}
	}
}

// An offer's page says that it has ended for a time that is counted from its last day.
func TestRemembers(t *testing.T) {
	day := func(s string) *Date {
		var d Date
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		return &d
	}
	for _, c := range []struct {
		until, on string
		keep      *Period
		want      bool
	}{
		{"2028-02-29", "2028-02-29", nil, false}, // it can still be ordered
		{"2028-02-29", "2028-03-01", nil, true},
		{"2028-02-29", "2029-02-28", nil, true},
		{"2028-02-29", "2029-03-01", nil, false},
		{"2027-12-31", "2028-01-01", &Period{1, Day}, true},
		{"2027-12-31", "2028-01-02", &Period{1, Day}, false},
		{"2026-01-01", "2028-01-01", nil, false},
	} {
		o := &Offer{Valid: Validity{From: *day("2026-06-01"), Until: day(c.until)}}
		site := &Site{EndedOffers: c.keep}
		if got := site.Remembers(o, *day(c.on)); got != c.want {
			t.Errorf("until %s, on %s: %v", c.until, c.on, got)
		}
	}
}

// What replaces an offer is found through what has ended, and in a circle.
func TestFollows(t *testing.T) {
	on := Date{2027, 6, 1}
	ended := &Offer{ID: "ended", Valid: Validity{From: Date{2026, 1, 1}, Until: &Date{2026, 12, 31}}}
	now := &Offer{ID: "now", Valid: Validity{From: Date{2027, 1, 1}}}
	first := &Offer{ID: "first", Valid: ended.Valid, ReplacedBy: []Ref[Offer]{{To: ended}, {To: now}}}
	ended.ReplacedBy = []Ref[Offer]{{To: first}, {To: now}, {To: ended}}
	if list := first.Follows(on); len(list) != 1 || list[0] != now {
		t.Errorf("%d offers follow", len(list))
	}
}
