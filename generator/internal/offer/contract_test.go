package offer

import "testing"

func TestAfter(t *testing.T) {
	for _, tt := range []struct {
		from Date
		p    Period
		want string
	}{
		{Date{2026, 1, 31}, Period{1, Month}, "2026-02-28"}, // BGB § 188(3)
		{Date{2028, 1, 31}, Period{1, Month}, "2028-02-29"},
		{Date{2028, 2, 29}, Period{1, Year}, "2029-02-28"},
		{Date{2028, 2, 29}, Period{4, Year}, "2032-02-29"},
		{Date{2026, 12, 31}, Period{2, Month}, "2027-02-28"},
		{Date{2026, 11, 25}, Period{6, Week}, "2027-01-06"},
		{Date{2026, 12, 31}, Period{1, Day}, "2027-01-01"},
	} {
		if got := tt.from.After(tt.p).String(); got != tt.want {
			t.Errorf("%s after %s is %s, not %s", tt.p, tt.from, got, tt.want)
		}
	}
	if got := (Date{2026, 3, 31}).Ago(Period{1, Month}).String(); got != "2026-02-28" {
		t.Errorf("a month before 31 March is %s", got)
	}
}

func TestLastNotice(t *testing.T) {
	begins := Date{2026, 11, 25}
	for name, tt := range map[string]struct {
		term Term
		want string // "" if it is not known
	}{
		// a year until 25 November 2027, less a month
		"any day": {Term{Minimum: Period{12, Month}, Renewal: OpenEnded, Notice: p(1, Month), NoticeTo: AnyDay}, "2027-10-25"},
		// a month until 25 December 2026, to the 31st, less a week
		"end of the month": {Term{Minimum: Period{1, Month}, Renewal: OpenEnded, Notice: p(1, Week), NoticeTo: EndOfMonth}, "2026-12-24"},
		// a month until 25 December 2026, billed each quarter, to 25 February 2027, less 2 weeks
		"end of the period": {Term{Minimum: Period{1, Month}, Renewal: OpenEnded, Notice: p(2, Week), NoticeTo: EndOfPeriod}, "2027-02-11"},
		"the next issue":    {Term{Minimum: Period{1, Month}, Renewal: OpenEnded, NoticeTo: NextIssue}, ""},
		"it ends by itself": {Term{Minimum: Period{1, Month}, Renewal: NoRenewal}, ""},
	} {
		o := &Offer{Price: Step{Total: eur(3900), Every: sp(3, Month)}, Term: tt.term}
		got := ""
		if d, ok := o.LastNotice(begins); ok {
			got = d.String()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
