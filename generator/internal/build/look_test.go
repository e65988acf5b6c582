package build

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/look"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// day is one on which the example can be built.
var day = offer.Date{Year: 2026, Month: 11, Day: 27}

// ownDesign is the example with a sheet of its own.
func ownDesign(t *testing.T) fstest.MapFS {
	site := sitetest.Example(t, 0)
	const sheet = "layouts/assets/style.css"
	site[sheet] = &fstest.MapFile{Data: append(site[sheet].Data[:len(site[sheet].Data):len(site[sheet].Data)], ".k-disclosure { border-radius: 3px }\n"...)}
	return site
}

// noBrowser takes every browser away, and what was seen before.
func noBrowser(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Setenv("KLARABO_BROWSER", "")
	sitetest.CacheIn(t, t.TempDir())
}

func built(t *testing.T, site fstest.MapFS, draft bool) *Result {
	t.Helper()
	files, err := OverDefaults(site)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(t.Context(), Input{Files: files, Now: day, Draft: draft, Pictures: resized, Dir: "example", Look: &Looking{}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Without a browser a saved record decides, and it counts only as the policy
// lets it.
func TestSavedLooks(t *testing.T) {
	noBrowser(t)
	site := ownDesign(t)
	refused := func(what string, r *Result, want bool) {
		t.Helper()
		got := false
		for _, p := range r.Problems {
			got = got || p.Rule == "look/no-browser" && p.Severity == diag.Error
		}
		if got != want || got != (r.Site == nil) {
			t.Errorf("%s: refused: %t, problems: %v", what, got, r.Problems)
		}
	}
	asks := func(r *Result) bool {
		return slices.ContainsFunc(r.Problems, func(p diag.Problem) bool { return p.Rule == "look/copied-layouts" })
	}
	first := built(t, site, false)
	if refused("nothing saved", first, true); asks(first) {
		t.Errorf("one sheet is taken for a copy of all layouts: %v", first.Problems)
	}
	other := maps.Clone(site)
	for name := range other { // as another version's
		if strings.HasPrefix(name, "layouts/_partials/offer/") || strings.HasPrefix(name, "layouts/_partials/page/") {
			other[name] = &fstest.MapFile{Data: append(slices.Clone(other[name].Data), "{{/* */}}"...)}
		}
	}
	if r := built(t, other, false); !asks(r) {
		t.Errorf("a copy of another version's layouts: %v", r.Problems)
	}
	if r := built(t, site, true); r.Site == nil || len(r.Problems) == 0 {
		t.Errorf("a draft: %v", r.Problems)
	}

	record := placesOf(t, site, false)
	save := func(r *look.Record) {
		b, err := r.Encode(false)
		if err != nil {
			t.Fatal(err)
		}
		site[SavedLooks] = &fstest.MapFile{Data: b}
	}
	save(record)
	refused("saved", built(t, site, false), false)
	for place, seen := range record.Places {
		record.Places[place] = look.Seen{Sizes: append(look.Sizes{seen.Sizes[0] - 1}, seen.Sizes[1:]...)}
		break
	}
	save(record)
	refused("a longer text than was seen", built(t, site, false), true)

}

// Where the policy wants looks signed, nothing of another design is published
// before someone has signed what was seen of it.
func TestUnsignedLooks(t *testing.T) {
	noBrowser(t)
	site := ownDesign(t)
	text := string(site["data/site.yaml"].Data)
	asking := strings.Replace(text, "  required: [legal]\n", "  looks: {required: [legal]}\n", 1)
	if asking == text {
		t.Fatal("the example's sign_off is another one")
	}
	site["data/site.yaml"] = &fstest.MapFile{Data: []byte(asking)}
	told := func(want string, draft bool) {
		t.Helper()
		r := built(t, site, draft)
		got := ""
		for _, p := range r.Problems {
			if p.Rule == "sign-off" && p.Pos.File != "data/site.yaml" || strings.Contains(p.Msg.String(), "signed look") {
				got += p.Pos.File + ": " + p.Msg.String() + "\n"
			}
		}
		if !strings.HasPrefix(got, want) || want == "" && got != "" || want != "" && r.Site != nil {
			t.Errorf("told is %q, want %q", got, want)
		}
	}
	told("", true)
	told("data/site.yaml: `looks` asks for a signed look at a design of one's own, and there is no data/looks.json", false)
	b, err := placesOf(t, site, false).Encode(false)
	if err != nil {
		t.Fatal(err)
	}
	site[SavedLooks] = &fstest.MapFile{Data: b}
	told("data/looks.json: the look h1:", false)
}

// At first not all pages are needed to show all places with their longest texts,
// which stand in one language or the other. Then another price has none looked at, and
// a new offer few pages at most: its own, and lists that are longer with it.
func TestFewPagesAreLookedAt(t *testing.T) {
	site := ownDesign(t)
	pages := func(seen *look.Record) int { return len(look.Plan(spotsOf(t, site, true), seen.Knows)) }
	spots := spotsOf(t, site, true)
	with := map[string]bool{}
	for _, s := range spots {
		with[s.Page] = true
	}
	if n := pages(look.NewRecord("")); n == 0 || n > len(with)*7/8 {
		t.Errorf("at first %d of %d pages with disclosures are looked at", n, len(with))
	}
	seen := placesOf(t, site, true)
	const one = "data/offers/am-zug-freunde.yaml"
	text := site[one].Data
	site[one] = &fstest.MapFile{Data: bytes.Replace(text, []byte(`total: "`), []byte(`total: "1`), 1)}
	if n := pages(seen); n > 0 {
		t.Errorf("%d pages are looked at after an edited price", n)
	}
	site["data/offers/am-zug-neu.yaml"] = &fstest.MapFile{Data: text}
	if n := pages(seen); n > 6 {
		t.Errorf("%d pages are looked at for a new offer", n)
	}
}

// spotsOf is the disclosures of a site.
func spotsOf(t *testing.T, site fstest.MapFS, draft bool) []look.Spot {
	t.Helper()
	files, err := OverDefaults(site)
	if err != nil {
		t.Fatal(err)
	}
	s := Compose(Input{Files: files, Now: day, Draft: draft, Pictures: resized})
	made, list := s.Prove(Kept{})
	if list = append(list, s.Problems...); list.HasErrors() {
		t.Fatal(list)
	}
	spots, err := look.Spots(made.Tree, made.html(), s.baseURL())
	if err != nil {
		t.Fatal(err)
	}
	return spots
}

// placesOf is a record of all places of a site, as a browser would save it, or
// somebody forge it.
func placesOf(t *testing.T, site fstest.MapFS, draft bool) *look.Record {
	t.Helper()
	record := look.NewRecord("Chrome/156")
	spots := spotsOf(t, site, draft)
	var all []look.Visit
	for _, one := range spots {
		all = append(all, look.Visit{Path: one.Page})
	}
	record.Add(spots, all, nil)
	return record
}

// The built-in design is never looked at.
func TestBuiltInDesignNeedsNoBrowser(t *testing.T) {
	noBrowser(t)
	if r := built(t, sitetest.Example(t, 0), false); r.Site == nil || r.Looked != nil {
		t.Error(r.Problems)
	}
}
