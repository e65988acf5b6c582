package look_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/cli"
	"github.com/klarabo/klarabo/generator/internal/look"
)

// base is where the sites of these tests would be published.
const base = "https://abo.example/hier/"

// The pages that stand for a site: the list of offers, an offer's own page, and
// a page in hand-written HTML with next to no style of its own.
var (
	list  = look.Visit{Path: "angebote/index.html"}
	offer = look.Visit{Path: "angebote/musterheft-jahresabo/index.html"}
	plain = look.Visit{Path: "plain/plain.html"}
	// A page of the same kind on which a reader chooses a premium.
	choice = look.Visit{Path: "plain/choice.html"}
)

// told is of whom the disclosures of the page with a choice tell.
var told = map[string]string{"h1:l1": "musterversand", "h1:a": "musterversand", "h1:l2": "gartenkorb", "h1:b": "gartenkorb"}

// klarabo runs a command that must succeed.
func klarabo(t *testing.T, args ...string) {
	t.Helper()
	var out, problems bytes.Buffer
	if code := cli.Main(args, &out, &problems); code != 0 {
		t.Fatalf("%s: exit code %d\n%s", args[0], code, &problems)
	}
}

// build builds a site with the real command and reads it into memory.
func build(t *testing.T, source string, more ...string) fstest.MapFS {
	t.Helper()
	to := t.TempDir()
	klarabo(t, append([]string{"build", "--source", source, "--destination", to, "--base-url", base, "--draft", "--quiet"}, more...)...)
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS(to), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(to, name))
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// small is the site that `klarabo new site` makes, and the plain page.
func small(t *testing.T) fstest.MapFS {
	t.Helper()
	dir := t.TempDir()
	klarabo(t, "new", "site", dir, "--quiet")
	files := build(t, dir)
	for _, v := range []look.Visit{plain, choice} {
		html, err := os.ReadFile(filepath.Join("testdata", path.Base(v.Path)))
		if err != nil {
			t.Fatal(err)
		}
		files[v.Path] = &fstest.MapFile{Data: html}
	}
	files["plain/style.plain.css"] = &fstest.MapFile{Data: []byte("body{color:#222;background:#fff;font:1rem/1.5 sans-serif;max-width:70rem;margin:0 auto}")}
	return files
}

// withSheet is a site whose style sheets are changed.
func withSheet(files fstest.MapFS, change func(old string) string) fstest.MapFS {
	changed := fstest.MapFS{}
	for name, f := range files {
		if strings.HasPrefix(path.Base(name), "style.") && path.Ext(name) == ".css" {
			f = &fstest.MapFile{Data: []byte(change(string(f.Data)))}
		}
		changed[name] = f
	}
	return changed
}

// input is a style sheet that is added to that of a site.
type input struct{ ID, CSS string }

// inputs reads a table of testdata.
func inputs(t *testing.T, name string) []input {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Inputs []input }
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all.Inputs
}

// refused is the first finding that is no warning, if there is one.
func refused(findings []look.Finding) *look.Finding {
	for _, f := range findings {
		if f.Severity == 0 {
			f.Picture = nil
			return &f
		}
	}
	return nil
}
