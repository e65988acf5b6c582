//go:build unix

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const secret = "this stands outside of the site's folder"

// hostileSite is a copy of the small site, and a folder beside it that nobody
// may read from or write to.
func hostileSite(t *testing.T) (site, outside string) {
	t.Helper()
	dir := t.TempDir()
	site, outside = filepath.Join(dir, "site"), filepath.Join(dir, "outside")
	if err := os.CopyFS(site, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"content/media", "layouts/assets", "data/signoffs", "data/reviewers"} {
		if err := os.MkdirAll(filepath.Join(site, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(outside, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(outside, "secret"), []byte("---\ntitle: "+secret+"\n---\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return site, outside
}

// klarabo runs a command line, and tells what it wrote to both streams.
func klarabo(args ...string) (code int, said string) {
	var out bytes.Buffer
	code = Main(args, &out, &out)
	return code, out.String()
}

// A file of the source that is a link out of it, or no file, is told by its
// name; it is not read, and nothing waits for it.
func TestHostileFiles(t *testing.T) {
	link := func(target string) func(path, outside string) error {
		return func(path, outside string) error {
			os.RemoveAll(path)
			return os.Symlink(strings.Replace(target, "OUTSIDE", outside, 1), path)
		}
	}
	pipe := func(path, _ string) error { return syscall.Mkfifo(path, 0o644) }
	for _, tt := range []struct {
		path string
		make func(path, outside string) error
	}{
		{"content/x.de.md", link("OUTSIDE/secret")},
		{"content/x.de.md", link("../../outside/secret")},
		{"content/x.de.md", link("/dev/zero")},
		{"content/x.de.md", pipe},
		{"content/folder", link("OUTSIDE")},
		{"content/loop", link("loop")},
		{"content", link("OUTSIDE")},
		{"content/media/x.txt", link("OUTSIDE/secret")},
		{"content/media/x.txt", pipe},
		{"layouts/page.html", link("OUTSIDE/secret")},
		{"layouts/page.html", pipe},
		{"layouts/assets/style.css", link("OUTSIDE/secret")},
		{"layouts", link("OUTSIDE")},
		{"data/offers/x.yaml", link("OUTSIDE/secret")},
		{"data/offers/x.yaml", pipe},
		{"data/offers", link("OUTSIDE")},
		{"data/clauses/shipper.yaml", link("OUTSIDE/secret")},
		{"data/site.yaml", link("OUTSIDE/secret")},
		{"data/signoffs/x.yaml", link("OUTSIDE/secret")},
		{"data/signoffs/x.yaml", pipe},
		{"data/reviewers/x.yaml", link("OUTSIDE/secret")},
		{"data", link("OUTSIDE/data")},
	} {
		site, outside := hostileSite(t)
		path := filepath.Join(site, tt.path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := tt.make(path, outside); err != nil {
			t.Fatal(err)
		}
		code, said := klarabo("build", "--source", site, "--now", "2026-11-01")
		if code == exitClean || code == exitFailed || !strings.Contains(said, tt.path) || strings.Contains(said, secret) {
			t.Errorf("%s: exit code %d, said %s", tt.path, code, said)
		}
		if _, err := os.Stat(filepath.Join(site, "public")); err == nil {
			t.Errorf("%s: something was published", tt.path)
		}
	}
}

// A destination that is a link out of the source, or has one in it: nothing is
// written or removed behind it.
func TestHostileDestination(t *testing.T) {
	for _, tt := range []struct {
		name string
		make func(site, outside string) error
		args []string
		says string
	}{
		{"public is a link", func(site, outside string) error { return os.Symlink(outside, filepath.Join(site, "public")) },
			[]string{"build"}, "public is a symbolic link"},
		{"kit is a link", func(site, outside string) error { return os.Symlink(outside, filepath.Join(site, "kit")) },
			[]string{"build"}, "kit is a symbolic link"},
		{"review is a link", func(site, outside string) error { return os.Symlink(outside, filepath.Join(site, "review")) },
			[]string{"review"}, "review is a symbolic link"},
		{"a folder in public is a link", func(site, outside string) error {
			if err := os.Mkdir(filepath.Join(site, "public"), 0o755); err != nil {
				return err
			}
			return os.Symlink(outside, filepath.Join(site, "public/angebote"))
		}, []string{"build", "--force"}, "angebote in the destination was not written by a build"},
		{"the lock is a link", func(site, outside string) error {
			if err := os.Mkdir(filepath.Join(site, "public"), 0o755); err != nil {
				return err
			}
			return os.Symlink(filepath.Join(outside, "secret"), filepath.Join(site, "public/.klarabo-lock"))
		}, []string{"build"}, ".klarabo-lock in the destination is not a file of an earlier build"},
		{"the manifest is a link", func(site, outside string) error {
			if err := os.Mkdir(filepath.Join(site, "public"), 0o755); err != nil {
				return err
			}
			return os.Symlink(filepath.Join(outside, "secret"), filepath.Join(site, "public/.klarabo-manifest"))
		}, []string{"build"}, "cannot be read"},
		{"the folder of new offers is a link", func(site, outside string) error {
			os.RemoveAll(filepath.Join(site, "data/offers"))
			return os.Symlink(outside, filepath.Join(site, "data/offers"))
		}, []string{"new", "offer", "x"}, "data/offers"},
	} {
		site, outside := hostileSite(t)
		if err := tt.make(site, outside); err != nil {
			t.Fatal(err)
		}
		before := filesIn(t, outside)
		code, said := klarabo(append(tt.args, "--source", site)...)
		if code == exitClean || !strings.Contains(said, tt.says) {
			t.Errorf("%s: exit code %d, said %s", tt.name, code, said)
		}
		for name, content := range filesIn(t, outside) {
			if !bytes.Equal(before[name], content) {
				t.Errorf("%s: %s was written", tt.name, name)
			}
		}
	}
	// A link that the user names himself is his own.
	site, outside := hostileSite(t)
	if err := os.Symlink(outside, site+"-public"); err != nil {
		t.Fatal(err)
	}
	if code, said := klarabo("build", "--source", site, "--now", "2026-11-01", "--destination", site+"-public", "--force"); code != exitClean {
		t.Errorf("a link given as destination: exit code %d, said %s", code, said)
	}
}
