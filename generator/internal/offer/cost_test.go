package offer

import (
	"testing"
)

// p, sp, eur and in are short for what the tests below are full of.
func p(n int, u Unit) *Period { return &Period{n, u} }
func sp(n int, u Unit) *Span  { return &Span{Period{n, u}} }
func eur(m Money) Tariff      { return Tariff{Every: m} }
func in(m map[Area]Amount) Tariff {
	return Tariff{Per: m}
}

func chf(m Money) Amount { return Amount{m, "CHF"} }
func plain(m Money) Amount {
	return Amount{Money: m}
}

// at is an offer that goes on after its minimum term.
func at(perYear int, minimum Period, price Step, then ...Step) *Offer {
	single := eur(500)
	return &Offer{
		Publications: []Ref[Publication]{{To: &Publication{IssuesPerYear: perYear, SingleCopyPrice: &single}}},
		Format:       Print, Price: price, Then: then, Term: Term{Minimum: minimum, Renewal: OpenEnded},
	}
}

// postage is free in Germany, and not in Austria.
func postage(austria Money) map[Area]Amount {
	return map[Area]Amount{"DE": plain(0), "AT": plain(austria)}
}

// shapes are price shapes of real offers; the sums beside them were worked out
// by hand.
var shapes = map[string]*Offer{
	// A year for 59.90 and postage of 9.60 to Austria, then 16.20 and 2.40 each 3 months.
	"plain": at(12, Period{12, Month}, Step{Total: eur(5990), Issues: 12, Shipping: postage(960), Billed: sp(12, Month)},
		Step{Total: eur(1620), Issues: 3, Shipping: postage(240), Every: sp(3, Month)}),
	// Two years for 66.00, billed each year.
	"two years": at(6, Period{24, Month}, Step{Total: eur(6600), Issues: 12, Shipping: postage(0), Billed: sp(12, Month)},
		Step{Total: eur(1650), Issues: 3, Shipping: postage(0), Every: sp(6, Month)}),
	// 1.00 the first month, 9.99 for 11 months, then 14.99 each month; a year at least.
	"three steps": at(12, Period{12, Month}, Step{Total: eur(100), Issues: 1, For: p(1, Month), Billed: sp(1, Month)},
		Step{Total: eur(999), Issues: 1, Every: sp(1, Month), For: p(11, Month)},
		Step{Total: eur(1499), Issues: 1, Every: sp(1, Month)}),
	// 4 weeks for 1.00, then 9.90 each month, after a year 14.90.
	"weeks, then months": at(52, Period{4, Week}, Step{Total: eur(100), Issues: 4, Billed: sp(4, Week)},
		Step{Total: eur(990), Issues: 4, Every: sp(1, Month), For: p(12, Month)},
		Step{Total: eur(1490), Issues: 4, Every: sp(1, Month)}),
	// A weekly for 39.00 each quarter, in advance, of which a month binds.
	"quarterly, a month at least": at(52, Period{1, Month}, Step{Total: eur(3900), Issues: 13, Every: sp(3, Month)}),
	// 9.80 each 4 weeks.
	"4-weekly": at(52, Period{4, Week}, Step{Total: eur(980), Issues: 4, Every: sp(4, Week)}),
	// 33.00 each 11 issues of a magazine with 11 a year, 22.00 the first time.
	"by issues": at(11, Period{1, Year}, Step{Total: eur(2200), Issues: 11, Billed: sp(11, Issue)},
		Step{Total: eur(3300), Every: sp(11, Issue)}),
	// 33.00 each half year, for 2 issues.
	"two issues": at(4, Period{6, Month}, Step{Total: eur(3300), Issues: 2, Every: sp(6, Month)}),
	// 6.20 an issue, of one that comes every other week, and of a daily one.
	"each issue, 26 a year":  at(26, Period{1, Month}, Step{Total: eur(620), Every: sp(1, Issue)}),
	"each issue, 304 a year": at(304, Period{12, Month}, Step{Total: eur(620), Every: sp(1, Issue), Billed: sp(304, Issue)}),
	"each 13 issues of 26":   at(26, Period{12, Month}, Step{Total: eur(620), Every: sp(1, Issue), Billed: sp(13, Issue)}),
	// 84.00 in Germany, 89.00 in Austria, 98.00 francs in Switzerland, and a fee of 4.90 or 5.00 francs once.
	"countries": at(12, Period{12, Month}, Step{
		Total: in(map[Area]Amount{"DE": plain(8400), "AT": plain(8900), "CH": chf(9800)}), Issues: 12, Every: sp(12, Month),
		Shipping: map[Area]Amount{"DE": plain(0), "AT": plain(0), "CH": chf(1200)},
		Fee:      &Fee{Total: in(map[Area]Amount{"DE": plain(490), "AT": plain(490), "CH": chf(500)})},
	}),
	"mixed currencies": at(12, Period{12, Month}, Step{Total: eur(5990), Issues: 12, Billed: sp(12, Month),
		Shipping: map[Area]Amount{"CH": chf(1200)}}),
	"postage not said": at(12, Period{12, Month}, Step{Total: eur(5990), Issues: 12, Shipping: postage(960), Billed: sp(12, Month)},
		Step{Total: eur(1620), Issues: 3, Every: sp(3, Month)}),
	"a gap": at(12, Period{12, Month}, Step{Total: eur(100), For: p(1, Month), Billed: sp(1, Month)}),
}

