package source

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/layouts"
)

// A design is one's own if any file in layouts/ differs from the built-in one of
// its path, or is there anew, be it empty.
func TestOwnDesign(t *testing.T) {
	built, err := fs.ReadFile(layouts.FS, "page.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, file, text string
		own              bool
		replaced         int
	}{
		{"a copy", "layouts/page.html", string(built), false, 0},
		{"another page", "layouts/page.html", string(built) + "\n", true, 1},
		{"a new file", "layouts/assets/own.css", "p { color: red }", true, 0},
		{"a new and empty file", "layouts/offers/single.html", "", true, 0},
	} {
		in := input(t, nil)
		files := in.Files.(fstest.MapFS)
		files[tt.file] = &fstest.MapFile{Data: []byte(tt.text)}
		src, _ := New(in)
		if src.OwnDesign != tt.own || src.Replaced != tt.replaced {
			t.Errorf("%s: own is %v, replaced are %d", tt.name, src.OwnDesign, src.Replaced)
		}
	}
}
