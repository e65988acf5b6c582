package signoff

import (
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// takeOffline lets anna-berg revoke a text of the partner with --offline.
func (s *testSite) takeOffline(day offer.Date) {
	s.Helper()
	l, _ := Load(s.files)
	a, err := l.Draft(Revocation, []*Text{s.text("full", "de")}, l.Reviewer("anna-berg"), day, "order of the court")
	if err != nil {
		s.Fatal(err)
	}
	a.Offline = true
	if err := l.Sign(a, signerOf(s, "anna-berg")); err != nil {
		s.Fatal(err)
	}
	s.put(a.File, string(a.YAML()))
}

// TestOfflinePart: a premium of several parts goes offline with the firm that
// ships one of them, be it not the one that ships the premium, and the other firm
// stays. The offer, of which the reader can choose another premium, stays too;
// one that gives all its premiums does not.
func TestOfflinePart(t *testing.T) {
	for _, choose := range []string{"one", "all"} {
		s := newSite(t)
		s.edit("data/premiums/usb-stick-64.yaml", "shipped_by: schraubwerk\n", "shipped_by: zweitversand\n"+
			"parts: [{title: {de: Stick, en: Stick}, shipped_by: zweitversand}, {title: {de: Kappe, en: Cap}, shipped_by: schraubwerk}]\n")
		s.edit("data/offers/funkwelt-mini.yaml", "choose: one", "choose: "+choose)
		s.sign(Approval, s.text("full", "de"), "anna-berg", today)
		s.takeOffline(today)
		l, _ := Load(s.files)
		cat := s.asking("legal")
		premiums, list := l.TakeOffline(cat, s.texts(), today)
		if !slices.Equal(premiums, []string{"usb-stick-64"}) {
			t.Errorf("%s: offline are %v", choose, premiums)
		}
		if len(cat.Partners) != 1 || cat.Partners[0].ID != "zweitversand" {
			t.Errorf("%s: the firms that stay are %v", choose, cat.Partners)
		}
		if slices.ContainsFunc(cat.Premiums, func(p *offer.Premium) bool { return p.ID == "usb-stick-64" }) {
			t.Errorf("%s: the premium is still there", choose)
		}
		switch {
		case choose == "all" && (len(cat.Offers) != 0 || len(list) != 2):
			t.Errorf("an offer that gives all its premiums stays: %v", list)
		case choose == "one" && (len(cat.Offers) != 1 || len(list) != 1):
			t.Errorf("an offer with another premium to choose does not stay: %v", list)
		case choose == "one":
			if from := cat.Offers[0].Premiums[0].From; len(from) != 1 || from[0].Premium.ID != "gutschein-10" {
				t.Errorf("to choose from is %v", from)
			}
		}
	}
}

// TestOfflineOfOne: what one reviewer takes offline stays so although another one
// had approved it, before or on the same day; a later approval brings it back.
func TestOfflineOfOne(t *testing.T) {
	day := func(d int) offer.Date { return offer.Date{Year: 2026, Month: 10, Day: d} }
	for _, test := range []struct {
		name    string
		happens func(s *testSite, approve func(reviewer string, d int))
		offline bool
	}{
		{"approved by another before", func(_ *testSite, approve func(string, int)) { approve("ben-ost", 5) }, true},
		{"approved by another on that day", func(_ *testSite, approve func(string, int)) { approve("ben-ost", 10) }, true},
		{"approved by another later", func(_ *testSite, approve func(string, int)) { approve("ben-ost", 11) }, false},
		{"approved again on that day", func(_ *testSite, approve func(string, int)) { approve("anna-berg", 10) }, false},
		{"approved in other words", func(s *testSite, approve func(string, int)) {
			s.edit(partnerFile, "6 months", "7 months")
			approve("anna-berg", 10)
		}, false},
		{"in other words that were approved before", func(s *testSite, approve func(string, int)) {
			s.edit(partnerFile, "6 months", "7 months")
			approve("ben-ost", 9)
		}, true},
	} {
		s := newSite(t)
		s.sign(Approval, s.text("full", "de"), "anna-berg", day(1))
		s.takeOffline(day(10))
		test.happens(s, func(reviewer string, d int) { s.sign(Approval, s.text("full", "de"), reviewer, day(d)) })
		l, _ := Load(s.files)
		cat := s.asking("legal")
		if st := l.State(s.text("full", "de"), cat.Site.SignOff, today).Status; st == Approved == test.offline {
			t.Errorf("%s: the text is %s", test.name, st)
		}
		if _, list := l.TakeOffline(cat, s.texts(), today); len(list) > 0 != test.offline {
			t.Errorf("%s: told is %v", test.name, list)
		}
	}
}
