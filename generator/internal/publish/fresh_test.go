package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// watched is a tree that tells when its files are opened to be written: the
// second time, since they are added up before.
type watched struct {
	fstest.MapFS
	opened *sync.Map
	at     func(name string) error
}

func (w watched) Open(name string) (fs.File, error) {
	if w.MapFS[name] != nil {
		if _, again := w.opened.LoadOrStore(name, true); again {
			if err := w.at(name); err != nil {
				return nil, err
			}
		}
	}
	return w.MapFS.Open(name)
}

// inFresh is a tree of which a folder is new, and one of its files is opened late.
func inFresh(at func(string) error) watched {
	return watched{tree("index.html: home", "new/a/index.html: a", "new/b/index.html: b"), &sync.Map{}, func(name string) error {
		if name != "new/b/index.html" {
			return nil
		}
		return at(name)
	}}
}

// A new folder is not in its place before all that it holds is in it.
func TestFreshFoldersComeWhole(t *testing.T) {
	dir, looked := t.TempDir(), false
	into(t, dir, inFresh(func(string) error {
		_, err := os.Stat(filepath.Join(dir, "new"))
		looked = true
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("the folder is there while it is written: %v", err)
		}
		return nil
	}))
	if got := snapshot(t, dir); !looked || !strings.Contains(got, `new/b/index.html - "b"`) || strings.Contains(got, ".tmp") {
		t.Errorf("looked: %t\n%s", looked, got)
	}
}

func TestFreshFolderThatFails(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("broken")
	if _, err := Into(open(t, dir), inFresh(func(string) error { return broken })); !errors.Is(err, broken) {
		t.Fatalf("a file that cannot be read: %v", err)
	}
	if got := snapshot(t, dir); strings.Contains(got, "\nnew") || strings.Contains(got, ".tmp") {
		t.Errorf("it leaves\n%s", got)
	}
	into(t, dir, inFresh(func(string) error { return nil }))
	if got := snapshot(t, dir); !strings.Contains(got, `new/b/index.html - "b"`) || strings.Contains(got, "under way") {
		t.Errorf("the next call leaves\n%s", got)
	}
}

// Somebody makes the folder while the call is under way, and puts a file in it.
func TestFreshFolderThatAppears(t *testing.T) {
	dir := t.TempDir()
	_, err := Into(open(t, dir), inFresh(func(string) error {
		put(t, dir, "new/a/index.html", "mine")
		return nil
	}))
	if err == nil || !strings.Contains(err.Error(), "new in the destination cannot be made") || strings.Contains(err.Error(), dir) {
		t.Errorf("told as: %v", err)
	}
	if got := snapshot(t, dir); !strings.Contains(got, `new/a/index.html - "mine"`) || strings.Contains(got, "\nnew/b") || strings.Contains(got, ".tmp") {
		t.Errorf("it leaves\n%s", got)
	}
}

// A stopped call may have left a folder that was not yet in its place.
func TestLeftOverFolders(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, first)
	want := snapshot(t, dir)
	put(t, dir, ".klarabo-0123456789abcdef.tmp/x/index.html", "half")
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
