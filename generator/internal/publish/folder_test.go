package publish

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree makes a tree of "path: content" pairs.
func tree(pairs ...string) Files {
	t := Files{}
	for _, pair := range pairs {
		path, content, _ := strings.Cut(pair, ": ")
		t[path] = []byte(content)
	}
	return t
}

func open(t testing.TB, dir string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

func into(t testing.TB, dir string, tree Tree) Result {
	t.Helper()
	r, err := publish(open(t, dir), tree)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// publish makes the destination hold the tree.
func publish(dest *os.Root, tree Tree) (Result, error) {
	d, err := Open(dest)
	if err != nil {
		return Result{}, err
	}
	defer d.Close()
	p, err := d.Plan(tree, nil)
	if err != nil {
		return Result{}, err
	}
	return p.Write()
}

// put writes a file as somebody else would.
func put(t testing.TB, dir, path, content string) {
	t.Helper()
	path = filepath.Join(dir, path)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// snapshot is everything in a folder but the lock: path, kind, content.
func snapshot(t testing.TB, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, path)
		content := ""
		switch {
		case rel == lockName || rel == ".":
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			content, err = os.Readlink(path)
		case !d.IsDir():
			var c []byte
			c, err = os.ReadFile(path)
			content = string(c)
		}
		fmt.Fprintf(&b, "%s %c %q\n", rel, d.Type().String()[0], content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
