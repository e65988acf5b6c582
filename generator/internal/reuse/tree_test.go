package reuse

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"testing"
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
	want := map[string]string{"index.html": "home", "a/b/index.html": "b", "a/c.css": "", "d/empty.txt": "", "d/long/index.html": long, "made.txt": "made"}
	for name := range want {
		if b, err := tree.ReadFile(name); string(b) != want[name] || err != nil {
			t.Errorf("%s: got %.20q, %v", name, b, err)
		}
	}
	if got := slices.Sorted(tree.Names()); !slices.Equal(got, slices.Sorted(maps.Keys(want))) {
		t.Errorf("the names are %q", got)
	}
	if _, err := tree.ReadFile("d"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder: %v", err)
	}
	some := NewTree()
	some.Take(tree, maps.Keys(map[string]bool{"d/long/index.html": true, "nothing": true}))
	if got := slices.Collect(some.Names()); !slices.Equal(got, []string{"d/long/index.html"}) {
		t.Errorf("took %q", got)
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
