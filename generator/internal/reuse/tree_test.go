package reuse

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTree(t *testing.T) {
	tree := NewTree()
	tree.Add(map[string][]byte{"index.html": []byte("home"), "a/b/index.html": []byte("b"), "a/c.css": nil})
	tree.size = most
	long := strings.Repeat("a long page ", 1000)
	tree.Add(map[string][]byte{"a/long.html": []byte(long)})
	if f := tree.files["a/long.html"]; !f.packed || len(f.content) > len(long)/10 {
		t.Errorf("not compressed: %d bytes", len(f.content))
	}
	if err := fstest.TestFS(tree, "index.html", "a/b/index.html", "a/c.css", "a/long.html"); err != nil {
		t.Error(err)
	}
	if b, err := tree.ReadFile("a/long.html"); string(b) != long || err != nil {
		t.Errorf("got %.20q, %v", b, err)
	}
	some := NewTree()
	some.Take(tree, maps.Keys(map[string]bool{"a/long.html": true, "nothing": true}))
	if err := fstest.TestFS(some, "a/long.html"); err != nil || len(some.files) != 1 {
		t.Errorf("%v, %d files", err, len(some.files))
	}
}
