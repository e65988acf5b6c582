package offer

import (
	"fmt"
	"strings"
	"testing"
)

// wayOf is a premium of that level, with a surcharge of some euros.
func wayOf(id string, level Level, euros int) Selected {
	p := &Premium{ID: id, Kind: Hardware, ShippedBy: Shippers{{ID: ByPublisher}}}
	if level > NobodyOutside {
		firm := &Partner{Firm: Firm{Country: "DE"}, Receives: []Datum{Name}, Advertising: NoAdvertising}
		switch level {
		case MoreData:
			firm.Receives = []Datum{Name, EmailAddress}
		case Matched:
			firm.Matching = &Matching{}
		case Beyond:
			firm.Advertising = WithConsent
		}
		p.ShippedBy = Shippers{{ID: id, To: firm}}
	}
	s := Selected{Premium: Ref[Premium]{ID: id, To: p}}
	if euros > 0 {
		s.Surcharge = &Tariff{Every: Money(100 * euros)}
	}
	return s
}

// A way says how far data go whatever else comes, so that "no outside firm" is
// never promised of an offer whose other premium brings one.
func TestWays(t *testing.T) {
	own, parcel, match := wayOf("own", NobodyOutside, 0), wayOf("parcel", AddressOnly, 9), wayOf("match", Matched, 0)
	recruits := wayOf("recruits", MoreData, 5)
	recruits.For = Recruiter
	for name, test := range map[string]struct {
		groups []Choice
		want   string
	}{
		"no premium":                  {nil, "- 0"},
		"one of several":              {[]Choice{{Choose: ChooseOne, From: []Selected{own, parcel, match}}}, "own 0, parcel 1 +900, match 3"},
		"one or none":                 {[]Choice{{Choose: OneOrNone, From: []Selected{parcel}}}, "parcel 1 +900, - 0"},
		"any of them":                 {[]Choice{{Choose: ChooseAny, From: []Selected{match}}}, "match 3, - 0"},
		"all come":                    {[]Choice{{Choose: ChooseAll, From: []Selected{own, parcel, match}}}, "own 3, parcel 3, match 3"},
		"the only one must be paid":   {[]Choice{{Choose: ChooseOne, From: []Selected{parcel}}}, "parcel 1"},
		"another group comes as well": {[]Choice{{Choose: ChooseOne, From: []Selected{own, parcel}}, {Choose: ChooseAll, From: []Selected{match}}}, "own 3, parcel 3 +900, match 3"},
		"another group can be left":   {[]Choice{{Choose: OneOrNone, From: []Selected{own}}, {Choose: OneOrNone, From: []Selected{match}}}, "own 0, match 3, - 0"},
		"somebody else pays":          {[]Choice{{Choose: OneOrNone, From: []Selected{recruits}}}, "recruits 2, - 0"},
	} {
		var got []string
		for _, w := range (&Offer{Premiums: test.groups}).Ways() {
			id, extra := "-", ""
			if w.Premium != nil {
				id = w.Premium.Premium.ID
			}
			if w.Extra != nil {
				m, _ := w.Extra.In("")
				extra = fmt.Sprintf(" +%d", m.Money)
			}
			got = append(got, fmt.Sprintf("%s %d%s", id, w.Level, extra))
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%s: %s, want %s", name, s, test.want)
		}
	}
}
