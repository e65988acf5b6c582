package site

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

var today = offer.Date{Year: 2026, Month: time.November, Day: 15}

// input is the site of testdata/site.txtar with the default layouts and
// clauses. A file given here takes the place of the one there; an empty one
// takes it away.
func input(t testing.TB, files map[string]string) Input {
	t.Helper()
	all := fstest.MapFS{}
	mount(t, all, "layouts/", layouts.FS)
	mount(t, all, "data/clauses/", clauses.FS)
	ar, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range ar.Files {
		all[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for name, s := range files {
		all[name] = &fstest.MapFile{Data: []byte(s)}
		if s == "" {
			delete(all, name)
		}
	}
	cat, probs := catalog.Load(all)
	if probs.HasErrors() {
		t.Fatalf("catalog:\n%s", printed(probs))
	}
	texts, probs := disclosure.Compose(cat)
	if probs.HasErrors() {
		t.Fatalf("disclosure:\n%s", printed(probs))
	}
	return Input{Catalog: cat, Texts: texts, Now: today, Files: all}
}

// edited is a file of testdata/site.txtar with one text in place of another,
// for input.
func edited(t testing.TB, name, old, new string) map[string]string {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range ar.Files {
		if f.Name == name && strings.Contains(string(f.Data), old) {
			return map[string]string{name: strings.Replace(string(f.Data), old, new, 1)}
		}
	}
	t.Fatalf("there is no %q in %s", old, name)
	return nil
}

func mount(t testing.TB, all fstest.MapFS, at string, fsys fs.FS) {
	t.Helper()
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		all[at+name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// render builds a site that must be without errors.
func render(t testing.TB, in Input) *Rendered {
	t.Helper()
	h, probs := Source(in)
	if probs.HasErrors() {
		t.Fatalf("source:\n%s", printed(probs))
	}
	r, probs := h.Render()
	if len(probs) > 0 {
		t.Fatalf("render:\n%s", printed(probs))
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

// problems is what a site's Source and Render say, one a line.
func problems(t testing.TB, in Input) string {
	t.Helper()
	h, probs := Source(in)
	if !probs.HasErrors() {
		_, more := h.Render()
		probs = append(probs, more...)
	}
	return printed(slices.DeleteFunc(probs, func(p diag.Problem) bool { return p.Rule == "site/one-language" })) // see TestNames
}

// printed is problems in their order, one a line.
func printed(l diag.List) string {
	var lines []string
	for _, p := range l.Sorted() {
		line := p.String()
		if p.Hint.Format != "" {
			line += " (" + p.Hint.String() + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
