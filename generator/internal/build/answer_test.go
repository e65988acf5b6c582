package build

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"os"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

// memory is a Folder in memory.
type memory struct {
	files map[string]string // contents
	cache []byte
}

func (m *memory) Ours(string) bool        { return true }
func (m *memory) Cache() []byte           { return m.cache }
func (m *memory) SetCache(b []byte) error { m.cache = b; return nil }

func (m *memory) Held(files map[string][sha256.Size]byte) map[string]bool {
	held := map[string]bool{}
	for name, sum := range files {
		content, there := m.files[name]
		held[name] = there && sha256.Sum256([]byte(content)) == sum
	}
	return held
}

// The answer of an earlier run is taken as long as all that it was made from,
// and all that came of it, is as it was; and no longer.
func TestAnswered(t *testing.T) {
	sitetest.CacheIn(t, t.TempDir())
	t.Setenv("KLARABO_POLICY_SUM", "")
	files := miniSite(t)
	in := Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 1}}
	site, kit := &memory{}, &memory{}
	in.Kept = func() (Kept, error) { return KeptIn(in, site), nil }
	r, err := Run(t.Context(), in)
	if err != nil || r.Site == nil {
		t.Fatal(err, r.Problems)
	}
	site.files, kit.files = contents(t, r.Site.Tree), contents(t, r.Kit)
	if err := Keep(site, r, sums(t, r.Kit)); err != nil {
		t.Fatal(err)
	}
	answered := func(in Input, site, kit Folder) *Result { return Answered(in, KeptIn(in, site), kit) }
	again := answered(in, site, kit)
	if again == nil {
		t.Fatalf("the same again is not answered; the run had the problems %v", r.Problems)
	}
	if again.Shown().String() != r.Shown().String() || len(again.Site.Record.Files) != len(r.Site.Record.Files) || len(again.Answer.Kit) == 0 {
		t.Errorf("the answer is another one: %+v", again.Answer)
	}
	with := func(name, content string) Input {
		changed := maps.Clone(files)
		changed[name] = &fstest.MapFile{Data: []byte(content)}
		if content == "" {
			delete(changed, name)
		}
		in := in
		in.Files = changed
		return in
	}
	other := func(change func(in *Input)) Input { in := in; change(&in); return in }
	for what, in := range map[string]Input{
		"an edited file":       with("data/site.yaml", string(files["data/site.yaml"].Data)+"# a word\n"),
		"a new page":           with("content/neu.de.md", "---\ntitle: Neu\n---\n"),
		"a new layout":         with("layouts/page.html", "<p>"),
		"one that is gone":     with("data/site.yaml", ""),
		"a folder for nothing": with("static/logo.svg", "<svg/>"),
		"another day":          other(func(in *Input) { in.Now = in.Now.Next() }),
		"a draft":              other(func(in *Input) { in.Draft = true }),
		"another address":      other(func(in *Input) { in.BaseURL = "https://other.example/" }),
		"labels":               other(func(in *Input) { in.Labels = true }),
		"a policy's sum":       other(func(in *Input) { in.PolicySum = "h1:x" }),
	} {
		if answered(in, site, kit) != nil {
			t.Errorf("%s: the answer of before is taken", what)
		}
	}
	edited := maps.Clone(site.files)
	edited["index.html"] = ""
	for what, folders := range map[string][2]*memory{
		"no site":        {{cache: site.cache}, kit},
		"no kit":         {site, {}},
		"no note":        {{files: site.files}, kit},
		"a forged note":  {{files: site.files, cache: append([]byte{0}, site.cache[1:]...)}, kit},
		"an edited page": {{files: edited, cache: site.cache}, kit},
	} {
		if answered(in, folders[0], folders[1]) != nil {
			t.Errorf("%s: the answer of before is taken", what)
		}
	}
}

// The warnings of a run are told again with its answer.
func TestAnsweredWithWarnings(t *testing.T) {
	sitetest.CacheIn(t, t.TempDir())
	t.Setenv("KLARABO_POLICY_SUM", "")
	files := miniSite(t)
	const name = "data/offers/funkwelt-mini.yaml"
	files[name] = &fstest.MapFile{Data: append(files[name].Data, "summary: Drei Hefte im Briefkasten, bevor sie am Kiosk liegen.\n"...)}
	in := Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 1}}
	site := &memory{}
	in.Kept = func() (Kept, error) { return KeptIn(in, site), nil }
	r, err := Run(t.Context(), in)
	if err != nil || r.Site == nil || len(r.Problems) != 1 {
		t.Fatal(err, r.Problems)
	}
	site.files = contents(t, r.Site.Tree)
	if err := Keep(site, r, nil); err != nil {
		t.Fatal(err)
	}
	again := Answered(in, KeptIn(in, site), nil)
	if again == nil {
		t.Fatal("the same again is not answered")
	}
	if told := again.Told().In("de"); len(told) != 1 || told[0].String() != r.Problems.In("de")[0].String() {
		t.Errorf("it tells %v, want %v", told, r.Problems)
	}
}

// miniSite is the site of the scripts, without problems, over the built-in files.
func miniSite(t *testing.T) fstest.MapFS {
	t.Helper()
	over, err := OverDefaults(os.DirFS("../cli/testdata/mini"))
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	err = fs.WalkDir(over, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(over, name)
		files[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func sums(t *testing.T, tree *reuse.Tree) map[string][sha256.Size]byte {
	all := map[string][sha256.Size]byte{}
	for name, content := range contents(t, tree) {
		all[name] = sha256.Sum256([]byte(content))
	}
	return all
}
