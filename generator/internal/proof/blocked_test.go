package proof

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// blockedBy is the warnings of what browsers leave out.
func blockedBy(w *world, own fstest.MapFS) (all []string) {
	addresses := map[string]string{}
	p := New(w.cat, w.texts, today, addresses, own)
	p.Part(w.tree, w.pages)
	for _, found := range p.report.problems() {
		if found.Rule == "proof/blocked" {
			all = append(all, found.String()+" | "+found.Hint.String())
			if found.Severity != diag.Warning {
				all = append(all, "which is no warning")
			}
		}
	}
	return all
}

// Whatever a page has that its policy blocks is a warning at its place.
func TestBlocked(t *testing.T) {
	w := newWorld(t)
	if got := blockedBy(w, nil); len(got) > 0 {
		t.Fatal(got)
	}
	for html, want := range map[string]string{
		`<iframe src="https://film.example/1"></iframe>`:             "a frame from film.example|frame-src: [https://film.example]",
		`<iframe src="/x/"></iframe>`:                                "a frame from abo.example.org|",
		`<object data="/x.pdf"></object>`:                            "a program or document in the page from abo.example.org|link to it",
		`<style>p{color:red}</style>`:                                "a style sheet inside the page|style-src: [sha256-",
		`<p style="color:red">x</p>`:                                 "a style in an attribute|layouts/assets",
		`<button onclick="go()">x</button>`:                          "a script in an attribute|layouts/assets",
		`<script>go()</script>`:                                      "a script inside the page|script-src: [sha256-",
		`<script type="module">go()</script>`:                        "a script inside the page|script-src: [sha256-",
		`<img src="https://pixel.example/x.gif" alt="">`:             "a picture from pixel.example|img-src: [https://pixel.example]",
		`<img src="http://abo.example.org/x.gif" alt="">`:            "a picture from abo.example.org|",
		`<img src="/x.gif" srcset="https://b.example/x.gif 2x">`:     "a picture from b.example|img-src",
		`<video poster="https://b.example/x.jpg"></video>`:           "a picture from b.example|img-src",
		`<video src="https://b.example/x.mp4"></video>`:              "sound or film from b.example|media-src",
		`<audio><source src="data:audio/mp3;base64,x"></audio>`:      "sound or film of the kind data:|layouts/assets",
		`<form action="https://brief.example/los"></form>`:           "a form from brief.example|form-action",
		`<link rel="icon" href="https://b.example/x.ico">`:           "a picture from b.example|img-src",
		`<link rel="manifest" href="https://b.example/m.json">`:      "a manifest from b.example|layouts/assets",
		`<link rel="preload" as="font" href="https://b.example/f">`:  "a font from b.example|layouts/assets",
		`<script type="application/ld+json">{}</script>`:             "",
		`<script type="text/template"><p style="x"></script>`:        "",
		`<img src="data:image/png;base64,x" alt="on = off">`:         "",
		`<a href="https://a.example/" data-style="x">style="x"</a>`:  "",
		`<form action="/suche/"></form><input type="text" src="">`:   "",
		`<video src="x.mp4"></video><iframe src="about:blank">`:      "",
		`<link rel="canonical" href="https://elsewhere.example/x">`:  "",
		`<picture><source srcset="a.webp 1x, b.webp 2x"></picture>`:  "",
		`<img src="https://abo.example.org/x.gif" alt="" style=" ">`: "",
	} {
		got := blockedBy(w.replaced(t, "ruhe/index.html", "<p>Nichts.</p>", html), nil)
		what, hint, _ := strings.Cut(want, "|")
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.Contains(got[0], " has "+what+", which browsers") || !strings.Contains(got[0], hint)) {
			t.Errorf("%s: %q, want %q", html, got, want)
		}
	}
}

// The place is told, and what data/site.yaml allows is not.
func TestBlockedPlaceAndAllowed(t *testing.T) {
	w := newWorld(t).with("css/more.css", `@font-face{src:url("https://schrift.example/a.woff2")} p{background:url( https://bild.example/a.png )} a{background:url(data:image/png;base64,x)}`)
	w = w.replaced(t, "ruhe/index.html", "<p>Nichts.</p>", `<p onfocus="go()"></p><img src="https://pixel.example/1"><iframe src="https://film.example/1"></iframe>`)
	own := fstest.MapFS{"layouts/a.html": {Data: []byte("{{ x }}\n ä <img src=\"https://pixel.example/1\">\n<p onfocus=go()>")}}
	got := strings.Join(blockedBy(w, own), "\n")
	for _, want := range []string{"layouts/a.html:2:", "layouts/a.html:3:4: ", "a font from schrift.example", "a picture from bild.example", "a frame from film.example"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s: no %s", got, want)
		}
	}
	w.cat.Site.ContentSecurityPolicy = &offer.ContentSecurityPolicy{Images: []offer.Origin{"https://pixel.example", "https://bild.example"}, Frames: []offer.Origin{"https://film.example"}}
	if got := strings.Join(blockedBy(w, nil), "\n"); strings.Contains(got, "pixel.example") || strings.Contains(got, "film.example") || strings.Contains(got, "bild.example") || !strings.Contains(got, "a script in an attribute") {
		t.Error(got)
	}
}
