package catalog

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// site is the whole site of testdata/site.txtar.
func site(t testing.TB) fstest.MapFS {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

// told writes problems as the tests expect them: the place with the length of
// what is underlined, then the message, then what helps.
func told(list diag.List) string {
	var b strings.Builder
	for _, p := range list {
		fmt.Fprintf(&b, "%s+%d %s: %s [%s]\n", p.Pos, p.Pos.Len, p.Severity, p.Msg, p.Rule)
		for _, r := range p.Related {
			fmt.Fprintf(&b, "\t%s+%d %s\n", r.Pos, r.Pos.Len, r.Msg)
		}
		fmt.Fprintf(&b, "\thint: %s\n", p.Hint)
	}
	return b.String()
}

func TestLoad(t *testing.T) {
	c, list := Load(site(t))
	if len(list) > 0 {
		t.Fatalf("a whole site has problems:\n%s", told(list))
	}
	o := c.Offers[0]
	for _, check := range []struct {
		name      string
		got, want any
	}{
		{"the id is the file's name", o.ID, "pixelwerk-jahresabo"},
		{"a postcode keeps its zero", c.Partners[0].Postcode, "01067"},
		{"money is cents", int64(o.Price.Total.Every), int64(5990)},
		{"a map has all its keys", len(o.Price.Shipping), 2},
		{"a reference is resolved", o.Premiums[0].From[0].Premium.To.Partners()[0], c.Partners[0]},
		{"publisher is no partner", c.Premiums[0].Disclosed(), false},
		{"a text for every language", c.Premiums[0].Title.In("en"), "Tasche"},
		{"a block text has no line end", o.Body.In("de"), "\n## Überschrift\n  eingerückt\nSchluß"},
		{"a folded text is one line", c.Partners[0].Matching.Effect.In("de"), "Wer dort schon Kunde ist, behält seine Kundennummer."},
		{"records are sorted", c.Premiums[0].ID + " " + c.Premiums[1].ID, "tasche usb-stick-64"},
		{"a key left out is nil", len(o.Then) == 0, true},
		{"an empty list may be meant", len(c.Partners[0].Sends), 0},
	} {
		if check.got != check.want {
			t.Errorf("%s: got %v, want %v", check.name, check.got, check.want)
		}
	}
}

// Windows line ends give the same values.
func TestCRLF(t *testing.T) {
	fsys := site(t)
	for name, f := range fsys {
		if strings.HasSuffix(name, ".yaml") {
			f.Data = []byte(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
		}
	}
	c, list := Load(fsys)
	if len(list) > 0 {
		t.Fatal(told(list))
	}
	unix, _ := Load(site(t))
	if got, want := c.Offers[0].Body.In("de"), unix.Offers[0].Body.In("de"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A record with an error is left out, and what refers to it too, without
// another word.
func TestBrokenRecordsAreLeftOut(t *testing.T) {
	fsys := site(t)
	f := fsys["data/partners/hardwarehaus.yaml"]
	f.Data = []byte(strings.Replace(string(f.Data), "country: DE", "country: XX", 1))
	c, list := Load(fsys)
	if len(list) != 1 {
		t.Errorf("want one problem, got:\n%s", told(list))
	}
	if len(c.Partners) != 0 || len(c.Premiums) != 1 || len(c.Offers) != 0 || c.Site == nil {
		t.Errorf("left: %d partners, %d premiums, %d offers, site %v", len(c.Partners), len(c.Premiums), len(c.Offers), c.Site)
	}
}
