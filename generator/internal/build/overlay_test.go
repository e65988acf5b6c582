//go:build unix

package build

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe in the place of a folder is no folder, and nobody waits at it for a writer.
func TestPipeIsNoFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"content", "data/signoffs", "data/clauses", "layouts"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o644); err != nil {
			t.Skip(err)
		}
	}
	files, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"content", "data/signoffs", "data/clauses", "layouts"} {
		if names, err := fs.ReadDir(files, name); err == nil {
			t.Errorf("%s is a folder of %d", name, len(names))
		}
	}
	if list := Read(Input{Files: files, Draft: true}).Problems; !list.HasErrors() {
		t.Error("nothing is told")
	}
}
