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
		"goes on": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.OpenEnded, Notice: &offer.NoticePeriod{Period: *period(1, offer.Month)}, NoticeTo: offer.AnyDay}, []offer.Step{quarter},
			"Laufzeit: 12 Monate Danach: nach 12 Monaten 16,20 € alle 3 Monate, bis Sie kündigen Kündigen: spätestens 1 Monat vor dem Ende der Mindestlaufzeit, danach jederzeit mit 1 Monat Frist"},
		"to the end of a month": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.OpenEnded, Notice: &offer.NoticePeriod{Period: *period(2, offer.Week)}, NoticeTo: offer.EndOfMonth}, []offer.Step{quarter},
			"danach zum Ende jedes Monats mit 2 Wochen Frist"},
		"the next issue": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.OpenEnded, NoticeTo: offer.NextIssue}, []offer.Step{quarter},
			"Kündigen: jederzeit zur nächsten Ausgabe, die noch erreicht wird"},
		"renewed": {offer.Term{Minimum: *period(12, offer.Month), Renewal: offer.Fixed, RenewsFor: period(1, offer.Month), Notice: &offer.NoticePeriod{Period: *period(1, offer.Week)}, NoticeTo: offer.AnyDay}, []offer.Step{quarter},
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

// Without a notice to keep, a contract can be ended at any time, to the day that
// the offer says.
func TestNoNotice(t *testing.T) {
	month := offer.Period{N: 1, Unit: offer.Month}
	for to, want := range map[offer.NoticeTo][]string{
		offer.AnyDay: {"Das Abo läuft weiter, bis es gekündigt wird. Es kann dann jederzeit gekündigt werden.", "dann jederzeit kündbar",
			"letzter Tag ist das Ende der Mindestlaufzeit", "It can then be cancelled on any day.", "then cancel on any day"},
		offer.EndOfMonth: {"Es kann dann jederzeit zum Ende eines Monats gekündigt werden.", "dann jederzeit zum Monatsende kündbar",
			"letzter Tag ist das Ende des Monats, in dem die Mindestlaufzeit endet", "It can then be cancelled to the end of a month.", "then cancel to the end of a month"},
		offer.EndOfPeriod: {"Es kann dann jederzeit zum Ende eines Abrechnungszeitraums gekündigt werden.", "dann jederzeit zum Ende des Abrechnungszeitraums kündbar",
			"letzter Tag ist das Ende des Abrechnungszeitraums, in dem die Mindestlaufzeit endet", "It can then be cancelled to the end of a billing period.", "then cancel to the end of a billing period"},
	} {
		cat := testCatalog(t)
		cat.Site.Currency = "EUR"
		o := &offer.Offer{ID: "o", Format: offer.DigitalFormat, Price: offer.Step{Total: offer.Tariff{Every: 590}, Every: &offer.Span{Period: month}},
			Term: offer.Term{Minimum: month, Renewal: offer.OpenEnded, Notice: &offer.NoticePeriod{}, NoticeTo: to}}
		cat.Offers = []*offer.Offer{o}
		texts := compose(t, cat)
		var got []string
		for _, l := range []offer.Lang{"de", "en"} {
			got = append(got, texts.Words("offer-after", "o", l), texts.Words("offer-after-short", "o", l), texts.DaysText(o, l))
		}
		all := strings.NewReplacer("\u00a0", " ").Replace(strings.Join(got, "\n"))
		for _, w := range want {
			if !strings.Contains(all, w) {
				t.Errorf("%s: no %q in:\n%s", to, w, all)
			}
		}
	}
}
