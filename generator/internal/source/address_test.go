package source_test

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/render"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// The addresses that links may have are those of the pages that are rendered.
func TestAddresses(t *testing.T) {
	const head = "---\ntitle: x\n---\n"
	cat, texts, all := sitetest.Small(t, map[string]string{
		"content/Über uns.de.md": head, "content/Über uns.en.md": head, "content/a/index.de.md": head, "content/a/index.en.md": "---\ntitle: x\nslug: z\n---\n",
		"content/B/_index.de.md": head, "content/B/_index.en.md": head, "content/B/C.de.md": head, "content/B/C.en.md": head,
	})
	src, _ := source.New(source.Input{Catalog: cat, Texts: texts, Now: sitetest.Today, Files: all})
	h, _ := render.New(src)
	known := src.Addresses()
	r, probs := h.Render()
	if r == nil {
		t.Fatal(sitetest.Printed(probs))
	}
	for name := range known {
		if file := name; r.Files[strings.TrimPrefix(path.Join("/", file, map[bool]string{true: "index.html"}[file == "" || strings.HasSuffix(file, "/")]), "/")] == nil {
			t.Errorf("there is no page at /%s; there are %v", name, slices.Sorted(maps.Keys(r.Files)))
		}
	}
	for name := range r.Files {
		if strings.HasSuffix(name, "index.html") && !known[strings.TrimSuffix(name, "index.html")] && !strings.Contains(name, "/page/") {
			t.Errorf("/%s is not known", name)
		}
	}
}
