package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	first  = tree("index.html: one", "css/main.a.css: a", "offers/x/index.html: x", "offers/y/index.html: y")
	second = tree("index.html: two", "css/main.b.css: b", "offers/x/index.html: x", "z/index.html: z")
)

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	if got, want := into(t, dir, first), (Result{Written: 4}); got != want {
		t.Errorf("first: %+v, want %+v", got, want)
	}
	put(t, dir, "offers/y/notes.txt", "mine")
	if got, want := into(t, dir, second), (Result{Written: 3, Unchanged: 1, Removed: 2}); got != want {
		t.Errorf("second: %+v, want %+v", got, want)
	}
	got := snapshot(t, dir)
	for _, want := range []string{
		`index.html - "two"`, `css/main.b.css`, `offers/x/index.html - "x"`, `z/index.html`, `offers/y/notes.txt - "mine"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	for _, gone := range []string{"main.a.css", "offers/y/index.html", ".tmp", "under way"} {
		if strings.Contains(got, gone) {
			t.Errorf("%s is still in\n%s", gone, got)
		}
	}
	info, err := os.Stat(filepath.Join(dir, "z/index.html"))
	if err != nil || info.Mode() != 0o644 {
		t.Errorf("mode of a file: %v, %v; want 0644", info.Mode(), err)
	}
}

func TestEmptiedFoldersGo(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, tree("a/b/c/d.html: d", "a/e.html: e"))
	into(t, dir, tree("a/e.html: e"))
	if _, err := os.Stat(filepath.Join(dir, "a/b")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a/b is still there: %v", err)
	}
	into(t, dir, tree())
	if got := snapshot(t, dir); got != ".klarabo-manifest - \"\"\n" {
		t.Errorf("an empty tree leaves\n%s", got)
	}
}

func TestSecondBuildWritesNothing(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, first)
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	each(t, dir, func(path string) {
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
	})
	if got, want := into(t, dir, first), (Result{Unchanged: 4}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	each(t, dir, func(path string) {
		if info, err := os.Stat(path); err != nil || !info.ModTime().Equal(long) {
			t.Errorf("%s was touched: %v %v", path, info.ModTime(), err)
		}
	})
}

func each(t *testing.T, dir string, do func(path string)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		do(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAdopt(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "index.html", "one")
	if got, want := into(t, dir, first), (Result{Written: 3, Unchanged: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	into(t, dir, second) // index.html is ours now
}

func TestRefused(t *testing.T) {
	tests := []struct {
		name    string
		prepare func(t *testing.T, dir string)
		tree    Files
		rule    string
		says    string
	}{
		{"foreign file", func(t *testing.T, dir string) { put(t, dir, "z/index.html", "mine") }, second, "publish/foreign-file", "z/index.html"},
		{"foreign file of the same length", func(t *testing.T, dir string) { put(t, dir, "z/index.html", "Z") }, second, "publish/foreign-file", "z/index.html"},
		{"edited file to replace", func(t *testing.T, dir string) { put(t, dir, "index.html", "mine") }, second, "publish/edited-file", "index.html"},
		{"edited file to remove", func(t *testing.T, dir string) { put(t, dir, "offers/y/index.html", "mine") }, second, "publish/edited-file", "offers/y/index.html"},
		{"edited file that does not change", func(t *testing.T, dir string) { put(t, dir, "offers/x/index.html", "mine") }, second, "publish/edited-file", "offers/x/index.html"},
		{"folder in a file's place", func(t *testing.T, dir string) { put(t, dir, "z/index.html/mine", "mine") }, second, "publish/foreign-file", "z/index.html"},
		{"empty folder in a file's place", func(t *testing.T, dir string) { os.MkdirAll(filepath.Join(dir, "z/index.html"), 0o755) }, second, "publish/foreign-file", "z/index.html"},
		{"file in a folder's place", func(t *testing.T, dir string) { put(t, dir, "z", "mine") }, second, "publish/foreign-file", "z in the destination"},
		{"own folder with a foreign file in a file's place", func(t *testing.T, dir string) { put(t, dir, "offers/y/mine", "mine") }, tree("offers/y: y"), "publish/foreign-file", "offers/y/mine"},
		{"own folder with a foreign empty folder in a file's place", func(t *testing.T, dir string) { os.Mkdir(filepath.Join(dir, "offers/y/mine"), 0o755) }, tree("offers/y: y"), "publish/foreign-file", "offers/y/mine"},
		{"link in a file's place", func(t *testing.T, dir string) { link(t, "index.html", filepath.Join(dir, "robots.txt")) }, tree("robots.txt: one"), "publish/foreign-file", "robots.txt"},
		{"link out of the folder", func(t *testing.T, dir string) { link(t, t.TempDir(), filepath.Join(dir, "z")) }, second, "publish/foreign-file", "z in the destination"},
		{"link to another folder of ours", func(t *testing.T, dir string) { link(t, "offers", filepath.Join(dir, "z")) }, second, "publish/foreign-file", "z in the destination"},
		{"manifest that is none", func(t *testing.T, dir string) { put(t, dir, manifestName, "index.html\n") }, second, "publish/manifest", manifestName},
		{"manifest that leads out", func(t *testing.T, dir string) { put(t, dir, manifestName, strings.Repeat("0", 64)+"  ../mine\n") }, second, "publish/manifest", manifestName},
		{"manifest cut off", func(t *testing.T, dir string) { put(t, dir, manifestName, strings.Repeat("0", 64)+"  min") }, second, "publish/manifest", manifestName},
		{"name of ours", nil, tree("a/.klarabo-manifest: x"), "publish/name", ".klarabo-manifest"},
		{"name that leads out", nil, tree("../b: x"), "publish/name", "../b"},
		{"name from the root", nil, tree("/b: x"), "publish/name", "/b"},
		{"name with a line break", nil, tree("a\nb: x"), "publish/name", `a\nb`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			into(t, dir, first)
			if test.prepare != nil {
				test.prepare(t, dir)
			}
			before := snapshot(t, dir)
			r, err := publish(open(t, dir), test.tree)
			var refusal *Refusal
			if !errors.As(err, &refusal) {
				t.Fatalf("not refused: %+v, %v", r, err)
			}
			p := refusal.Problems[0]
			if len(refusal.Problems) != 1 || p.Rule != test.rule || !strings.Contains(p.Msg.String(), test.says) || p.Hint.String() == "" {
				t.Errorf("says %v (hint: %s); want %s and %s", err, p.Hint, test.rule, test.says)
			}
			if after := snapshot(t, dir); after != before {
				t.Errorf("something was written; before\n%s\nafter\n%s", before, after)
			}
		})
	}
}

func link(t *testing.T, old, new string) {
	t.Helper()
	if err := os.Symlink(old, new); err != nil {
		t.Skip("no symbolic links here:", err)
	}
}

func TestManyInTheWayAreToldShortly(t *testing.T) {
	dir := t.TempDir()
	many := Files{}
	for i := range 100 {
		name := fmt.Sprintf("%03d.html", i)
		put(t, dir, name, "mine")
		many[name] = []byte("yours")
	}
	var refusal *Refusal
	if _, err := publish(open(t, dir), many); !errors.As(err, &refusal) || len(refusal.Problems) != 6 || !strings.Contains(err.Error(), "95 more") {
		t.Errorf("%v", err)
	}
}

func TestFilesAndFoldersChangePlaces(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, tree("a: file", "b/c: file", "b/d/e: file", "b-x: file"))
	if got, want := into(t, dir, tree("a/c: file", "a/d/e: file", "b: file", "b-x: file")), (Result{Written: 3, Unchanged: 1, Removed: 3}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	clean := t.TempDir()
	into(t, clean, tree("a/c: file", "a/d/e: file", "b: file", "b-x: file"))
	if got, want := snapshot(t, dir), snapshot(t, clean); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestStoppedBetweenFileAndFolder is a call that was stopped after it had put a
// file in a folder's place, and before its manifest said so.
func TestStoppedBetweenFileAndFolder(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, tree("a: file", "b: file"))
	m, err := readManifest(open(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	m.files["a/c"] = m.files["b"]
	put(t, dir, manifestName, string(encode(m.files, true)))
	put(t, dir, ".klarabo-0123456789abcdef.tmp", "half")
	put(t, dir, ".klarabo-notes", "mine")
	if got, want := into(t, dir, tree("a: file", "b: file")), (Result{Unchanged: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	got := snapshot(t, dir)
	if !strings.Contains(got, `a - "file"`) || strings.Contains(got, ".tmp") || !strings.Contains(got, ".klarabo-notes") || strings.Contains(got, "a/c") {
		t.Errorf("leaves\n%s", got)
	}
}

// A stopped call may have left a file that was not yet in its place.
func TestLeftOverFiles(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, first)
	want := snapshot(t, dir)
	put(t, dir, ".klarabo-0123456789abcdef.tmp", "half")
	put(t, dir, ".klarabo-mine.tmp/notes.txt", "mine")
	into(t, dir, first)
	if got := snapshot(t, dir); strings.Contains(got, "0123456789abcdef") || !strings.Contains(got, `.klarabo-mine.tmp/notes.txt - "mine"`) {
		t.Errorf("the next call leaves\n%s", got)
	}
	os.RemoveAll(filepath.Join(dir, ".klarabo-mine.tmp"))
	if got := snapshot(t, dir); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A file gives way to a folder of several levels.
func TestFileBecomesDeepFolder(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, tree("x: a file", "y/z: another"))
	into(t, dir, tree("x/a/b/index.html: deep", "y/z/c/index.html: deep", "y/z/d.css: d"))
	if got := snapshot(t, dir); !strings.Contains(got, `x/a/b/index.html - "deep"`) || !strings.Contains(got, `y/z/c/index.html - "deep"`) || !strings.Contains(got, `y/z/d.css - "d"`) {
		t.Error(got)
	}
}

func TestDeletedFilesComeBack(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, first)
	os.RemoveAll(filepath.Join(dir, "offers"))
	if got, want := into(t, dir, first), (Result{Written: 2, Unchanged: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	release, err := lock(open(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	var refusal *Refusal
	if _, err := publish(open(t, dir), first); !errors.As(err, &refusal) || refusal.Problems[0].Rule != "publish/busy" {
		t.Errorf("a second call: %v", err)
	}
	release()
	into(t, dir, first)
}

// What nobody has made for the site is named.
func TestForeign(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, first)
	for _, name := range []string{"alt.html", "offers/old/index.html", ".alt/index.html", ".git/index.html", ".git/config", "offers/.htaccess"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	d, err := Open(root)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	p, err := d.Plan(second, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := p.Foreign(); err != nil || !slices.Equal(got, []string{".alt/index.html", "alt.html", "offers/old/index.html"}) {
		t.Errorf("%v, %v", got, err)
	}
}
