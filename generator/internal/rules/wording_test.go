package rules

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// What the law in force since 27 September 2026, and what it does not mean: each
// row is a text in a place, and the rule that finds words in it, "" for none.
func TestWording(t *testing.T) {
	title := func(de, en string) Example {
		return Example{"data/premiums/leselampe.yaml", "title: {de: Leselampe, en: Reading lamp}", "title: {de: '" + de + "', en: '" + en + "'}"}
	}
	body := func(de, en string) Example {
		return Example{"data/offers/funkwelt-jahresabo.yaml", "    Zwölf Hefte, die frei\n    von Reklame sind.\n  en: |\n    Twelve issues\n    free of advertising.\n", "    " + de + "\n  en: |\n    " + en + "\n"}
	}
	voucher := func(de, en string) Example {
		return Example{"data/premiums/gutschein-10.yaml", "shipped_by: publisher", "shipped_by: publisher\ndescription: {de: '" + de + "', en: '" + en + "'}"}
	}
	for _, tt := range []struct {
		change Example
		want   string // rule: words, for each finding
	}{
		{title("Klimaneutral, umweltfreundlich und nachhaltig", "A lamp"), "green-claim: Klimaneutral, green-claim: umweltfreundlich, green-claim: nachhaltig"},
		{title("Lampe", "A carbon-neutral, eco-friendly lamp"), "green-claim: carbon-neutral, green-claim: eco-friendly"},
		{title("Lampe mit grünem Schirm", "Lamp with a green shade"), ""},
		{title("Lampe, deren Gehäuse aus 80 % Altplastik besteht", "Lamp, whose case is 80 % old plastic"), ""},
		{title("Tasche aus ökologischem Anbau", "Bag of organic cotton"), ""},
		{title("Das ist nicht klimaneutral", "This is not climate neutral"), ""},
		{body("Wir drucken klimaneutral.", "We print."), "green-claim: klimaneutral"},
		{title("Lampe, statt 29,90 € jetzt 9,90 €", "Lamp"), "was-price: statt 29,90 €"},
		{title("Lampe", "Lamp, was €29.90"), "was-price: was €29.90"},
		{title("Lampe UVP 29,90 €", "Lamp"), "was-price: UVP 29,90 €"},
		{title("Lampe, um 20 Prozent reduziert", "Lamp"), "was-price: reduziert"},
		{title("Lampe im Wert von 19,90 €", "Lamp worth €19.90"), ""},
		{title("Lampe mit 5 Jahren Herstellergarantie", "Lamp with a 5 year warranty"), "guarantee-label: Herstellergarantie, guarantee-label: warranty"},
		{body("Mit Geld-zurück-Garantie.", "With a money-back guarantee."), ""},
		{body("Das garantieren wir.", "We are sure."), ""},
		{voucher("Für Bücher und Hefte.", "For books and magazines."), "book-price: Bücher, book-price: books"},
		{voucher("Für alles außer preisgebundenen Büchern.", "For everything except books."), ""},
		{body("Wir geben Ihre Daten nicht an Dritte weiter.", "Your data are not shared with third parties."), "firm-denied: Daten nicht an Dritte, firm-denied: data are not shared"},
		{body("Ohne Weitergabe an Dritte.", "We give no data to third parties."), "firm-denied: Ohne Weitergabe an Dritte, firm-denied: no data to third parties"},
		{body("Zugangsdaten dürfen nicht an Dritte weitergegeben werden.", "Your login must not be shared with third parties."), ""},
		{body("Für Werbung geben wir Ihre Daten nicht an Dritte.", "Your data are not shared except with who ships the premium."), ""},
	} {
		files := changed(t, tt.change)
		var got []string
		for _, p := range Check(loadFS(t, files), now).Sorted() {
			if p.Rule != "amounts-known" {
				got = append(got, p.Rule+": "+underlined(files, p.Pos))
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.change.New, s, tt.want)
		}
	}
}

// checkSite is what the rules tell of a site's folder.
func checkSite(t *testing.T, files fs.FS, now offer.Date) diag.List {
	t.Helper()
	open, _ := Judge(loadFS(t, files), catalog.ReadContent(files), now)
	return open
}

