package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// The case that Klarabo comes from: a reader ordered a mini subscription,
// chose a USB stick and got an order confirmation from a shop that he had not
// chosen. testdata/seed has what his report states. Each of his demands is
// looked for word for word, in the built pages and in the mails' texts.
func TestSeedCase(t *testing.T) {
	built := t.TempDir()
	run(t, "build", "--source", "testdata/seed", "--destination", built, "--now", "2026-11-23", "--kit", t.TempDir())
	pages := filesIn(t, built)
	files, err := build.Open("testdata/seed")
	if err != nil {
		t.Fatal(err)
	}
	data := build.Read(build.Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 23}, Draft: true})
	mail := func(form offer.Form) string {
		return disclosure.Fill(data.Texts.Get("alternate", "subscriber", form, "de").String(), map[string]string{
			"offer.title": "Miniabo", "offer.kind": "Probeabo", "premium.title": "USB-Stick 8 GB", "order.number": "4711",
			"order.date": "1. November 2026", "recipient.name": "Herrn XXX",
		})
	}
	ad := textOf(t, pages[filepath.FromSlash("angebote/miniabo/index.html")])
	list := textOf(t, pages[filepath.FromSlash("angebote/index.html")])

	for _, tt := range []struct{ demand, where, text, words string }{
		{"the ad says that an outside firm ships the hardware, and which", "the ad", ad,
			"Die Prämie kommt von einer fremden Firma, Alternate"},
		{"so does every list of offers", "the list", list,
			"Die Prämie kommt von einer fremden Firma, Alternate"},

		{"the reader is told of the matching, and why", "the ad", ad,
			"Diese Firma gleicht Ihre Daten mit dem eigenen Kundenstamm ab, um Doppelungen zu vermeiden."},
		{"also in lists", "the list", list,
			"Sie gleicht Ihre Daten mit dem eigenen Kundenstamm ab, um Doppelungen zu vermeiden."},
		{"and what follows for him", "the ad", ad,
			"Sollten Sie sich bereits im Kundenstamm befinden, wird der Prämienauftrag auf die vorhandene Kundennummer übernommen."},

		{"the shipper's message says on whose behalf", "the shipper's message", mail(offer.Shipping),
			"Wir versenden die Prämie im Auftrag von Computec Media (Aboservice: Aboservice CSJ)."},
		{"and that it is a premium for a mini subscription", "the shipper's message", mail(offer.Shipping),
			"Es handelt sich um eine Prämie für das Abonnement „Miniabo“ (Probeabo) bei Computec Media (Bestellnummer 4711): „USB-Stick 8 GB“."},
		{"nobody takes it for a cracked account", "the shipper's message", mail(offer.Shipping),
			"Steht hier eine Kundennummer, die Sie schon haben, kommt das von diesem Abgleich."},
		{"the publisher's confirmation says what was ordered, and from whom", "the confirmation", mail(offer.Confirmation),
			"Sie haben am 1. November 2026 bei Computec Media das Abonnement „Miniabo“ (Probeabo) bestellt (Bestellnummer 4711). Dazu gehört die Prämie „USB-Stick 8 GB“"},
		{"and who ships it", "the confirmation", mail(offer.Confirmation),
			"Alternate in Linden, im Auftrag von Computec Media (Aboservice: Aboservice CSJ)."},

		{"the data serve nothing else", "the ad", ad, "Zu anderen Zwecken darf sie die Daten nach ihrer Vereinbarung mit Computec Media"},
		{"and no advertising", "the ad", ad, "Diese Firma nutzt die Daten nicht für Werbung."},
	} {
		if !strings.Contains(disclosure.Fold(strings.ReplaceAll(tt.text, "\u00a0", " ")), tt.words) {
			t.Errorf("%s: %s does not say %q", tt.demand, tt.where, tt.words)
		}
	}

	// It is plain where the voucher comes from, and no disclosure claims else.
	if !strings.Contains(ad, "Sqoops-Gutschein") {
		t.Error("the ad does not offer the voucher")
	}
}

// textOf is the text of a page.
func textOf(t *testing.T, page []byte) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}
