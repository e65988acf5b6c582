package review

import (
	"crypto/ed25519"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

var today = offer.Date{Year: 2026, Month: 11, Day: 1}

const partnerFile = "data/partners/schraubwerk.yaml"

// testSite is the small site of the command's scripts, with a few clauses of
// its own and a reviewer.
type testSite struct {
	testing.TB
	files fstest.MapFS
}

func newSite(t testing.TB, clauses string) *testSite {
	t.Helper()
	s := &testSite{t, fstest.MapFS{}}
	s.copy("../cli/testdata/mini/data", "data")
	s.copy(clauses, "data/clauses")
	s.phrases()
	s.forms()
	s.edit("data/site.yaml", "links:\n", "sign_off: {required: [legal]}\nlinks:\n")
	s.put("data/reviewers/anna-berg.yaml", "name: Anna Berg\nrole: legal\nkey: "+
		strings.TrimSpace(string(ssh.MarshalAuthorizedKey(s.signer().PublicKey())))+"\nfrom: 2026-01-01\n")
	return s
}

func (s *testSite) copy(from, to string) {
	s.Helper()
	err := fs.WalkDir(os.DirFS(from), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		b, err := os.ReadFile(path.Join(from, name))
		s.put(path.Join(to, name), string(b))
		return err
	})
	if err != nil {
		s.Fatal(err)
	}
}

// phrases writes a word for each phrase that every site must have, where the
// clauses of the test have none.
func (s *testSite) phrases() {
	for _, pattern := range []string{"day-*", "offer-*", "page-*", "partner-ships", "premium-delivery", "register-*", "label-today", "label-with", "label-length", "label-then", "label-notice", "label-none", "word-level"} {
		files, err := filepath.Glob("../../../data/clauses/" + pattern + ".yaml")
		if err != nil || len(files) == 0 {
			s.Fatal("no such phrase:", pattern)
		}
		for _, f := range files {
			if name := "data/clauses/" + filepath.Base(f); s.files[name] == nil {
				s.put(name, "forms: []\nnorm: editorial\norder: 0\ntext: x\n")
			}
		}
	}
}

// formsHere is the forms in which the site has texts: there is nobody to consent,
// and nobody gets a gift.
func formsHere() (forms []offer.Form) {
	for _, word := range offer.Form("").Values().Words() {
		if f := offer.Form(word); f != offer.Letter && f != offer.Consent {
			forms = append(forms, f)
		}
	}
	return forms
}

// forms writes a clause for each of them of which the clauses of the test have none.
func (s *testSite) forms() {
	for _, form := range formsHere() {
		said, word := false, regexp.MustCompile(`(?m)^forms: .*\b`+string(form)+`\b`)
		for name, f := range s.files {
			said = said || strings.HasPrefix(name, "data/clauses/") && word.Match(f.Data)
		}
		if said {
			continue
		}
		whose := "Publisher"
		if form.OfPartner() {
			whose = "Partner"
		}
		s.put("data/clauses/"+strings.ReplaceAll(string(form), "_", "-")+"-form.yaml",
			"forms: ["+string(form)+"]\nnorm: editorial\norder: 900\ntext: \"{{."+whose+".Name}}\"\n")
	}
}

func (s *testSite) put(name, text string) { s.files[name] = &fstest.MapFile{Data: []byte(text)} }

// edit replaces a text that must stand in the file exactly once.
func (s *testSite) edit(name, old, new string) {
	s.Helper()
	f := s.files[name]
	if f == nil || strings.Count(string(f.Data), old) != 1 {
		s.Fatalf("%s does not have %q exactly once", name, old)
	}
	s.put(name, strings.Replace(string(f.Data), old, new, 1))
}

// signer is the key of anna-berg, always the same.
func (s *testSite) signer() ssh.Signer {
	signer, err := ssh.NewSignerFromKey(ed25519.NewKeyFromSeed([]byte("a key for tests of anna-berg 32b")))
	if err != nil {
		s.Fatal(err)
	}
	return signer
}

// sign writes anna-berg's next entry on a text and returns its file.
func (s *testSite) sign(kind signoff.Kind, form offer.Form, lang offer.Lang, day int, comment string) string {
	s.Helper()
	ledger, list := signoff.Load(s.files)
	if list.HasErrors() {
		s.Fatal(list)
	}
	text, err := signoff.FromDisclosure(s.read().Texts.Get("schraubwerk", "subscriber", form, lang))
	if err != nil {
		s.Fatal(err)
	}
	e, err := ledger.Draft(kind, []*signoff.Text{text}, ledger.Reviewer("anna-berg"), offer.Date{Year: 2026, Month: 10, Day: day}, comment)
	if err != nil {
		s.Fatal(err)
	}
	if err := ledger.Sign(e, s.signer()); err != nil {
		s.Fatal(err)
	}
	s.put(e.File, string(e.YAML()))
	return e.File
}

// read is the site as the review takes it.
func (s *testSite) read() Input {
	s.Helper()
	in := Input{Now: today}
	var list, more diag.List
	in.Catalog, list = catalog.Load(s.files)
	in.Texts, more = disclosure.Compose(in.Catalog)
	for _, p := range append(list, more...) {
		if p.Severity == diag.Error {
			s.Fatal(p)
		}
	}
	in.Ledger, in.Findings = signoff.Load(s.files)
	in.Findings = append(in.Findings, rules.Check(in.Catalog, in.Now)...)
	return in
}
