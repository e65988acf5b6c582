package signoff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

func (s *testSite) gate(roles ...string) diag.List {
	s.Helper()
	l, list := Load(s.files)
	return append(list, l.Gate(s.asking(roles...), s.texts(), today)...)
}

// TestGateWords: the gate says which text, what happened, and what to run.
func TestGateWords(t *testing.T) {
	s := newSite(t)
	full := s.text("full", "de")
	want := func(status Status, msg, hint string) {
		t.Helper()
		text := s.text("full", "de")
		sum := Short(text.Sum())
		l, _ := Load(s.files)
		policy := &offer.SignOffPolicy{Required: []string{"legal", "privacy"}}
		if st := l.State(text, policy, today); st.Status != status {
			t.Errorf("status is %s, want %s", st.Status, status)
		}
		list := s.gate("legal", "privacy")
		i := slices.IndexFunc(list, func(p diag.Problem) bool { return strings.Contains(p.Msg.String(), sum) })
		if i < 0 {
			t.Fatalf("nothing is said of %s: %v", sum, list)
		}
		p := list[i]
		if p.Pos.File != partnerFile || p.Rule != "sign-off" {
			t.Errorf("told at %s [%s]", p.Pos, p.Rule)
		}
		msg = strings.ReplaceAll(msg, "SUM", sum)
		hint = strings.ReplaceAll(hint, "SUM", sum)
		if p.Msg.String() != msg || p.Hint.String() != hint {
			t.Errorf("said is\n%s\n%s\nwant\n%s\n%s", p.Msg, p.Hint, msg, hint)
		}
	}
	const anna = "read it and run: klarabo approve SUM --as anna-berg\nor for all texts of this partner: klarabo approve --partner schraubwerk --as anna-berg"
	const cora = "read it and run: klarabo approve SUM --as cora-tal\nor for all texts of this partner: klarabo approve --partner schraubwerk --as cora-tal"

	want(New, "the text of schraubwerk in German (the offer's own page; to subscribers), SUM, is not signed by legal, privacy: it is new", anna)
	s.sign(Approval, full, "anna-berg", today)
	want(New, "the text of schraubwerk in German (the offer's own page; to subscribers), SUM, is not signed by privacy: so far only by anna-berg (legal) on 2026-11-01", cora)
	s.sign(Approval, full, "cora-tal", today)
	if slices.ContainsFunc(s.gate("legal", "privacy"), func(p diag.Problem) bool { return strings.Contains(p.Msg.String(), Short(full.Sum())) }) {
		t.Error("an approved text is held back")
	}

	s.edit(partnerFile, "6 months", "3 months")
	want(Changed, "the text of schraubwerk in German (the offer's own page; to subscribers), SUM, is not signed by legal, privacy: it changed since cora-tal (privacy) on 2026-11-01 approved it: “… der Prämie 6\u00a0Monate lang. Diese …” is now “… der Prämie 3\u00a0Monate lang. Diese …”", anna)
	s.edit(partnerFile, "3 months", "6 months")

	s.sign(Revocation, full, "anna-berg", today)
	want(Revoked, "the text of schraubwerk in German (the offer's own page; to subscribers), SUM, is not signed by legal: anna-berg (legal) on 2026-11-01 revoked it: read: \"all\" of it",
		"read it and run: klarabo approve SUM --as anna-berg\nor for all texts of this partner: klarabo approve --partner schraubwerk --as anna-berg")
	s.edit("data/reviewers/anna-berg.yaml", "from: 2026-01-01", "from: 2026-11-02")
	want(Lapsed, "the text of schraubwerk in German (the offer's own page; to subscribers), SUM, is not signed by legal: "+s.fileOf("full", "de")+" does not count",
		"mend what is told of "+s.fileOf("full", "de")+"; or delete it, read the text and run: klarabo approve SUM --as ben-ost")
}

// TestDifferentPeople: nobody signs for two roles, and a role that is required
// twice needs two people.
func TestDifferentPeople(t *testing.T) {
	s := newSite(t)
	s.edit("data/reviewers/anna-berg.yaml", "from: 2026-01-01", "from: 2026-01-01\nuntil: 2026-10-31")
	key := strings.TrimSpace(string(Key{signerOf(t, "anna-zwei").PublicKey()}.String()))
	s.put("data/reviewers/anna-zwei.yaml", "name: anna-berg\nrole: privacy\nkey: "+key+"\nfrom: 2026-11-01\n")
	full := s.text("full", "de")
	before := offer.Date{Year: 2026, Month: 10, Day: 31}
	missing := func(want string, roles ...string) {
		t.Helper()
		l, list := Load(s.files)
		if list.HasErrors() {
			t.Fatal(list)
		}
		if got := strings.Join(l.State(full, &offer.SignOffPolicy{Required: roles}, today).Missing, " "); got != want {
			t.Errorf("%q lacks %q, want %q", roles, got, want)
		}
	}
	s.sign(Approval, full, "anna-berg", before)
	s.sign(Approval, full, "anna-zwei", today)
	missing("", "legal")
	missing("", "privacy")
	missing("privacy", "legal", "privacy") // one person in two roles
	s.sign(Approval, full, "ben-ost", today)
	missing("", "legal", "privacy") // ben-ost for legal, anna-zwei for privacy, though anna-berg comes first
	missing("", "privacy", "legal")
	missing("", "legal", "legal")
	missing("privacy", "legal", "legal", "privacy")
	missing("chief", "legal", "chief")
}

