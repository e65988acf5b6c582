package cli

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// counting counts how often the content of each file is asked for.
type counting struct {
	fs.FS
	mu    sync.Mutex
	opens map[string]int
}

func (c *counting) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && !info.IsDir() {
		c.mu.Lock()
		c.opens[name]++
		c.mu.Unlock()
	}
	return f, nil
}

func (c *counting) Stat(name string) (fs.FileInfo, error)      { return fs.Stat(c.FS, name) }
func (c *counting) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(c.FS, name) }
func (c *counting) ReadLink(name string) (string, error)       { return fs.ReadLink(c.FS, name) }
func (c *counting) Lstat(name string) (fs.FileInfo, error)     { return fs.Lstat(c.FS, name) }

// TestEachFileIsReadOnce: what is signed, rendered, proven and put into mails
// comes of one reading of each file, whatever happens to the file meanwhile.
func TestEachFileIsReadOnce(t *testing.T) {
	source, err := build.Open(example)
	if err != nil {
		t.Fatal(err)
	}
	c := &counting{FS: source, opens: map[string]int{}}
	r, err := build.Run(t.Context(), build.Input{Files: c, Now: offer.Date{Year: 2026, Month: 11, Day: 27}})
	if err != nil || r.Kit == nil {
		t.Fatalf("the example is not built: %v %v", err, r.Problems)
	}
	for _, folder := range []string{"data/offers/*", "data/partners/*", "data/clauses/*.yaml", "data/signoffs/*", "data/reviewers/*", "content/*.md", "content/media/*", "layouts/*.html", "layouts/i18n/*"} {
		names, err := fs.Glob(source, folder)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", folder, err)
		}
		for _, name := range names {
			if c.opens[name] != 1 {
				t.Errorf("%s was read %d times", name, c.opens[name])
			}
		}
	}
	for name, n := range c.opens {
		if n > 1 {
			t.Errorf("%s was read %d times", name, n)
		}
	}
}

// TestSwappedSource changes a partner again and again while the site is built.
// Each build is of one of its states, in all pages and mails.
func TestSwappedSource(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site many times")
	}
	source, to := filepath.Join(t.TempDir(), "site"), t.TempDir()
	if err := os.CopyFS(source, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	partner := filepath.Join(source, "data/partners/schraubwerk.yaml")
	was := read(t, partner)
	states := [2][]byte{
		bytes.ReplaceAll(was, []byte("Schraubwerk"), []byte("Alphawerk")),
		bytes.ReplaceAll(was, []byte("Schraubwerk"), []byte("Betawerk")),
	}
	stop, stopped := make(chan bool), make(chan error)
	go func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				stopped <- nil
				return
			default:
			}
			next := filepath.Join(source, "next")
			err := os.WriteFile(next, states[i%2], 0o644)
			if err == nil && i%16 > 0 {
				err = os.Rename(next, partner) // as good editors do
			} else if err == nil {
				err = os.WriteFile(partner, states[i%2], 0o644) // which others see half
			}
			if err != nil {
				stopped <- err
				return
			}
		}
	}()
	built, refused := 0, 0
	for range 12 {
		code, said := klarabo("build", "--source", source, "--destination", filepath.Join(to, "public"), "--kit", filepath.Join(to, "kit"), "--now", "2026-11-01")
		switch code {
		case exitClean:
			built++
		case exitProblems: // the file was empty, or cut off
			refused++
			if !strings.Contains(said, "data/partners/schraubwerk.yaml") {
				t.Errorf("refused with: %s", said)
			}
		default:
			t.Fatalf("exit code %d: %s", code, said)
		}
		found := [2]int{}
		for name, content := range published(t, to) {
			alpha, beta := bytes.Contains(content, []byte("Alphawerk")), bytes.Contains(content, []byte("Betawerk"))
			if alpha && beta {
				t.Fatalf("%s is of both states", name)
			}
			if alpha {
				found[0]++
			}
			if beta {
				found[1]++
			}
		}
		if found[0] > 0 && found[1] > 0 {
			t.Fatalf("%d files are of one state, and %d of the other", found[0], found[1])
		}
	}
	close(stop)
	if err := <-stopped; err != nil {
		t.Fatal(err)
	}
	if built == 0 {
		t.Error("no build came to an end")
	}
	t.Logf("%d built, %d refused", built, refused)
}
