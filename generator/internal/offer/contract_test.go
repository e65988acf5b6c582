package offer

import (
	"strings"
	"testing"
)

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
	for _, tt := range []struct {
		to   Date
		p    Period
		want string
	}{
		{Date{2026, 3, 31}, Period{1, Month}, "2026-02-28"},
		{Date{2026, 4, 30}, Period{1, Month}, "2026-03-31"}, // it is over on 30 April
		{Date{2027, 2, 28}, Period{1, Month}, "2027-01-31"},
		{Date{2028, 2, 28}, Period{1, Month}, "2028-01-28"}, // there is a 29th
		{Date{2029, 2, 28}, Period{1, Year}, "2028-02-29"},
		{Date{2026, 4, 30}, Period{4, Week}, "2026-04-02"},
	} {
		if got := tt.to.Ago(tt.p).String(); got != tt.want {
			t.Errorf("%s before %s is %s, not %s", tt.p, tt.to, got, tt.want)
		}
	}
}

func TestMilestones(t *testing.T) {
	begins := Date{2026, 11, 25}
	quarter := Step{Total: eur(3900), Every: sp(3, Month)}
	year := Step{Total: eur(5990), Issues: 12, Billed: sp(12, Month)}
	for name, tt := range map[string]struct {
		price Step
		then  []Step
		term  Term
		want  string // a day that is not known without the date is "?"
	}{
		// a year until 25 November 2027, less a month
		"any day": {quarter, nil, Term{Minimum: Period{12, Month}, Renewal: OpenEnded, Notice: &NoticePeriod{Period{1, Month}}, NoticeTo: AnyDay},
			"begin 2026-11-25, notice 2027-10-25, end 2027-11-25"},
		"another price": {year, []Step{quarter}, Term{Minimum: Period{1, Year}, Renewal: OpenEnded, Notice: &NoticePeriod{Period{1, Month}}, NoticeTo: AnyDay},
			"begin 2026-11-25, notice 2027-10-25, price 2027-11-25, end 2027-11-25"},
		"another price before the end": {Step{Total: eur(990), For: p(3, Month)}, []Step{quarter}, Term{Minimum: Period{12, Month}, Renewal: NoRenewal},
			"begin 2026-11-25, price 2027-02-25, end 2027-11-25"},
		// a month until 25 December 2026, to the 31st, less a week
		"end of the month": {quarter, nil, Term{Minimum: Period{1, Month}, Renewal: OpenEnded, Notice: &NoticePeriod{Period{1, Week}}, NoticeTo: EndOfMonth},
			"begin 2026-11-25, notice 2026-12-24, end 2026-12-25"},
		// a month until 25 December 2026, billed each quarter, to 25 February 2027, less 2 weeks
		"end of the period": {quarter, nil, Term{Minimum: Period{1, Month}, Renewal: OpenEnded, Notice: &NoticePeriod{Period{2, Week}}, NoticeTo: EndOfPeriod},
			"begin 2026-11-25, end 2026-12-25, notice 2027-02-11"},
		// 2 weeks until 9 December 2026, then each 4 weeks: the third time ends 14 weeks after the beginning, on 3 March 2027
		"a period that begins later": {Step{Total: eur(100), For: p(2, Week)}, []Step{{Total: eur(2000), Every: sp(4, Week)}}, Term{Minimum: Period{12, Week}, Renewal: OpenEnded, Notice: &NoticePeriod{Period{1, Day}}, NoticeTo: EndOfPeriod},
			"begin 2026-11-25, price 2026-12-09, end 2027-02-17, notice 2027-03-02"},
		"a period of weeks in months": {Step{Total: eur(390), Every: sp(4, Week)}, nil, Term{Minimum: Period{3, Month}, Renewal: OpenEnded, Notice: &NoticePeriod{Period{2, Week}}, NoticeTo: EndOfPeriod},
			"begin 2026-11-25, end 2027-02-25, notice ?"},
		"any day without notice":          {quarter, nil, Term{Minimum: Period{12, Month}, Renewal: OpenEnded, Notice: &NoticePeriod{}, NoticeTo: AnyDay}, "begin 2026-11-25, end 2027-11-25, notice 2027-11-25"},
		"end of the month without notice": {quarter, nil, Term{Minimum: Period{1, Month}, Renewal: OpenEnded, Notice: &NoticePeriod{}, NoticeTo: EndOfMonth}, "begin 2026-11-25, end 2026-12-25, notice 2026-12-31"},
		"the next issue":                  {quarter, nil, Term{Minimum: Period{1, Month}, Renewal: OpenEnded, NoticeTo: NextIssue}, "begin 2026-11-25, end 2026-12-25"},
		"it ends by itself":               {quarter, nil, Term{Minimum: Period{6, Week}, Renewal: NoRenewal}, "begin 2026-11-25, end 2027-01-06"},
	} {
		o := &Offer{Price: tt.price, Then: tt.then, Term: tt.term}
		var got []string
		for _, d := range o.Milestones() {
			on, ok := d.On(begins)
			day := on.String()
			if !ok {
				day = "?"
			}
			got = append(got, string(d.Kind)+" "+day)
		}
		if all := strings.Join(got, ", "); all != tt.want {
			t.Errorf("%s: %s, want %s", name, all, tt.want)
		}
	}
}
