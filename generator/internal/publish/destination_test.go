package publish

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"
)

// What is kept stays, what is neither kept nor in the tree goes, and what was
// edited is not held.
func TestKeep(t *testing.T) {
	dir := t.TempDir()
	into(t, dir, tree("a/index.html: a", "b/index.html: b", "c/index.html: c"))
	put(t, dir, "c/index.html", "edited")
	put(t, dir, "mine.html", "a")

	d, err := Open(open(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	a := sha256.Sum256([]byte("a"))
	held := d.Held(map[string][sha256.Size]byte{
		"a/index.html": a, "b/index.html": a, "c/index.html": sha256.Sum256([]byte("c")), "mine.html": a, "gone.html": a,
	})
	for path, want := range map[string]bool{"a/index.html": true, "b/index.html": false, "c/index.html": false, "mine.html": false, "gone.html": false} {
		if held[path] != want {
			t.Errorf("%s: held is %v", path, held[path])
		}
	}
	if _, err := d.Plan(tree(), map[string][sha256.Size]byte{"b/index.html": sha256.Sum256([]byte("b"))}); err == nil {
		t.Error("kept without having been looked at")
	}
	put(t, dir, "c/index.html", "c")
	p, err := d.Plan(tree("c/index.html: new"), map[string][sha256.Size]byte{"a/index.html": a, "c/index.html": sha256.Sum256([]byte("new"))})
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Write()
	if err != nil || r != (Result{Written: 1, Unchanged: 1, Removed: 1}) {
		t.Errorf("%+v, %v", r, err)
	}
	for path, want := range map[string]string{"a/index.html": "a", "c/index.html": "new", "mine.html": "a"} {
		if b, err := os.ReadFile(filepath.Join(dir, path)); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", path, b, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "b")); err == nil {
		t.Error("b is still there")
	}
	if err := d.SetCache([]byte("notes")); err != nil || string(d.Cache()) != "notes" {
		t.Errorf("%q, %v", d.Cache(), err)
	}
}
