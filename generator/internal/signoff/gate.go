package signoff

import (
	"fmt"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Gate tells every text that must not be published on the day now, since it
// lacks a valid sign-off of a required role, each by a person of its own. A
// site without a policy requires none.
//
// It asks for every text of every partner in all forms, also of a partner that
// ships no premium of an offer at present: such a partner keeps its page, which
// shows its disclosure, and readers may still get mail about its premiums.
//
// An entry dated later than now, by more than the day that the time zones make,
// counts only from that day on and is an error at its place.
func (l *Ledger) Gate(texts *disclosure.Texts, policy *offer.SignOffPolicy, now offer.Date) (list diag.List) {
	for _, e := range l.Entries {
		if future(e.Date, now) {
			list.Error(e.pos("date"), rule, diag.Msg("this was signed on %s, which is after today, %s", e.Date, now),
				diag.Msg("check the clocks of this computer and of %s; if --now names a day of the past, it is too early", e.Reviewer))
		}
	}
	if policy == nil || len(policy.Required) == 0 {
		return list
	}
	lacking := map[string]int{} // texts by partner
	type finding struct {
		text  *disclosure.Text
		state State
	}
	var found []finding
	for _, t := range texts.All() {
		if st := l.State(t, policy, now); len(st.Missing) > 0 {
			found = append(found, finding{t, st})
			lacking[t.Partner]++
		}
	}
	for _, f := range found {
		list.Error(diag.Pos{File: "data/partners/" + f.text.Partner + ".yaml"}, rule,
			diag.Msg("the text %s in %s of this partner, %s, is not signed by %s: %s",
				f.text.Form, f.text.Lang, Short(f.text.Sum()), strings.Join(f.state.Missing, ", "), f.state.why(f.text)),
			l.command(f.text, f.state, now, lacking[f.text.Partner] > 1))
	}
	return list
}

// why says how it came that the text lacks a sign-off.
func (st State) why(t *disclosure.Text) diag.Message {
	switch {
	case st.Status == Revoked:
		return diag.Msg("%s revoked it: %s", st.Because, st.Because.Comment)
	case st.Status == Lapsed:
		return diag.Msg("%s does not count", st.Because.File)
	case len(st.Approvals) > 0:
		var by []string
		for _, e := range st.Approvals {
			by = append(by, e.String())
		}
		return diag.Msg("so far only by %s", strings.Join(by, ", "))
	case st.Status == Changed:
		return diag.Msg("it changed since %s approved it: %s", st.Last, Change(st.Last.Wording().String(), t.String()))
	}
	return diag.Msg("it is new")
}

// command is what to run, by whom, so that the text gets its sign-off.
func (l *Ledger) command(t *disclosure.Text, st State, now offer.Date, several bool) diag.Message {
	var reviewer string
	var none []string
	for _, role := range st.Missing {
		i := slices.IndexFunc(l.Reviewers, func(r *Reviewer) bool {
			signed := slices.ContainsFunc(st.Approvals, func(e *Entry) bool { return e.Reviewer == r.ID })
			return r.Role == role && r.On(now) && !signed
		})
		switch {
		case i < 0:
			none = append(none, role)
		case reviewer == "":
			reviewer = l.Reviewers[i].ID
		}
	}
	if len(none) > 0 {
		return diag.Msg("nobody who could still sign as %s on %s is in %s: add the reviewer's file first", strings.Join(none, ", "), now, reviewersFolder)
	}
	one := fmt.Sprintf("klarabo approve %s --as %s", Short(t.Sum()), reviewer)
	if !several {
		return diag.Msg("read it and run: %s", one)
	}
	return diag.Msg("read it and run: %s\nor for all texts of this partner: klarabo approve --partner %s --as %s", one, t.Partner, reviewer)
}