func TestCosts(t *testing.T) {
	year, two := Period{1, Year}, Period{24, Month}
	for _, tt := range []struct {
		shape string
		area  Area
		sum   string // "minimum", "year" or "two years"
		want  string // "" if it is not known
		exact bool
	}{
		{"plain", "DE", "minimum", "59.90", true},
		{"plain", "AT", "minimum", "69.50", true},    // 59.90 + 9.60
		{"plain", "DE", "two years", "124.70", true}, // 59.90 + 4 × 16.20
		{"plain", "AT", "two years", "143.90", true}, // 69.50 + 4 × 18.60
		{"two years", "DE", "minimum", "66.00", true},
		{"two years", "DE", "year", "33.00", true},         // the first of two bills
		{"three steps", "DE", "minimum", "110.89", true},   // 1.00 + 11 × 9.99
		{"three steps", "DE", "two years", "290.77", true}, // 110.89 + 12 × 14.99
		{"weeks, then months", "DE", "minimum", "1.00", true},
		{"weeks, then months", "DE", "year", "119.80", true}, // 1.00 + 12 × 9.90: the twelfth month begins in week 52
		// 1.00 + 12 × 9.90 = 119.80; the year of 9.90 ends 28 days after month 12, so that 12 × 14.90 = 178.80
		// fall due before month 24 is over
		{"weeks, then months", "DE", "two years", "298.60", true},
		{"quarterly, a month at least", "DE", "minimum", "13.00", true}, // a third of 39.00
		{"quarterly, a month at least", "DE", "year", "156.00", true},   // 4 × 39.00
		{"4-weekly", "DE", "minimum", "9.80", true},
		{"4-weekly", "DE", "year", "137.20", true},      // 365.2425 days are 13.04 times 28: 14 × 9.80
		{"4-weekly", "DE", "two years", "264.60", true}, // 26.09 times: 27 × 9.80
		{"by issues", "DE", "minimum", "22.00", true},
		{"by issues", "DE", "two years", "55.00", true},              // 22.00 + 33.00
		{"each issue, 26 a year", "DE", "year", "161.20", true},      // 26 × 6.20, and no 27th in the last seconds
		{"each issue, 26 a year", "DE", "two years", "322.40", true}, // 52
		{"each issue, 304 a year", "DE", "year", "1884.80", true},    // 304
		{"each issue, 304 a year", "DE", "minimum", "1884.80", true}, // the same
		{"each issue, 304 a year", "DE", "two years", "3769.60", true},
		{"each 13 issues of 26", "DE", "year", "161.20", true},
		{"countries", "DE", "minimum", "88.90", true},        // 84.00 + 4.90
		{"countries", "CH", "minimum", "115.00 CHF", true},   // 98.00 + 12.00 + 5.00
		{"countries", "CH", "two years", "225.00 CHF", true}, // 2 × 110.00 + 5.00
		{"countries", "FR", "minimum", "", false},
		{"mixed currencies", "CH", "minimum", "", false},
		{"postage not said", "DE", "two years", "124.70", true},
		{"postage not said", "AT", "minimum", "69.50", true},
		{"postage not said", "AT", "two years", "", false},
		{"a gap", "DE", "minimum", "", false},
	} {
		o := shapes[tt.shape]
		var c Cost
		var ok bool
		switch tt.sum {
		case "minimum":
			c, ok = o.Minimum(tt.area)
		case "year":
			c, ok = o.Due(year, tt.area)
		default:
			c, ok = o.Due(two, tt.area)
		}
		got := ""
		if ok {
			got = c.Total.String()
		}
		if got != tt.want || ok && c.Exact != tt.exact {
			t.Errorf("%s, %s, %s: %q (exact: %v), want %q (%v)", tt.shape, tt.area, tt.sum, got, c.Exact, tt.want, tt.exact)
		}
		if ok && c.Price.Money+c.Postage.Money+c.Fees.Money != c.Total.Money {
			t.Errorf("%s, %s, %s: the parts do not make the whole: %+v", tt.shape, tt.area, tt.sum, c)
		}
	}
}

