package proof

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const (
	own   = "angebote/jahr/index.html"
	home  = "index.html"
	prose = "info/index.html"
	quiet = "ruhe/index.html"
)

func TestGoodWorld(t *testing.T) {
	for _, p := range newWorld(t).check() {
		t.Errorf("%s; hint: %s; %v", p, p.Hint, p.Related)
	}
}

// wants checks that exactly one problem is found, of this rule and with these
// words in its message.
func wants(t *testing.T, list diag.List, rule string, words ...string) {
	t.Helper()
	if len(list) != 1 || list[0].Rule != rule {
		t.Errorf("want one %s, found %d problems:", rule, len(list))
		for _, p := range list {
			t.Logf("%s; hint: %s", p, p.Hint)
		}
		return
	}
	p := list[0]
	if p.Hint.String() == "" {
		t.Errorf("no hint: %s", p)
	}
	for _, w := range words {
		if !strings.Contains(p.Msg.String(), w) {
			t.Errorf("no %q in %s", w, p)
		}
	}
	if s := p.Msg.String() + p.Hint.String(); strings.Contains(s, "%!") {
		t.Errorf("a broken message: %s", s)
	}
}

// Premiums may share an element, which then holds the disclosure of each partner.
func TestSharedDisclosure(t *testing.T) {
	many := maps.Clone(records)
	var ids []string
	for i := range 60 {
		id := fmt.Sprintf("kabel-%d", i)
		ids = append(ids, id)
		many["premiums/"+id] = strings.ReplaceAll(many["premiums/usb-stick"], "USB", "Kabel "+id)
	}
	many["offers/jahr"] = offerYAML("{from: 2026-01-01}", append(ids, "gutschein")...)
	w := worldOf(t, many)
	full := w.disclosure("haus", offer.Full, "de")
	cards := ""
	for _, id := range ids {
		cards += "<h3>Kabel " + id + "-Stick 64 GB</h3>"
	}
	start, end := `<div data-premium=" jahr/`+strings.Join(ids, "\n jahr/")+` ">`, "</div>"
	lager := `<div data-premium="jahr/gutschein"><h3>Gutschein</h3>` + w.disclosure("lager", offer.Full, "de") + "</div>"
	group := func(inside, after string) diag.List {
		return w.with(own, page("de", "Abo", start+cards+inside+end+after)).check()
	}
	if list := group(full, lager); len(list) > 0 {
		t.Errorf("%d problems, such as: %s", len(list), list[0])
	}
	both := strings.Replace(start, "jahr/", "jahr/gutschein jahr/", 1) + cards + "<h3>Gutschein</h3>"
	if list := w.with(own, page("de", "Abo", both+full+w.disclosure("lager", offer.Full, "de")+end)).check(); len(list) > 0 {
		t.Errorf("two partners: %d problems, such as: %s", len(list), list[0])
	}
	wants(t, w.with(own, page("de", "Abo", both+full+end)).check(), "proof/missing-disclosure", "lager")
	for name, test := range map[string]struct{ inside, after, rule string }{
		"none":                   {"", lager, "proof/missing-disclosure"},
		"behind":                 {"", full + lager, "proof/missing-disclosure"},
		"the notice":             {w.disclosure("haus", offer.Notice, "de"), lager, "proof/wrong-form"},
		"of another partner":     {lager, "", "proof/missing-disclosure"},
		"in another's":           {strings.Replace(lager, "<h3>", full+"<h3>", 1), "", "proof/missing-disclosure"},
		"hidden":                 {"<div hidden>" + full + "</div>", lager, "proof/hidden-disclosure"},
		"a letter of it altered": {strings.Replace(full, "Kassel", "Cassel", 1), lager, "proof/altered-disclosure"},
	} {
		t.Run(name, func(t *testing.T) { wants(t, group(test.inside, test.after), test.rule) })
	}
}

