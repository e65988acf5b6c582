package render

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

func TestPages(t *testing.T) {
	r := render(t, input(t, nil))
	all := filesOf(t, r)
	got := map[string]webpage.Page{}
	for _, p := range r.Pages {
		p.Origin.Len = 0
		got[p.Path] = p
		if _, ok := all[p.Path]; !ok {
			t.Errorf("%s is not in the tree", p.Path)
		}
	}
	want := []webpage.Page{
		{Path: "404.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "layouts/404.html"}, Layout: "layouts/404.html", Unit: "/"},
		{Path: "index.html", Lang: "de", Offer: "", Origin: diag.Pos{}, Layout: "layouts/home.html", Unit: "/"},
		{Path: "index.xml", Lang: "de", Offer: "", Origin: diag.Pos{}, Layout: "layouts/rss.xml", Unit: "/"},
		{Path: "angebote/index.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/offers/list.html", Unit: "/offers"},
		{Path: "angebote/index.xml", Lang: "de", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/rss.xml", Unit: "/offers"},
		{Path: "angebote/jahresabo/index.html", Lang: "de", Offer: "jahresabo", Origin: diag.Pos{File: "data/offers/jahresabo.yaml"}, Layout: "layouts/offers/page.html", Unit: "/offers/jahresabo"},
		{Path: "angebote/vorbei/index.html", Lang: "de", Origin: diag.Pos{File: "data/offers/vorbei.yaml"}, Layout: "layouts/ended.html", Unit: "/klarabo-ended-vorbei"},
		{Path: "angebote/ohne/index.html", Lang: "de", Offer: "ohne", Origin: diag.Pos{File: "data/offers/ohne.yaml"}, Layout: "layouts/offers/page.html", Unit: "/offers/ohne"},
		{Path: "imprint/index.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "content/imprint.de.md"}, Layout: "layouts/page.html", Unit: "content/"},
		{Path: "praemienversender/index.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/partners/section.html", Unit: "/partners"},
		{Path: "praemienversender/hardwarehaus/index.html", Lang: "de", Offer: "", Record: "partners/hardwarehaus", Origin: diag.Pos{File: "data/partners/hardwarehaus.yaml"}, Layout: "layouts/partners/page.html", Unit: "/partners/hardwarehaus"},
		{Path: "p/hardwarehaus/index.html", Lang: "de", Origin: diag.Pos{File: "data/partners/hardwarehaus.yaml", Line: 1, Col: 7}, Moved: "/praemienversender/hardwarehaus/", Unit: "/"},
		{Path: "en/p/hardwarehaus/index.html", Lang: "en", Origin: diag.Pos{File: "data/partners/hardwarehaus.yaml", Line: 1, Col: 7}, Moved: "/en/premium-shippers/hardwarehaus/", Unit: "/"},
		{Path: "sitemap.xml", Lang: "de", Offer: "", Origin: diag.Pos{}, Layout: "layouts/sitemap.xml", Unit: "/"},
		{Path: "de/sitemap.xml", Lang: "de", Offer: "", Origin: diag.Pos{}, Layout: "layouts/sitemap.xml", Unit: "/"},
		{Path: "en/sitemap.xml", Lang: "en", Offer: "", Origin: diag.Pos{}, Layout: "layouts/sitemap.xml", Unit: "/"},
		{Path: "vergleichen/index.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/compare.html", Unit: "/compare"},
		{Path: "suche/index.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/search.html", Unit: "/search"},
		{Path: "zeitschriften/index.html", Lang: "de", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/publications/section.html", Unit: "/publications"},
		{Path: "zeitschriften/pixelwerk/index.html", Lang: "de", Offer: "", Record: "publications/pixelwerk", Origin: diag.Pos{File: "data/publications/pixelwerk.yaml"}, Layout: "layouts/publications/page.html", Unit: "/publications/pixelwerk"},
		{Path: "en/404.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "layouts/404.html"}, Layout: "layouts/404.html", Unit: "/"},
		{Path: "en/index.html", Lang: "en", Offer: "", Origin: diag.Pos{}, Layout: "layouts/home.html", Unit: "/"},
		{Path: "en/index.xml", Lang: "en", Offer: "", Origin: diag.Pos{}, Layout: "layouts/rss.xml", Unit: "/"},
		{Path: "en/offers/index.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/offers/list.html", Unit: "/offers"},
		{Path: "en/offers/index.xml", Lang: "en", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/rss.xml", Unit: "/offers"},
		{Path: "en/offers/jahresabo/index.html", Lang: "en", Offer: "jahresabo", Origin: diag.Pos{File: "data/offers/jahresabo.yaml"}, Layout: "layouts/offers/page.html", Unit: "/offers/jahresabo"},
		{Path: "en/offers/vorbei/index.html", Lang: "en", Origin: diag.Pos{File: "data/offers/vorbei.yaml"}, Layout: "layouts/ended.html", Unit: "/klarabo-ended-vorbei"},
		{Path: "en/offers/ohne/index.html", Lang: "en", Offer: "ohne", Origin: diag.Pos{File: "data/offers/ohne.yaml"}, Layout: "layouts/offers/page.html", Unit: "/offers/ohne"},
		{Path: "en/imprint/index.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "content/imprint.en.md"}, Layout: "layouts/page.html", Unit: "content/"},
		{Path: "en/premium-shippers/index.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/partners/section.html", Unit: "/partners"},
		{Path: "en/premium-shippers/hardwarehaus/index.html", Lang: "en", Offer: "", Record: "partners/hardwarehaus", Origin: diag.Pos{File: "data/partners/hardwarehaus.yaml"}, Layout: "layouts/partners/page.html", Unit: "/partners/hardwarehaus"},
		{Path: "en/compare/index.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/compare.html", Unit: "/compare"},
		{Path: "en/search/index.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/search.html", Unit: "/search"},
		{Path: "en/magazines/index.html", Lang: "en", Offer: "", Origin: diag.Pos{File: "data/site.yaml"}, Layout: "layouts/publications/section.html", Unit: "/publications"},
		{Path: "en/magazines/pixelwerk/index.html", Lang: "en", Offer: "", Record: "publications/pixelwerk", Origin: diag.Pos{File: "data/publications/pixelwerk.yaml"}, Layout: "layouts/publications/page.html", Unit: "/publications/pixelwerk"},
	}
	for _, w := range want {
		if !reflect.DeepEqual(got[w.Path], w) {
			t.Errorf("got  %+v\nwant %+v", got[w.Path], w)
		}
		delete(got, w.Path)
	}
	if len(got) > 0 {
		t.Errorf("more pages than there should be: %v", got)
	}
	var others []string
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !slices.ContainsFunc(want, func(p webpage.Page) bool { return p.Path == name }) {
			others = append(others, name)
		}
	}
	if got := digest.ReplaceAllString(strings.Join(others, " "), ""); got != ".well-known/subscription-offers.json .well-known/subscription-offers.schema.json _headers _redirects angebote/index.json blank.png blank.png blank.png calendar.min.js compare.min.js country.min.js en/offers/index.json en/search/index.json fonts/k-display.woff2 icon.svg list.min.js lists.css mail.min.js mails.json offer.min.js robots.txt search.min.js style.css suche/index.json" {
		t.Errorf("other files: %s", got)
	}
}

// digest is the sum in the name of a file.
var digest = regexp.MustCompile(`(\.|_hu_)[0-9a-f]{16,64}`)

// What stands in a page, by a text that must be in it; one that begins with an
// exclamation mark must not.
func TestContent(t *testing.T) {
	tests := []struct{ path, want string }{
		{"angebote/jahresabo/index.html", `<html lang="de" dir="ltr">`},
		{"angebote/jahresabo/index.html", `<link rel="canonical" href="https://abo.spielraum.example/angebote/jahresabo/">`},
		{"angebote/jahresabo/index.html", `<link rel="alternate" hreflang="en" href="https://abo.spielraum.example/en/offers/jahresabo/">`},
		{"en/sitemap.xml", `<xhtml:link rel="alternate" hreflang="x-default" href="https://abo.spielraum.example/angebote/jahresabo/"/>`},
		{"angebote/jahresabo/index.html", "<strong>59,90\u00a0€</strong> <span>für 12\u00a0Monate (12\u00a0Ausgaben)"},
		{"en/offers/jahresabo/index.html", "<strong>€59.90</strong> <span>for 12\u00a0months (12\u00a0issues)"},
		{"angebote/jahresabo/index.html", "davon Zuzahlung 5,00\u00a0€"},
		{"angebote/jahresabo/index.html", `<dt>Versand durch</dt><dd>Spielraum Verlag GmbH</dd>`},
		{"angebote/jahresabo/index.html", `ab 1. November 2026 bis 31. Januar 2027`},
		{"angebote/jahresabo/index.html", `<p>Mit <strong>Prämie</strong>.</p>`},
		{"angebote/jahresabo/index.html", `!noindex`},
		{"angebote/ohne/index.html", `das Abo endet von selbst`},
		{"angebote/ohne/index.html", `!data-premium`},
		{"angebote/index.html", `class="k-disclosure k-notice"`},
		{"index.html", `class="k-disclosure k-notice"`},
		{"zeitschriften/pixelwerk/index.html", "Einzelheft 6,50\u00a0€"},
		{"praemienversender/hardwarehaus/index.html", `class="k-disclosure k-full"`},
		{"imprint/index.html", `Spielraum Verlag GmbH<br>`},
		{"imprint/index.html", `<a href="https://spielraum.example/privacy">Datenschutz</a>`},
		{"en/404.html", `Page not found`},
		{"robots.txt", "Allow: /\n\nSitemap: https://abo.spielraum.example/sitemap.xml"},
		{"sitemap.xml", "https://abo.spielraum.example/en/sitemap.xml"},
		{"en/sitemap.xml", `<loc>https://abo.spielraum.example/en/offers/jahresabo/</loc>`},
	}
	all := filesOf(t, render(t, input(t, nil)))
	for _, tt := range tests {
		want, not := strings.CutPrefix(tt.want, "!")
		if strings.Contains(all[tt.path], want) == not {
			t.Errorf("%s: want %q in it", tt.path, tt.want)
		}
	}
}

// Every disclosure that is printed is the composed text, in pages and feeds.
func TestDisclosureText(t *testing.T) {
	in := input(t, map[string]string{
		"content/seite.de.md": "---\ntitle: Seite\n---\nVor {{< premium \"jahresabo/usb-stick\" >}} nach.\n",
	})
	texts := map[string]*disclosure.Text{}
	for _, x := range in.Texts.All {
		texts[x.Sum()] = x
	}
	r := render(t, in)
	found := map[offer.Form]int{}
	for _, p := range r.Pages {
		page := string(r.Files[p.Path])
		if strings.HasSuffix(p.Path, ".xml") {
			page = html.UnescapeString(page) // the items' HTML
		}
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			sum, ok := attr(n, "data-disclosure")
			if !ok {
				continue
			}
			want := texts[sum]
			if want == nil || want.Lang != p.Lang {
				t.Errorf("%s: no text in this language has the sum %s", p.Path, sum)
				continue
			}
			found[want.Form]++
			if got := disclosure.Fold(textOf(n)); got != want.String() {
				t.Errorf("%s:\ngot  %s\nwant %s", p.Path, got, want)
			}
		}
	}
	// In both languages: home, list, publication and two feeds; and
	// the page that has it in its prose. The full text: offer and partner.
	if found[offer.Notice] != 2*5+1 || found[offer.Full] != 2*2 {
		t.Errorf("got %v, want 11 notices and 4 full texts", found)
	}
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// textOf is the text below a node, with a space where a paragraph ends.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if slices.Contains([]string{"p", "tr", "td", "h4"}, c.Data) {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// Whatever an editor types is text, in every field and in each kind of page.
func TestHostileText(t *testing.T) {
	const hostile = `<script>alert('x')</script> "&amp;" {{< premium "jahresabo/nix" >}} {{ .Site }} \" } --- +++`
	// Braces have no place in a disclosure; package disclosure refuses them.
	const firm = `<script>alert('x')</script> "&amp;" \" --- +++`
	in := input(t, map[string]string{"layouts/assets/x.css": "a{}"})
	every := offer.Localized{Every: hostile}
	cat := in.Catalog
	cat.Site.Title, cat.Site.Publisher.Name, cat.Site.Publisher.Street = every, firm, firm
	for _, o := range cat.Offers {
		o.Title, o.Summary, o.Eligibility = every, every, every
	}
	for _, p := range cat.Premiums {
		p.Title, p.Description = every, every
		p.Manufacturer = &offer.Manufacturer{Name: hostile, Address: hostile, Email: "a@b.example"}
	}
	for _, p := range cat.Partners {
		p.Name, p.City, p.Street = firm, firm, firm
		p.Matching.Effect = offer.Localized{Every: firm}
	}
	for _, p := range cat.Publications {
		p.Title, p.Description = hostile, every
	}
	var probs diag.List
	if in.Texts, probs = disclosure.Compose(cat); probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	all := filesOf(t, render(t, in))
	for name, s := range all {
		if strings.Contains(s, "<script>") {
			t.Errorf("%s holds a script", name)
		}
	}
	doc, err := html.Parse(strings.NewReader(all["angebote/jahresabo/index.html"]))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Data == "h1" && textOf(n) != hostile {
			t.Errorf("title: got %s, want %s", textOf(n), hostile)
		}
		if v, _ := attr(n, "name"); n.Data == "meta" && v == "description" {
			if c, _ := attr(n, "content"); c != hostile {
				t.Errorf("description: got %s, want %s", c, hostile)
			}
		}
	}
}

func TestOwnFiles(t *testing.T) {
	in := input(t, map[string]string{
		"layouts/offers/page.html":    `{{ define "main" }}<p>eigen {{ .Title }}</p>{{ end }}`,
		"layouts/assets/style.css":    "p { color: red }",
		"content/media/heft.txt":      "Heft",
		"content/_index.de.md":        "---\ntitle: Willkommen\n---\nHallo.\n",
		"content/offers/_index.de.md": "---\ntitle: Alle Abos\nslug: abos\n---\n",
		"content/hilfe/_index.de.md":  "---\ntitle: Hilfe\n---\n",
		"content/hilfe/eins.de.md":    "---\ntitle: Eins\n---\n[Heft](/media/heft.txt) und [Abos]({{< relref \"/offers\" >}})\n\nVor {{< premium \"jahresabo/mug\" >}} nach.\n",
	})
	in.Draft, in.BaseURL = true, "https://vorschau.example/unter"
	r := render(t, in)
	all := filesOf(t, r)
	for name, want := range map[string]string{
		"abos/jahresabo/index.html":      `<p>eigen Pixelwerk im Jahresabo</p>`,
		"abos/index.html":                `<h1>Alle Abos</h1>`,
		"index.html":                     `<h1>Willkommen</h1>`,
		"hilfe/index.html":               `<a href="/unter/hilfe/eins/">Eins</a>`,
		"hilfe/eins/index.html":          "<a href=\"/unter/media/heft.txt\">Heft</a> und <a href=\"/unter/abos/\">Abos</a></p>\n<p>Vor <span class=\"k-teaser\" data-premium=\"jahresabo/mug\"><strong>Becher</strong></span> nach.</p>",
		"media/heft.txt":                 "Heft",
		"en/offers/jahresabo/index.html": `<meta name="robots" content="noindex">`,
		"404.html":                       `class="k-draft"`,
		"robots.txt":                     "Disallow: /\n",
	} {
		if !strings.Contains(all[name], want) {
			t.Errorf("%s: want %q in it, got %s", name, want, all[name])
		}
	}
	if !slices.ContainsFunc(r.Pages, func(p webpage.Page) bool {
		return reflect.DeepEqual(p, webpage.Page{Path: "hilfe/eins/index.html", Lang: "de", Origin: diag.Pos{File: "content/hilfe/eins.de.md"}, Layout: "layouts/page.html", Unit: "content/"})
	}) {
		t.Errorf("pages: %v", r.Pages)
	}
}

// Two builds of one source, and builds of two sources, are the same bytes;
// what the process's environment says of Hugo does not matter.
func TestSameBytes(t *testing.T) {
	in := input(t, nil)
	h, _ := prepared(in)
	first, _ := h.Render()
	want := filesOf(t, first)
	t.Setenv("HUGO_TITLE", "aus der Umgebung")
	t.Setenv("HUGO_BASEURL", "https://umgebung.example/")
	again, _ := h.Render()
	same(t, filesOf(t, again), want)
	same(t, filesOf(t, render(t, input(t, nil))), want)
}

func same(t *testing.T, got, want map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if s, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if s != want[name] {
			t.Errorf("%s differs:\n%s\n--- want ---\n%s", name, s, want[name])
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// Hugo's own command makes the same of the source.
func TestPlainHugo(t *testing.T) {
	h, probs := prepared(input(t, map[string]string{"content/media/heft.txt": "Heft", "layouts/static/a.txt": "Text", "layouts/static/_redirects": "/a /b 301\n"}))
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	r, probs := h.Render()
	if len(probs) > 0 {
		t.Fatal(sitetest.Printed(probs))
	}
	dir, out := t.TempDir(), t.TempDir()
	for name, b := range h.All() {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(sitetest.Hugo(t), "--source", dir, "--destination", out, "--cacheDir", t.TempDir())
	if b, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(b), "WARN") {
		t.Fatalf("hugo: %v\n%s", err, b)
	}
	same(t, files(t, afero.NewBasePathFs(afero.NewOsFs(), out)), filesOf(t, r))
}
