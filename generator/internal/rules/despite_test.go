package rules

import (
	"bytes"
	"path"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/catalog"
)

// What breaks a rule is told while another file is broken, whichever line of it
// is lost; and a broken file makes no finding in another.
func TestDespiteBrokenFiles(t *testing.T) {
	good := base(t)
	const offerFile = "data/offers/funkwelt-jahresabo.yaml"
	bad := changed(t, Example{offerFile, "issues: 12, shipping", "issues: 24, shipping"})
	want := told(Check(load(t, Example{offerFile, "issues: 12, shipping", "issues: 24, shipping"}), now))
	if want == "" {
		t.Fatal("24 issues in a year break no rule")
	}
	broken := 0
	for name, f := range good {
		if !slices.Contains([]string{"data/partners", "data/premiums", "data/publications", "data/offers"}, path.Dir(name)) || name == offerFile {
			continue
		}
		lines := bytes.SplitAfter(f.Data, []byte("\n"))
		for i := range lines {
			without := bytes.Join(slices.Delete(slices.Clone(lines), i, i+1), nil)
			cat, list := catalog.Load(withFile(good, name, without))
			if !list.HasErrors() {
				continue
			}
			broken++
			if s := told(Check(cat, now)); s != "" {
				t.Errorf("%s without line %d (%s) gives:\n%s", name, i+1, bytes.TrimSpace(lines[i]), s)
			}
			cat, _ = catalog.Load(withFile(bad, name, without))
			if s := told(Check(cat, now)); s != want && path.Dir(name) != "data/publications" { // whose issues are counted
				t.Errorf("%s without line %d: want\n%s\n got\n%s", name, i+1, want, s)
			}
		}
	}
	if broken < 50 {
		t.Errorf("only %d lines break a file", broken)
	}
}

// withFile is the site with other contents of a file.
func withFile(site fstest.MapFS, name string, data []byte) fstest.MapFS {
	other := fstest.MapFS{}
	for n, f := range site {
		other[n] = f
	}
	other[name] = &fstest.MapFile{Data: data}
	return other
}