// A firm's name may look like markup: the text of a data file is then the
// disclosure as it stands, and only if it is nothing else.
func TestMarkupInNames(t *testing.T) {
	odd := maps.Clone(records)
	odd["partners/haus"] = strings.Replace(odd["partners/haus"], "name: Hardwarehaus Versand GmbH", `name: "<Haus> <b>&amp; Söhne"`, 1)
	w := worldOf(t, odd)
	if list := w.check(); len(list) > 0 {
		t.Errorf("%d problems, such as: %s", len(list), list[0])
	}
	words := w.words("haus", offer.Notice, "de")
	for _, text := range []string{"<i hidden>" + words + "</i>", "<!-- " + words + " -->", words + "<", words[1:]} {
		wants(t, w.with("x.json", fmt.Sprintf(`{"title":"USB-Stick 64 GB","d":%q}`, text)).check(), "proof/named-premium")
	}
}

func TestPremiumsAndDisclosures(t *testing.T) {
	w := newWorld(t)
	full := w.disclosure("haus", offer.Full, "de")
	notice := w.disclosure("haus", offer.Notice, "de")
	lager := w.disclosure("lager", offer.Full, "de")
	stick := `data-premium="jahr/usb-stick"`
	tests := []struct {
		name     string
		file     string
		old, new string
		rule     string
		words    []string
	}{
		{"no disclosure", own, full, "", "proof/missing-disclosure", []string{own, "jahr/usb-stick", "haus"}},
		{"no disclosure in a list", home, notice, "", "proof/missing-disclosure", []string{home}},
		{"disclosure of another partner", own, full, lager, "proof/missing-disclosure", []string{"haus"}},
		{"notice on the offer's own page", own, full, notice, "proof/wrong-form", []string{"notice", "full"}},
		{"confirmation instead of full", own, full, w.disclosure("haus", offer.Confirmation, "de"), "proof/wrong-form", []string{"confirmation"}},
		{"in another language", own, full, w.disclosure("haus", offer.Full, "en"), "proof/altered-disclosure", []string{`"en"`}},
		{"one letter", own, "Kassel", "Cassel", "proof/altered-disclosure", []string{"Cassel", "Kassel"}},
		{"a sum of nothing", own, w.texts.Get("haus", "subscriber", offer.Full, "de").Sum(), "h1:x", "proof/altered-disclosure", []string{"h1:x"}},
		{"the sum of another text", own, w.texts.Get("haus", "subscriber", offer.Full, "de").Sum(), w.texts.Get("haus", "subscriber", offer.Notice, "de").Sum(), "proof/altered-disclosure", nil},
		{"an invisible character", own, "Kassel", "Kas\u200bsel", "proof/altered-disclosure", nil},
		{"letters turned round", own, "<h1>", "<p>\u202eAbo</p><h1>", "proof/turned-text", []string{own, "U+202E"}},
		{"letters turned round by an entity", home, "<ul>", "<p>&#x2067;„Abo“</p><ul>", "proof/turned-text", []string{"U+2067"}},
		{"a link that runs", quiet, "Nichts.", `<a href="JavaScript:alert(1)">x</a>`, "proof/script-address", []string{quiet, "alert"}},
		{"a link that runs, with white space", quiet, "Nichts.", "<a href=\" \x01java\tscript:alert(1)\">x</a>", "proof/script-address", nil},
		{"a link to what it says", quiet, "Nichts.", `<a href="data:text/html,x">x</a>`, "proof/script-address", nil},
		{"a form that runs", quiet, "Nichts.", `<form><button formaction="vbscript:x">x</button></form>`, "proof/script-address", nil},
		{"a link in a drawing", quiet, "Nichts.", `<svg><a xlink:href="javascript:x"/></svg>`, "proof/script-address", nil},
		{"an unknown offer", home, stick, `data-premium="nie/usb-stick"`, "proof/unknown-premium", []string{"nie/usb-stick"}},
		{"a premium of another offer", own, `<h1>`, `<p data-premium="probe/usb-stick"></p><h1>`, "proof/unknown-premium", []string{"probe/usb-stick"}},
		{"an element without a value", own, `<h1>`, `<p data-premium></p><h1>`, "proof/unknown-premium", nil},
		{"a premium that is not shown", own, `data-premium="jahr/tasse"`, "", "proof/missing-premium", []string{"jahr", "tasse"}},
		{"an alien disclosure", quiet, "Nichts.", `Nichts.<i data-disclosure="h1:x">Alles gut.</i>`, "proof/altered-disclosure", []string{quiet}},
		{"no language", prose, ` lang="de"`, "", "proof/language", nil},
		{"another language", quiet, ` lang="de"`, ` lang="en"`, "proof/language", []string{"en", "de"}},
		{"inside an inner premium of the publisher", own, full, `<div data-premium="jahr/tasse">` + full + `</div>`, "proof/missing-disclosure", nil},
		{"inside an inner premium of another partner", own, full, `<div data-premium="jahr/gutschein">` + full + lager + `</div>`, "proof/missing-disclosure", []string{"jahr/usb-stick"}},
		{"after the element", own, full + "</article>", "</article>" + full, "proof/missing-disclosure", nil},
		{"a foreign style sheet", quiet, "/css/main.css", "https://cdn.example/x.css", "proof/foreign-source", []string{"cdn.example"}},
		{"a foreign script", quiet, "/js/main.js", "//cdn.example/x.js", "proof/foreign-source", []string{"cdn.example"}},
		{"a foreign script in a picture", quiet, "Nichts.", `<svg><script xlink:href="https://cdn.example/x.js"></script></svg>`, "proof/foreign-source", []string{"cdn.example"}},
		{"a style sheet in the address", quiet, "/css/main.css", "data:text/css,*{display:none}", "proof/foreign-source", nil},
		{"a style sheet that is not there", quiet, "/css/main.css", "/css/other.css", "proof/foreign-source", nil},
		{"another base", quiet, "<title>", `<base href="https://cdn.example/"><title>`, "proof/foreign-source", []string{"base"}},
		{"another encoding", quiet, "utf-8", "utf-7", "proof/encoding", []string{"utf-7"}},
		{"leads away", own, "<title>", `<meta http-equiv="Refresh" content="0; url=/"><title>`, "proof/refresh", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wants(t, w.replaced(t, test.file, test.old, test.new).check(), test.rule, test.words...)
		})
	}
}

