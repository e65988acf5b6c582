package signoff

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

const asks = "sign_off: {required: [legal]}\n"

// policySite is a site with a policy and a waiver of a legal rule.
func policySite(t *testing.T) *testSite {
	s := newSite(t)
	site := string(s.files["data/site.yaml"].Data)
	s.put("data/site.yaml", site+asks+"waivers:\n  - {rule: phone-needed, where: partners/schraubwerk, reason: he rings, until: 2027-01-01}\n"+
		"  - {rule: gift-ends, where: partners/schraubwerk, reason: none, until: 2027-01-01}\n")
	return s
}

// TestPolicySum: whatever the policy is made of changes its sum, and a build
// that was given the sum refuses what has another.
func TestPolicySum(t *testing.T) {
	check := func(s *testSite, pin string) diag.List {
		l, _ := Load(s.files)
		return CheckPolicy(s.catalog(), l, pin)
	}
	s := policySite(t)
	l, _ := Load(s.files)
	sum := PolicyText(s.catalog(), l).Sum()
	if list := check(s, sum); len(list) > 0 {
		t.Errorf("the right sum is refused: %v", list)
	}
	for name, change := range map[string]func(s *testSite){
		"asks for nothing":      func(s *testSite) { s.edit("data/site.yaml", asks, "") },
		"asks for another role": func(s *testSite) { s.edit("data/site.yaml", "[legal]", "[privacy]") },
		"asks for more people": func(s *testSite) {
			s.edit("data/site.yaml", asks, "sign_off: {required: [legal], register: {required: [legal], people: 2}}\n")
		},
		"asks for less": func(s *testSite) {
			s.edit("data/site.yaml", asks, "sign_off: {register: {required: [legal]}}\n")
		},
		"asks for the author": func(s *testSite) {
			s.edit("data/site.yaml", asks, "sign_off: {required: [legal], disclosures: {required: [legal], author: apart}}\n")
		},
		"waives longer": func(s *testSite) {
			s.edit("data/site.yaml", "he rings, until: 2027-01-01", "he rings, until: 2027-02-01")
		},
		"waives something else": func(s *testSite) { s.edit("data/site.yaml", "phone-needed", "data-needed") },
		"has a reviewer more": func(s *testSite) {
			s.put("data/reviewers/mallory.yaml", "name: Mallory\nrole: legal\nfrom: 2026-01-01\nkey: "+Key{signerOf(t, "mallory").PublicKey()}.String()+"\n")
		},
		"has a reviewer less": func(s *testSite) { delete(s.files, "data/reviewers/ben-ost.yaml") },
		"has a reviewer's new key": func(s *testSite) {
			s.edit("data/reviewers/ben-ost.yaml", Key{signerOf(t, "ben-ost").PublicKey()}.String(), Key{signerOf(t, "x").PublicKey()}.String())
		},
		"has another role":   func(s *testSite) { s.edit("data/reviewers/ben-ost.yaml", "role: legal", "role: privacy") },
		"has another person": func(s *testSite) { s.edit("data/reviewers/ben-ost.yaml", "name: ben-ost", "name: Ben Ost") },
		"has a broken file":  func(s *testSite) { s.edit("data/reviewers/ben-ost.yaml", "role: legal", "rolle: legal") },
	} {
		s := policySite(t)
		change(s)
		list := check(s, sum)
		if len(list) != 1 || list[0].Rule != "policy-sum" || list[0].Hint.Format == "" || list[0].Severity != diag.Error {
			t.Errorf("a policy that %s: %v", name, list)
		}
	}
	for name, change := range map[string]func(s *testSite){
		"an editorial waiver": func(s *testSite) { s.edit("data/site.yaml", "reason: none", "reason: some") },
		"a comment":           func(s *testSite) { s.edit("data/reviewers/ben-ost.yaml", "role:", "# who signs\nrole:") },
		"an editor's file":    func(s *testSite) { s.put("data/reviewers/.ben.yaml.swp", "") },
	} {
		s := policySite(t)
		change(s)
		if list := check(s, sum); len(list) > 0 {
			t.Errorf("%s changes the policy: %v", name, list)
		}
	}
}

// TestImpossiblePolicy: what a policy asks for and cannot have is told at its
// line, and once, without the texts that wait for it.
func TestImpossiblePolicy(t *testing.T) {
	for _, test := range []struct{ policy, told string }{
		{"sign_off: {required: [chief]}", "nobody in data/reviewers may sign as chief on 2026-11-01"},
		{"sign_off: {disclosures: {required: [legal, chief]}}", "nobody in data/reviewers may sign as chief on 2026-11-01"},
		{"sign_off: {disclosures: {required: [legal], people: 3}}", "3 people must sign, and only 2 may do so on 2026-11-01 as legal"},
		{"sign_off: {disclosures: {required: [legal, privacy], people: 1}}", "1 is fewer than the roles"},
		{"sign_off: {disclosures: {required: [legal], author: apart}}", "nobody in data/reviewers may sign as author on 2026-11-01"},
	} {
		s := newSite(t)
		s.signAll("anna-berg", "cora-tal")
		s.put("data/site.yaml", string(s.files["data/site.yaml"].Data)+test.policy+"\n")
		l, _ := Load(s.files)
		list := l.Gate(s.catalog(), s.texts(), today)
		if len(list) != 1 || !strings.Contains(list[0].Msg.String(), test.told) || list[0].Pos.File != "data/site.yaml" || list[0].Pos.Line == 0 || list[0].Hint.Format == "" {
			t.Errorf("%s: told is %v", test.policy, list)
		}
	}
}

// TestPeople: how many must sign, and whether the author may be one of them.
func TestPeople(t *testing.T) {
	s := newSite(t)
	s.put("data/reviewers/anna-autorin.yaml", "name: Anna-Berg\nrole: author\nfrom: 2026-01-01\nkey: "+Key{signerOf(t, "anna-autorin").PublicKey()}.String()+"\n")
	full := s.text("full", "de")
	missing := func(policy, want string) {
		t.Helper()
		site := s.files["data/site.yaml"].Data
		s.put("data/site.yaml", string(site)+"sign_off: {disclosures: "+policy+"}\n")
		l, list := Load(s.files)
		if list.HasErrors() {
			t.Fatal(list)
		}
		if got := strings.Join(l.State(full, s.catalog().Site.SignOff, today).Missing, ", "); got != want {
			t.Errorf("%s lacks %q, want %q", policy, got, want)
		}
		s.put("data/site.yaml", string(site))
	}
	two, either, apart := "{required: [legal], people: 2}", "{required: [legal, privacy], people: 3}", "{required: [legal], author: apart}"
	missing(two, "legal, legal")
	s.sign(Approval, full, "anna-berg", today)
	missing(two, "legal")
	missing(either, "privacy, legal or privacy")
	missing(apart, "author")
	s.sign(Approval, full, "anna-autorin", today)
	missing(apart, "author") // the same person
	s.sign(Approval, full, "ben-ost", today)
	missing(apart, "")
	missing(two, "")
	s.sign(Approval, full, "cora-tal", today)
	missing(either, "")
}
