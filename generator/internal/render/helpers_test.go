package render

import (
	"bytes"
	"image"
	"image/png"
	"io/fs"
	"slices"
	"testing"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// input is the small site with other files.
func input(t testing.TB, files map[string]string) source.Input {
	t.Helper()
	cat, texts, all := sitetest.Small(t, files)
	return source.Input{Catalog: cat, Texts: texts, Now: sitetest.Today, Files: all}
}

// many is the site of input with n offers, so that lists have several pages.
func many(t testing.TB, n int, files map[string]string) source.Input {
	t.Helper()
	in := input(t, files)
	sitetest.Grown(in.Catalog, n)
	return in
}

// prepared is a site's source, ready to be rendered, and what is wrong with it.
func prepared(in source.Input) (*Hugo, diag.List) {
	src, probs := source.New(in)
	h, more := New(src)
	return h, append(probs, more...)
}

// render builds a site that must be without errors.
func render(t testing.TB, in source.Input) *Rendered {
	t.Helper()
	h, probs := prepared(in)
	if probs.HasErrors() {
		t.Fatalf("source:\n%s", sitetest.Printed(probs))
	}
	r, probs := h.Render()
	if len(probs) > 0 {
		t.Fatalf("render:\n%s", sitetest.Printed(probs))
	}
	return r
}

// files is every file of a tree by its path.
func files(t testing.TB, fsys afero.Fs) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(afero.NewIOFS(fsys), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := afero.ReadFile(fsys, name)
		all[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// problems is what is wrong with a site, one a line.
func problems(t testing.TB, in source.Input) string {
	t.Helper()
	h, probs := prepared(in)
	if !probs.HasErrors() {
		_, more := h.Render()
		probs = append(probs, more...)
	}
	return sitetest.Printed(slices.DeleteFunc(probs, func(p diag.Problem) bool { return p.Rule == "site/one-language" })) // see TestNames
}

// grayPNG is a picture of so many pixels.
func grayPNG(t testing.TB, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