func TestNamedPremiums(t *testing.T) {
	w := newWorld(t)
	named := []string{
		"<p>Mit USB-Stick 64 GB.</p>", "<p>usb-stick 64 gb</p>", "<p>USB-Stick\n 64&nbsp;GB!</p>", "<p>USB‑Stick 64 GB</p>",
		"<p>USB-<b>Sti</b>ck 64&#8239;GB</p>", "<p>US&shy;B-St&ZeroWidthSpace;ick 64 GB</p>", "<p>„64 GB USB stick“</p>",
		"<p>Ein <del>Gutschein</del></p>", "<p hidden>Gutschein</p>", "<template>Gutschein</template>", "<noscript><p>Gutschein</p></noscript>",
		`<img src=x alt="Gutschein">`, `<a title="Gutschein" href=x>x</a>`, `<a aria-label="Gutschein" href=x>x</a>`, `<input value="Gutschein">`,
		`<meta name="description" content="Mit Gutschein">`, `<meta property="og:title" content="Gutschein">`,
		`<script type="application/ld+json">{"name":"Gutsch\u0065in"}</script>`, `<script>var x = "Gutsch\u0065in"</script>`,
		`<div data-title="Gutschein"></div>`, `<iframe srcdoc="<p>Gutschein</p>"></iframe>`, "<svg><text>Gutschein</text></svg>",
		"<textarea>Gutschein</textarea>", "<p>(Gutschein)</p>", "<p>GUTSCHEIN</p>", "<details><summary>x</summary>Gutschein</details>",
	}
	for _, body := range named {
		t.Run(body, func(t *testing.T) {
			wants(t, w.replaced(t, quiet, "<p>Nichts.</p>", body).check(), "proof/named-premium", quiet)
		})
	}
	unnamed := []string{
		"<p>USB-Stick 128 GB</p>", "<p>Untergutschein</p>", "<!-- Gutschein -->",
		`<a href="/premiums/gutschein/">x</a>`, `<div id="gutschein" class="gutschein" data-id="gutschein"></div>`,
		`<meta property="og:url" content="https://abo.example.org/gutschein/">`, `<p>Tasse</p>`,
		"<p>Gutschein groß</p>", // an undisclosed premium's title holds it
		`<script type="application/ld+json">{"url":"https://abo.example.org/gutschein/"}</script>`,
		`<script>fetch("https://abo.example.org/gutschein/")</script>`,
	}
	for _, body := range unnamed {
		t.Run(body, func(t *testing.T) {
			for _, p := range w.replaced(t, quiet, "<p>Nichts.</p>", body).check() {
				t.Error(p)
			}
		})
	}
}