// A share of a longer bill is rounded half up, and says that it was.
func TestShareIsRounded(t *testing.T) {
	o := at(12, Period{1, Month}, Step{Total: eur(1000), Every: sp(3, Month)})
	if c, ok := o.Minimum(""); !ok || c.Total.Money != 333 || c.Exact {
		t.Errorf("a third of 10.00: %+v, %v", c, ok)
	}
	o.Price.Total = eur(2)
	o.Price.Every = sp(4, Month)
	if c, ok := o.Minimum(""); !ok || c.Total.Money != 1 {
		t.Errorf("half a cent: %+v, %v", c, ok)
	}
	o = at(12, Period{9999, Year}, Step{Total: eur(maxMoney), Every: sp(9998, Year)})
	if c, ok := o.Minimum(""); !ok || c.Total.Money != 100010002 { // 100,000,000 × 9999 / 9998 = 100,010,002.0004
		t.Errorf("the largest: %+v, %v", c, ok)
	}
}

func TestBills(t *testing.T) {
	for _, tt := range []struct {
		shape string
		step  int
		want  string
		n     int
	}{
		{"plain", 0, "69.50", 1},
		{"plain", 1, "18.60", 0}, // without an end
		{"two years", 0, "33.00", 2},
		{"three steps", 1, "9.99", 11},
		{"by issues", 0, "22.00", 1},
		{"by issues", 1, "33.00", 0},
		{"each 13 issues of 26", 0, "80.60", 0}, // 13 × 6.20
	} {
		s := shapes[tt.shape].Stretches()[tt.step]
		if got, ok := s.Bill("AT"); !ok || got.String() != tt.want || s.Bills() != tt.n {
			t.Errorf("%s, step %d: %s, %v, %d bills; want %s, %d", tt.shape, tt.step, got, ok, s.Bills(), tt.want, tt.n)
		}
	}
	uneven := at(12, Period{12, Month}, Step{Total: eur(5990), Billed: sp(1, Month)}).Stretches()[0]
	if got, ok := uneven.Bill(""); ok || uneven.Divides() {
		t.Errorf("59.90 in 12 bills: %s", got)
	}
	longer := at(12, Period{1, Month}, Step{Total: eur(500), Billed: sp(3, Month)}, Step{Total: eur(500), Every: sp(1, Month)}).Stretches()[0]
	if !longer.BillsLonger() {
		t.Error("a bill for 3 months of a price that holds for one passes")
	}
}

