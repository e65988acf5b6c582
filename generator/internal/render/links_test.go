package render

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/layouts"
)

// A link leads where it should, below a path too, however the page is named; a
// dead one is told.
func TestLinks(t *testing.T) {
	const head = "---\ntitle: x\n---\n"
	links := []struct{ link, href, told string }{
		{"/seite/", "/abo/seite/", ""},
		{"/seite", "/abo/seite/", ""},
		{"/abo/seite/", "/abo/seite/", ""},
		{"/seite/?a=b#c", "/abo/seite/?a=b#c", ""},
		{"seite.md", "/abo/seite/", ""},
		{"seite.de.md#c", "/abo/seite/#c", ""},
		{"seite.en.md", "/abo/en/page/", ""},
		{"seite", "/abo/seite/", ""},
		{"/en/page/", "/abo/en/page/", ""},
		{"unten/tief.md", "/abo/unten/tief/", ""},
		{"/%C3%BCber-uns/", "/abo/%C3%BCber-uns/", ""},
		{"/angebote/", "/abo/angebote/", ""},
		{"/angebote/jahresabo/", "/abo/angebote/jahresabo/", ""},
		{"offers/jahresabo", "/abo/angebote/jahresabo/", ""},
		{"/", "/abo/", ""},
		{"#main", "#main", ""},
		{"https://a.example/x", "https://a.example/x", ""},
		{"mailto:a@b.example", "mailto:a@b.example", ""},
		{"/siete/", "/siete/", "did you mean `/seite/`?"},
		{"gibtsnicht.md", "gibtsnicht.md", "write the page, or name another one as readers know it, as in /angebote/; to leave the site write the whole address, beginning with https://"},
		{"/angebote/vorbei/", "/abo/angebote/vorbei/", ""}, // which says that it has ended
	}
	text, want := head, ""
	for i, tt := range links {
		text += fmt.Sprintf("[Ä%d](%s)\n\n", i, tt.link)
		if tt.told != "" {
			want += fmt.Sprintf("content/x.de.md:%d:%d: warning: this link leads to no page of the site [site/dead-link] (%s)\n", 4+2*i, len(fmt.Sprint(i))+5, tt.told)
		}
	}
	in := input(t, map[string]string{
		"content/x.de.md": text, "content/x.en.md": head,
		"content/seite.de.md": head + "## c\n", "content/seite.en.md": "---\ntitle: x\nslug: page\n---\n",
		"content/unten/tief.de.md": head + "[x](../seite.md) [y](tief.md)\n", "content/unten/tief.en.md": head, "content/Über uns.de.md": head, "content/Über uns.en.md": head,
	})
	in.BaseURL = "https://a.example/abo"
	h, probs := prepared(in)
	r, more := h.Render()
	if r == nil {
		t.Fatal(sitetest.Printed(append(probs, more...)))
	}
	if said := sitetest.Printed(append(probs, more...)); said+"\n" != want {
		t.Errorf("got %s\nwant %s", said, want)
	}
	for i, tt := range links {
		if page := string(r.Files["x/index.html"]); !strings.Contains(page, fmt.Sprintf(`<a href="%s">Ä%d</a>`, tt.href, i)) {
			t.Errorf("%s: no link to %s in %s", tt.link, tt.href, page[strings.Index(page, "<main"):])
		}
	}
	if page := string(r.Files["unten/tief/index.html"]); strings.Count(page, `<a href="/abo/seite/">x</a> <a href="/abo/unten/tief/">y</a>`) != 1 {
		t.Errorf("no links from a folder in %s", page[strings.Index(page, "<main"):])
	}
}

// No heading of an editor's has an id that the layouts have of their own.
func TestHeadingIDs(t *testing.T) {
	hook, err := fs.ReadFile(layouts.FS, "_markup/render-heading.html")
	if err != nil {
		t.Fatal(err)
	}
	own := regexp.MustCompile(`\bid="([a-z0-9-]+)"`)
	err = fs.WalkDir(layouts.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(layouts.FS, name)
		for _, m := range own.FindAllStringSubmatch(string(b), -1) {
			if !strings.HasPrefix(m[1], "k-") && !strings.Contains(string(hook), `"`+m[1]+`"`) {
				t.Errorf("%s: the id %q is not one of those that layouts/_markup/render-heading.html keeps free", name, m[1])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text := "## Fakten\n\n## Facts\n\n## Facts\n\n## K-Liste\n\n## Titel {{< publisher >}}\n"
	h, probs := prepared(input(t, map[string]string{"content/x.de.md": "---\ntitle: x\n---\n" + text, "content/x.en.md": "---\ntitle: x\n---\n"}))
	r, more := h.Render()
	if r == nil {
		t.Fatal(sitetest.Printed(append(probs, more...)))
	}
	for _, want := range []string{`<h2 id="fakten">`, `<h2 id="facts.text">`, `<h2 id="facts-1">`, `<h2 id="k-liste.text">`, `<h2>Titel `} {
		if page := string(r.Files["x/index.html"]); !strings.Contains(page, want) {
			t.Errorf("there is no %s in %s", want, page)
		}
	}
}