func TestNamedWithDisclosure(t *testing.T) {
	w := newWorld(t)
	notice := w.disclosure("haus", offer.Notice, "de")
	for _, bad := range []string{
		"", w.disclosure("lager", offer.Notice, "de"), w.disclosure("haus", offer.Confirmation, "de"),
		"<div hidden>" + notice + "</div>",
		"<dialog open>" + notice + "</dialog>",
	} {
		wants(t, w.replaced(t, prose, notice, bad).check(), "proof/named-premium", "haus", "USB-Stick 64 GB")
	}
	for _, good := range []string{
		w.disclosure("haus", offer.Full, "de"), "<details open><summary>x</summary>" + notice + "</details>",
		"<details><summary>" + notice + "</summary></details>", `<div aria-hidden="false">` + notice + "</div>",
		"<table><colgroup><col></colgroup><tr><td>" + notice + "</td></tr></table>",
	} {
		for _, p := range w.replaced(t, prose, notice, good).check() {
			t.Error(p)
		}
	}
}

func TestFeedsAndData(t *testing.T) {
	w := newWorld(t)
	notice := w.words("haus", offer.Notice, "de")
	sum := w.texts.Get("haus", "subscriber", offer.Notice, "de").Sum()
	feed := func(item string) string {
		return `<rss><channel><title>Abos</title><language>de</language><item>` + item + `</item></channel></rss>`
	}
	bad := []struct{ name, file, content string }{
		{"item without", "index.xml", feed("<title>Mit USB-Stick 64 GB</title>")},
		{"item with markup", "index.xml", feed("<description>&lt;b&gt;USB-Stick&lt;/b&gt; 64 GB</description>")},
		{"item with CDATA", "index.xml", feed("<description><![CDATA[<b>USB-Stick</b> 64 GB]]></description>")},
		{"an attribute of markup", "index.xml", feed(`<description>&lt;img alt="USB-Stick 64 GB"&gt;</description>`)},
		{"the disclosure in another item", "index.xml", feed("<title>USB-Stick 64 GB</title></item><item><description>" + notice + "</description>")},
		{"hidden in the item", "index.xml", feed("<title>USB-Stick 64 GB</title><description>&lt;p hidden>" + notice + "&lt;/p></description>")},
		{"hidden by its style", "index.xml", feed("<title>USB-Stick 64 GB</title><description>&lt;p style='font-size:0'>" + notice + "&lt;/p></description>")},
		{"in another language", "index.xml", feed("<title>USB-Stick 64 GB</title><description>" + w.words("haus", offer.Notice, "en") + "</description>")},
		{"the feed's title", "index.xml", `<rss><channel><title>USB-Stick 64 GB</title></channel></rss>`},
		{"an Atom entry", "index.xml", `<feed xml:lang="de"><entry><title type="html">USB-Stick 64 GB</title></entry></feed>`},
		{"an object", "x.json", `{"offers":[{"title":"USB-Stick 64 GB"}]}`},
		{"the sum without the text", "x.json", `{"title":"USB-Stick 64 GB","d":"` + sum + `"}`},
		{"the text in another object", "x.json", `[{"title":"USB-Stick 64 GB"},{"d":"` + notice + `"}]`},
		{"a key", "x.json", `{"USB-Stick 64 GB":1}`},
		{"a list", "x.json", `["USB-Stick 64 GB"]`},
		{"broken JSON", "x.json", `{"title":"USB-Stick 64 GB"`},
		{"text", "x.txt", "USB-Stick 64 GB"},
		{"table", "x.csv", "1;USB-Stick 64 GB\n"},
		{"calendar", "x.ics", "SUMMARY:USB-Sti\r\n ck 64 GB\r\n"},
		{"script", "x.js", `export const t = "USB\u002dStick 64 GB"`},
	}
	for _, test := range bad {
		t.Run(test.name, func(t *testing.T) {
			wants(t, w.with(test.file, test.content).check(), "proof/named-premium", test.file)
		})
	}
	good := []struct{ name, file, content string }{
		{"item", "index.xml", feed("<title>USB-Stick 64 GB</title><description>" + notice + "</description>")},
		{"an English feed", "news.xml", `<feed xml:lang="en"><entry><title>USB-Stick 64 GB</title><summary>` + w.words("haus", offer.Notice, "en") + `</summary></entry></feed>`},
		{"a sum and its text", "x.json", `{"list":[{"title":"USB-Stick 64 GB","d":"` + sum + `"}],"texts":["` + notice + `"]}`},
		{"an English object", "x.json", `{"lang":"en","title":"USB-Stick 64 GB","d":"` + w.words("haus", offer.Notice, "en") + `"}`},
		{"text", "x.txt", "USB-Stick 64 GB\n" + strings.ReplaceAll(notice, " ", "\n")},
		{"addresses", "x.txt", "https://abo.example.org/gutschein/"},
	}
	for _, test := range good {
		t.Run("good "+test.name, func(t *testing.T) {
			for _, p := range w.with(test.file, test.content).check() {
				t.Error(p)
			}
		})
	}
	wants(t, w.with("index.xml", "<rss><channel>").check(), "proof/unreadable", "index.xml")
}

