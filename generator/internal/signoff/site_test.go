package signoff

import (
	"crypto/ed25519"
	"crypto/sha256"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// testSite is the small site of the scripts, with a second partner, the
// clauses that come with Klarabo, and three reviewers.
type testSite struct {
	testing.TB
	files fstest.MapFS
}

var reviewers = map[string]string{"anna-berg": "legal", "ben-ost": "legal", "cora-tal": "privacy"}

var today = offer.Date{Year: 2026, Month: 11, Day: 1}

func newSite(t testing.TB) *testSite {
	t.Helper()
	s := &testSite{t, fstest.MapFS{}}
	s.copy("../cli/testdata/mini/data", "data")
	s.copy("../../../data/clauses", "data/clauses")
	partner := string(s.files["data/partners/schraubwerk.yaml"].Data)
	s.put("data/partners/zweitversand.yaml", strings.ReplaceAll(partner, "Schraubwerk", "Zweitversand"))
	for id, role := range reviewers {
		s.put("data/reviewers/"+id+".yaml", "name: "+id+"\nrole: "+role+"\nkey: "+
			strings.TrimSpace(string(ssh.MarshalAuthorizedKey(signerOf(t, id).PublicKey())))+"\nfrom: 2026-01-01\n")
	}
	return s
}

func (s *testSite) copy(from, to string) {
	s.Helper()
	names, err := fs.Glob(os.DirFS(from), "*")
	if err != nil {
		s.Fatal(err)
	}
	for _, name := range names {
		if info, err := os.Stat(path.Join(from, name)); err == nil && info.IsDir() {
			s.copy(path.Join(from, name), path.Join(to, name))
		} else if path.Ext(name) == ".yaml" {
			b, err := os.ReadFile(path.Join(from, name))
			if err != nil {
				s.Fatal(err)
			}
			s.put(path.Join(to, name), string(b))
		}
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

// signerOf is a key that depends on the reviewer's id only.
func signerOf(t testing.TB, id string) ssh.Signer {
	t.Helper()
	seed := sha256.Sum256([]byte("a key for tests of " + id))
	signer, err := ssh.NewSignerFromKey(ed25519.NewKeyFromSeed(seed[:]))
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

// catalog is the site's data.
func (s *testSite) catalog() *catalog.Catalog {
	s.Helper()
	cat, list := catalog.Load(s.files)
	if list.HasErrors() {
		s.Fatal(list)
	}
	return cat
}

// all is every text of the site but the policy.
func (s *testSite) all() []*Text {
	s.Helper()
	cat := s.catalog()
	composed, list := disclosure.Compose(cat)
	l, _ := Load(s.files)
	texts, more := Gather(Input{Catalog: cat, Disclosures: composed, Content: catalog.ReadContent(s.files), Ledger: l})
	if list = append(list, more...); list.HasErrors() {
		s.Fatal(list)
	}
	return texts
}

// texts is every disclosure.
func (s *testSite) texts() (texts []*Text) {
	s.Helper()
	for _, t := range s.all() {
		if t.Kind == Disclosures {
			texts = append(texts, t)
		}
	}
	return texts
}

func (s *testSite) text(form offer.Form, lang offer.Lang) *Text {
	s.Helper()
	for _, t := range s.texts() {
		if t.Is("partner") == "schraubwerk" && t.Is("form") == string(form) && t.Lang == lang {
			return t
		}
	}
	s.Fatal("no such text")
	return nil
}

// sign writes the reviewer's next act on a text, and returns its file.
func (s *testSite) sign(kind Kind, t *Text, reviewer string, day offer.Date) string {
	s.Helper()
	l, list := Load(s.files)
	if list.HasErrors() {
		s.Fatal(list)
	}
	return s.signWith(l, kind, reviewer, day, t)
}

func (s *testSite) signWith(l *Ledger, kind Kind, reviewer string, day offer.Date, texts ...*Text) string {
	s.Helper()
	a, err := l.Draft(kind, texts, l.Reviewer(reviewer), day, "read: \"all\" of it")
	if err != nil {
		s.Fatal(err)
	}
	if err := l.Sign(a, signerOf(s, reviewer)); err != nil {
		s.Fatal(err)
	}
	s.put(a.File, string(a.YAML()))
	return a.File
}

// signAll lets reviewers approve every disclosure, each by a file of its own.
func (s *testSite) signAll(reviewers ...string) {
	s.Helper()
	l, list := Load(s.files)
	if list.HasErrors() {
		s.Fatal(list)
	}
	for _, t := range s.texts() {
		for _, r := range reviewers {
			s.signWith(l, Approval, r, today, t)
		}
	}
}

// asking is a site that asks for sign-offs of disclosures.
func (s *testSite) asking(roles ...string) *catalog.Catalog {
	s.Helper()
	cat := s.catalog()
	cat.Site.SignOff = &offer.SignOffPolicy{Disclosures: &offer.SignOff{Required: roles}}
	return cat
}

// lapsed is the texts that the gate holds back, as "partner form lang", and
// what else is wrong.
func (s *testSite) lapsed(roles ...string) (texts []string, other diag.List) {
	s.Helper()
	l, other := Load(s.files)
	cat := s.asking(roles...)
	for _, t := range s.texts() {
		if st := l.State(t, cat.Site.SignOff, today); len(st.Missing) > 0 {
			texts = append(texts, t.Is("partner")+" "+t.Is("form")+" "+string(t.Lang))
		}
	}
	held := 0
	for _, p := range l.Gate(cat, s.texts(), today) {
		if strings.HasPrefix(p.Pos.File, "data/partners/") || p.Pos.File == "data/site.yaml" {
			held++
		} else {
			other = append(other, p)
		}
	}
	if held != len(texts) {
		s.Errorf("the gate holds back %d texts, State says %d", held, len(texts))
	}
	return texts, other
}