func TestPerIssueAndMonth(t *testing.T) {
	for _, tt := range []struct {
		shape              string
		step               int
		issue, month       string
		exactly, evenMonth bool
	}{
		{"plain", 0, "4.99", "4.99", false, false},                      // 59.90 / 12 = 4.9917
		{"plain", 1, "5.40", "5.40", true, true},                        // 16.20 / 3
		{"quarterly, a month at least", 0, "3.00", "13.00", true, true}, // 39.00 / 13, / 3
		{"each issue, 26 a year", 0, "6.20", "13.43", true, false},      // 6.20 × 26 / 12 = 13.4333
		{"two issues", 0, "16.50", "5.50", true, true},                  // 33.00 / 2, / 6
		{"4-weekly", 0, "2.45", "10.65", true, false},                   // 9.80 × 30.436875 / 28 = 10.6529
		{"by issues", 1, "3.00", "2.75", true, true},                    // 33.00 / 11, / 12
	} {
		s := shapes[tt.shape].Stretches()[tt.step]
		issue, exact, ok := s.PerIssue("DE")
		month, even, ok2 := s.PerMonth("DE")
		if !ok || !ok2 || issue.String() != tt.issue || month.String() != tt.month || exact != tt.exactly || even != tt.evenMonth {
			t.Errorf("%s, step %d: %s (%v) an issue, %s (%v) a month; want %s (%v), %s (%v)", tt.shape, tt.step, issue, exact, month, even, tt.issue, tt.exactly, tt.month, tt.evenMonth)
		}
	}
	if m, _, ok := shapes["weeks, then months"].Stretches()[0].PerMonth("DE"); ok {
		t.Errorf("4 weeks have a price for a month: %s", m)
	}
	if m, _, ok := (&Step{Total: eur(990)}).PerIssue("DE"); ok {
		t.Errorf("no number of issues, and a price of each: %s", m)
	}
}

