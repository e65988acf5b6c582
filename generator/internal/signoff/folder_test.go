package signoff

import (
	"os/exec"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// TestReviewersSum holds the pin against the command that its comment gives.
func TestReviewersSum(t *testing.T) {
	s := newSite(t)
	sum := func(s fstest.MapFS) string {
		l, _ := Load(s)
		return l.ReviewersSum()
	}
	check := func(s fstest.MapFS, pin string) diag.List {
		l, _ := Load(s)
		return l.CheckReviewers(pin)
	}
	got := sum(s.files)
	if _, err := exec.LookPath("openssl"); err == nil {
		dir := t.TempDir()
		if err := copyTo(s.files, "data/reviewers", dir); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("sh", "-c", "LC_ALL=C sha256sum *.yaml | openssl dgst -sha256 -binary | base64")
		cmd.Dir = dir
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if want := "h1:" + strings.TrimSpace(string(out)); got != want {
			t.Errorf("the sum is %s, by hand it is %s", got, want)
		}
	}
	if list := check(s.files, got); len(list) > 0 {
		t.Errorf("the right pin is refused: %v", list)
	}
	for name, change := range map[string]func(s *testSite){
		"slipped in": func(s *testSite) { s.files["data/reviewers/dora.yaml"] = s.files["data/reviewers/ben-ost.yaml"] },
		"renamed": func(s *testSite) {
			s.files["data/reviewers/ben-neu.yaml"] = s.files["data/reviewers/ben-ost.yaml"]
			delete(s.files, "data/reviewers/ben-ost.yaml")
		},
		"changed": func(s *testSite) { s.edit("data/reviewers/ben-ost.yaml", "role: legal", "role: privacy") },
		"deleted": func(s *testSite) { delete(s.files, "data/reviewers/ben-ost.yaml") },
	} {
		s := newSite(t)
		change(s)
		list := check(s.files, got)
		if len(list) != 1 || list[0].Pos.File != "data/reviewers" || list[0].Rule != "reviewers-sum" {
			t.Errorf("a reviewer %s: %v", name, list)
		}
	}
	s.put("data/reviewers/.ben.yaml.swp", "an editor's")
	if sum(s.files) != got {
		t.Error("an editor's file changes the sum")
	}
	if none := sum(fstest.MapFS{}); none != "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" {
		t.Errorf("no folder: %s", none)
	}
}

// copyTo writes the files of a folder to the disk.
func copyTo(files fstest.MapFS, folder, dir string) error {
	for name, f := range files {
		if path.Dir(name) == folder {
			if err := writeTo(path.Join(dir, path.Base(name)), f.Data); err != nil {
				return err
			}
		}
	}
	return nil
}
