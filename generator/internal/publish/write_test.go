package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// watched is a tree that tells when its files are read to be written: the second
// time, since they are added up before.
type watched struct {
	Files
	read *sync.Map
	at   func(name string) error
}

func (w watched) ReadFile(name string) ([]byte, error) {
	if _, again := w.read.LoadOrStore(name, true); again {
		if err := w.at(name); err != nil {
			return nil, err
		}
	}
	return w.Files.ReadFile(name)
}

// When a page is written, all that pages need is there, and what the old ones need
// is there still.
func TestPagesComeAfterWhatTheyNeed(t *testing.T) {
	dir := t.TempDir()
	var pages atomic.Int32
	into(t, dir, first)
	_, err := publish(open(t, dir), watched{second, &sync.Map{}, func(name string) error {
		if !strings.HasSuffix(name, ".html") {
			return nil
		}
		pages.Add(1)
		_, oldErr := os.Stat(filepath.Join(dir, "css/main.a.css"))
		_, newErr := os.Stat(filepath.Join(dir, "css/main.b.css"))
		return errors.Join(oldErr, newErr)
	}})
	if err != nil || pages.Load() != 2 {
		t.Errorf("%d pages: %v", pages.Load(), err)
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	dir, broken := t.TempDir(), errors.New("broken")
	_, err := publish(open(t, dir), watched{first, &sync.Map{}, func(name string) error {
		if name == "offers/x/index.html" {
			return broken
		}
		return nil
	}})
	if got := snapshot(t, dir); !errors.Is(err, broken) || strings.Contains(got, "offers/x/index.html -") || strings.Contains(got, ".tmp") {
		t.Errorf("%v leaves\n%s", err, got)
	}
	if r := into(t, dir, first); r.Written == 0 {
		t.Error("the next call writes nothing")
	}
}
