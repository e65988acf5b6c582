package signoff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Status is how far a text has come.
type Status string

const (
	New      Status = "new"      // no wording of it was ever approved
	Changed  Status = "changed"  // another wording was approved; this one lacks a role
	Lapsed   Status = "lapsed"   // signed in this wording, by an entry that does not count (any more)
	Revoked  Status = "revoked"  // approved in this wording once, and a reviewer took that back; or offline since one did
	Approved Status = "approved" // signed in this wording by every role
)

// State is what the ledger knows of a text.
type State struct {
	Text      *Text
	Status    Status
	Approvals []*Entry // that count for the text, by reviewer
	Missing   []string // roles that have not signed it ("legal or privacy" for either); none if it is approved
	Because   *Entry   // of Lapsed and Revoked: the first entry that makes it so
	Last      *Entry   // the last approved other wording (see [Ledger.Last]), or nil
}

// State tells who signed a text and what it lacks on the day now. Where nobody
// is asked for, one sign-off of anyone approves it.
func (l *Ledger) State(t *Text, policy *offer.SignOffPolicy, now offer.Date) State {
	st := State{Text: t, Last: l.Last(t)}
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
		case revoked == nil || s.last().Offline:
			revoked = s.last()
		}
	}
	st.Missing = l.missing(needs(Asked(policy, t.Kind)), st.Approvals)
	stopped := l.lastOffline(t, now)
	if stopped != nil && slices.ContainsFunc(st.Approvals, func(e *Entry) bool { return e.after(stopped) }) {
		stopped = nil
	}
	switch {
	case len(st.Missing) == 0 && len(st.Approvals) > 0 && stopped != nil:
		st.Status, st.Because = Revoked, stopped
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

// By is who signed the text, of whom there is one at least.
func (st State) By() diag.Message {
	by := st.Approvals[0].By()
	for _, e := range st.Approvals[1:] {
		by = diag.Msg("%s, %s", by, e.By())
	}
	return by
}

// need is a sign-off that a text needs: of one of these roles.
type need []string

func (n need) String() string { return strings.Join(n, " or ") }

// needs is the sign-offs that a kind of text needs, each by a person of its
// own: one of each role, of any of the roles as many more as `people` asks for,
// and the author's, if he may be none of them.
func needs(asked *offer.SignOff) (all []need) {
	if asked == nil {
		return nil
	}
	for _, role := range asked.Required {
		all = append(all, need{role})
	}
	for len(all) < asked.People {
		all = append(all, need(asked.Required))
	}
	if asked.Author == offer.AuthorApart {
		all = append(all, need{AuthorRole})
	}
	return all
}

// missing is the needs that nobody is left for when as many of them as possible
// have a person of their own.
func (l *Ledger) missing(needs []need, approvals []*Entry) []string {
	if len(needs) == 0 {
		return nil
	}
	var best []string
	for _, e := range approvals {
		if !slices.Contains(needs[0], e.Role) {
			continue
		}
		left := slices.DeleteFunc(slices.Clone(approvals), func(o *Entry) bool { return l.samePerson(o.Reviewer, e.Reviewer) })
		m := l.missing(needs[1:], left)
		if len(m) == 0 {
			return nil
		}
		if best == nil || len(m) < len(best) {
			best = m
		}
	}
	without := append([]string{needs[0].String()}, l.missing(needs[1:], approvals)...)
	if best == nil || len(without) < len(best) {
		return without
	}
	return best
}

// samePerson tells whether two reviewers' files are one person's.
func (l *Ledger) samePerson(a, b string) bool {
	return a == b || samePerson(l.Reviewer(a).Name, l.Reviewer(b).Name)
}