func TestOffersAndTheirPages(t *testing.T) {
	w := newWorld(t)
	wants(t, w.without("en/angebote/probe/index.html").check(), "proof/missing-page", "probe", `"en"`)
	wants(t, w.without("versender/haus/index.html").check(), "proof/missing-page", "data/partners/haus.yaml", `"de"`)
	wants(t, w.without("en/zeitschriften/blatt/index.html").check(), "proof/missing-page", "data/publications/blatt.yaml", `"en"`)
	expired := w.with("angebote/alt/index.html", page("de", "Alt", "<p>Alt.</p>"))
	expired.pages = append(w.pages[:len(w.pages):len(w.pages)], Page{Path: "angebote/alt/index.html", Lang: "de", Offer: "alt"})
	wants(t, expired.check(), "proof/not-valid", "alt", "2026-11-23")
	lost := *w
	lost.pages = nil
	list := lost.check()
	if len(list) != 8 || list[0].Rule != "proof/missing-page" || !strings.Contains(list[0].Msg.String(), "on 1 more page") {
		t.Errorf("no page is known: %v", list)
	}
}

func TestPlaces(t *testing.T) {
	w := newWorld(t)
	list := w.replaced(t, own, w.disclosure("haus", offer.Full, "de"), "").check()
	wants(t, list, "proof/missing-disclosure")
	got := fmt.Sprint(list[0].Pos, list[0].Related)
	for _, want := range []string{"data/offers/jahr.yaml", "layouts/offers/page.html", "data/offers/jahr.yaml:13:16"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	list = w.replaced(t, quiet, "Nichts.", "Gutschein").check()
	wants(t, list, "proof/named-premium")
	if list[0].Pos.File != "content/ruhe.de.md" || !strings.Contains(list[0].Hint.String(), `{{< premium "jahr/gutschein" >}}`) {
		t.Errorf("%s: %s", list[0], list[0].Hint)
	}
}

func TestOneProblemACause(t *testing.T) {
	w := newWorld(t)
	for i := range 50 {
		name := fmt.Sprintf("n/%02d/index.html", i)
		w.put(name, w.file(quiet)+"<p>Gutschein</p>", "de", "", fmt.Sprintf("data/x/%02d.yaml", i), "layouts/x.html")
	}
	list := w.check()
	wants(t, list, "proof/named-premium", "n/00/index.html", "on 49 more pages")
	for range 5 {
		if again := w.check(); again[0].String() != list[0].String() {
			t.Errorf("%s, then %s", list[0], again[0])
		}
	}
}

func TestSharedTitles(t *testing.T) {
	w := newWorld(t)
	tasse := w.cat.Premiums[2]
	for _, p := range w.cat.Premiums {
		if p.ID == "tasse" {
			tasse = p
		}
	}
	tasse.Title = offer.Localized{Every: "Gutschein"} // of the publisher, beside the partner's
	wants(t, w.replaced(t, quiet, "Nichts.", "Gutschein").check(), "proof/named-premium", "lager")
	shown := `Nichts.<div data-premium="jahr/tasse">Gutschein</div>`
	for _, p := range w.replaced(t, quiet, "Nichts.", shown).check() {
		t.Error(p)
	}
}
