package reuse

import (
	"maps"
	"os"
	"testing"
	"testing/fstest"
)

func TestTree(t *testing.T) {
	tree := NewTree()
	tree.Add(map[string][]byte{"index.html": []byte("home"), "a/b/index.html": []byte("b"), "a/c.css": nil})
	tree.size = most
	const long = "a page that is not in memory"
	tree.Add(map[string][]byte{"d/long/index.html": []byte(long), "d/empty.txt": nil})
	if f := tree.files["d/long/index.html"]; f.spilled == nil || f.content != nil {
		t.Error("it is in memory")
	}
	tree.AddMade(map[string]func() []byte{"made.txt": func() []byte { return []byte("made") }})
	if err := fstest.TestFS(tree, "index.html", "a/b/index.html", "a/c.css", "d/empty.txt", "d/long/index.html", "made.txt"); err != nil {
		t.Error(err)
	}
	if b, err := tree.ReadFile("d/long/index.html"); string(b) != long || err != nil {
		t.Errorf("got %.20q, %v", b, err)
	}
	some := NewTree()
	some.Take(tree, maps.Keys(map[string]bool{"d/long/index.html": true, "nothing": true}))
	if err := fstest.TestFS(some, "d/long/index.html"); err != nil || len(some.files) != 1 {
		t.Errorf("%v, %d files", err, len(some.files))
	}
}

// Without a place on the disk everything stays in memory.
func TestNoSpill(t *testing.T) {
	t.Setenv("TMPDIR", "/nothing")
	tree := NewTree()
	tree.size = most
	tree.Add(map[string][]byte{"index.html": []byte("home")})
	if b, err := tree.ReadFile("index.html"); string(b) != "home" || err != nil {
		t.Errorf("got %q, %v", b, err)
	}
}

// Nothing is left of what was on the disk.
func TestSpillHasNoName(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	newSpill().add([]byte("page"))
	if left, err := os.ReadDir(dir); len(left) > 0 || err != nil {
		t.Errorf("%v, %v", left, err)
	}
}
