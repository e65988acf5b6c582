package signoff

import (
	"maps"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestBranches: one reviewer signs a text on two branches of a repository, which
// git merges without a conflict, since each act is a file of its own. Nothing of
// it is lost, and no approval holds that a revocation came after.
func TestBranches(t *testing.T) {
	approve, revoke := Approval, Revocation
	type step struct {
		kind Kind
		day  int
	}
	for _, test := range []struct {
		name   string
		ours   []step
		theirs []step
		status Status
		told   string
	}{
		{"approved on both", []step{{approve, 1}}, []step{{approve, 1}}, Approved, ""},
		{"approved on both, on other days", []step{{approve, 5}}, []step{{approve, 1}}, Approved, ""},
		{"revoked on one", []step{{approve, 1}, {revoke, 3}}, []step{{approve, 1}}, Revoked, ""},
		{"revoked on one before it was approved on the other", []step{{approve, 1}, {revoke, 3}}, []step{{approve, 5}}, Revoked, ""},
		{"revoked on both", []step{{approve, 1}, {revoke, 3}}, []step{{approve, 1}, {revoke, 2}}, Revoked, ""},
		{"approved anew on one", []step{{approve, 1}, {revoke, 3}, {approve, 5}}, []step{{approve, 1}, {revoke, 4}}, Approved, ""},
		{"approved anew before it was revoked on the other", []step{{approve, 1}, {revoke, 3}, {approve, 5}}, []step{{approve, 1}, {revoke, 8}}, Lapsed, "number 3 is of 2026-11-05, before number 2 of 2026-11-08"},
	} {
		t.Run(test.name, func(t *testing.T) {
			merged := newSite(t)
			text := merged.text("full", "de")
			for branch, steps := range [][]step{test.ours, test.theirs} {
				s := newSite(t)
				for _, step := range steps {
					l, _ := Load(s.files)
					a, err := l.Draft(step.kind, []*Text{text}, l.Reviewer("anna-berg"), offer.Date{Year: 2026, Month: 11, Day: step.day}, "branch "+string(rune('a'+branch)))
					if err != nil {
						t.Fatal(err)
					}
					if err := l.Sign(a, signerOf(t, "anna-berg")); err != nil {
						t.Fatal(err)
					}
					s.put(a.File, string(a.YAML()))
				}
				maps.Copy(merged.files, s.files)
			}
			l, list := Load(merged.files)
			if got := l.State(text, nil, offer.Date{Year: 2026, Month: 11, Day: 30}).Status; got != test.status {
				t.Errorf("it is %s, want %s", got, test.status)
			}
			if told := len(list) > 0; told != (test.told != "") || told && !strings.Contains(list[0].String(), test.told) {
				t.Errorf("told is %v, want %q", list, test.told)
			}
		})
	}
}
