package render

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/source"
	"github.com/klarabo/klarabo/layouts"
)

// aProse renders Markdown with little around it but the default hooks. The
// result is the page, or "" and what is wrong with it.
func aProse(t testing.TB, cat *catalog.Catalog, markdown string) (page, said string) {
	t.Helper()
	files := fstest.MapFS{"content/x.md": {Data: []byte("---\ntitle: x\n---\n" + markdown)}}
	for _, name := range []string{"page.html", "home.html", "section.html", "404.html", "rss.xml", "sitemap.xml", "robots.txt"} {
		files["layouts/"+name] = &fstest.MapFile{Data: []byte("<p>{{ .Title }}</p>{{ .Content }}")}
	}
	hooks, err := fs.Glob(layouts.FS, "_markup/*")
	if err != nil || len(hooks) == 0 {
		t.Fatal("no hooks: ", err)
	}
	for _, name := range hooks {
		b, err := fs.ReadFile(layouts.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		files["layouts/"+name] = &fstest.MapFile{Data: b}
	}
	texts, _ := disclosure.Compose(cat)
	h, probs := prepared(source.Input{Catalog: cat, Texts: texts, Now: sitetest.Today, Files: files})
	if probs.HasErrors() {
		return "", sitetest.Printed(probs)
	}
	r, more := h.Render()
	said = sitetest.Printed(append(probs, more...))
	if r == nil {
		return "", said
	}
	return filesOf(t, r)["x/index.html"], said
}

func filesOf(t testing.TB, r *Rendered) map[string]string {
	t.Helper()
	all := map[string]string{}
	for name, content := range r.Files {
		all[name] = string(content)
	}
	return all
}

// oneLanguage is a catalog of a site alone, in its first language.
func oneLanguage(t testing.TB) *catalog.Catalog {
	site := *input(t, nil).Catalog.Site
	site.Languages = site.Languages[:1]
	return &catalog.Catalog{Site: &site}
}

// harmless is the elements and attributes that Markdown makes.
var (
	harmless = regexp.MustCompile(`^(html|head|body|p|a|img|em|strong|del|code|pre|h[1-6]|ul|ol|li|blockquote|hr|br|table|thead|tbody|tr|th|td|input|dl|dt|dd|sup|section|div|span)$`)
	plain    = regexp.MustCompile(`^(href|src|alt|title|id|class|start|style|loading|type|checked|disabled|role|tabindex|data-lang)$`)
	leads    = regexp.MustCompile(`(?i)^\s*([^/?#]*:)`)
)

// executes is what in a page could run, "" if nothing can.
func executes(t testing.TB, page string) string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !harmless.MatchString(n.Data) {
			return "<" + n.Data + ">"
		}
		for _, a := range n.Attr {
			m := leads.FindStringSubmatch(a.Val)
			switch {
			case !plain.MatchString(a.Key), a.Key == "style" && !regexp.MustCompile(`^text-align: ?\w+;?$`).MatchString(a.Val):
				return fmt.Sprintf("%s=%q", a.Key, a.Val)
			case (a.Key == "href" || a.Key == "src") && m != nil && !regexp.MustCompile(`(?i)^(https?|mailto|tel|ftp):$`).MatchString(m[1]):
				return fmt.Sprintf("%s=%q", a.Key, a.Val)
			}
		}
	}
	return ""
}

// dangerous is Markdown that would run something, if it could.
var dangerous = []string{
	"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](< javascript:alert(1)>)", "[x](\x01javascript:alert(1))",
	"[x](vbscript:x)", "[x](data:text/html,<script>alert(1)</script>)", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](blob:https://a.example/x)", "[x](file:///etc/passwd)",
	"[x](java\\script:alert(1))", "[x]: javascript:alert(1)\n\n[x]", "[x][y]\n\n[y]: <javascript:alert(1)> 'z'", "<javascript:alert(1)>", "<data:text/html,x>",
	"![x](javascript:alert(1))", "![x](data:image/svg+xml,x)", "![x][y]\n\n[y]: vbscript:x", "[![x](javascript:a)](javascript:b)",
	"* a [x](javascript:alert(1))", "| a |\n|---|\n| [x](javascript:alert(1)) |", "# [x](javascript:alert(1))", "[^1]\n\n[^1]: [x](javascript:alert(1))", "a\n: [x](javascript:alert(1))",
}

