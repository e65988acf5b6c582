package reuse

import (
	"fmt"
	"maps"
	"testing"
	"testing/fstest"
)

func TestTree(t *testing.T) {
	tree := NewTree()
	tree.Add(map[string][]byte{"index.html": []byte("home"), "a/b/index.html": []byte("b"), "a/c.css": nil})
	tree.size = most
	long := ""
	for i := range 500 {
		long += fmt.Sprintf("line %d of a long page\n", i*i)
	}
	tree.Add(map[string][]byte{"d/first/index.html": []byte(long + "the first")})
	tree.Add(map[string][]byte{"d/long/index.html": []byte(long)})
	if f := tree.files["d/long/index.html"]; f.packed == nil || len(f.content) > len(long)/40 {
		t.Errorf("not compressed: %d bytes of %d", len(f.content), len(long))
	}
	tree.AddMade(map[string]func() []byte{"made.txt": func() []byte { return []byte("made") }})
	if err := fstest.TestFS(tree, "index.html", "a/b/index.html", "a/c.css", "d/first/index.html", "d/long/index.html", "made.txt"); err != nil {
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
