package build

import (
	"bytes"
	"maps"
	"os"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// A second run takes the pictures that the first one has resized; one whose
// cache is damaged, or another user's, makes them anew, to the same bytes.
func TestPicturesAreKept(t *testing.T) {
	sitetest.CacheIn(t, t.TempDir())
	example := sitetest.Root()
	files, err := OverDefaults(os.DirFS(example))
	if err != nil {
		t.Fatal(err)
	}
	built := func() (*picture.Cache, map[string]string) {
		in := Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 23}, Draft: true, Pictures: recallPictures(example)}
		r, err := Run(t.Context(), in)
		if err != nil || r.Site == nil {
			t.Fatal(err, r.Problems)
		}
		keepPictures(example, in.Pictures)
		return in.Pictures, contents(t, r.Site.Tree)
	}
	p, want := built()
	if !p.Grown() {
		t.Fatal("the example has no pictures")
	}
	same := func(what string, grown bool) {
		t.Helper()
		p, got := built()
		if p.Grown() != grown {
			t.Errorf("%s: pictures were made anew: %t", what, p.Grown())
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: the site is another one", what)
		}
	}
	same("kept", false)
	name := pictureFile(example)
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	none, err := new(picture.Cache).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	for what, damaged := range map[string][]byte{
		"empty": {}, "cut off": b[:len(b)/2], "a byte changed": append(bytes.Clone(b[:len(b)-1]), b[len(b)-1]^1),
		"another's": reuse.Seal(b[32:], []byte("another key")), "nonsense": reuse.Seal([]byte("nonsense"), reuse.Key()),
	} {
		if err := os.WriteFile(name, damaged, 0o644); err != nil {
			t.Fatal(err)
		}
		if b, err := recallPictures(example).MarshalBinary(); err != nil || !bytes.Equal(b, none) {
			t.Errorf("%s: pictures are taken from it: %v", what, err)
		}
	}
	same("damaged", true)
	same("mended", false)
}

// resized is the example's pictures, which the other tests share: to make them
// anew for each build would take most of the time.
var resized = &picture.Cache{}