// inert is Markdown that looks dangerous, and is rendered as what cannot run.
var inert = []string{
	"[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](javascript%3Aalert(1))", "<script>alert(1)</script>", "a <b onclick=alert(1)>c</b>", "<img src=x onerror=alert(1)>",
	"<!-- x --><svg/onload=alert(1)>", "[x](/y \"\\\" onmouseover=alert(1)\")", "![\" onerror=alert(1)](x)", "# x {onclick=alert(1)}", "```html {onclick=alert(1)}\n<script>\n```", "```html {onclick=\"alert(1)\" style=\"display:none\"}\n<script>\n```", "```js {onmouseover=\"x\"}\nx\n```",
	"```1{A=\"\"}", "```go {hidden=\"\" data-premium=\"a/b\" data-disclosure=\"h1:x\" id=\"x\" srcdoc=\"<script>\"}\nx\n```",
	"```\" onclick=alert(1)\nx\n```", "`<script>`", "https://a.example/\"onclick=alert(1)", "[x](https://a.example/\"onclick=alert(1))", "{{ .Site }} {{ site.Title | safeHTML }}", "&lt;script&gt;",
	"<div\nonmouseover=alert(1)>", "<details open ontoggle=alert(1)>", "<math><mtext></p><script>x", "<style>*{display:none}</style>", "</div></main></body><script>x</script>", "x {#id onclick=y}",
	"[x](//evil.example/y)", "[x](tel:+4991112345)", "[x](mailto:a@b.example)", "[x](HTTPS://a.example/)", "[x](/y:z)", "[x](?a:b)", "[x](#a:b)",
}

// What an editor writes in Markdown runs nothing: a link that could is told, at
// its place, and raw HTML is left out.
func TestHostileMarkdown(t *testing.T) {
	cat := oneLanguage(t)
	for _, markdown := range dangerous {
		if page, said := aProse(t, cat, markdown); page != "" || !strings.Contains(said, "content/x.md:") || !strings.Contains(said, "error: ") {
			t.Errorf("%q gives %s, and is told as\n%s", markdown, page, said)
		}
	}
	for _, markdown := range inert {
		page, said := aProse(t, cat, markdown)
		if what := executes(t, page); page == "" && !strings.Contains(said, "error: ") || what != "" {
			t.Errorf("%q runs %s\n%s\n%s", markdown, what, page, said)
		}
	}
}

// FuzzMarkdown: whatever stands in a page, it runs nothing or is refused in
// words.
func FuzzMarkdown(f *testing.F) {
	cat := oneLanguage(f)
	for _, markdown := range append(dangerous, inert...) {
		f.Add(markdown)
	}
	f.Add("{{< premium \"a/b\" >}} {{% x %}} {{< x.inline >}}{{ now }}{{< /x.inline >}}")
	f.Fuzz(func(t *testing.T, markdown string) {
		page, said := aProse(t, cat, markdown)
		if page == "" && !strings.Contains(said, "error: ") {
			t.Errorf("%q gives no page and no word: %s", markdown, said)
		}
		if strings.Contains(said, "%!") || strings.Contains(said, "panic") {
			t.Errorf("%q is told as %s", markdown, said)
		}
		if what := executes(t, page); what != "" {
			t.Errorf("%q runs %s in %s", markdown, what, page)
		}
	})
}

// A page's name and front matter cannot put it, or anything else, out of its
// place; and they run nothing.
func TestHostileFrontMatter(t *testing.T) {
	for _, header := range []string{
		"url: /../../x.html", "url: https://evil.example/", "permalink: ../x", "aliases: [/index.html]", "layout: ../../x", "type: offers", "outputs: [html, json]", "draft: true",
		"cascade: {url: /x}", "headless: true", "build: {render: never}", "resources: [{src: x}]", "markup: html", "publishDate: 2099-01-01", "sitemap: {disable: true}", "_merge: deep", "URL: /x", "menus: main", "translationKey: x",
	} {
		said := problems(t, input(t, map[string]string{"content/x.de.md": "---\ntitle: x\n" + header + "\n---\n"}))
		if !strings.Contains(said, "content/x.de.md:3:1: error: the key `") {
			t.Errorf("%s is told as %s", header, said)
		}
	}
	for _, slug := range []string{"../../x", "..", ".", "/etc/passwd", `..\\..\\x`, "%2e%2e/x", "%2e%2e", "a/../../b", "C:x", "<script>", `\" onclick=x`, "//evil.example/x", "javascript:x", "x?y#z", "index.html", "con", "Seite.HTML"} {
		said := problems(t, input(t, map[string]string{"content/x.de.md": "---\ntitle: x\nslug: \"" + slug + "\"\n---\n"}))
		if !strings.Contains(said, "content/x.de.md:3:7: error: ") || !strings.Contains(said, "cannot be a part of an address") {
			t.Errorf("the slug %q is told as %s", slug, said)
		}
	}
	const evil = `\"><script>alert(1)</script>' onmouseover='alert(1)`
	header := ""
	for _, key := range []string{"title", "linkTitle", "description"} {
		header += key + ": \"" + evil + "\"\n"
	}
	in := input(t, map[string]string{"content/x.de.md": "---\n" + header + "keywords: [\"" + evil + "\"]\nparams: {x: \"" + evil + "\"}\n---\n[x]({{< relref \"/x\" >}})\n"})
	for name, page := range filesOf(t, render(t, in)) {
		if strings.Contains(page, "<script>alert") || strings.Contains(page, "' onmouseover='") && !strings.Contains(name, ".json") {
			t.Errorf("%s: the front matter stands there as it is", name)
		}
	}
	for slug, path := range map[string]string{"Über uns": "über-uns", "a_b.c": "a_b.c", "~root": "~root"} {
		r := render(t, input(t, map[string]string{"content/x.de.md": "---\ntitle: x\nslug: \"" + slug + "\"\n---\n"}))
		if _, ok := filesOf(t, r)[path+"/index.html"]; !ok {
			t.Errorf("the slug %q makes no %s", slug, path)
		}
	}
}