// TestFuture: a day that has not come anywhere on earth does not count.
func TestFuture(t *testing.T) {
	s := newSite(t)
	s.sign(Approval, s.text("full", "de"), "anna-berg", offer.Date{Year: 2026, Month: 11, Day: 3})
	s.sign(Approval, s.text("full", "en"), "anna-berg", offer.Date{Year: 2026, Month: 11, Day: 2}) // tomorrow, as in Auckland
	lapsed, other := s.lapsed("legal")
	if !slices.Contains(lapsed, "schraubwerk full de") || slices.Contains(lapsed, "schraubwerk full en") {
		t.Errorf("lapsed are %q", lapsed)
	}
	if len(other) != 1 || !strings.HasSuffix(other[0].String(), "this was signed on 2026-11-03, which is after today, 2026-11-01 [sign-off]") || other[0].Pos.Line == 0 {
		t.Errorf("told is %v", other)
	}
}

// TestLast: the history knows the last approved wording, also when it is gone.
func TestLast(t *testing.T) {
	s := newSite(t)
	day := func(d int) offer.Date { return offer.Date{Year: 2026, Month: 10, Day: d} }
	s.edit(partnerFile, "6 months", "7 months")
	for i := range 4 {
		s.edit(partnerFile, fmt.Sprint(7-i, " months"), fmt.Sprint(6-i, " months"))
		if i < 3 {
			s.sign(Approval, s.text("full", "de"), "anna-berg", day(10+i))
		}
		if i == 2 {
			s.sign(Revocation, s.text("full", "de"), "anna-berg", day(20))
		}
	}
	l, list := Load(s.files)
	last := l.Last(s.text("full", "de"))
	if len(list) > 0 || last == nil || last.Date != day(11) || !strings.Contains(last.Text.String(), "5\u00a0Monate") {
		t.Errorf("the last approved wording is %v %v", last, list)
	}
	if l.Last(s.text("full", "en")) != nil {
		t.Error("another language has no history")
	}
}

// TestSuperseded: an older wording that holds again is told of, until the newer one
// is revoked; the newest one is not.
func TestSuperseded(t *testing.T) {
	s := newSite(t)
	day := func(d int) offer.Date { return offer.Date{Year: 2026, Month: 10, Day: d} }
	older := func() (told []string) {
		for _, p := range s.gate("legal") {
			if p.Severity == diag.Warning {
				told = append(told, p.Msg.String()+" / "+p.Hint.String())
			}
		}
		return told
	}
	s.sign(Approval, s.text("full", "de"), "anna-berg", day(10))
	s.edit(partnerFile, "6 months", "7 months")
	newer := s.text("full", "de")
	s.sign(Approval, newer, "anna-berg", day(11))
	if told := older(); told != nil {
		t.Errorf("the newest wording: %q", told)
	}
	s.edit(partnerFile, "7 months", "6 months")
	want := []string{"the text of schraubwerk in German (the offer's own page; to subscribers) holds again in a wording that is older than what anna-berg (legal) on 2026-10-11 approved / " +
		"put the newer facts or words back; if the older ones are right again, run: klarabo revoke " + Short(newer.Sum()) + " --as anna-berg --reason 'the older wording holds again'"}
	if told := older(); !slices.Equal(told, want) {
		t.Errorf("told is %q, want %q", told, want)
	}
	s.sign(Revocation, newer, "anna-berg", day(12))
	if told := older(); told != nil {
		t.Errorf("after a revocation: %q", told)
	}
}

// TestPagesOfOneName: a link leads elsewhere, or to a page of another name, and a
// page in content/ has the link's name. They are two texts, neither of which is an
// older wording of the other.
func TestPagesOfOneName(t *testing.T) {
	for link, want := range map[string][]string{
		"https://www.klein.example/agb": {"the address of the page terms in German", "the page terms in German"},
		"agb":                           {"the page terms in German", "the page content/terms in German"},
	} {
		s := newSite(t)
		s.edit("data/site.yaml", "terms: https://www.klein.example/agb", "terms: "+link)
		s.put("content/agb.de.md", "Es gilt, was wir schreiben.\n")
		s.put("content/agb.en.md", "What we write is in force.\n")
		s.put("content/terms.de.md", "Schreiben Sie uns.\n")
		pages := func() (all []*Text) {
			for _, text := range s.all() {
				if strings.HasSuffix(text.Is("page"), "terms") && text.Lang == "de" {
					all = append(all, text)
				}
			}
			return all
		}
		for day := 10; day < 12; day++ {
			for _, text := range pages() {
				if l, _ := Load(s.files); l.Approval(text.Sum(), "anna-berg") == nil {
					s.signWith(l, Approval, "anna-berg", offer.Date{Year: 2026, Month: 10, Day: day}, text)
				}
			}
			s.put("content/terms.de.md", "Rufen Sie uns an.\n")
		}
		cat := s.catalog()
		cat.Site.SignOff = &offer.SignOffPolicy{Pages: &offer.SignOff{Required: []string{"legal"}}}
		l, _ := Load(s.files)
		if list := l.Gate(cat, pages(), today); len(list) > 0 {
			t.Errorf("%s: %v", link, list)
		}
		names := []string{}
		for _, text := range pages() {
			names = append(names, text.Name().String())
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s: the names are %q", link, names)
		}
	}
}

func TestNoPolicy(t *testing.T) {
	s := newSite(t)
	l, _ := Load(s.files)
	if list := l.Gate(s.catalog(), s.texts(), today); len(list) > 0 {
		t.Errorf("without a policy nothing is required: %v", list)
	}
}
