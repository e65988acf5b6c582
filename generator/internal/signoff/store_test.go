package signoff

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func writeTo(name string, b []byte) error { return os.WriteFile(name, b, 0o644) }

// TestWrite: an act is written whole, never over a file that is there, and nothing
// is left of an attempt.
func TestWrite(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	act, err := l.Draft(Approval, []*Text{s.text("full", "de")}, l.Reviewer("anna-berg"), today, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Sign(act, signerOf(t, "anna-berg")); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	listing := func() (names []string) {
		found, err := os.ReadDir(filepath.Join(dir, entriesFolder))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range found {
			names = append(names, e.Name())
		}
		return names
	}
	file := filepath.Join(dir, filepath.FromSlash(act.File))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := writeTo(file, []byte("mine")); err != nil {
		t.Fatal(err)
	}
	err = Write(root, act)
	if err == nil || !strings.Contains(err.Error(), act.File+" is there already") {
		t.Errorf("said is %v", err)
	}
	if got := listing(); !slices.Equal(got, []string{filepath.Base(file)}) {
		t.Errorf("after a refusal there is %q", got)
	}
	if b, _ := os.ReadFile(file); string(b) != "mine" {
		t.Error("a file was replaced")
	}

	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if err := Write(root, act); err != nil {
		t.Fatal(err)
	}
	if got := listing(); len(got) != 1 || got[0][0] == '.' {
		t.Errorf("there is %q", got)
	}
	if b, _ := os.ReadFile(file); string(b) != string(act.YAML()) {
		t.Error("what is written is not the act")
	}
}

// TestWriteRefused: the message names the folder and says what to do.
func TestWriteRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := writeTo(filepath.Join(dir, entriesFolder), nil); err != nil { // a file in the folder's place
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	err = Write(root, &Act{})
	if err == nil || !strings.HasPrefix(err.Error(), "nothing was signed, since data/signoffs cannot be written to: ") || strings.Contains(err.Error(), dir) {
		t.Errorf("said is %v", err)
	}
}

// TestWriteReadOnly: a folder without the right to write. For root, all folders
// can be written to.
func TestWriteReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, entriesFolder), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, entriesFolder), 0o555); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	err = Write(root, &Act{file: file{File: entriesFolder + "/x.yaml"}})
	if err == nil || !strings.HasSuffix(err.Error(), "(permission denied); ask for the right to write there") {
		t.Errorf("said is %v", err)
	}
}

// TestTooMuch: an act that no reader would take is not signed.
func TestTooMuch(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	text, err := newText(Pages, [][2]string{{"page", "terms"}}, "de", []string{strings.Repeat("x", maxFile)})
	if err != nil {
		t.Fatal(err)
	}
	act, err := l.Draft(Approval, []*Text{text}, l.Reviewer("anna-berg"), today, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Sign(act, signerOf(t, "anna-berg")); err == nil || err.Error() != "these texts are too much for one file, which has at most 16384 KiB" {
		t.Errorf("said is %v", err)
	}
}