// A layout reaches nothing but the source: no address, no file of the machine,
// no environment, no program.
func TestHostileLayout(t *testing.T) {
	t.Setenv("KLARABO_SECRET", "geheim-4711")
	t.Setenv("HUGO_KLARABO_SECRET", "geheim-4711")
	for _, code := range []string{
		`{{ (resources.GetRemote "https://evil.example/x").Content }}`, `{{ with try (resources.GetRemote "http://127.0.0.1:1/x") }}{{ with .Err }}{{ errorf "%s" . }}{{ end }}{{ .Value }}{{ end }}`,
		`{{ getenv "KLARABO_SECRET" }}`, `{{ os.Getenv "HUGO_KLARABO_SECRET" }}`, `{{ os.Getenv "PATH" }}`,
		`{{ readFile "/etc/passwd" }}`, `{{ os.ReadFile "../../../../etc/passwd" }}`, `{{ readFile "/proc/self/environ" }}`, `{{ range readDir "/etc" }}{{ .Name }} {{ end }}`, `{{ range os.ReadDir "../../.." }}{{ .Name }}{{ end }}`,
		`{{ os.Stat "/etc/passwd" }}`, `{{ (resources.Get "../../etc/passwd").Content }}`, `{{ (resources.Get "/etc/passwd").Content }}`, `{{ (resources.GetMatch "/etc/*").Content }}`,
		`{{ resources.FromString "x.js" "x" | js.Build }}`, `{{ resources.FromString "x.scss" "a{b:c}" | css.Sass (dict "transpiler" "dartsass") }}`, `{{ resources.FromString "x.css" "a{}" | css.PostCSS }}`, `{{ resources.FromString "x.js" "x" | babel }}`,
		`{{ (resources.FromString "../../x.html" "x").RelPermalink }}`, `{{ (resources.FromString "/../../../x.html" "x").RelPermalink }}`, `{{ (resources.Copy "../../../x.html" (resources.Get "style.css")).RelPermalink }}`,
		`{{ define "y" }}{{ template "y" . }}{{ end }}{{ template "y" . }}`, `{{ partial "page.html" . }}`, `{{ (readFile "hugo.json") }}`,
	} {
		in := input(t, map[string]string{"layouts/page.html": "{{ define \"main\" }}<p>" + code + "</p>{{ end }}"})
		h, probs := prepared(in)
		if probs.HasErrors() {
			t.Fatal(sitetest.Printed(probs))
		}
		r, probs := h.Render()
		if said := sitetest.Printed(probs); strings.Contains(said, "root:x:") || strings.Contains(said, "geheim-4711") {
			t.Errorf("%s is told as %s", code, said)
		}
		if r == nil {
			continue
		}
		for name, page := range filesOf(t, r) {
			if !fs.ValidPath(name) {
				t.Errorf("%s makes the file %q", code, name)
			}
			if strings.Contains(page, "root:x:") || strings.Contains(page, "geheim-4711") || strings.Contains(page, "/usr/bin") || strings.Contains(page, "passwd") {
				t.Errorf("%s reads the machine: %s", code, page)
			}
		}
	}
}

