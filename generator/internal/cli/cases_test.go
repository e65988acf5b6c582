package cli

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/scaffold"
)

// TestCases runs what went wrong elsewhere, as public reports tell it: each case
// is a change of the site that `new site` writes on 25 November 2026, which
// stands in site/, and what must come of it.
func TestCases(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/cases",
		Setup: func(env *testscript.Env) error {
			files, err := scaffold.Site(offer.Date{Year: 2026, Month: 11, Day: 25}, "latest", "en")
			if err != nil {
				return err
			}
			for _, f := range files {
				name := filepath.Join(env.WorkDir, "site", filepath.FromSlash(f.Name))
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					return err
				}
				if err := os.WriteFile(name, f.Data, 0o644); err != nil {
					return err
				}
			}
			return os.CopyFS(filepath.Join(env.WorkDir, "media"), os.DirFS("testdata/cases/media"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edit": exchange, "append": appended, "clean": clean, "ids": uniqueIDs,
		},
	})
}

// exchange FILE OLD NEW, in scripts edit, replaces what stands in the file once; \n is a line's end.
func exchange(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit file old new")
	}
	file := ts.MkAbs(args[0])
	b, err := os.ReadFile(file)
	ts.Check(err)
	old, with := strings.ReplaceAll(args[1], `\n`, "\n"), strings.ReplaceAll(args[2], `\n`, "\n")
	if n := strings.Count(string(b), old); n != 1 {
		ts.Fatalf("%s has %q %d times", args[0], old, n)
	}
	ts.Check(os.WriteFile(file, []byte(strings.Replace(string(b), old, with, 1)), 0o644))
}

// appended FILE MORE writes one file at the end of another.
func appended(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: append file more")
	}
	file := ts.MkAbs(args[0])
	b, err := os.ReadFile(file)
	ts.Check(err)
	ts.Check(os.WriteFile(file, append(b, ts.ReadFile(args[1])...), 0o644))
}

// clean DIR WORDS fails if a file in the folder has the words, as bytes.
func clean(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: clean dir words")
	}
	read := 0
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		if read++; bytes.Contains(b, []byte(args[1])) {
			ts.Fatalf("%s has %q", name, args[1])
		}
		return err
	}))
	if read == 0 {
		ts.Fatalf("%s has no files", args[0])
	}
}

var idOf = regexp.MustCompile(` id="?([^"> ]+)`)

// uniqueIDs FILE fails if an id stands in a page twice.
func uniqueIDs(ts *testscript.TestScript, neg bool, args []string) {
	seen := map[string]bool{}
	for _, m := range idOf.FindAllStringSubmatch(ts.ReadFile(args[0]), -1) {
		if seen[m[1]] {
			ts.Fatalf("the id %s stands twice", m[1])
		}
		seen[m[1]] = true
	}
	if neg || len(seen) == 0 {
		ts.Fatalf("%s has no ids", args[0])
	}
}
