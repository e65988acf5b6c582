package signoff

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// history is what one reviewer said of one sum, in the order of the numbers.
type history struct {
	sum, reviewer string
	entries       []*Entry
	broken        *Entry // an entry that does not count, so that all of the history does not
}

// approval is the approval that the history ends with, nil if it ends with none.
func (h *history) approval() *Entry {
	if e := h.last(); h.broken == nil && e.Kind == Approval {
		return e
	}
	return nil
}

// last is the entry with the highest number.
func (h *history) last() *Entry { return h.entries[len(h.entries)-1] }

// order makes the histories of the acts that were read; broken says which of
// those have an error.
func (l *Ledger) order(acts []*Act, broken []bool) (list diag.List) {
	var histories []*history
	for i, a := range acts {
		if a == nil {
			continue
		}
		if !broken[i] {
			l.Acts = append(l.Acts, a)
		}
		for _, e := range a.Entries {
			sum := e.Text.Sum()
			h := l.history(sum, e.Reviewer)
			if h == nil {
				h = &history{sum: sum, reviewer: e.Reviewer}
				histories = append(histories, h)
				l.bySum[sum] = append(l.bySum[sum], h)
				l.byID[e.Text.ID()] = append(l.byID[e.Text.ID()], h)
			}
			h.entries = append(h.entries, e)
			if broken[i] {
				h.broken = cmp.Or(h.broken, e)
			}
		}
	}
	for _, h := range histories {
		slices.SortStableFunc(h.entries, byNumber)
		h.entries = slices.CompactFunc(h.entries, func(a, b *Entry) bool { return a.Number == b.Number })
		if h.broken == nil {
			list = append(list, h.check()...)
		}
	}
	return list
}

// byNumber sorts what a reviewer said of a sum. One number comes twice where he
// signed on two branches that were merged later. It counts once: the first
// approval, or the last revocation, and before any other the one that takes
// offline, so that no approval holds that a revocation came after.
func byNumber(a, b *Entry) int {
	number, day := cmp.Compare(a.Number, b.Number), a.Date.Time().Compare(b.Date.Time())
	switch {
	case number != 0 || a.Kind == Approval:
		return cmp.Or(number, day)
	case a.Offline == b.Offline:
		return -day
	case a.Offline:
		return -1
	}
	return 1
}

// check tells where the numbers, kinds or days of a history are not in turn, as
// after an entry was taken away. The history does not count then.
func (h *history) check() (list diag.List) {
	for i, e := range h.entries {
		switch {
		case e.Number != i+1:
			list.Error(e.pos(), rule, diag.Msg("number %d of what %s said of %s is missing", i+1, e.Reviewer, Short(h.sum)),
				diag.Msg("take the missing file back from the repository's history"))
		case (e.Kind == Approval) != (i%2 == 0):
			list.Error(e.pos(), rule, diag.Msg("number %d cannot be %s: approvals and revocations take turns", e.Number, e.article()),
				diag.Msg("delete this file, and let %s sign with approve or revoke", e.Reviewer))
		case i > 0 && e.Date.Before(h.entries[i-1].Date):
			list.Error(e.Act.pos("date"), rule, diag.Msg("number %d is of %s, before number %d of %s", e.Number, e.Date, i, h.entries[i-1].Date),
				diag.Msg("delete this file, check the computer's clock, and sign again"))
		default:
			continue
		}
		h.broken = e
		return list
	}
	return nil
}

// AlsoBy is who else approves texts of an act, by id.
func (l *Ledger) AlsoBy(a *Act) (ids []string) {
	for _, e := range a.Entries {
		for _, h := range l.bySum[e.Text.Sum()] {
			if h.reviewer != a.Reviewer && h.approval() != nil && !slices.Contains(ids, h.reviewer) {
				ids = append(ids, h.reviewer)
			}
		}
	}
	slices.Sort(ids)
	return ids
}

func (e *Entry) article() diag.Message {
	if e.Kind == Approval {
		return diag.Msg("an approval")
	}
	return diag.Msg("a revocation")
}