// reasons is each place where a default layout takes a text out of the hands of
// Go's templates, which escape what they print, and why nothing an editor
// writes gets through there.
var reasons = map[string]string{
	`sitemap.xml: {{ safeHTML $open }}`: "a constant",
	`sitemapindex.xml: {{- printf "<?xml version=\"1.0\" encoding=\"utf-8\"?>" | safeHTML }}`: "a constant",
	`rss.xml: {{- printf "<?xml version=\"1.0\" encoding=\"utf-8\"?>" | safeHTML }}`:          "a constant",

	`rss.xml: {{ printf "<atom:link href=%q rel=\"self\" type=\"application/rss+xml\"/>" .Permalink | safeHTML }}`: "an address that Hugo has made, which is escaped",
	`rss.xml: {{ (time.AsTime .begins).Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}`:                     "a date, whose + would be escaped",
	`rss.xml: {{ partialCached "offer/feed-item.html" . .url | transform.XMLEscape | safeHTML }}`:                  "a partial's markup, escaped once as the text of an element",
	`_markup/render-link.html: {{ $href = safeURL $href }}`:                                                        "only what begins with tel:, which Go's templates do not know",
	`_partials/premium/facts.html: {{ replace (htmlEscape .email) "@" "@<wbr>" | safeHTML }}`:                      "escaped before",
	`_partials/price/sums.html: {{ . | safeHTML }}`:                                                                "made by package source, which escapes every word of it",
	`_partials/page/head.html: {{ printf "content=%q" site.Params.policy | safeHTMLAttr }}`:                        "the words and origins of package csp, which the data format lets hold no quotes and no tags",
	`_partials/json-ld/graph.html: {{ dict "@context" "https://schema.org" "@graph" . | jsonify | safeJS }}`:       "JSON, in which jsonify escapes <, > and &",
}

var unsafe = regexp.MustCompile(`\{\{[^{}]*\b(?:safe[A-Z]\w*|htmlUnescape|unmarshal|markdownify|RenderString|RawContent)\b[^{}]*\}\}`)

// TestSafeRoutes: no other place than those with a reason.
func TestSafeRoutes(t *testing.T) {
	found := map[string]bool{}
	err := fs.WalkDir(layouts.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(layouts.FS, name)
		for _, m := range unsafe.FindAllString(string(b), -1) {
			place := name + ": " + m
			if found[place] = true; reasons[place] == "" {
				t.Errorf("no reason is given for %s", place)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for place := range reasons {
		if !found[place] {
			t.Errorf("there is no %s any more", place)
		}
	}
}

// What would keep Hugo busy for hours, or fill the memory, does not come that
// far: that each is told shows in that this test ends at all.
func TestMarkdownBombs(t *testing.T) {
	const front = "---\ntitle: x\n---\n"
	for name, page := range map[string]string{
		"brackets in a front matter":   "---\ntitle: x\nparams: " + strings.Repeat("[", 200_000) + "\n---\n",
		"lists in a front matter":      "---\ntitle: x\nparams:\n  " + strings.Repeat("- ", 100_000) + "\n---\n",
		"a front matter without end":   "---\ntitle: x\nparams: " + strings.Repeat("{a: ", 100_000),
		"tables in a front matter":     "+++\ntitle = 'x'\nparams = " + strings.Repeat("{a=", 100_000) + "\n+++\n",
		"brackets in JSON":             `{"title": "x", "params": ` + strings.Repeat("[", 250_000) + "\n",
		"aliases that multiply":        "---\ntitle: x\nparams:\n  a: &a [x,x,x,x,x,x,x,x,x]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n  d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n  e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n  f: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n---\n",
		"quotes in quotes":             front + strings.Repeat(">", 100_000),
		"quotes in quotes with blanks": front + strings.Repeat(" > ", 50_000),
		"lists in lists":               front + strings.Repeat("1. ", 50_000),
		"both in turn":                 front + strings.Repeat("> - ", 50_000),
		"a table of few letters":       front + strings.Repeat("|a", 2000) + "\n" + strings.Repeat("|-", 2000) + "\n" + strings.Repeat("|\n", 50_000),
		"a table in a quote":           front + "> " + strings.Repeat("a|", 2000) + "\n> " + strings.Repeat("-|", 2000) + "\n" + strings.Repeat("> a\n", 50_000),
		"headings":                     front + strings.Repeat("# a\n", 50_000),
		"underlined headings":          front + strings.Repeat("a\n=\n\n", 40_000),
		"links that do not end":        front + strings.Repeat("[a](", 50_000),
		"a page without end":           front + strings.Repeat("a\n", 200_000),
		"a file without end":           strings.Repeat("a", 2<<20),
	} {
		said := problems(t, input(t, map[string]string{"content/x.de.md": page}))
		if !strings.Contains(said, "content/x.de.md") || !strings.Contains(said, "error: ") {
			t.Errorf("%s: %.300s", name, said)
		}
	}
	long := sitetest.Edited(t, "data/offers/jahresabo.yaml", "Mit **Prämie**.\n", "Mit **Prämie**.\n\n    "+strings.Repeat(">", 50_000)+"\n")
	if said := problems(t, input(t, long)); !strings.Contains(said, "data/offers/jahresabo.yaml:") || !strings.Contains(said, "[site/too-much]") {
		t.Errorf("in an offer: %.300s", said)
	}
	honest := front + strings.Repeat("## Abschnitt\n\n> Zitat mit [Link](https://a.example/).\n\n1. eins\n   - zwei\n     - drei\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n", 300)
	if said := problems(t, input(t, map[string]string{"content/x.de.md": honest})); said != "" {
		t.Errorf("a long honest page: %.300s", said)
	}
}
