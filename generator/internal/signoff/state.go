package signoff

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Status is how far a text has come.
type Status string

const (
	New      Status = "new"      // no wording of its partner, form and language was ever approved
	Changed  Status = "changed"  // another wording was approved; this one lacks a role
	Lapsed   Status = "lapsed"   // signed in this wording, by an entry that does not count (any more)
	Revoked  Status = "revoked"  // approved in this wording once, and a reviewer took that back
	Approved Status = "approved" // signed in this wording by every role
)

// State is what the ledger knows of a text.
type State struct {
	Status    Status
	Approvals []*Entry // that count for the text, by reviewer
	Missing   []string // roles that have not signed it; none if it is approved
	Because   *Entry   // of Lapsed and Revoked: the first entry that makes it so
	Last      *Entry   // the last approved other wording (see [Ledger.Last]), or nil
}

// State tells who signed a text and what it lacks on the day now. Without a
// policy one sign-off of anyone approves it.
func (l *Ledger) State(t *disclosure.Text, policy *offer.SignOffPolicy, now offer.Date) State {
	st := State{Last: l.Last(t)}
	var revoked, lapsed *Entry
	for _, s := range l.bySum[t.Sum()] {
		e := s.approval()
		switch {
		case e != nil && !future(e.Date, now):
			st.Approvals = append(st.Approvals, e)
		case e != nil:
			lapsed = cmp.Or(lapsed, e)
		case s.broken != nil:
			lapsed = cmp.Or(lapsed, s.broken)
		default:
			revoked = cmp.Or(revoked, s.last())
		}
	}
	if policy != nil {
		st.Missing = l.missing(policy.Required, st.Approvals)
	}
	switch {
	case len(st.Missing) == 0 && len(st.Approvals) > 0:
		st.Status = Approved
	case revoked != nil:
		st.Status, st.Because = Revoked, revoked
	case lapsed != nil:
		st.Status, st.Because = Lapsed, lapsed
	case st.Last != nil:
		st.Status = Changed
	default:
		st.Status = New
	}
	return st
}

// missing is the roles that no sign-off is left for when as many roles as
// possible have one by a person of their own.
func (l *Ledger) missing(roles []string, approvals []*Entry) []string {
	if len(roles) == 0 {
		return nil
	}
	role, others := roles[0], roles[1:]
	best := append([]string{role}, l.missing(others, approvals)...)
	for _, e := range approvals {
		if e.Role != role {
			continue
		}
		person := l.Reviewer(e.Reviewer).Name
		left := slices.DeleteFunc(slices.Clone(approvals), func(o *Entry) bool { return l.Reviewer(o.Reviewer).Name == person })
		if m := l.missing(others, left); len(m) < len(best) {
			best = m
		}
	}
	return best
}
