package signoff

import (
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

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
		l, _ := Load(s.files)
		a, err := l.Draft(Revocation, []*Text{s.text("full", "de")}, l.Reviewer("anna-berg"), today, "the contract has ended")
		if err != nil {
			t.Fatal(err)
		}
		a.Offline = true
		if err := l.Sign(a, signerOf(t, "anna-berg")); err != nil {
			t.Fatal(err)
		}
		s.put(a.File, string(a.YAML()))

		l, _ = Load(s.files)
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
