package proof

import (
	"fmt"
	"html"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// world is a small site that keeps the guarantee: data, and a tree with
// everything in which a premium can stand. Tests break it in one place.
type world struct {
	cat   *catalog.Catalog
	texts *disclosure.Texts
	tree  map[string][]byte
	pages []Page
}

var today = offer.Date{Year: 2026, Month: 11, Day: 23}

// check is what is wrong, but for what browsers leave out and do not find: see
// TestBlocked, TestMissingFiles.
func (w *world) check() diag.List {
	list := w.prove(w.tree)
	return slices.DeleteFunc(list, func(p diag.Problem) bool { return p.Rule == "proof/blocked" || p.Rule == "proof/missing-file" })
}

// none is a folder in which nobody has written anything.
var none = fstest.MapFS{}

// prove is what is wrong with a whole tree, in the place of the world's own.
func (w *world) prove(tree map[string][]byte) diag.List {
	addresses := map[string]string{}
	for _, page := range w.pages {
		addresses[page.Path] = page.Offer
	}
	p := New(w.cat, w.texts, today, addresses, none)
	proven, _ := p.Part(tree, w.pages)
	p.Recall(proven)
	return p.Problems(func(path string) bool { return tree[path] != nil })
}

// file is a file of the tree as text.
func (w *world) file(name string) string { return string(w.tree[name]) }

// with is the world with one file replaced.
func (w *world) with(name, content string) *world {
	v := *w
	v.tree = maps.Clone(w.tree)
	v.tree[name] = []byte(content)
	return &v
}

// without is the world without a file.
func (w *world) without(name string) *world {
	v := *w
	v.tree = maps.Clone(w.tree)
	delete(v.tree, name)
	return &v
}

// replaced is the world with the first old text in a file replaced.
func (w *world) replaced(t testing.TB, name, old, new string) *world {
	t.Helper()
	text := w.file(name)
	if !strings.Contains(text, old) {
		t.Fatalf("no %q in %s:\n%s", old, name, text)
	}
	return w.with(name, strings.Replace(text, old, new, 1))
}

func newWorld(t testing.TB) *world {
	t.Helper()
	return worldOf(t, records)
}

func worldOf(t testing.TB, records map[string]string) *world {
	t.Helper()
	data := fstest.MapFS{}
	for name, src := range records {
		data["data/"+name+".yaml"] = &fstest.MapFile{Data: []byte(src)}
	}
	for _, link := range []string{"imprint", "privacy", "terms", "accessibility", "cancel", "withdraw"} {
		for _, lang := range []string{"de", "en"} {
			data["content/"+link+"."+lang+".md"] = &fstest.MapFile{Data: []byte("---\ntitle: x\n---\n")}
		}
	}
	data["content/media/becher.jpg"] = &fstest.MapFile{Data: []byte("x")}
	names, err := fs.Glob(clauses.FS, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		src, err := clauses.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data["data/clauses/"+name] = &fstest.MapFile{Data: src}
	}
	cat, list := catalog.Load(data)
	mustBeClean(t, list)
	texts, list := disclosure.Compose(cat)
	mustBeClean(t, list)
	w := &world{cat: cat, texts: texts, tree: map[string][]byte{}}
	w.render()
	return w
}

func mustBeClean(t testing.TB, list diag.List) {
	t.Helper()
	for _, p := range list {
		if p.Severity == diag.Error {
			t.Fatalf("the fixture: %s; hint: %s", p, p.Hint)
		}
	}
}

// put adds a file and what is known of its page.
func (w *world) put(name, content string, lang offer.Lang, own string, origin string, layout string) {
	w.tree[name] = []byte(content)
	w.pages = append(w.pages, Page{Path: name, Lang: lang, Offer: own, Origin: diag.Pos{File: origin}, Layout: layout})
}

// render makes the tree as the default layouts do, in short.
func (w *world) render() {
	for _, lang := range []offer.Lang{"de", "en"} {
		root := map[offer.Lang]string{"de": "", "en": "en/"}[lang]
		for _, o := range w.cat.Offers {
			if !o.Valid.On(today) {
				continue
			}
			body := "<h1>" + html.EscapeString(o.Title.In(lang)) + "</h1>\n"
			for i := range o.Selections() {
				body += w.premium(o, &o.Premiums[0].From[i], offer.Full, lang)
			}
			w.put(root+"angebote/"+o.ID+"/index.html", page(lang, o.Title.In(lang), body), lang, o.ID, "data/offers/"+o.ID+".yaml", "layouts/offers/page.html")
		}
		list := "<ul>"
		o := w.cat.Offers[1]
		for i := range o.Selections() {
			list += "<li>" + w.premium(o, &o.Premiums[0].From[i], offer.Notice, lang) + "</li>\n"
		}
		w.put(root+"index.html", page(lang, "Start", list+"</ul>"), lang, "", "content/_index."+string(lang)+".md", "layouts/home.html")
		w.record(root+"zeitschriften/blatt/index.html", "publications/blatt", lang)
		w.record(root+"versender/haus/index.html", "partners/haus", lang)
		w.record(root+"versender/lager/index.html", "partners/lager", lang)
		prose := "<p>Der USB-Stick 64 GB kommt vom Hardwarehaus.</p>" + w.disclosure("haus", offer.Notice, lang)
		w.put(root+"info/index.html", page(lang, "Info", prose), lang, "", "content/info."+string(lang)+".md", "layouts/page.html")
		w.put(root+"ruhe/index.html", page(lang, "Ruhe", "<p>Nichts.</p>"), lang, "", "content/ruhe."+string(lang)+".md", "layouts/page.html")
		w.tree[root+"index.xml"] = []byte(w.rss(lang))
		w.tree[root+"offers.json"] = []byte(w.json(lang))
		w.tree[root+"offers.txt"] = []byte("USB-Stick 64 GB\n" + w.words("haus", offer.Notice, lang))
	}
	w.tree["css/main.css"] = []byte(goodCSS)
	w.tree["js/main.js"] = []byte(`console.log("ready")`)
	w.tree["sitemap.xml"] = []byte(`<?xml version="1.0"?><urlset><url><loc>https://abo.example.org/en/gutschein/</loc></url></urlset>`)
	w.tree["robots.txt"] = []byte("User-agent: *\n")
	w.tree["img/stick.png"] = []byte("\x89PNG\r\n\x1a\n\x00 USB-Stick 64 GB")
}

// record adds the page of a partner or a publication.
func (w *world) record(name, record string, lang offer.Lang) {
	w.put(name, page(lang, record, "<p>Nichts.</p>"), lang, "", "data/"+record+".yaml", "layouts/page.html")
	w.pages[len(w.pages)-1].Record = record
}

func page(lang offer.Lang, title, body string) string {
	return fmt.Sprintf(`<!doctype html>
<html lang="%s"><head><meta charset="utf-8"><title>%s</title>
<link rel="stylesheet" href="/css/main.css"><script src="/js/main.js" defer></script></head>
<body class="page"><main id="main"><!-- body -->
%s
</main></body></html>
`, lang, html.EscapeString(title), body)
}

func (w *world) premium(o *offer.Offer, s *offer.Selected, form offer.Form, lang offer.Lang) string {
	p := s.Premium.To
	out := fmt.Sprintf("<article class=\"premium\" data-premium=\"%s/%s\"><h3>%s</h3>\n", o.ID, p.ID, html.EscapeString(p.Title.In(lang)))
	if p.Disclosed() {
		out += w.disclosure(p.ShippedBy[0].ID, form, lang)
	}
	return out + "</article>\n"
}

// disclosure is what the one partial prints.
func (w *world) disclosure(partner string, form offer.Form, lang offer.Lang) string {
	t := w.texts.Get(partner, "subscriber", form, lang)
	var b strings.Builder
	fmt.Fprintf(&b, "<div class=\"disclosure %s\" data-disclosure=\"%s\">", form, t.Sum())
	for _, s := range t.Sentences {
		words := html.EscapeString(s.Text)
		if i := strings.Index(words, " GmbH"); i > 0 {
			words = "<a href=\"https://www.haus.example/\">" + words[:i] + "</a>" + words[i:]
		}
		b.WriteString("<p>" + words + "</p>\n")
	}
	return b.String() + "</div>\n"
}

func (w *world) words(partner string, form offer.Form, lang offer.Lang) string {
	return w.texts.Get(partner, "subscriber", form, lang).String()
}

func (w *world) rss(lang offer.Lang) string {
	item := "<h3>USB-Stick 64 GB</h3>" + w.disclosure("haus", offer.Notice, lang)
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Abos</title><language>` + string(lang) + `</language>
<item><title>Jahresabo mit USB-Stick 64 GB</title><description>` + html.EscapeString(item) + `</description></item>
<item><title>Probeabo</title><description>Nichts.</description></item>
</channel></rss>`
}

func (w *world) json(lang offer.Lang) string {
	return fmt.Sprintf(`{"lang":%q,"offers":[{"title":"Jahresabo","premiums":[{"title":"USB-Stick 64 GB","url":"/gutschein/","disclosure":%q}]}],"texts":{"haus":%q}}`,
		lang, w.texts.Get("haus", "subscriber", offer.Notice, lang).Sum(), w.words("haus", offer.Notice, lang))
}

const goodCSS = `@charset "utf-8";
:root { color-scheme: light dark; --ink: #222; --paper: #fff; --gap: clamp(1rem, 3vw, 2rem) }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111 } .disclosure { background: #222; color: #ddd } }
*, *::before { box-sizing: border-box; margin: 0 }
html { font-size: 100%; -webkit-text-size-adjust: 100% }
body { color: var(--ink); background: var(--paper); line-height: 1.5; font: 1rem/1.5 system-ui, sans-serif; padding: var(--gap); overflow-x: hidden }
main { max-width: min(70ch, 100% - 2rem); margin-inline: auto }
[hidden], .js-only, template { display: none !important }
.skip { position: absolute; left: -9999px } .skip:focus { left: 0 }
.premium { border: 1px solid; border-radius: .5em; overflow: hidden; transition: transform .2s; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)) }
.premium:hover { transform: translateY(-2px) scale(1.02); background: #eee; color: #111 }
.disclosure { font-size: .875em; color: #444; background: #f4f4f4; border-left: 3px solid; & p { margin-block: .25em } &::before { content: ""; position: absolute; opacity: 0 } }
.disclosure a { color: #05508c } .disclosure a:hover { color: #fff; background: #05508c }
.visually-hidden:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
details:not([open]) > :not(summary) { display: none }
p:empty, div:empty { display: none } :not(:defined) { visibility: hidden }
@media print { nav, footer.site, .skip { display: none } body { color: #000; background: none } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; scroll-behavior: auto !important } }
@supports (color: oklch(0 0 0)) { .premium h3 { color: oklch(35% 0.1 250) } }
@layer base, theme; @layer base { p { color: inherit } } @font-face { font-family: X; src: url(/x.woff2); size-adjust: 95% }
@font-face { font-family: Shrunk; src: local("Arial"); size-adjust: 1% }
@keyframes turn { to { transform: rotate(360deg); opacity: 0 } } .spinner { animation: turn 1s infinite }
`

var records = map[string]string{
	"site": `title: Abos
base_url: https://abo.example.org/
languages: [de, en]
currency: EUR
publisher: {name: Verlag Nord GmbH, street: Hafen 1, postcode: "20457", city: Hamburg, country: DE, email: abo@nord.example, phone: "+49 40 66969 1", privacy_officer: ds@nord.example}
links: {imprint: imprint, privacy: privacy, terms: terms, accessibility: accessibility, cancel: cancel, withdraw: withdraw}
`,
	"publications/blatt": `title: Blatt
issues_per_year: 12
description: {de: Ein Blatt., en: A paper.}
`,
	"partners/haus": `name: Hardwarehaus Versand GmbH
street: Speicherring 4
postcode: "34123"
city: Kassel
country: DE
email: post@haus.example
phone: "+49 69 90009 410"
privacy_notice: https://www.haus.example/datenschutz
role: controller
assured: {by: "Rahmenvertrag RV-1, Ziff. 5", on: 2026-01-15}
receives: [name, delivery_address, ordered_item]
purposes: [delivery, returns]
basis: legitimate_interest
matching:
  against: customer_base
  effect: {de: Wer dort schon Kunde ist bekommt die Prämie unter seiner Kundennummer., en: Customers get the premium under their customer number.}
  otherwise: {de: Sonst legt die Firma keinen Kundendatensatz an., en: Otherwise the firm creates no customer record.}
  basis: legitimate_interest
  interest: {de: doppelte Konten zu vermeiden, en: to avoid duplicate accounts}
sends: [order_confirmation]
sends_from: versand@haus.example
advertising: none
retention: {period: 6 months, from: delivery}
third_countries: none
reviewed_on: 2026-10-01
`,
	"partners/lager": `name: Lager Ost GmbH
street: Kai 3
postcode: "01067"
city: Dresden
country: DE
email: post@lager.example
privacy_notice: https://www.lager.example/datenschutz
role: processor
agreement: {reference: L-1, date: 2026-03-04}
assured: {by: "Rahmenvertrag RV-1, Ziff. 5", on: 2026-01-15}
receives: [name, delivery_address, ordered_item]
purposes: [delivery]
matching: none
sends: []
advertising: none
retention: {period: 1 year, from: delivery}
third_countries: none
reviewed_on: 2026-10-01
`,
	"premiums/usb-stick": `kind: hardware
title: {de: USB-Stick 64 GB, en: 64 GB USB stick}
value: "12.99"
shipped_by: haus
delivery: {after: first_payment, within: 4 weeks, countries: [DE]}
`,
	"premiums/gutschein": `kind: voucher
title: {de: Gutschein, en: Voucher}
value: "10.00"
shipped_by: lager
delivery: {after: first_payment, within: 4 weeks, countries: [DE]}
`,
	"premiums/tasse": `kind: hardware
title: {de: Tasse, en: Mug}
value: "8.00"
shipped_by: publisher
delivery: {after: first_payment, within: 4 weeks, countries: [DE]}
`,
	"premiums/gutschein-gross": `kind: voucher
title: {de: Gutschein groß, en: Voucher large}
value: "20.00"
shipped_by: publisher
`,
	"offers/alt":   offerYAML("{from: 2026-01-01, until: 2026-06-30}", "usb-stick"),
	"offers/jahr":  offerYAML("{from: 2026-01-01}", "usb-stick", "gutschein", "tasse"),
	"offers/probe": offerYAML("{from: 2026-01-01}"),
}

func offerYAML(valid string, premiums ...string) string {
	src := `title: {de: Abo, en: Subscription}
publication: blatt
kind: standard
format: print
price: {total: "59.90", issues: 12, shipping: {DE: "0.00"}, billed: 12 months}
term: {minimum: 12 months, renewal: none}
payment: [invoice]
valid: ` + valid + `
order_url: https://bestellen.example.org/
`
	if len(premiums) > 0 {
		src += "premiums:\n  choose: one\n  from:\n"
		for _, p := range premiums {
			src += "    - premium: " + p + "\n"
		}
	}
	return src
}
