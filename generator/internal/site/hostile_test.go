package site

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/layouts"
)

// prose renders Markdown with little around it but the default hooks. The
// result is the page, or "" and what is wrong with it.
func prose(t testing.TB, cat *catalog.Catalog, markdown string) (page, said string) {
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
	h, probs := Source(Input{Catalog: cat, Texts: texts, Now: today, Files: files})
	if probs.HasErrors() {
		return "", printed(probs)
	}
	r, more := h.Render()
	said = printed(append(probs, more...))
	if r == nil {
		return "", said
	}
	return filesOf(t, r)["x/index.html"], said
}

func filesOf(t testing.TB, r *Rendered) map[string]string { return files(t, r.FS) }

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
	"```\" onclick=alert(1)\nx\n```", "`<script>`", "https://a.example/\"onclick=alert(1)", "[x](https://a.example/\"onclick=alert(1))", "{{ .Site }} {{ site.Title | safeHTML }}", "&lt;script&gt;",
	"<div\nonmouseover=alert(1)>", "<details open ontoggle=alert(1)>", "<math><mtext></p><script>x", "<style>*{display:none}</style>", "</div></main></body><script>x</script>", "x {#id onclick=y}",
	"[x](//evil.example/y)", "[x](tel:+4991112345)", "[x](mailto:a@b.example)", "[x](HTTPS://a.example/)", "[x](/y:z)", "[x](?a:b)", "[x](#a:b)",
}

// What an editor writes in Markdown runs nothing: a link that could is told, at
// its place, and raw HTML is left out.
func TestHostileMarkdown(t *testing.T) {
	cat := oneLanguage(t)
	for _, markdown := range dangerous {
		if page, said := prose(t, cat, markdown); page != "" || !strings.Contains(said, "content/x.md:") || !strings.Contains(said, "error: ") {
			t.Errorf("%q gives %s, and is told as\n%s", markdown, page, said)
		}
	}
	for _, markdown := range inert {
		page, said := prose(t, cat, markdown)
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
		page, said := prose(t, cat, markdown)
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
