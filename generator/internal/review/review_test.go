package review

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

var update = flag.Bool("update", false, "write the golden files; read them before they are committed")

// signedSite has a text in every state: the town and the matching changed
// since they were approved, one approval was revoked, one was edited by hand.
func signedSite(t testing.TB) *testSite {
	s := newSite(t, "testdata/clauses")
	for _, lang := range []offer.Lang{"de", "en"} {
		for day, form := range []offer.Form{offer.Notice, offer.Full, offer.Confirmation} {
			s.sign(signoff.Approval, form, lang, 5+day, "")
		}
	}
	s.sign(signoff.Approval, offer.Shipping, "de", 9, "Wie im Gespräch am 8. Oktober")
	s.sign(signoff.Revocation, offer.Confirmation, "de", 20, "Bestelldatum fehlt")
	s.edit(partnerFile, "city: Köln", "city: Bonn")
	s.edit(partnerFile, "Ihrer vorhandenen Kundennummer", "Ihrer alten Kundennummer")
	s.edit(partnerFile, "matching:\n", "matching:  # reviewed\n")
	for name, f := range s.files {
		if strings.HasPrefix(name, "data/signoffs/") && strings.Contains(string(f.Data), "form confirmation\n    lang en\n") {
			s.edit(name, "\ntexts:", "\ncomment: \"nachgetragen\"\ntexts:")
		}
	}
	return s
}

// TestGolden holds the whole dossier of the small site.
func TestGolden(t *testing.T) {
	in := signedSite(t).read()
	in.Findings = slices.DeleteFunc(in.Findings, func(p diag.Problem) bool { return p.Rule != "sign-off" }) // rules have tests of their own
	in.Findings.Warn(diag.Pos{File: partnerFile, Line: 9, Col: 1}, "hardware-shipper", diag.Msg("a finding at the partner"), diag.Msg("mend it"))
	in.Findings.Error(diag.Pos{File: "data/offers/funkwelt-mini.yaml", Line: 5, Col: 1}, "followed", diag.Msg("a finding elsewhere"), diag.Message{})
	files, err := Compile(in).Files("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "review.json", "review.csv"} {
		got := files[name]
		file := filepath.Join("testdata/golden", name)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is not as before; look at it: go test ./generator/internal/review -update && git diff", name)
		}
	}
}

