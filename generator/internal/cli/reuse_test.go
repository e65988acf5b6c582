package cli

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// edits is how often TestReuse edits.
const edits = 5

// TestReuse edits a site at random, builds it into a folder that earlier builds
// have written and into an empty one, and compares the two.
func TestReuse(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site many times")
	}
	r := rand.New(rand.NewPCG(6, 2026))
	source, reused := siteCopy(t), t.TempDir()
	sitetest.CacheIn(t, t.TempDir()) // where all builds keep resized pictures
	day := "2026-11-27"
	built := func(to string) {
		t.Helper()
		run(t, "build", "--source", source, "--destination", to, "--kit", to+"-kit", "--now", day, "--quiet")
	}
	built(reused)
	for i := range edits {
		e := editsOf[r.IntN(len(editsOf))]
		what := fmt.Sprintf("edit %d, %s", i, e.name)
		switch e.name {
		case "another day":
			day = []string{"2026-11-27", "2026-12-24", "2027-02-01", "2027-06-30"}[r.IntN(4)]
		case "the destination":
			damage(t, reused, r)
		case "nothing":
		default:
			files, err := filepath.Glob(filepath.Join(source, e.files))
			if err != nil || len(files) == 0 {
				t.Fatalf("%s: no file: %v", what, err)
			}
			file := files[r.IntN(len(files))]
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			what += ", " + filepath.Base(file)
			if err := os.WriteFile(e.at(file), e.do(b, i), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		built(reused)
		clean := t.TempDir()
		built(clean)
		got, want := filesIn(t, reused), filesIn(t, clean)
		for name := range want {
			if !bytes.Equal(got[name], want[name]) {
				t.Fatalf("%s: %s is not what a clean build makes", what, name)
			}
			delete(got, name)
		}
		if len(got) > 0 {
			t.Fatalf("%s: %d files too many: %v", what, len(got), slices.Collect(maps.Keys(got)))
		}
		t.Log(what)
	}
}

// siteCopy is a copy of the example site.
func siteCopy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, sub := range []string{"data", "content"} {
		if err := os.CopyFS(filepath.Join(dir, sub), os.DirFS(filepath.Join(example, sub))); err != nil {
			t.Fatal(err)
		}
	}
	unsigned(t, dir)
	return dir
}

// unsigned lets nobody have to sign: copied offers have pages of their own.
func unsigned(t *testing.T, dir string) {
	t.Helper()
	file := filepath.Join(dir, "data/site.yaml")
	b, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file, regexp.MustCompile(`(?m)^sign_off:\n(  .*\n)+`).ReplaceAll(b, nil), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// itself is where most edits go.
func itself(file string) string { return file }

// editsOf is what an editor may do to a site that stays without errors.
var editsOf = []struct {
	name  string
	files string
	at    func(file string) string
	do    func(b []byte, i int) []byte
}{
	{"an offer's title", "data/offers/*.yaml", itself, sitetest.Retitled},
	{"an offer's title", "data/offers/*.yaml", itself, sitetest.Retitled},
	{"a premium's title", "data/premiums/*.yaml", itself, sitetest.Retitled},
	{"a publication's title", "data/publications/*.yaml", itself, sitetest.Retitled},
	{"an offer's link", "data/offers/*.yaml", itself, func(b []byte, i int) []byte {
		return regexp.MustCompile(`(?m)^order_url: (\S+)$`).ReplaceAll(b, fmt.Appendf(nil, "order_url: ${1}-%d", i))
	}},
	{"an offer begins later", "data/offers/*.yaml", itself, func(b []byte, i int) []byte {
		return regexp.MustCompile(`from: 20\d\d-\d\d-\d\d`).ReplaceAll(b, []byte("from: 2026-11-22"))
	}},
	{"a new offer", "data/offers/*.yaml", func(file string) string { return strings.TrimSuffix(file, ".yaml") + "-neu.yaml" }, func(b []byte, i int) []byte { return b }},
	{"a page's text", "content/*.de.md", itself, func(b []byte, i int) []byte { return fmt.Appendf(b, "\nNoch ein Satz, Nummer %d.\n", i) }},
	{"a page's title", "content/*.de.md", itself, func(b []byte, i int) []byte {
		return regexp.MustCompile(`(?m)^title: (.*)$`).ReplaceAll(b, fmt.Appendf(nil, "title: Seite %d", i))
	}},
	{"a new page", "content/*.de.md", func(file string) string { return filepath.Join(filepath.Dir(file), "hilfe.de.md") }, func(b []byte, i int) []byte { return fmt.Appendf(nil, "---\ntitle: Hilfe %d\n---\nText\n", i) }},
	{"another day", "", nil, nil},
	{"nothing", "", nil, nil},
	{"the destination", "", nil, nil},
}

// damage takes away or breaks what a build has left, but for its manifest.
func damage(t *testing.T, dir string, r *rand.Rand) {
	t.Helper()
	files := slices.Sorted(maps.Keys(filesIn(t, dir)))
	for range 3 {
		if err := os.Remove(filepath.Join(dir, files[r.IntN(len(files))])); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	cache := filepath.Join(dir, ".klarabo-cache")
	b, err := os.ReadFile(cache)
	if err != nil {
		t.Fatal(err)
	}
	switch r.IntN(3) {
	case 0:
		err = os.Remove(cache)
	case 1:
		b[r.IntN(len(b))] ^= 1
		err = os.WriteFile(cache, b, 0o644)
	case 2:
		err = os.WriteFile(cache, b[:r.IntN(len(b))], 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Pages that nobody has proven do not stay, though the destination says that a
// build has made them, its notes included: whoever wrote them lacks the key.
func TestForgedNotes(t *testing.T) {
	mine, theirs := t.TempDir(), t.TempDir()
	dir := t.TempDir()
	build := func() string {
		return run(t, "build", "--source", "testdata/mini", "--destination", dir, "--kit", filepath.Join(t.TempDir(), "kit"), "--now", "2026-11-01")
	}
	sitetest.CacheIn(t, theirs)
	build()
	page := filepath.Join(dir, "angebote/funkwelt-mini/index.html")
	proven, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	forged := regexp.MustCompile(`(?s)<div class="k-disclosure.*?</div>`).ReplaceAll(proven, nil)
	forge(t, dir, page, proven, forged)
	if build(); !bytes.Equal(read(t, page), forged) {
		t.Fatal("the forgery is not believed with the key that it was made with, so this test shows nothing")
	}
	sitetest.CacheIn(t, mine)
	if said := build(); !bytes.Equal(read(t, page), proven) {
		t.Errorf("a forged page stays: %s", said)
	}
}

// forge puts another page in a page's place, and what a build notes of it.
func forge(t *testing.T, dir, page string, old, new []byte) {
	t.Helper()
	hexed := func(b []byte) []byte { return fmt.Appendf(nil, "%x", sha256.Sum256(b)) }
	manifest := filepath.Join(dir, ".klarabo-manifest")
	cache := filepath.Join(dir, ".klarabo-cache")
	record := reuse.Decode(read(t, cache), reuse.Key())
	name, err := filepath.Rel(dir, page)
	if err != nil || record == nil {
		t.Fatal("no notes to forge: ", err)
	}
	record.Files[filepath.ToSlash(name)] = sha256.Sum256(new)
	b, err := record.Encode(reuse.Key())
	for file, content := range map[string][]byte{page: new, cache: b, manifest: bytes.Replace(read(t, manifest), hexed(old), hexed(new), 1)} {
		if err = errors.Join(err, os.WriteFile(file, content, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
