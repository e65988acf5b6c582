package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// No day breaks a build: a site whose offers begin and end, with premiums that
// are over before their offer, and pages that name all of them, is built on days
// before, between and after, on leap days, at the ends of years, and when
// clocks are changed.
func TestNoDayBreaksABuild(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a site many times")
	}
	source := t.TempDir()
	if err := os.CopyFS(source, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	sitetest.CacheIn(t, t.TempDir())
	mini := string(read(t, filepath.Join(source, "data/offers/funkwelt-mini.yaml")))
	partner := filepath.Join(source, "data/partners/schraubwerk.yaml")
	write(t, partner, []byte(strings.Replace(string(read(t, partner)), "reviewed_on: 2026-10-01", "reviewed_on: 2020-01-01", 1)))
	var sentences strings.Builder
	for id, days := range map[string]string{"leap": "{from: 2028-02-29, until: 2028-02-29}", "year": "{from: 2027-12-31, until: 2028-12-31}", "open": "{from: 2027-03-28}", "over": "{from: 2027-01-01, until: 2027-10-31}"} {
		text := strings.NewReplacer("{from: 2026-01-01}", days, "funkwelt-mini", "funkwelt-"+id, "Miniabo", "Miniabo "+id, "mini subscription", "mini subscription "+id).Replace(mini)
		if id == "open" {
			text = strings.Replace(text, `surcharge: "1.00"`, `surcharge: "1.00"`+"\n      only: {until: 2027-10-31}", 1)
		}
		if id == "over" || id == "leap" {
			text += "replaced_by: [funkwelt-year, funkwelt-open]\n"
		}
		write(t, filepath.Join(source, "data/offers/funkwelt-"+id+".yaml"), []byte(text))
		sentences.WriteString("Der {{< premium \"funkwelt-" + id + "/usb-stick-64\" >}} kommt mit [dem Heft](/angebote/funkwelt-" + id + "/).\n\n")
	}
	if err := os.MkdirAll(filepath.Join(source, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"de", "en"} {
		write(t, filepath.Join(source, "content/alle."+lang+".md"), []byte("---\ntitle: Alle\n---\n\n"+sentences.String()))
	}
	public, kit := t.TempDir(), t.TempDir()
	for _, day := range []string{
		"2026-02-28", "2026-12-31", "2027-01-01", "2027-03-28", "2027-10-31", "2027-11-01", "2027-12-31", "2028-01-01",
		"2028-02-28", "2028-02-29", "2028-03-01", "2028-03-26", "2028-10-29", "2028-12-30", "2028-12-31", "2029-01-01", "2029-02-28", "2029-03-01", "2031-12-31", "2096-02-29", "2100-02-28",
	} {
		run(t, "build", "--source", source, "--destination", public, "--kit", kit, "--force", "--now", day, "--quiet")
		if page := string(read(t, filepath.Join(public, "alle/index.html"))); strings.Count(page, "data-disclosure=") != 4 {
			t.Errorf("on %s, the page that names the premium of four offers has %d notices", day, strings.Count(page, "data-disclosure="))
		}
	}
}