// TestStates looks at order and state of the same dossier, and that a text
// stands in it once.
func TestStates(t *testing.T) {
	d := Compile(signedSite(t).read())
	var got []string
	for _, x := range d.Texts {
		got = append(got, string(x.Status)+" "+string(x.Form)+" "+string(x.Lang))
	}
	want := []string{
		"changed full de", "changed full en", "changed notice de", "changed notice en",
		"revoked confirmation de", "lapsed confirmation en",
	}
	signed := []string{"notice de", "notice en", "full de", "full en", "confirmation de", "confirmation en", "shipping de"}
	for _, ofPartner := range []bool{false, true} {
		for _, lang := range []string{" de", " en"} {
			for _, form := range formsHere() {
				if text := string(form) + lang; form.OfPartner() == ofPartner && !slices.Contains(signed, text) {
					want = append(want, "new "+text)
				}
			}
		}
	}
	want = append(want, "approved shipping de")
	if !slices.Equal(got, want) {
		t.Errorf("the texts come as\n%s\nand not as\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, x := range d.Texts {
		if (x.Command == "") != (x.Status == signoff.Approved) {
			t.Errorf("%s %s: the command is %q", x.Form, x.Lang, x.Command)
		}
		if x.Command != "" && x.Command != "klarabo approve "+signoff.Short(x.Sum)+" --as anna-berg" {
			t.Errorf("%s %s: the command is %q", x.Form, x.Lang, x.Command)
		}
	}
}

// changes is the sentences of a text that have a redline, as wdiff writes them.
func changes(x Text) (all []string) {
	for _, s := range x.Sentences {
		if len(s.Redline) > 0 {
			all = append(all, written([]row{{0, s.Redline}}))
		}
	}
	return all
}

// TestChangedFact: of the example's own wording, a changed fact shows as
// exactly the words that it changed, against what was approved and against an
// older state alike.
func TestChangedFact(t *testing.T) {
	for _, since := range []bool{false, true} {
		s := newSite(t, "../../../data/clauses")
		s.sign(signoff.Approval, offer.Full, "de", 5, "")
		older := s.whole().ToSign
		s.edit(partnerFile, "period: 6 months", "period: 9 months")
		s.edit(partnerFile, "street: Werkweg 3", "street: Werkweg 33")
		in := s.read()
		if since {
			in.Since, in.Older = "v1", older
		}
		want := []string{"Werkweg[- 3-]{+ 33+}", "[- 6-]{+ 9+}"}
		for _, x := range Compile(in).Texts {
			got := changes(x)
			if x.Form != offer.Full || x.Lang != "de" {
				if !since && len(got) > 0 {
					t.Errorf("%s %s has a redline without an approval: %v", x.Form, x.Lang, got)
				}
				continue
			}
			if len(got) != len(want) {
				t.Fatalf("since %v: %d sentences changed: %v", since, len(got), got)
			}
			for i := range want {
				if !strings.Contains(got[i], want[i]) || strings.Count(got[i], "-]")+strings.Count(got[i], "+}") != 2 {
					t.Errorf("since %v: the redline is %s and not of %s alone", since, got[i], want[i])
				}
			}
		}
	}
}

// TestSince: texts that an older state has not, has in other words, or has
// alone.
func TestSince(t *testing.T) {
	s := newSite(t, "testdata/clauses")
	partner := string(s.files[partnerFile].Data)
	s.put("data/partners/fort.yaml", partner)
	older := s.whole().ToSign
	delete(s.files, "data/partners/fort.yaml")
	s.put("data/partners/neu.yaml", partner)
	s.edit(partnerFile, "city: Köln", "city: Bonn")
	in := s.whole()
	in.Since, in.Older = "v1", older
	d := Compile(in)
	n := map[string]int{}
	for _, x := range d.Texts {
		n[x.Partner+" "+string(x.Since)]++
	}
	each := map[bool]int{} // texts of a firm, and of the publisher, in both languages
	for _, form := range formsHere() {
		each[form.OfPartner()] += 2
	}
	firm := each[true]
	if n["schraubwerk changed"] != 4 || n["schraubwerk same"] != firm-4 || n["neu new"] != firm || n["publisher same"] != each[false] || len(n) != 4 {
		t.Errorf("since v1: %v", n)
	}
	if d.Texts[0].Since != Rewritten || d.Texts[len(d.Texts)-1].Since != Unchanged {
		t.Error("what changed does not come first")
	}
	gone := slices.DeleteFunc(slices.Clone(d.Gone), func(g Gone) bool { return g.Kind != signoff.Disclosures })
	if len(gone) != firm || gone[0].Partner != "fort" {
		t.Errorf("gone are %v", d.Gone)
	}
	for _, lang := range Languages() {
		if _, err := d.Files(lang); err != nil {
			t.Error(err)
		}
	}
}

// TestPage reads the page as a browser does: well-formed enough to find each
// text once, with no script and nothing to fetch.
func TestPage(t *testing.T) {
	s := newSite(t, "../../../data/clauses")
	s.edit(partnerFile, "name: Schraubwerk Versand GmbH", "name: '<script>alert(1)</script> & Söhne'")
	d := Compile(s.read())
	files, err := d.Files("de")
	if err != nil {
		t.Fatal(err)
	}
	src := files["index.html"]
	root, err := html.Parse(strings.NewReader(string(src)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	ids := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		} else if slices.Contains([]string{"script", "link", "img", "iframe"}, n.Data) {
			t.Errorf("the page has the element %s", n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "id" {
				ids[a.Val]++
			} else if a.Key == "src" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") || strings.HasPrefix(a.Key, "on") {
				t.Errorf("the page has %s=%q", a.Key, a.Val)
			}
		}
	}
	text := disclosure.Fold(b.String())
	for _, x := range d.Texts {
		if n := strings.Count(text, x.Sum); n != 1 {
			t.Errorf("%s stands %d times in the page", x.Sum, n)
		}
		for _, sentence := range x.Sentences {
			if !strings.Contains(text, sentence.Text) {
				t.Errorf("the page lacks %q", sentence.Text)
			}
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("the id %s stands %d times", id, n)
		}
	}
}

// TestTable reads the table as a spreadsheet would.
func TestTable(t *testing.T) {
	d := Compile(signedSite(t).read())
	d.Texts[0].PartnerName = `=HYPERLINK("x")`
	files, err := d.Files("en")
	if err != nil {
		t.Fatal(err)
	}
	src := files["review.csv"]
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(src), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != len(d.Texts)+1 {
		t.Fatal(len(rows), err)
	}
	if rows[1][3] != `'=HYPERLINK("x")` {
		t.Errorf("a spreadsheet would run %s", rows[1][3])
	}
	var again Dossier
	if err := json.Unmarshal(files["review.json"], &again); err != nil || len(again.Texts) != len(d.Texts) {
		t.Error("the JSON cannot be read:", err)
	}
}