// Pages in content/ advertise as well, are found at their line, and can be waived.
func TestWordingOfPages(t *testing.T) {
	page := Example{"content/kuendigen.de.md", "Hier geht es weiter.", "Hier geht es weiter.\n\nUnser Papier ist umweltfreundlich."}
	files := changed(t, page)
	const want = "content/kuendigen.de.md:7:18: error: “umweltfreundlich” is a generic environmental claim [green-claim]"
	if s := told(checkSite(t, files, now)); s != want {
		t.Errorf("got:\n%s\nwant:\n%s", s, want)
	}
	if s := told(checkSite(t, files, day(2026, 9, 26))); strings.Contains(s, "green-claim") {
		t.Errorf("before the law was in force: %s", s)
	}
	files = changed(t, page, waiver("green-claim", "content/kuendigen.de.md", "Blue Angel no. 12345", "2027-01-31"))
	if s := told(checkSite(t, files, now)); s != "" {
		t.Errorf("waived, and yet: %s", s)
	}
	files = changed(t, waiver("green-claim", "content/no-such-page.de.md", "nobody knows", "2027-01-31"))
	if s := told(checkSite(t, files, now)); !strings.Contains(s, "there is no file content/no-such-page.de.md") {
		t.Errorf("a waiver for a page that is not there: %s", s)
	}
}

// The association's limits, which hold only where the site asks for them.
func TestTradeRules(t *testing.T) {
	asked := Example{"data/site.yaml", "currency: EUR\n", "currency: EUR\ntrade_rules: vdz\n"}
	enough := Example{"data/offers/funkwelt-probe.yaml", `total: "9.00"`, `total: "12.70"`}
	for _, tt := range []struct {
		name    string
		changes []Example
		want    string
	}{
		{"not asked for", nil, ""},
		{"too cheap", []Example{asked}, "the trial costs 9.00, which is less than 65 % of its single copies, 19.50"},
		{"cheap enough", []Example{asked, enough}, ""},
		{"a premium above two years", []Example{asked, enough, {"data/premiums/reisebrett.yaml", `"24.90"`, `"138.10"`}},
			"the premium is worth 138.10, more than the 138.00 that the subscription costs in 24 months, the limit of the association's rules"},
	} {
		files := changed(t, tt.changes...)
		var got []string
		for _, p := range Check(loadFS(t, files), now) {
			if p.Rule == "trade-rules" {
				got = append(got, p.Msg.String())
			}
		}
		if s := strings.Join(got, "\n"); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, s, tt.want)
		}
	}
}

// The page of an imprint or a privacy notice names the publisher, who may have been
// changed in the data alone.
func TestPagesNameTheirPublisher(t *testing.T) {
	site := func(body string) fs.FS {
		return changed(t, Example{"data/site.yaml", "imprint: https://www.klein.example/impressum", "imprint: impressum"},
			Example{"data/publishers/gross.yaml", "{privacy: https://www.gross.example/datenschutz", "{privacy: datenschutz-gross"},
			Example{"content/impressum.de.md", "", "---\ntitle: Impressum\n---\n\n" + body}, Example{"content/impressum.en.md", "", "---\ntitle: Imprint\n---\n\nKLEIN\nVerlag GmbH\n"},
			Example{"content/datenschutz-gross.de.md", "", "---\ntitle: Datenschutz\n---\n\nGroß Verlag GmbH"}, Example{"content/datenschutz-gross.en.md", "", "---\ntitle: Privacy\n---\n\n{{< publisher >}}"})
	}
	for body, want := range map[string]string{
		"Klein Verlag GmbH\\\nRing 2\n":         "",
		"**Klein** Verlag\nGmbH\n":              "",
		"Klein&nbsp;Verlag&nbsp;GmbH\n":         "",
		"{{< publisher >}}\n":                   "",
		"Musterverlag GmbH\\\nMusterweg 1\n":    "content/impressum.de.md:5:1: warning: this is the page of `imprint`, and it does not name Klein Verlag GmbH [publisher-named]",
		"[Kleinverlag](https://x.example/) OHG": "content/impressum.de.md:5:1: warning: this is the page of `imprint`, and it does not name Klein Verlag GmbH [publisher-named]",
	} {
		if s := told(checkSite(t, site(body), now)); s != want {
			t.Errorf("%q: got:\n%s\nwant:\n%s", body, s, want)
		}
	}
}
