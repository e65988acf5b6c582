package signoff

import (
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

const partnerFile = "data/partners/schraubwerk.yaml"

// TestLapse: what happens lapses exactly the texts that it touches.
func TestLapse(t *testing.T) {
	var all []string
	for _, form := range offer.Form("").Values().Words() {
		if f := offer.Form(form); !f.OfPartner() || f == offer.Letter || f == offer.Consent { // which this partner does not have
			continue
		}
		all = append(all, "schraubwerk "+form+" de", "schraubwerk "+form+" en")
	}
	ours := []string{"publisher recipients de", "publisher recipients en", "publisher steps de", "publisher steps en", "publisher leave de", "publisher leave en", "publisher own_label de", "publisher own_label en"}
	var zweit []string // the same texts of the other partner
	for _, text := range all {
		zweit = append(zweit, strings.Replace(text, "schraubwerk", "zweitversand", 1))
	}
	fullDe := []string{"schraubwerk full de"}
	tests := []struct {
		name   string
		happen func(s *testSite, file string) // file: the sign-off of fullDe
		want   []string
		told   string // what Load or the gate says beside
	}{
		{"nothing", func(*testSite, string) {}, nil, ""},
		{"a letter of a clause", func(s *testSite, _ string) {
			s.edit("data/clauses/complaint.yaml", "de: |\n    {{if .Self}}Sie", "de: |\n    {{if .Self}}sie")
		}, []string{"schraubwerk full de", "zweitversand full de"}, ""},
		{"a fact of the partner", func(s *testSite, _ string) {
			s.edit(partnerFile, "street: Werkweg 3", "street: Werkweg 4")
		}, []string{"schraubwerk full de", "schraubwerk full en", "schraubwerk shipping de", "schraubwerk shipping en"}, ""},
		{"the partner's name", func(s *testSite, _ string) {
			s.edit(partnerFile, "name: Schraubwerk Versand", "name: Schraubwerk Versande")
		}, all, ""},
		{"a fact in one language", func(s *testSite, _ string) {
			s.edit(partnerFile, "unter Ihrer vorhandenen", "unter einer vorhandenen")
		}, []string{"schraubwerk full de", "schraubwerk order de", "schraubwerk confirmation de", "schraubwerk mail_help de"}, ""},
		{"a fact that no text has", func(s *testSite, _ string) {
			s.edit(partnerFile, "reviewed_on: 2026-10-01", "reviewed_on: 2026-10-02")
		}, nil, ""},
		{"an edited text", func(s *testSite, file string) { s.edit(file, "Köln", "Koln") },
			fullDe, "this line is not written as approve and revoke write it"},
		{"an edited comment", func(s *testSite, file string) { s.edit(file, "read: ", "read, ") },
			fullDe, "the signature does not go with what this file says"},
		{"an edited day", func(s *testSite, file string) { s.edit(file, "date: 2026-11-01", "date: 2026-10-31") },
			fullDe, "the signature does not go with what this file says"},
		{"an edited role", func(s *testSite, file string) { s.edit(file, `role: "legal"`, `role: "privacy"`) },
			fullDe, "anna-berg signed as privacy, but has the role legal"},
		{"an edited number", func(s *testSite, file string) { s.edit(file, "number: 1", "number: 2") },
			fullDe, "the signature does not go with what this file says"},
		{"an edited kind", func(s *testSite, file string) { s.edit(file, "act: approval", "act: revocation") },
			fullDe, "the signature does not go with what this file says"},
		{"a revocation without its reason", func(s *testSite, _ string) {
			s.edit(s.sign(Revocation, s.text("full", "de"), "anna-berg", today), "comment: \"read: \\\"all\\\" of it\"\n", "")
		}, fullDe, "`comment` is not written as approve and revoke write it"},
		{"an unknown key", func(s *testSite, file string) { s.edit(file, "act:", "force: true\nact:") },
			fullDe, "this line is not written as approve and revoke write it"},
		{"another text's signature", func(s *testSite, file string) {
			other := s.fileOf("notice", "de")
			_, mine, _ := strings.Cut(string(s.files[file].Data), "signature: |\n")
			_, its, _ := strings.Cut(string(s.files[other].Data), "signature: |\n")
			s.edit(file, mine, its)
		}, fullDe, "the signature belongs to another sign-off"},
		{"another text under the same sum", func(s *testSite, file string) {
			_, mine, _ := strings.Cut(string(s.files[file].Data), "lang de\n")
			mine, _, _ = strings.Cut(mine, "signature:")
			s.edit(file, mine, "    Alles ist gut.\n")
		}, fullDe, "this line is not written as approve and revoke write it"},
		{"a truncated signature", func(s *testSite, file string) { s.edit(file, "  -----END SSH SIGNATURE-----\n", "") },
			fullDe, "the signature is cut off"},
		{"the file as another reviewer's", func(s *testSite, file string) { s.edit(file, `reviewer: anna-berg`, `reviewer: ben-ost`) },
			fullDe, "the signature is that of anna-berg and not of ben-ost"},
		{"the file as a stranger's", func(s *testSite, file string) { s.edit(file, `reviewer: anna-berg`, `reviewer: dora-neu`) },
			fullDe, "there is no reviewer dora-neu"},
		{"the file under another name", func(s *testSite, file string) {
			s.files[strings.Replace(file, "anna-berg", "ben-ost", 1)] = s.files[file]
		}, nil, "this sign-off belongs into 2026-11-01.anna-berg.approval."},
		{"a reviewer past his days", func(s *testSite, _ string) {
			s.edit("data/reviewers/anna-berg.yaml", "from: 2026-01-01", "from: 2026-01-01\nuntil: 2026-10-31")
		}, slices.Concat(ours, all, zweit),
			"anna-berg could not sign on 2026-11-01, but from 2026-01-01 until 2026-10-31"},
		{"a reviewer whose days end later", func(s *testSite, _ string) {
			s.edit("data/reviewers/anna-berg.yaml", "from: 2026-01-01", "from: 2026-01-01\nuntil: 2026-11-01")
		}, nil, ""},
		{"revoked", func(s *testSite, _ string) {
			s.sign(Revocation, s.text("full", "de"), "anna-berg", today)
		}, fullDe, ""},
		{"revoked and approved on the same day", func(s *testSite, _ string) {
			s.sign(Revocation, s.text("full", "de"), "anna-berg", today)
			s.sign(Approval, s.text("full", "de"), "anna-berg", today)
		}, nil, ""},
		{"a revocation taken away", func(s *testSite, _ string) {
			gone := s.sign(Revocation, s.text("full", "de"), "anna-berg", today)
			s.sign(Approval, s.text("full", "de"), "anna-berg", today)
			delete(s.files, gone)
		}, fullDe, "number 2 of what anna-berg said of"},
		{"revoked, but someone else approved", func(s *testSite, _ string) {
			s.sign(Approval, s.text("full", "de"), "ben-ost", today)
			s.sign(Revocation, s.text("full", "de"), "anna-berg", today)
		}, nil, ""},
		{"the file deleted", func(s *testSite, file string) { delete(s.files, file) }, fullDe, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t)
			s.signAll("anna-berg")
			test.happen(s, s.fileOf("full", "de"))
			got, other := s.lapsed("legal")
			if !slices.Equal(got, test.want) {
				t.Errorf("lapsed are\n%q, want\n%q", got, test.want)
			}
			if test.told == "" && len(other) > 0 {
				t.Errorf("unexpected: %v", other)
			}
			if test.told != "" && (len(other) == 0 || !strings.Contains(other[0].String(), test.told)) {
				t.Errorf("told is %v, want %q", other, test.told)
			}
			for _, p := range other {
				if p.Hint.Format == "" || p.Pos.File == "" {
					t.Errorf("no place or no hint: %v", p)
				}
			}
		})
	}
}

// fileOf is the file of anna-berg's first approval of a text of the partner.
func (s *testSite) fileOf(form offer.Form, lang offer.Lang) string {
	s.Helper()
	l, _ := Load(s.files)
	return l.bySum[s.text(form, lang).Sum()][0].entries[0].File
}
