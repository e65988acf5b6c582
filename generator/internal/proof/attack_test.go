package proof

import (
	"encoding/base64"
	"html"
	"maps"
	"net/url"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// beakers is a world with a premium of several words, a picture and aliases. Its
// English title is one word in small letters, which could be an id.
func beakers(t testing.TB) *world {
	t.Helper()
	more := maps.Clone(records)
	more["premiums/mug"] = `kind: hardware
title: {de: Thermobecher aus Edelstahl, en: mug}
aliases: [Isolierbecher Nord, {de: Kaffeefreund, en: coffee mate}]
value: "12.99"
shipped_by: haus
delivery: {after: first_payment, within: 4 weeks, countries: [DE]}
image: {file: becher.jpg, alt: {de: Ein Becher, en: A beaker}}
`
	more["offers/jahr"] = offerYAML("{from: 2026-01-01}", "usb-stick", "gutschein", "tasse", "mug")
	return worldOf(t, more)
}

const beaker = "Thermobecher aus Edelstahl"

// found is what is found in a file that is put into the world.
func (w *world) found(name, content string) (errors, warnings []string) {
	for _, p := range w.with(name, content).check() {
		if p.Severity == diag.Warning {
			warnings = append(warnings, p.String())
		} else {
			errors = append(errors, p.String())
		}
	}
	return errors, warnings
}

// in is a page with a body.
func in(body string) string { return page("de", "Ruhe", body) }

// TestNamedByTitle: what a page has from an offer's title is told at the title.
func TestNamedByTitle(t *testing.T) {
	w := beakers(t)
	w.cat.Offers[0].Title = offer.Localized{Every: "Ein Jahr und " + beaker}
	errors, _ := w.found("x.html", in("<p>Ein Jahr und "+beaker))
	if len(errors) != 1 || !strings.HasPrefix(errors[0], "data/offers/alt.yaml:1:") {
		t.Errorf("%q", errors)
	}
}

// TestNamedAnywhere: a file of any kind names the premium and says nothing of its
// shipper.
func TestNamedAnywhere(t *testing.T) {
	w := beakers(t)
	xhtml := func(body string) string {
		return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><title>x</title></head><body>` + body + `</body></html>`
	}
	notice := w.disclosure("haus", offer.Notice, "de")
	words := w.words("haus", offer.Notice, "de")
	for name, contents := range map[string][]string{
		"index": {beaker}, ".well-known/promo": {beaker, `{"a":"` + beaker + `"}`}, "x.shtml": {"<p>" + beaker, "<!--#echo--><p>" + beaker}, "x.php": {"<p>" + beaker},
		"x.vtt": {"WEBVTT\n\n00:00.000 --> 00:01.000\n<b>Thermobecher</b> aus\nEdelstahl"}, "x.srt": {beaker}, "x.jsonp": {`cb({"t":"` + beaker + `"})`},
		"x.json5": {"{t: '" + beaker + "'}"}, "x.opml": {`<opml><body><outline text="` + beaker + `"/></body></opml>`}, "x.rss2": {"<rss><item><title>" + beaker + "</title></item></rss>"},
		"x.cjs": {`"` + beaker + `"`, `"Thermobecher\x20aus Edelstahl"`, `"\u{54}hermobecher aus Edelstahl"`, "'Thermobecher \\\naus Edelstahl'"}, "x.js.map": {`{"sourcesContent":["x = '` + beaker + `'"]}`}, "x.xsl": {"<x>" + beaker + "</x>"}, "x.text": {beaker}, "x.asp": {"<p>" + beaker},
		"x.log": {strings.ToUpper(beaker), "Gr\xfc\xdfe: " + beaker}, "utf16.txt": {"\xff\xfe" + strings.Join(strings.Split(beaker, ""), "\x00") + "\x00"},
		"x.svg": {`<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>Thermobecher</tspan><tspan>aus</tspan><tspan>Edelstahl</tspan></text></svg>`,
			`<svg xmlns="http://www.w3.org/2000/svg"><text y="30">` + beaker + `</text><text y="9000">` + w.words("haus", offer.Notice, "de") + `</text></svg>`},
		"x.xhtml": {xhtml("<p><![CDATA[Thermo]]>becher <b>aus</b> Edelstahl</p>"), xhtml("<p>" + beaker + `</p><div style="x" hidden="hidden">` + notice + "</div>"), xhtml(`<p title="` + beaker + `"/>`),
			strings.Replace(xhtml(`<div data-premium="jahr/mug"><p>`+beaker+`</p>`+notice+`</div>`), "?>", `?><?xml-stylesheet type="text/xsl" href="/x.xsl"?>`, 1)},
		"x.xml": {
			beaker, "<x>" + beaker + "</x>", "<x><b>Thermobecher</b> aus Edelstahl</x>", xhtml("<p>" + beaker + "</p><template>" + notice + "</template>"), "<x/>" + beaker,
			`<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Thermobecher</b> aus <i>Edelstahl</i></div></content></entry></feed>`,
			`<feed><entry><title>` + beaker + `</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p hidden="">` + notice + `</p></div></content></entry></feed>`,
			`<?xml-stylesheet href="/x.css"?><doc><t>` + beaker + `</t><n>` + w.words("haus", offer.Notice, "de") + `</n></doc>`,
			`<rss><item><title>` + beaker + `</title><x:intern xmlns:x="urn:x">` + words + `</x:intern></item></rss>`, `<feed><entry><title>` + beaker + `</title><content><id>` + words + `</id></content></entry></feed>`,
			`<rss><item><enclosure url="https://abo.example.org/media/becher.jpg"/></item></rss>`, `<rss><item><title>Thermo</title><x a="b"/><y>becher aus Edelstahl</y></item></rss>`,
			`<urlset xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="/media/becher.jpg"/></urlset>`, `<urlset xmlns:h="http://www.w3.org/1999/xhtml"><h:input value="` + beaker + `"/></urlset>`,
		},
		"x.json": {
			`{"t":"` + beaker + `","t":"x"}`, `{"title":"mug"}`, `{"t":"mug"}`, `["mug"]`, `{"t":"` + beaker + `, https://abo.example.org/?url=1"}`, `{"image":"/media/becher_hu_84de64e9dfd1e8fc.jpg"}`,
			`{"a":[["` + beaker + `"]]}`, `{"a":{"b":"Thermo\u00adbecher aus Edelstahl"}}`,
		},
		"x.css": {
			`.b::after{content:"Thermobecher " "aus Edelstahl"}`, `.b::after{content:"\54 hermobecher aus Edelstahl"}`, `.b{background:url(/media/becher.6eaeda77.jpg)}`, `.b{background:url("media/becher.jpg")}`,
			`.b{background:url(/media/b\65 cher.jpg)}`, `.b{content:url("data:image/svg+xml,<svg><text>` + beaker + `</text></svg>")}`,
			`@counter-style k{symbols:Thermobecher\ aus\ Edelstahl}`, `@c\6funter-style k{prefix:Thermobecher; symbols: aus\ Edelstahl}`, `.b{background:image-set("/media/b\65 cher.jpg" 1x)}`,
		},
		"x.mjs": {`// ` + words + "\nt = '" + beaker + "'", `/* ` + words + ` */ t = "` + beaker + `"`, `h = "<h3>` + beaker + `</h3><p hidden>` + words + `</p>"`,
			`r = a.test(/["']/) // "` + words + "\"\nt = '" + beaker + "'"},
		"y.vtt":   {"WEBVTT\n\nNOTE " + words + "\n\n00:00.000 --> 00:01.000\n" + beaker},
		"x.yaml":  {"# " + words + "\nt: " + beaker, "t: " + beaker + " # " + words},
		"x.csv":   {"t,n\n" + beaker + ",\nx,\"" + words + "\"\n", "t;n\r\n" + beaker + ";\r\nx;" + words},
		"x.tsv":   {beaker + "\t\nx\t" + words},
		"x.jsonl": {`{"t":"` + beaker + `"}` + "\n" + `{"t":"x","n":"` + words + `"}`}, "x.ndjson": {`{"t":"` + beaker + `"`, "\"" + beaker + "\"\n1"},
		"x.ics":  {"BEGIN:VEVENT\r\nSUMMARY:" + beaker + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDESCRIPTION:" + words + "\r\nEND:VEVENT\r\n", "BEGIN:VEVENT\nX-A:" + words + "\nSUMMARY:" + beaker},
		"y.json": {`{"t":"Gratis:Thermobecher-aus-Edelstahl"}`}, "y.xml": {"<rss><item><title>Gratis:Thermobecher-aus-Edelstahl</title></item></rss>"},
		"x.txt": {"/" + strings.ReplaceAll(beaker, " ", "\u00a0"), "Ｔhermobecher aus Edelstahl", "Thermo-\nbecher aus Edelstahl", "Isolierbecher Nord", "Kaffeefreund", "coffee mate", "![](/media/becher.jpg)"},
	} {
		for _, content := range contents {
			if errors, _ := w.found(name, content); len(errors) == 0 || !strings.Contains(strings.Join(errors, ""), "[proof/named-premium]") {
				t.Errorf("%s: %s: %v", name, content, errors)
			}
		}
	}
}

// TestNamedInPages: a page names the premium in whatever way.
func TestNamedInPages(t *testing.T) {
	w := beakers(t)
	for _, body := range []string{
		"<div style=display:flex><span>Thermobecher</span><span>aus</span><span>Edelstahl</span></div>", "<p>Thermo<wbr>becher aus Edel&shy;stahl", "<p>Thermo&#8209;becher aus Edelstahl",
		"<svg><text><tspan>Thermobecher</tspan><tspan>aus</tspan><tspan>Edelstahl</tspan></text></svg>", "<svg><text><tspan>Thermo-</tspan>\n<tspan>becher aus</tspan><tspan>Edelstahl</tspan></text></svg>",
		"<p>Ther<span hidden>x</span>mobecher aus Edelstahl", "<p>Ther<style>.a{}</style>mobecher aus Edelstahl", "<p>Ther<template>x</template>mobecher aus Edelstahl", "<p>Ther<script>1</script>mobecher aus Edelstahl",
		"<ruby>Thermobecher<rp>(</rp><rt>hot</rt><rp>)</rp> aus</ruby> Edelstahl", "<h2>Thermobecher<br>aus<br>Edelstahl</h2>", "<ul><li>Thermobecher<li>aus<li>Edelstahl</ul>",
		"<p>T h e r m o b e c h e r aus Edelstahl", "<p>Ｔｈｅｒｍｏｂｅｃｈｅｒ aus Edelstahl", "<p>ThermoBecher aus EdelStahl", "<p><b>T</b>hermobecher aus Edelstahl", "<p>mug", "<p>Mug!",
		`<img src=x alt=mug>`, `<p data-promo="mug">`, `<p aria-label="mug">`, `<input placeholder=mug>`, `<p data-text="` + beaker + ` https://a.example/?url=1">`, `<p title="/Thermobecher&nbsp;aus&nbsp;Edelstahl">`,
		`<a href="mailto:?subject=Thermobecher%20aus%20Edelstahl">x</a>`, `<a href="https://teilen.example/?text=Thermobecher+aus+Edelstahl">x</a>`,
		`<img src="/media/becher.jpg" alt="Ein Becher">`, `<img src="/media/becher_hu_84de64e9dfd1e8fc.jpg" alt="">`, `<img srcset="/x.jpg 1x, /media/becher_hu_84de64e9.webp 2x" src="/x.jpg">`, `<img src="/media/becher.6eaeda77.jpg">`,
		`<video poster="../media/becher.jpg"></video>`, `<p style="background:url('/media/becher.jpg')">`, `<style>p{background:url(/media/becher.jpg)}</style>`, `<p data-src="/media/becher.jpg">`, `<a href="/media/becher.jpg">x</a>`,
		`<meta property="og:image" content="https://abo.example.org/media/becher.jpg">`, `<style>p::after{content:"Thermobecher" " aus Edelstahl"}</style>`, `<p style="--x:'Thermobecher aus Edelstahl'">`,
		`<p>Isolierbecher Nord`, `<p>Kaffeefreund`, `<p>coffee mate`, `<del>` + beaker + `</del>`,
		`<script type="application/ld+json">{"@graph":[{"@type":"Product","name":"` + beaker + `"}]}</script>`,
		`<script type="application/ld+json">{"name":"` + beaker + `"}</script>` + w.disclosure("haus", offer.Notice, "de"),
		`<script type="application/json">{"name":"` + beaker + `"}</script>`, `<iframe srcdoc="&lt;p>Thermobecher&lt;b> aus&lt;/b> Edelstahl"></iframe>`,
		`<details><summary>` + beaker + `</summary>` + w.disclosure("haus", offer.Notice, "de") + `</details>`,
		`<p>` + beaker + `</p><div hidden>` + w.disclosure("haus", offer.Notice, "de") + `</div>`,
		`<div hidden>` + w.disclosure("haus", offer.Notice, "de") + `</div><div hidden>` + beaker + `</div>`,
		`<p>` + beaker + `</p><div hidden><div data-premium="jahr/mug">` + w.disclosure("haus", offer.Notice, "de") + `</div></div>`,
		`<div data-premium="jahr/tasse"><h3>` + beaker + `</h3></div>`,
		"<p>Ther<title>x</title>mobecher aus Edelstahl", "<p>Ther<span popover>x</span>mobecher aus Edelstahl", "<p>Ther<audio>x</audio>mobecher aus Edelstahl", "<p>Ther<dialog>x</dialog>mobecher aus Edelstahl",
		`<svg><text>Ther<tspan display="none">x</tspan>mobecher aus Edelstahl</text></svg>`, `<p><bdo dir=rtl>lhats<b>ledE sua</b> rehcebomrehT</bdo>`, "<p>\u202elhatsledE sua rehcebomrehT\u202c.", "<p>Ther\x01mobecher aus Edel\x7fstahl",
		`<img src="/media/becher%2Ejpg">`, `<img src="/media/becher.j%70g">`, "<img src='/media/be\ncher.jpg'>",
	} {
		if errors, _ := w.found(quiet, in(body)); len(errors) == 0 || !strings.Contains(strings.Join(errors, ""), "[proof/named-premium]") {
			t.Errorf("%s: %v", body, errors)
		}
	}
	for _, body := range []string{`<style>p::after{content:attr(x)}</style><p x="` + beaker + `">`, `<pub-card heading="` + beaker + `"></pub-card>`, `<p x-data="{t: 'Thermobecher aus Edelstahl'}">`, `<style>p{--a:"Thermobecher";--b:" aus Edelstahl"}p::after{content:var(--a) var(--b)}</style>`} {
		wants(t, w.with(quiet, in(body)).check(), "proof/named-premium")
	}
	drawing := `<svg xmlns="http://www.w3.org/2000/svg"><text>` + beaker + `</text></svg>`
	packed := base64.RawStdEncoding.EncodeToString([]byte(drawing))
	for _, address := range []string{
		"data:image/svg+xml," + url.PathEscape(drawing), "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(drawing)), "data:image/svg+xml; base64 ," + packed,
		"da\nta:image/svg+xml;base64," + packed[:9] + " " + packed[9:],
	} {
		wants(t, w.with(quiet, in(`<img alt="" src="`+address+`">`)).check(), "proof/named-premium")
		wants(t, w.with(quiet, in(`<img alt="" srcset="/x.png 2x, `+strings.ReplaceAll(address, " ", "")+` 1x">`)).check(), "proof/named-premium")
		wants(t, w.with("x.css", `.b{content:image-set("`+strings.ReplaceAll(address, "\n", "")+`" 1x)}`).check(), "proof/named-premium")
		wants(t, w.with("x.json", `{"image":"`+strings.ReplaceAll(address, "\n", "\\n")+`"}`).check(), "proof/named-premium")
	}
	generated := w.with("x.css", `.a::after { content: attr( promo string ) } .b::before { content: attr(class) } a::after { content: a\74tr(href) attr(\73 tyle) }`)
	for _, body := range []string{`<p promo="` + beaker + `">`, `<p class="` + beaker + `">`, `<a href="` + beaker + `">x</a>`, `<p style="--x:` + beaker + `">`, `<a href="mailto:?subject=Thermobecher%20aus%20Edelstahl">x</a>`} {
		wants(t, generated.with(quiet, in(body)).check(), "proof/named-premium")
	}
}

// TestMisplaced: an element that names another premium than its own has the
// disclosure of another firm.
func TestMisplaced(t *testing.T) {
	w := beakers(t)
	haus, lager := w.disclosure("haus", offer.Notice, "de"), w.disclosure("lager", offer.Notice, "de")
	shown := func(id, words, disclosure string) string {
		return `<div data-premium="jahr/` + id + `"><h3>` + words + `</h3>` + disclosure + `</div>`
	}
	for body, want := range map[string]string{
		shown("mug", beaker, haus) + shown("gutschein", "Gutschein", lager):                                      "",
		shown("mug", "Gutschein", haus) + shown("gutschein", "Gutschein", lager):                                 "proof/misplaced-premium",
		shown("mug", "Becher", haus) + shown("gutschein", `<img src="/media/becher.jpg" alt="">`, lager):         "proof/misplaced-premium",
		shown("mug", "Gutschein", haus) + shown("gutschein", beaker, lager):                                      "proof/misplaced-premium",
		shown("mug", beaker+"<p>oder ein Gutschein", haus) + shown("gutschein", "Gutschein", lager):              "",
		shown("mug", "Thermobecher, aus Edelstahl, oder ein Gutschein", haus) + shown("gutschein", "Gut", lager): "",
		shown("mug", "Gutschein", haus+lager):                                                                    "", shown("mug jahr/gutschein", "Gutschein", haus+lager): "",
		shown("mug", "USB-Stick 64 GB", haus): "", shown("tasse", "Gutschein", "") + shown("gutschein", "Gutschein", lager): "",
	} {
		if errors, _ := w.found(quiet, in(body)); want == "" && len(errors) > 0 || want != "" && (len(errors) == 0 || !strings.Contains(errors[0], want)) {
			t.Errorf("%s: %q", body, errors)
		}
	}
}

// TestNoText: a page with bytes of which no text can be made is refused, for browsers
// make one of them.
func TestNoText(t *testing.T) {
	w := beakers(t)
	for name, content := range map[string]string{quiet: in("<p>" + beaker + "\x00"), "y.html": in("<!-- \x01\xff --><p>" + beaker), "x.svg": "<svg>\x00</svg>",
		"x.xhtml": `<!DOCTYPE html [<!ATTLIST div hidden CDATA "hidden">]><html/>`} {
		if errors, _ := w.found(name, content); len(errors) == 0 || !strings.Contains(errors[0], "[proof/unreadable]") {
			t.Errorf("%s: %q", name, errors)
		}
	}
}

// TestNotNamed: honest pages and files, without a finding.
func TestNotNamed(t *testing.T) {
	w := beakers(t)
	notice, words := w.disclosure("haus", offer.Notice, "de"), w.words("haus", offer.Notice, "de")
	for name, contents := range map[string][]string{
		quiet: {
			in("<p>Edelstahl ist schön, und Thermobecher auch."), in("<p>Becher, Stahl und Edelmut."), in(`<a href="/mug/" class="mug" id="mug" data-id="mug" data-offer-id="mug">x</a>`),
			in(`<img src="/media/anderer-becher.jpg" alt="Ein Becher"><img src="/media/becher-rot.jpg">`), in(`<a href="https://a.example/becher.html">x</a>`), in(`<p data-url="/usb-stick-64-gb/">`),
			in(`<p>Untertasse, Gutscheinkonto, smug, mugs-away</p>`), in(`<div hidden><h3>` + beaker + `</h3>` + notice + `</div>`), in(`<details><summary>Prämien</summary><h3>` + beaker + `</h3>` + notice + `</details>`),
			in(`<p>` + beaker + `</p>` + notice + `<div hidden>` + beaker + `</div>`), in(`<h2>` + beaker + `</h2><img src="/media/becher.jpg">` + notice),
			in(`<script type="application/ld+json">{"@type":"Product","name":"` + beaker + `","description":"` + words + `"}</script>`),
			in(`<script>var url = "https://abo.example.org/mug/"</script>`), in(`<p>Hardwarehaus Versand GmbH`), in(`<svg><text>Stahl</text></svg>`), in(`<p>Kaffeefreunde treffen sich, Kaffee am Nordpol, isolierter Becher`),
			in(`<div data-premium="jahr/tasse"><p>Tasse</p></div>`), in(`<dialog><h3>` + beaker + `</h3>` + notice + `</dialog>`), in(`<a href="https://bestellen.example.org/?artikel=mug&amp;url=https://a.example/">x</a>`),
		},
		"x.json": {
			`{"id":"mug","kind":"voucher","premium_id":"mug"}`, `{"url":"https://abo.example.org/mug/"}`, `{"title":"mug","text":"` + words + `"}`, `[["hardware","voucher"],["haus"]]`,
			`{"name":"` + beaker + `","offers":{"description":"` + words + `"}}`,
		},
		"x.xml": {
			`<urlset><url><loc>https://abo.example.org/mug/</loc><image>https://abo.example.org/media/becher.jpg</image></url></urlset>`,
			`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>` + beaker + `</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">` + strings.ReplaceAll(notice, "<p>", `<p style="text-align:left">`) + `</div></content></entry></feed>`,
			`<rss><item><title>` + beaker + `</title><description>` + html.EscapeString(notice) + `</description><enclosure url="/media/becher.jpg"/></item><item><title>x</title></item></rss>`,
			`<rss xmlns:content="urn:c"><item><title>` + beaker + `</title><content:encoded>` + html.EscapeString(notice) + `</content:encoded></item></rss>`, `<list><item><name>` + beaker + `</name><notice>` + words + `</notice></item></list>`,
			"<x/>", "<x>&amp; mehr</x>",
		},
		"x.xhtml": {`<html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><title>x</title></head><body><p>` + beaker + `</p>` + notice + `</body></html>`},
		"x.css":   {`.a{content:"»";background:url(/media/anderer.jpg)}`, `@import "x.css"; .mug{color:red} /* ` + beaker + ` */`, `.a{content:"`, ``},
		"x.js": {`fetch("https://abo.example.org/mug/")`, `const a = {id: 1}`, `r = /["'\/]/g; t = {n: "` + beaker + `", x: '` + strings.Replace(words, " ", `\x20`, 1) + `'} // it's`,
			"h = `<h3>" + beaker + "</h3>${x}" + notice + "`", `// Don't` + "\nq = a / b; t = ['" + beaker + `', "` + words + `"]`},
		"x.vtt":   {"WEBVTT\n\n1\n00:00.000 --> 00:01.000\n" + beaker + "\n\n00:01.000 --> 00:02.000 align:left\n" + words + "\n"},
		"x.yaml":  {"t: " + beaker + " # kostet nichts\nn: " + words},
		"x.csv":   {"t,n\n" + beaker + ",\"" + words + "\"\n", "t;n\r\n\"" + beaker + "\";" + words + "\r\n", `"x","Ein ""Wort"""`},
		"x.jsonl": {`{"t":"` + beaker + `","n":"` + words + `"}` + "\n" + `{"premium_id":"mug","ref":"premium:mug"}` + "\n"},
		"x.ics":   {"BEGIN:VEVENT\r\nSUMMARY:" + beaker + "\r\nBEGIN:VALARM\r\nEND:VALARM\r\nDESCRIPTION;LANGUAGE=de:" + strings.ReplaceAll(words, ",", "\\,") + "\r\nEND:VEVENT\r\n"},
		"x.bin":   {"\x00\x01" + beaker}, "x": {""}, ".well-known/security.txt": {"Contact: mailto:a@b.example\n"}, "media/becher.svg": {"<svg><title>" + beaker + "</title></svg>"},
		"x.inc": {"<h3>" + beaker + "</h3>" + notice}, "x.txt": {beaker + "\n" + words, "[x](/x/) " + beaker + "\n" + words}, "llms": {"[x]\n" + beaker + "\n" + words},
	} {
		for _, content := range contents {
			if strings.Contains(content, "Kaffeefreunde treffen") || strings.Contains(content, "Edelstahl ist") || strings.Contains(content, "mugs-away") {
				errors, _ := w.found(name, content) // a warning is right
				if len(errors) > 0 {
					t.Errorf("%s: %s: %v", name, content, errors)
				}
				continue
			}
			if errors, warnings := w.found(name, content); len(errors)+len(warnings) > 0 && !(name == "x.inc" && strings.Contains(errors[0], "proof/language")) {
				t.Errorf("%s: %s: %v %v", name, content, errors, warnings)
			}
		}
	}
}

// TestResembling: what may mean a premium is a warning, until an editor says that
// it does not.
func TestResembling(t *testing.T) {
	w := beakers(t)
	for body, words := range map[string]string{
		"Am Ende des USB-Sticks": "usb sticks", "Ein 64-GB-Stick": "64 gb stick", "Ein Edelstahl-Thermobecher": "edelstahl thermobecher", "mit zwei Thermobechern aus Edelstahl": "thermobechern aus edelstahl",
		"Ein Thermobecher, aus Edelstahl": "thermobecher aus edelstahl", "des Thermobechers aus Edelstahl": "thermobechers aus edelstahl", "Der Thermobecher kommt gratis dazu": "thermobecher",
		"Thermobecher „aus“ Edelstahl": "thermobecher aus edelstahl", "Viele Gutscheine": "gutscheine", "des Gutscheins": "gutscheins", "two USB sticks": "usb sticks", "Vouchers for all": "vouchers",
		"Edelstahlthermobecher": "edelstahlthermobecher", "Thermobecher <b>aus blankem</b> Edelstahl": "thermobecher aus blankem edelstahl", "Isolierbechern Nord": "isolierbechern nord",
	} {
		errors, warnings := w.found(quiet, in("<p>"+body+"</p>"))
		if len(errors) > 0 || len(warnings) != 1 || !strings.Contains(warnings[0], `says "`+words+`"`) || !strings.Contains(warnings[0], "[proof/resembling-premium]") {
			t.Errorf("%s: %v %v", body, errors, warnings)
		}
	}
	for _, body := range []string{
		"Edelstahl", "Becher aus Stahl", "Ein Stick", "64 GB Speicher", "USB-Stick 128 GB", "Ein Thermobecher hält warm", "Gut", "Scheine", "Tassen", "Große Gutschriften", "Sticker", "ein smuggler",
		"Das Kabel hat USB. Danach kam lange nichts mehr, und irgendwann hielt er einen Stick hoch", "64 Seiten, 12 Hefte",
	} {
		if errors, warnings := w.found(quiet, in("<p>"+body+"</p>")); len(errors)+len(warnings) > 0 {
			t.Errorf("%s: %v %v", body, errors, warnings)
		}
	}
	shown := in("<p>des USB-Sticks</p>" + w.disclosure("haus", offer.Notice, "de"))
	if errors, warnings := w.found(quiet, shown); len(errors)+len(warnings) > 0 {
		t.Errorf("beside the disclosure: %v %v", errors, warnings)
	}
	w.cat.Site.NotMeant = []offer.NotMeant{{Where: "content/ruhe.de.md", Words: "USB-Sticks"}}
	if _, warnings := w.found(quiet, in("<p>des USB-Sticks</p>")); len(warnings) != 1 || !strings.Contains(warnings[0], "[proof/not-meant]") { // the file is not there
		t.Errorf("not meant: %v", warnings)
	}
	if _, warnings := w.found(quiet, in("<p>des USB-Sticks, viele Gutscheine</p>")); len(warnings) != 2 {
		t.Errorf("only the other is told: %v", warnings)
	}
}
