package cli

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// example is this repository, which is itself a site.
const example = "../../.."

// run runs one command line, which must be clean, and returns what it said.
func run(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := Main(args, &stdout, &stderr); code != exitClean {
		t.Fatalf("klarabo %s: exit code %d\n%s", strings.Join(args, " "), code, &stderr)
	}
	return stdout.String()
}

// Hugo's own command builds the ejected source to the bytes that build writes.
func TestEjectedSourceBuildsToTheSameBytes(t *testing.T) {
	built, source, plain := t.TempDir(), t.TempDir(), t.TempDir()
	run(t, "build", "--source", example, "--destination", built, "--now", "2026-11-27", "--kit", t.TempDir())
	run(t, "eject", source, "--source", example, "--now", "2026-11-27")
	hugo := exec.Command(sitetest.Hugo(t), "--source", source, "--destination", plain, "--cacheDir", t.TempDir(), "--quiet")
	if out, err := hugo.CombinedOutput(); err != nil {
		t.Fatalf("hugo: %v\n%s", err, out)
	}
	ours, theirs := filesIn(t, built), filesIn(t, plain)
	for name, want := range theirs {
		if got, ok := ours[name]; !ok {
			t.Errorf("hugo writes %s, and build does not", name)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s differs from what hugo writes", name)
		}
	}
	for name := range ours {
		if _, ok := theirs[name]; !ok {
			t.Errorf("build writes %s, and hugo does not", name)
		}
	}
	if len(ours) < 50 {
		t.Errorf("the example site has %d files only", len(ours))
	}
}

// filesIn is every file of a folder by its path, without Klarabo's own.
func filesIn(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(name, ".klarabo-") {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(dir, name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Building twice gives the same bytes, wherever the source and the destination are.
func TestSameInputSameBytes(t *testing.T) {
	a, b, moved := t.TempDir(), t.TempDir(), t.TempDir()
	if err := os.CopyFS(moved, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	run(t, "build", "--source", "testdata/mini", "--destination", a, "--now", "2026-11-27", "--kit", t.TempDir())
	run(t, "build", "--source", moved, "--destination", b, "--now", "2026-11-27", "--kit", t.TempDir())
	first, second := filesIn(t, a), filesIn(t, b)
	if len(first) != len(second) {
		t.Errorf("%d files, then %d", len(first), len(second))
	}
	for name, want := range first {
		if !bytes.Equal(second[name], want) {
			t.Errorf("%s differs", name)
		}
	}
}
