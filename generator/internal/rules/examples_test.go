package rules

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// now is the day on which the tests look at the data.
var now = day(2026, 11, 23)

// base is the files of the site that breaks no rule.
func base(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	site := fstest.MapFS{}
	for _, f := range archive.Files {
		site[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return site
}

// load is the base site's catalog after changes.
func load(t *testing.T, changes ...Example) *catalog.Catalog {
	t.Helper()
	return loadFS(t, changed(t, changes...))
}

// changed is the base site after changes; one without an old text appends.
func changed(t *testing.T, changes ...Example) fstest.MapFS {
	t.Helper()
	site := base(t)
	for _, e := range changes {
		if site[e.File] == nil {
			site[e.File] = &fstest.MapFile{}
		}
		src := string(site[e.File].Data)
		if e.Old == "" {
			site[e.File].Data = []byte(src + e.New)
			continue
		}
		if n := strings.Count(src, e.Old); n != 1 {
			t.Fatalf("%q stands in %s %d times", e.Old, e.File, n)
		}
		site[e.File].Data = []byte(strings.Replace(src, e.Old, e.New, 1))
	}
	return site
}

func loadFS(t *testing.T, site fs.FS) *catalog.Catalog {
	t.Helper()
	cat, list := catalog.Load(site)
	for _, p := range list {
		t.Fatalf("the site does not load: %s", p)
	}
	return cat
}

// told is the first line of each problem, sorted by place.
func told(list diag.List) string {
	var lines []string
	for _, p := range list.Sorted() {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

func TestExamples(t *testing.T) {
	if s := told(checkSite(t, base(t), now)); s != "" {
		t.Fatalf("the base site breaks:\n%s", s)
	}
	for _, r := range All() {
		t.Run(r.ID, func(t *testing.T) {
			list := checkSite(t, changed(t, r.Breaks), now)
			if len(list) == 0 {
				t.Errorf("nothing is found in the example that breaks the rule")
			}
			for _, p := range list {
				if p.Rule != r.ID {
					t.Errorf("the example breaks another rule: %s", p)
				}
				if p.Pos.Line == 0 || p.Hint.String() == "" {
					t.Errorf("%s: no line or no hint", p)
				}
			}
			if s := told(checkSite(t, changed(t, r.Passes), now)); s != "" {
				t.Errorf("the example that passes breaks:\n%s", s)
			}
			if r.Norm == "" || r.Why == "" {
				t.Error("no norm, or no explanation")
			}
		})
	}
}

func TestIDsAreUnique(t *testing.T) {
	for i, r := range All() {
		if i > 0 && All()[i-1].ID == r.ID {
			t.Errorf("two rules are called %s", r.ID)
		}
		if err := offer.CheckID(r.ID); err != nil || r.ID == waiverRule {
			t.Errorf("%q is no name for a rule", r.ID)
		}
	}
}

func TestNormsApplyFromTheirDay(t *testing.T) {
	cat := load(t, withdrawLink.Breaks)
	before, on := day(2026, 6, 18), day(2026, 6, 19)
	count := func(d offer.Date) (n int) {
		for _, p := range Check(cat, d) {
			if p.Rule == withdrawLink.ID {
				n++
			}
		}
		return n
	}
	if count(before) != 0 || count(on) != 1 {
		t.Errorf("withdraw-link: %d on %s, %d on %s; want 0 and 1", count(before), before, count(on), on)
	}
}

// The repository is itself a site, with the clauses that all sites start from.
func TestExampleSiteIsClean(t *testing.T) {
	cat := loadFS(t, os.DirFS("../../.."))
	if s := told(Check(cat, now)); s != "" {
		t.Errorf("the example site breaks:\n%s", s)
	}
	_, waived := Judge(cat, nil, now)
	for _, p := range waived {
		t.Logf("waived: %s", p)
	}
}

// Without a site, or with nothing at all, there is nothing to find and nothing to trip over.
func TestNoSite(t *testing.T) {
	if s := told(Check(&catalog.Catalog{}, now)); s != "" {
		t.Error(s)
	}
}
