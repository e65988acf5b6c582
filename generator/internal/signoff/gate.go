package signoff

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Gate tells every text that must not be published on the day now, since it
// lacks a sign-off that the policy asks for, each by a person of its own; and
// what the policy asks for and cannot have. A site without `sign_off` requires
// none.
//
// It asks for every text of every partner in all forms, also of a partner that
// ships no premium of an offer at present: such a partner keeps its page, which
// shows its disclosure, and readers may still get mail about its premiums.
//
// An act dated later than now, by more than the day that the time zones make,
// counts only from that day on and is an error at its place.
func (l *Ledger) Gate(cat *catalog.Catalog, texts []*Text, now offer.Date) diag.List {
	hopeless, list := l.checkAsked(cat, now)
	for _, a := range l.Acts {
		if future(a.Date, now) {
			list.Error(a.pos("date"), rule, diag.Msg("this was signed on %s, which is after today, %s", a.Date, now),
				diag.Msg("check the clocks of this computer and of %s; if --now names a day of the past, it is too early", a.Reviewer))
		}
	}
	return append(list, l.lacking(cat, texts, hopeless, now)...)
}

// Lacking tells which of texts lack a sign-off, as Gate does, and nothing else:
// for those that only a later stage knows.
func (l *Ledger) Lacking(cat *catalog.Catalog, texts []*Text, now offer.Date) diag.List {
	hopeless, _ := l.checkAsked(cat, now)
	return l.lacking(cat, texts, hopeless, now)
}

// lacking is an error for each text without its sign-offs, but of kinds that
// nobody could sign.
func (l *Ledger) lacking(cat *catalog.Catalog, texts []*Text, hopeless map[TextKind]bool, now offer.Date) (list diag.List) {
	policy := cat.Site.SignOff
	lacking := map[diag.Pos]int{} // texts by place
	var states []State
	told := map[string]bool{} // files that approved a newer wording than one that holds
	for _, t := range texts {
		if Asked(policy, t.Kind) == nil || hopeless[t.Kind] {
			continue
		}
		st := l.State(t, policy, now)
		if len(st.Missing) > 0 {
			states = append(states, st)
			lacking[t.At]++
		} else if e := st.superseded(); e != nil && !told[e.File] {
			told[e.File] = true
			list.Warn(t.At, rule, diag.Msg("%s holds again in a wording that is older than what %s approved", t.Name(), e.By()),
				diag.Msg("put the newer facts or words back; if the older ones are right again, run: klarabo revoke %s --as %s --reason 'the older wording holds again'", Short(e.Text.Sum()), e.Reviewer))
		}
	}
	voided := map[string]int{} // texts whose sign-off stands in a file that does not count
	for _, st := range states {
		if st.Status == Lapsed {
			voided[st.Because.File]++
		}
	}
	for _, st := range states {
		if st.Status == Lapsed && voided[st.Because.File] > severalTexts {
			continue
		}
		t := st.Text
		list.Error(t.At, rule, diag.Msg("%s, %s, is not signed by %s: %s", t.Name(), Short(t.Sum()), strings.Join(st.Missing, ", "), st.why()),
			l.command(st, now, lacking[t.At] > 1))
	}
	for _, file := range slices.Sorted(maps.Keys(voided)) {
		if voided[file] > severalTexts {
			list.Error(diag.Pos{File: file}, rule, diag.Msg("%d texts are not signed: this file, which approves them, does not count", voided[file]),
				diag.Msg("mend what is told of the file; or delete it, read the texts and run: klarabo approve --all --as ID"))
		}
	}
	return list
}

// superseded is the newer wording that was approved on a later day than any approval
// of this one, nil if none was.
func (st State) superseded() *Entry {
	if st.Last == nil || slices.ContainsFunc(st.Approvals, func(e *Entry) bool { return !e.Date.Before(st.Last.Date) }) {
		return nil
	}
	return st.Last
}

// severalTexts is how many texts are told one by one, although one file is to blame.
const severalTexts = 12

// why says how it came that the text lacks a sign-off.
func (st State) why() diag.Message {
	switch {
	case st.Status == Revoked:
		return diag.Msg("%s revoked it: %s", st.Because.By(), st.Because.Comment)
	case st.Status == Lapsed:
		return diag.Msg("%s does not count", st.Because.File)
	case len(st.Approvals) > 0:
		return diag.Msg("so far only by %s", st.By())
	case st.Status == Changed:
		return diag.Msg("it changed since %s approved it: %s", st.Last.By(), Change(st.Last.Text.String(), st.Text.String()))
	}
	return diag.Msg("it is new")
}

// Next is who can sign a text next: the first with a missing role; nil if
// there is nobody.
func (l *Ledger) Next(st State, now offer.Date) *Reviewer {
	for _, r := range l.Reviewers {
		signed := slices.ContainsFunc(st.Approvals, func(e *Entry) bool { return l.samePerson(e.Reviewer, r.ID) })
		wanted := len(st.Missing) == 0 || slices.ContainsFunc(st.Missing, func(m string) bool {
			return slices.Contains(strings.Split(m, " or "), r.Role)
		})
		if r.On(now) && !signed && wanted {
			return r
		}
	}
	return nil
}

// command is what to run, by whom, so that the text gets its sign-off.
func (l *Ledger) command(st State, now offer.Date, several bool) diag.Message {
	r := l.Next(st, now)
	if r == nil {
		return diag.Msg("nobody who could still sign as %s on %s is in %s: add the reviewer's file first", strings.Join(st.Missing, ", "), now, reviewersFolder)
	}
	one := fmt.Sprintf("klarabo approve %s --as %s", Short(st.Text.Sum()), r.ID)
	if st.Status == Lapsed { // approve signs nothing beside a broken file
		return diag.Msg("mend what is told of %s; or delete it, read the text and run: %s", st.Because.File, one)
	}
	if partner := st.Text.Is("partner"); several && partner != "" {
		return diag.Msg("read it and run: %s\nor for all texts of this partner: klarabo approve --partner %s --as %s", one, partner, r.ID)
	}
	return diag.Msg("read it and run: %s", one)
}
