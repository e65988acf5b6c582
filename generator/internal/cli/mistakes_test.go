package cli

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/picture"
	"github.com/klarabo/klarabo/layouts"
)

// mistake is one slip in a copy of the example site: in file, old is replaced
// by new; with an empty old, new is a file of its own.
type mistake struct {
	file, old, new string
	at             string // "line:col [rule]", with "warning" before it if it is none that stops a build
	hint           string // some words of the hint
}

// Each mistake is told once, at its place, with a hint that mends it, and
// nothing else is told because of it.
func TestMistakes(t *testing.T) {
	example := readExample(t)
	before := problems(t, example, nil)
	for _, p := range before {
		if p.Severity == diag.Error {
			t.Fatalf("the example has a mistake already: %s", p)
		}
	}
	kinds := map[string]bool{}
	for i, m := range mistakes {
		t.Run(fmt.Sprintf("%03d", i), func(t *testing.T) {
			got := added(before, problems(t, m.in(t, example), before))
			if len(got) != 1 {
				t.Errorf("%s: %q for %q: %d problems", m.file, m.new, m.old, len(got))
			}
			for _, p := range got {
				kinds[p.Rule] = true
				at := fmt.Sprintf("%d:%d [%s]", p.Pos.Line, p.Pos.Col, p.Rule)
				if p.Severity == diag.Warning {
					at = "warning " + at
				}
				hint, here := p.Hint.String(), p.Pos.File == m.file || strings.HasPrefix(m.file, p.Pos.File+"/")
				if at != m.at || !here || hint == "" || m.hint == "" || !strings.Contains(hint, m.hint) {
					t.Errorf("%s: %q for %q: want %s, %q\n got %s: %s; %s", m.file, m.new, m.old, m.at, m.hint, at, p, hint)
				}
				if p.Msg.In("de") == p.Msg.String() {
					t.Errorf("%s is not said in German", p)
				}
			}
		})
	}
	if len(mistakes) < 100 || len(kinds) < 40 {
		t.Errorf("%d mistakes of %d kinds; 100 of 40 are wanted", len(mistakes), len(kinds))
	}
}

// in is the example with the mistake in it.
func (m mistake) in(t *testing.T, example fstest.MapFS) fstest.MapFS {
	t.Helper()
	site := fstest.MapFS{}
	for name, f := range example {
		site[name] = f
	}
	src := m.new
	if m.old != "" {
		whole := string(example[m.file].Data)
		if !strings.Contains(whole, m.old) {
			t.Fatalf("%s does not have %q", m.file, m.old)
		}
		src = strings.Replace(whole, m.old, m.new, 1)
	}
	site[m.file] = &fstest.MapFile{Data: []byte(src)}
	return site
}

// What all these builds share: to resize the example's pictures and to parse its
// files anew for each would take most of the time.
var (
	resized = &picture.Cache{}
	trees   = &catalog.Trees{}
)

// problems is what the flow tells of a site; it is rendered if nothing is told
// before that was not told of the site without a mistake.
func problems(t *testing.T, files fs.FS, before diag.List) diag.List {
	t.Helper()
	s := build.Compose(build.Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 23}, Draft: true, Pictures: resized, Trees: trees})
	if !s.Problems.HasErrors() && s.Hugo != nil && len(added(before, s.Problems)) == 0 {
		_, list := s.Hugo.Render()
		s.Problems = append(s.Problems, list...)
	}
	return s.Problems.Sorted()
}

// added is the problems that were not there before.
func added(before, after diag.List) diag.List {
	known := map[string]bool{}
	for _, p := range before {
		known[p.String()] = true
	}
	var list diag.List
	for _, p := range after {
		if !known[p.String()] {
			list = append(list, p)
		}
	}
	return list
}

// readExample is the example site, which is this repository, over the defaults.
func readExample(t *testing.T) fstest.MapFS {
	t.Helper()
	site := fstest.MapFS{}
	read := func(prefix string, files fs.FS, below string) {
		err := fs.WalkDir(files, below, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(files, name)
			site[prefix+name] = &fstest.MapFile{Data: b}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	root := os.DirFS("../../..")
	read("layouts/", layouts.FS, ".")
	read("data/clauses/", clauses.FS, ".")
	read("", root, "data")
	read("", root, "content")
	return site
}
