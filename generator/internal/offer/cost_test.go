package offer

import "testing"

func TestPerIssue(t *testing.T) {
	for _, tt := range []struct {
		total  Money
		issues int
		want   Money
		exact  bool
	}{
		{5990, 12, 499, false}, // 499.17
		{7200, 12, 600, true},
		{1000, 3, 333, false},
		{500, 3, 167, false},
		{1001, 2, 501, false}, // half a cent is rounded up
		{0, 3, 0, true},
		{990, 1, 990, true},
		{990, 0, 0, false},
		{maxMoney, 7, 14285714, false},
	} {
		o := &Offer{Price: Price{Total: tt.total, Issues: tt.issues}}
		if got, exact := o.PerIssue(); got != tt.want || exact != tt.exact {
			t.Errorf("%s for %d issues: %s, %v, want %s, %v", tt.total, tt.issues, got, exact, tt.want, tt.exact)
		}
		f := &FollowOn{Total: tt.total, Issues: tt.issues}
		if got, exact := f.PerIssue(); got != tt.want || exact != tt.exact {
			t.Errorf("then %s for %d issues: %s, %v", tt.total, tt.issues, got, exact)
		}
	}
}

func TestSaving(t *testing.T) {
	copies := func(m Money) *Money { return &m }
	for name, tt := range map[string]struct {
		single   *Money
		format   Format
		total    Money
		shipping Money
		want     Money
		ok       bool
	}{
		"cheaper":                         {copies(650), Print, 5990, 0, 1810, true},
		"cheaper with a digital edition":  {copies(650), Bundle, 7200, 0, 600, true},
		"shipping is not taken off":       {copies(650), Print, 5990, 960, 1810, true},
		"nothing is left after shipping":  {copies(650), Print, 7200, 600, 0, false},
		"as dear as single copies":        {copies(650), Print, 7800, 0, 0, false},
		"dearer":                          {copies(650), Print, 9000, 0, 0, false},
		"no printed copy to compare with": {copies(650), DigitalFormat, 5990, 0, 0, false},
		"not sold singly":                 {nil, Print, 5990, 0, 0, false},
	} {
		o := &Offer{Format: tt.format, Price: Price{Total: tt.total, Issues: 12, Shipping: map[Country]Money{"DE": 0, "AT": tt.shipping}}}
		o.Publication.To = &Publication{SingleCopyPrice: tt.single}
		if got, ok := o.Saving(); got != tt.want && ok || ok != tt.ok {
			t.Errorf("%s: %s, %v, want %s, %v", name, got, ok, tt.want, tt.ok)
		}
	}
	if _, ok := (&Offer{}).Saving(); ok {
		t.Error("an offer without a publication saves something")
	}
}

func TestKept(t *testing.T) {
	month, quarter := Period{1, Month}, Period{3, Month}
	for name, tt := range map[string]struct {
		minimum Period
		renewal Renewal
		then    *FollowOn
		want    Kept
		ok      bool
	}{
		"a year and four quarters":      {Period{12, Month}, OpenEnded, &FollowOn{1620, 3, quarter}, Kept{5990 + 4*1620, 24}, true},
		"a year as such":                {Period{1, Year}, OpenEnded, &FollowOn{5990, 12, Period{1, Year}}, Kept{2 * 5990, 24}, true},
		"by the month":                  {month, OpenEnded, &FollowOn{499, 1, month}, Kept{5990 + 23*499, 24}, true},
		"the last period is paid whole": {quarter, OpenEnded, &FollowOn{3000, 6, Period{6, Month}}, Kept{5990 + 4*3000, 27}, true},
		"as long as the minimum term":   {Period{24, Month}, NoRenewal, nil, Kept{5990, 24}, true},
		"it ends before":                {Period{12, Month}, NoRenewal, nil, Kept{}, false},
		"no price is known":             {Period{12, Month}, OpenEnded, nil, Kept{}, false},
		"weeks are no months":           {Period{6, Week}, OpenEnded, &FollowOn{1620, 3, quarter}, Kept{}, false},
		"neither are days":              {quarter, OpenEnded, &FollowOn{1620, 3, Period{30, Day}}, Kept{}, false},
	} {
		o := &Offer{Price: Price{Total: 5990, Issues: 12}, Then: tt.then, Term: Term{Minimum: tt.minimum, Renewal: tt.renewal}}
		if got, ok := o.Kept(24); got != tt.want || ok != tt.ok {
			t.Errorf("%s: %+v, %v, want %+v, %v", name, got, ok, tt.want, tt.ok)
		}
	}
}
