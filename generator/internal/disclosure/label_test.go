package disclosure

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Each kind of term has its rows, always in the same order.
func TestLabel(t *testing.T) {
	period := func(n int, u offer.Unit) *offer.Period { return &offer.Period{N: n, Unit: u} }
	euros := func(cents offer.Money) offer.Tariff { return offer.Tariff{Every: cents} }
	year := offer.Step{Total: euros(5990), Billed: &offer.Span{Period: *period(12, offer.Month)}}
	quarter := offer.Step{Total: euros(1620), Every: &offer.Span{Period: *period(3, offer.Month)}}
	for name, test := range map[string]struct {
		term offer.Term
		then []offer.Step
		want string
	}{
		"ends by itself": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.NoRenewal}, nil,
			"Laufzeit: 12 Monate Danach: nichts, das Abo endet von selbst Kündigen: nicht nötig"},
		"goes on": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.OpenEnded, Notice: period(1, offer.Month), NoticeTo: offer.AnyDay}, []offer.Step{quarter},
			"Laufzeit: 12 Monate Danach: nach 12 Monaten 16,20 € alle 3 Monate, bis Sie kündigen Kündigen: spätestens 1 Monat vor dem Ende der Mindestlaufzeit, danach jederzeit mit 1 Monat Frist"},
		"to the end of a month": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.OpenEnded, Notice: period(2, offer.Week), NoticeTo: offer.EndOfMonth}, []offer.Step{quarter},
			"danach zum Ende jedes Monats mit 2 Wochen Frist"},
		"the next issue": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.OpenEnded, NoticeTo: offer.NextIssue}, []offer.Step{quarter},
			"Kündigen: jederzeit zur nächsten Ausgabe, die noch erreicht wird"},
		"renewed": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.Fixed, RenewsFor: period(1, offer.Month), Notice: period(1, offer.Week), NoticeTo: offer.AnyDay}, []offer.Step{quarter},
			"Es verlängert sich jeweils um 1 Monat Kündigen: spätestens 1 Woche vor dem Ende der Mindestlaufzeit oder einer Verlängerung"},
	} {
		cat := testCatalog(t)
		cat.Site.Currency = "EUR"
		o := &offer.Offer{ID: "o", Format: offer.DigitalFormat, Price: year, Then: test.then, Term: test.term}
		cat.Offers = []*offer.Offer{o}
		l := compose(t, cat).Label(o, "de")
		plain := strings.NewReplacer("\u00a0", " ").Replace(l.String())
		if !strings.HasPrefix(plain, "Preis: 59,90 € ") || !strings.Contains(plain, test.want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, plain, test.want)
		}
		if l.None == "" || l.LabelSum("o", "de", nil) == l.LabelSum("o", "en", nil) {
			t.Errorf("%s: no row without a premium, or a sum that does not know the language", name)
		}
		for _, r := range l.Rows {
			if head, value := SplitRow(r.Text); head == "" || value == "" {
				t.Errorf("%s: the row %q has no name", name, r.Text)
			}
		}
	}
}