func TestSaving(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*Offer)
		want   string // "" if there is none
	}{
		"cheaper, postage not taken off": {func(*Offer) {}, "0.10"}, // 12 × 5.00 - 59.90
		"nothing is left after postage":  {func(o *Offer) { o.Price.Shipping = postage(10) }, ""},
		"a premium must be paid for": {func(o *Offer) { // 12 × 5.00 - 59.90 - 0.04
			four := eur(4)
			o.Premiums = []Choice{{Choose: ChooseAll, From: []Selected{{Surcharge: &four}}}}
		}, "0.06"},
		"no printed copy to compare with": {func(o *Offer) { o.Format = DigitalFormat }, ""},
		"not sold singly":                 {func(o *Offer) { o.Publications[0].To.SingleCopyPrice = nil }, ""},
		"another price in Austria": {func(o *Offer) {
			o.Publications[0].To.SingleCopyPrice = &Tariff{Per: map[Area]Amount{"DE": plain(550), "AT": plain(620)}}
		}, ""},
		"another price where nobody of the offer lives": {func(o *Offer) { // 12 × 5.50 - 59.90
			o.Publications[0].To.SingleCopyPrice = &Tariff{Per: map[Area]Amount{"DE": plain(550), "AT": plain(550), "CH": chf(900)}}
		}, "6.10"},
		"francs only": {func(o *Offer) { // 12 × 9.00 - 89.00
			o.Price.Total, o.Price.Shipping = in(map[Area]Amount{"CH": chf(8900)}), map[Area]Amount{"CH": chf(0)}
			o.Publications[0].To.SingleCopyPrice = &Tariff{Per: map[Area]Amount{"DE": plain(550), "CH": chf(900)}}
		}, "19.00 CHF"},
		"dearer": {func(o *Offer) { o.Price.Total = eur(6100) }, ""},
		"two magazines, 12 and 6 issues": {func(o *Offer) { // 12 × 5.00 + 6 × 4.00 - 59.90
			other := eur(400)
			o.Publications = append(o.Publications, Ref[Publication]{To: &Publication{IssuesPerYear: 6, SingleCopyPrice: &other}})
			o.Price.Issues = 18
		}, "24.10"},
		"two magazines whose issues do not make the number": {func(o *Offer) {
			other := eur(400)
			o.Publications = append(o.Publications, Ref[Publication]{To: &Publication{IssuesPerYear: 6, SingleCopyPrice: &other}})
			o.Price.Issues = 17
		}, ""},
	} {
		o := at(12, Period{12, Month}, Step{Total: eur(5990), Issues: 12, Shipping: postage(0), Billed: sp(12, Month)})
		tt.change(o)
		got := ""
		if m, ok := o.Saving(); ok {
			got = m.String()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestWithPremium(t *testing.T) {
	nine := eur(900)
	o := shapes["plain"]
	if c, ok := o.WithPremium(&Selected{Surcharge: &nine}, "AT"); !ok || c.Total.String() != "78.50" { // 69.50 + 9.00
		t.Errorf("to Austria: %s, %v", c.Total, ok)
	}
	if c, ok := o.WithPremium(&Selected{Surcharge: &nine, For: Recruiter}, "AT"); ok {
		t.Errorf("the recruiter pays for the subscription: %s", c.Total)
	}
	here := Ref[Premium]{To: &Premium{Delivery: &Delivery{Countries: []Country{"DE"}}}}
	if c, ok := o.WithPremium(&Selected{Premium: here, Surcharge: &nine}, "AT"); ok {
		t.Errorf("where it is not delivered: %s", c.Total)
	}
	comes := *o
	comes.Premiums = []Choice{{Choose: ChooseAll, From: []Selected{{Premium: here, Surcharge: &nine}}}}
	if de, at := comes.Obligatory("DE"), comes.Obligatory("AT"); de.String() != "9.00" || at.Money != 0 {
		t.Errorf("what must be paid: %s in Germany, %s in Austria", de, at)
	}
	only := &Selected{Surcharge: &nine, Only: &Condition{Countries: []Area{"DE"}, Minimum: p(24, Month)}}
	if c, ok := o.WithPremium(only, "DE"); !ok || c.Total.String() != "133.70" { // 124.70 + 9.00
		t.Errorf("for two years: %s, %v", c.Total, ok)
	}
	if c, ok := o.WithPremium(only, "AT"); ok {
		t.Errorf("where it cannot be had: %s", c.Total)
	}
	o = &Offer{Premiums: []Choice{{Choose: ChooseAll, From: []Selected{{Surcharge: &nine}, {}}}, {Choose: OneOrNone, From: []Selected{{Surcharge: &nine}}}}}
	if got := o.Obligatory("DE"); got.Money != 900 {
		t.Errorf("what must be paid for premiums: %s", got)
	}
}

func TestWithBase(t *testing.T) {
	base := at(12, Period{1, Month}, Step{Total: eur(490), Every: sp(1, Month)})
	o := at(12, Period{12, Month}, Step{Total: eur(2400), Issues: 12, Every: sp(12, Month)})
	o.Upgrade = &Upgrade{Price: OnTop}
	if c, ok := o.WithBase(base, ""); !ok || c.Total.String() != "82.80" { // 24.00 + 12 × 4.90
		t.Errorf("%s, %v", c.Total, ok)
	}
	o.Upgrade.Price = Instead
	if _, ok := o.WithBase(base, ""); ok {
		t.Error("what takes the other's place is added to it")
	}
}

func TestAreas(t *testing.T) {
	if got := shapes["countries"].Areas(); len(got) != 3 || got[0] != "DE" || got[1] != "AT" || got[2] != "CH" {
		t.Errorf("the cheapest is not first, or francs are not last: %v", got)
	}
	if got := (&Offer{Format: DigitalFormat}).Areas(); len(got) != 1 || got[0] != "" {
		t.Errorf("a digital offer of one price: %v", got)
	}
	for _, tt := range []struct {
		areas []Area
		a     Area
		want  bool
	}{
		{[]Area{"DE", "EU"}, "AT", true}, {[]Area{"EU"}, "CH", false}, {[]Area{"EU"}, "NO", false}, {[]Area{"world"}, "EU", true},
		{[]Area{"DE", "AT"}, "EU", false}, {[]Area{"DE"}, "DE", true}, {[]Area{"EU"}, "world", false},
	} {
		if Reaches(tt.areas, tt.a) != tt.want {
			t.Errorf("%v reaches %s: %v", tt.areas, tt.a, !tt.want)
		}
	}
}
