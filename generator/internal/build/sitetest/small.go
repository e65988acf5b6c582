package sitetest

import (
	_ "embed"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

//go:embed small.txtar
var small []byte

// Today is the day for which the small site is made.
var Today = offer.Date{Year: 2026, Month: time.November, Day: 15}

// Small is the site of small.txtar with the default layouts and clauses. A file
// given here takes the place of the one there; an empty one takes it away.
func Small(tb testing.TB, files map[string]string) (*catalog.Catalog, *disclosure.Texts, fstest.MapFS) {
	tb.Helper()
	all := fstest.MapFS{}
	mount(tb, all, "layouts/", layouts.FS)
	mount(tb, all, "data/clauses/", clauses.FS)
	for _, f := range txtar.Parse(small).Files {
		all[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for name, s := range files {
		all[name] = &fstest.MapFile{Data: []byte(s)}
		if s == "" {
			delete(all, name)
		}
	}
	cat, texts := Composed(tb, all)
	return cat, texts, all
}

// Grown lets a catalog have n offers, which are its first two under new ids.
func Grown(cat *catalog.Catalog, n int) {
	var offers []*offer.Offer
	for i := range n {
		o := *cat.Offers[i%2]
		o.ID = fmt.Sprintf("%s-%03d", o.ID, i)
		offers = append(offers, &o)
	}
	cat.Offers = offers
}

// Composed is the catalog and the texts of a site, which must be sound.
func Composed(tb testing.TB, fsys fs.FS) (*catalog.Catalog, *disclosure.Texts) {
	tb.Helper()
	cat, probs := catalog.Load(fsys)
	if probs.HasErrors() {
		tb.Fatalf("catalog:\n%s", Printed(probs))
	}
	texts, probs := disclosure.Compose(cat)
	if probs.HasErrors() {
		tb.Fatalf("disclosure:\n%s", Printed(probs))
	}
	return cat, texts
}

// Edited is a file of the small site with one text in place of another.
func Edited(tb testing.TB, name, old, new string) map[string]string {
	tb.Helper()
	for _, f := range txtar.Parse(small).Files {
		if f.Name == name && strings.Contains(string(f.Data), old) {
			return map[string]string{name: strings.Replace(string(f.Data), old, new, 1)}
		}
	}
	tb.Fatalf("there is no %q in %s", old, name)
	return nil
}

func mount(tb testing.TB, all fstest.MapFS, at string, fsys fs.FS) {
	tb.Helper()
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, name)
		all[at+name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// Printed is problems in their order, one a line, each with its hint.
func Printed(l diag.List) string {
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
