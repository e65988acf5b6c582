package build

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// The page that is open comes first, and then all others; what the preview has
// after many edits is what it would have begun with.
func TestPreviewOpenPageFirst(t *testing.T) {
	const (
		page   = "angebote/am-zug-freunde/index.html"
		edited = "data/offers/am-zug-freunde.yaml"
		list   = "angebote/index.html"
		gone   = "data/offers/krume-geschenk.yaml"
	)
	files := sitetest.Example(t, 30)
	in := Input{Files: files, Draft: true, Now: offer.Date{Year: 2026, Month: 11, Day: 23}}
	p := NewPreview(in)
	build := func(p *Preview, open ...string) (got []Previewed) {
		p.Build("http://127.0.0.1:1313/", open, func(r Previewed, last bool) { got = append(got, r) })
		return got
	}
	shows := func(r Previewed, name, text string) bool {
		t.Helper()
		if r.Tree == nil {
			t.Fatal(r.Problems)
		}
		b, err := r.Tree.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Contains(string(b), text)
	}
	if got := build(p, page); len(got) != 1 {
		t.Fatalf("the first build has %d results", len(got))
	}
	files[edited] = &fstest.MapFile{Data: sitetest.Retitled(files[edited].Data, 7)}
	got := build(p, page)
	if len(got) != 2 || !shows(got[0], page, "Neu 7") || shows(got[0], list, "Neu 7") {
		t.Errorf("after an edit: %d results; the page, and not the list, is new in the first", len(got))
	}
	if !shows(got[len(got)-1], page, "Neu 7") || !shows(got[len(got)-1], list, "Neu 7") {
		t.Error("after all: something is not new")
	}
	if got := build(p, list); len(got) != 1 {
		t.Errorf("without an edit: %d results", len(got))
	}

	for _, broken := range []string{edited, gone} { // the page that is open, and another one
		sound := files[broken]
		files[broken] = &fstest.MapFile{Data: bytes.Replace(sound.Data, []byte("minimum: 12 months"), []byte("minimum: 30 months"), 1)}
		if got := build(p, page); len(got) != 1 || got[0].Tree != nil || !got[0].Problems.HasErrors() {
			t.Errorf("after %s has broken a rule: %d results", broken, len(got))
		}
		files[broken] = sound
	}

	files[gone] = &fstest.MapFile{Data: append(slices.Clone(files[gone].Data), "nonsense: 1\n"...)}
	if got := build(p, page); len(got) != 1 || got[0].Tree != nil || !got[0].Problems.HasErrors() {
		t.Errorf("after a mistake: %+v", got)
	}
	delete(files, gone)
	got = build(p, page, "angebote/krume-geschenk/index.html")
	last := contents(t, got[len(got)-1].Tree)
	clean := contents(t, build(NewPreview(in))[0].Tree)
	if !maps.Equal(last, clean) {
		t.Errorf("the preview has %d files, and a new one has %d: %v", len(last), len(clean), differing(last, clean))
	}
}

// A warning of what is only known when all is there comes again, though the page
// that it is of has not changed.
func TestPreviewWarnsAgain(t *testing.T) {
	const edited = "data/offers/am-zug-freunde.yaml"
	files := sitetest.Example(t, 20)
	files["layouts/page.html"] = &fstest.MapFile{Data: []byte(`{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<img src="/media/nix.png" alt="">{{ end }}`)}
	p := NewPreview(Input{Files: files, Draft: true, Now: offer.Date{Year: 2026, Month: 11, Day: 23}})
	for i := range 3 {
		files[edited] = &fstest.MapFile{Data: sitetest.Retitled(files[edited].Data, i)}
		p.Build("http://127.0.0.1:1313/", nil, func(r Previewed, last bool) {
			if s := r.Problems.Sorted(); last && (len(s) != 1 || s[0].Rule != "proof/missing-file") {
				t.Errorf("build %d: %v", i, s)
			}
		})
	}
}

func contents(t *testing.T, tree *reuse.Tree) map[string]string {
	t.Helper()
	all := map[string]string{}
	for name := range tree.Names() {
		b, err := tree.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = string(b)
	}
	return all
}

func differing(a, b map[string]string) []string {
	var names []string
	for name := range a {
		if a[name] != b[name] {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			names = append(names, name)
		}
	}
	return slices.Sorted(slices.Values(names))
}
