package render

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// Names and front matter of pages as people write them.
func TestNames(t *testing.T) {
	const head = "---\ntitle: a\n---\n"
	for _, tt := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"a page in one language", map[string]string{"content/seite.de.md": head},
			"content/seite.de.md: warning: this page is missing in the language `en` [site/one-language] (write it into content/seite.en.md)"},
		{"a page in both, named in other forms of Unicode", map[string]string{"content/ü.de.md": head, "content/u\u0308.en.md": head}, ""},
		{"names that macOS does not tell apart", map[string]string{"content/media/ü.txt": "x", "content/media/u\u0308.txt": "y"},
			"content/media/ü.txt: error: the name differs from content/media/u\u0308.txt only in capital letters or in how its letters are coded, which Windows and macOS do not tell apart [site/content-file] (rename the file, or delete it)"},
		{"names that Windows does not tell apart", map[string]string{"content/media/Heft.txt": "x", "content/media/heft.txt": "y"},
			"content/media/heft.txt: error: the name differs from content/media/Heft.txt only in capital letters or in how its letters are coded, which Windows and macOS do not tell apart [site/content-file] (rename the file, or delete it)"},
		{"a device of Windows", map[string]string{"content/aux.de.md": head, "content/aux.en.md": head, "content/media/con.jpg": "x"},
			"content/aux.de.md: error: \"aux\" is a name that Windows keeps for itself: nobody there could check out these files [site/content-file] (rename it, as in aux-1.de.md)\n" +
				"content/aux.en.md: error: \"aux\" is a name that Windows keeps for itself: nobody there could check out these files [site/content-file] (rename it, as in aux-1.en.md)\n" +
				"content/media/con.jpg: error: \"con\" is a name that Windows keeps for itself: nobody there could check out these files [site/content-file] (rename it, as in con-1.jpg)"},
		{"an index beside others", map[string]string{"content/index.de.md": head, "content/index.en.md": head},
			"content/index.de.md: error: a page called index is the only one of its folder, so that the others there would be left out [site/content-file] (rename the file to _index.de.md)\n" +
				"content/index.en.md: error: a page called index is the only one of its folder, so that the others there would be left out [site/content-file] (rename the file to _index.en.md)"},
		{"an index of its own folder", map[string]string{"content/x/index.de.md": head, "content/x/index.en.md": head}, ""},
		{"no title", map[string]string{"content/x.de.md": "---\nslug: y\n---\n", "content/x.en.md": "Nur Text\n"},
			"content/x.de.md:1:1: error: the key `title` is missing [missing-key] (add `title: …`)\n" +
				"content/x.en.md:1:1: error: this page does not say its title [front-matter] (begin the file with three lines: ---, then title: The page's title, then --- again)"},
		{"a title that YAML cuts off", map[string]string{"content/x.de.md": "---\ntitle: Heft # 5\n---\n", "content/x.en.md": head},
			"content/x.de.md:2:8: warning: the text ends before \"# 5\", since # begins a comment [comment] (put the text in quotes: `title: \"Heft # 5\"`)"},
		{"a title twice", map[string]string{"content/x.de.md": "---\ntitle: A\nTitle: B\n---\n", "content/x.en.md": head},
			"content/x.de.md:3:1: error: the key `Title` is not known here [unknown-key] (`title` stands here already: delete one of the two)"},
		{"a text that Markdown changes", map[string]string{"content/x.de.md": head + "Text\n\n31. Mai\n", "content/x.en.md": head},
			"content/x.de.md:6:1: error: a day that begins a line becomes an entry of a numbered list, which counts by itself [prose/list] (write `31\\.`)"},
		{"any params", map[string]string{"content/x.de.md": "---\ntitle: a\nparams: {a: [1, .nan, 2026-01-01, ~], b: {c: true}}\n---\n", "content/x.en.md": head}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h, probs := prepared(input(t, tt.files))
			if got := sitetest.Printed(probs); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
			if _, more := h.Render(); !probs.HasErrors() && len(more) > 0 {
				t.Error(sitetest.Printed(more))
			}
		})
	}
}

// A title is what was typed, though YAML would read a number.
func TestTitleAsTyped(t *testing.T) {
	const head = "---\ntitle: 0123\nlinkTitle: 1_000\n---\n"
	h, probs := prepared(input(t, map[string]string{"content/x.de.md": head, "content/x.en.md": head}))
	r, more := h.Render()
	if probs = append(probs, more...); len(probs) > 0 {
		t.Fatal(sitetest.Printed(probs))
	}
	for _, want := range []string{"<h1>0123</h1>", "<title>0123 "} {
		if page := string(r.Files["x/index.html"]); !strings.Contains(page, want) {
			t.Errorf("%s is missing in\n%s", want, page)
		}
	}
}

// A picture in Markdown says its size, so that nothing moves when it comes in.
func TestPictureKeepsItsPlace(t *testing.T) {
	photo, err := os.ReadFile("../picture/testdata/photo.avif")
	if err != nil {
		t.Fatal(err)
	}
	in := input(t, map[string]string{
		"content/bild.de.md":      "---\ntitle: x\n---\n![a](/media/foto.avif) ![b](/media/zeichen.svg)\n",
		"content/media/foto.avif": string(photo), "content/media/zeichen.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>`,
	})
	page := string(render(t, in).Files["bild/index.html"])
	for _, want := range []string{`alt="a" width="\d+" height="\d+" loading`, `alt="b" loading`} {
		if !regexp.MustCompile(want).MatchString(page) {
			t.Errorf("want %s in %s", want, page)
		}
	}
}
