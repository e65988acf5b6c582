package review

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// whole is the site with all of its texts.
func (s *testSite) whole() Input {
	s.Helper()
	in := s.read()
	in.ToSign, _ = signoff.Gather(signoff.Input{Catalog: in.Catalog, Disclosures: in.Texts, Content: catalog.ReadContent(s.files), Ledger: in.Ledger})
	return in
}

// page is the text of the page with the name in German.
func page(in Input, name string) *signoff.Text {
	for _, t := range in.ToSign {
		if t.Is("page") == name && t.Lang == "de" {
			return t
		}
	}
	return nil
}

// act writes what anna-berg says of a text.
func (s *testSite) act(kind signoff.Kind, t *signoff.Text, comment string) {
	s.Helper()
	l, _ := signoff.Load(s.files)
	a, err := l.Draft(kind, []*signoff.Text{t}, l.Reviewer("anna-berg"), offer.Date{Year: 2026, Month: 10, Day: 9}, comment)
	if err != nil {
		s.Fatal(err)
	}
	if err := l.Sign(a, s.signer()); err != nil {
		s.Fatal(err)
	}
	s.put(a.File, string(a.YAML()))
}

// TestOthers: of a page, the dossier says what it says of a disclosure: who took
// its approval back and why, what became of it since an older state, and what is
// gone; and the table has it too.
func TestOthers(t *testing.T) {
	s := newSite(t, "../../../data/clauses")
	s.put("content/data.de.md", "# Daten\n\nWir geben nichts weiter.\n")
	s.put("content/gone.de.md", "# Fort\n")
	older := s.whole()
	s.act(signoff.Approval, page(older, "data"), "wie besprochen")
	told := func(in Input) string {
		files, err := Compile(in).Files("de")
		if err != nil {
			t.Fatal(err)
		}
		return string(files["index.html"])
	}
	if got := told(s.whole()); !strings.Contains(got, "Freigegeben durch Anna Berg (legal) am 9. Oktober 2026. Anmerkung: „wie besprochen“.") {
		t.Error("the approval of a page lacks its comment")
	}
	s.act(signoff.Revocation, page(older, "data"), "Auflage der Behörde")
	if got := told(s.whole()); !strings.Contains(got, "Die Freigabe wurde zurückgenommen durch Anna Berg (legal) am 9. Oktober 2026. Anmerkung: „Auflage der Behörde“.") {
		t.Error("the revocation of a page lacks its reason")
	}

	s.put("content/data.de.md", "# Daten\n\nWir geben alles weiter.\n")
	s.act(signoff.Approval, page(s.whole(), "data"), "")
	delete(s.files, "content/gone.de.md")
	in := s.whole()
	in.Since, in.Older = "v1", older.ToSign
	d := Compile(in)
	first := d.Others[0]
	if first.At != "content/data.de.md" || first.Status != signoff.Approved || first.Since != Rewritten || d.Others[1].Since != Unchanged {
		t.Errorf("first comes %v, then %v", first, d.Others[1])
	}
	if open := d.Besides(signoff.Pages, false); len(open) == 0 || open[0].In[0].At != first.At {
		t.Error("a page that changed since the older state is not among those to read")
	}
	if len(d.Gone) != 1 || d.Gone[0].Name != "the page gone in German" || d.Gone[0].Text != "# Fort" {
		t.Errorf("gone are %v", d.Gone)
	}
	for _, want := range []string{"<del>nichts</del> <ins>alles</ins>", "<h3>die Seite gone auf Deutsch</h3>", "Seit dem älteren Stand geändert."} {
		if !strings.Contains(told(in), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	open := d.Open() // no page is asked for
	in.Catalog.Site.SignOff.Pages = &offer.SignOff{Required: []string{"legal"}}
	for _, o := range d.Others {
		if o.Kind == signoff.Pages && o.Status != signoff.Approved {
			open++
		}
	}
	if got := Compile(in).Open(); got != open || open == d.Open() {
		t.Errorf("%d texts are open, not %d", open, got)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(d.csv()), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 1+len(d.Texts)+len(d.Others) {
		t.Fatal(len(rows), err)
	}
	row := map[string]string{}
	for i, cell := range rows[1+len(d.Texts)] {
		row[rows[0][i]] = cell
	}
	if row["kind"] != "page" || row["name"] != "the page data in German" || row["sum"] != first.Sum || row["approved_by"] != "anna-berg (legal) 2026-10-09" ||
		!strings.HasSuffix(row["redline"], "Wir geben [-nichts-] {+alles+} weiter.") {
		t.Errorf("the table has %v", row)
	}
}

// A page in which nothing but an empty line changed shows it.
func TestEmptyLines(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"a\nb\nc", "a\n\nb\nc", "a|{+¶+}|b|c"},
		{"a\n\nb\nc", "a\nb\nc", "a|[-¶-]|b|c"},
		{"a\n\nb", "a\n\nc", "a||[-b-]{+c+}"},
	} {
		var got []string
		for _, l := range changedLines(strings.Split(test.old, "\n"), strings.Split(test.new, "\n")) {
			if len(l.Redline) > 0 {
				got = append(got, written([]row{{0, l.Redline}}))
			} else {
				got = append(got, l.Text)
			}
		}
		if s := strings.Join(got, "|"); s != test.want {
			t.Errorf("%q to %q: %s, want %s", test.old, test.new, s, test.want)
		}
	}
}
