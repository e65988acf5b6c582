package written

import (
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

func TestText(t *testing.T) {
	f := In(fstest.MapFS{
		"layouts/a.html":       {Data: []byte("{{ x }}\n ä <IFRAME src>")},
		"layouts/logo.png":     {Data: []byte("<iframe")},
		"content/seite.de.md":  {Data: []byte("eins\nzwei <iframe src>")},
		"content/leer.de.md":   {Data: []byte("nichts")},
		"data/offers/abo.yaml": {Data: []byte("<iframe")},
	})
	for file, want := range map[string]diag.Pos{
		"content/seite.de.md":  {File: "content/seite.de.md", Line: 2, Col: 6, Len: 7},
		"content/leer.de.md":   {File: "layouts/a.html", Line: 2, Col: 4, Len: 7},
		"data/offers/abo.yaml": {File: "layouts/a.html", Line: 2, Col: 4, Len: 7},
	} {
		if got := f.Text(file, "<iframe"); got != want {
			t.Errorf("%s: %+v, want %+v", file, got, want)
		}
	}
	if got := In(fstest.MapFS{}).Text("content/seite.de.md", "<iframe"); got.File != "" {
		t.Errorf("without files: %+v", got)
	}
}

func TestRendered(t *testing.T) {
	f := In(fstest.MapFS{"layouts/home.html": {Data: []byte("x")}, "layouts/static/a.html": {}, "content/media/a.pdf": {}})
	if got := f.Rendered("layouts/home.html"); len(got) != 1 || got[0].Msg.String() != "rendered by this layout" {
		t.Errorf("a layout of the site's own: %v", got)
	}
	if got := f.Rendered("layouts/page.html"); len(got) != 2 || got[1].Pos.File != "layouts/home.html" {
		t.Errorf("a built-in layout, beside one of the site's own: %v", got)
	}
	for name, want := range map[string]string{"a.html": "layouts/static/a.html", "media/a.pdf": "content/media/a.pdf", "b.html": "", "../x": "", "": ""} {
		if got := f.Copied(name); got != want {
			t.Errorf("%q is the file %q, want %q", name, got, want)
		}
	}
}
