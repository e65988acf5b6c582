package signoff

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// strand is what one reviewer said of one sum, in the order of the numbers.
type strand struct {
	sum, reviewer string
	entries       []*Entry
	broken        *Entry // an entry that does not count, so that none of the strand does
}

// approval is the approval that the strand ends with, nil if it ends with none.
func (s *strand) approval() *Entry {
	if e := s.last(); s.broken == nil && e.Kind == Approval {
		return e
	}
	return nil
}

// last is the entry with the highest number.
func (s *strand) last() *Entry { return s.entries[len(s.entries)-1] }

// order makes the strands of the acts that were read; broken says which of
// those have an error.
func (l *Ledger) order(acts []*Act, broken []bool) (list diag.List) {
	byKey := map[[2]string]*strand{}
	var strands []*strand
	for i, a := range acts {
		if a == nil {
			continue
		}
		if !broken[i] {
			l.Acts = append(l.Acts, a)
		}
		for _, e := range a.Entries {
			sum := e.Text.Sum()
			key := [2]string{sum, e.Reviewer}
			s := byKey[key]
			if s == nil {
				s = &strand{sum: sum, reviewer: e.Reviewer}
				byKey[key] = s
				strands = append(strands, s)
				l.bySum[sum] = append(l.bySum[sum], s)
				l.byID[e.Text.ID()] = append(l.byID[e.Text.ID()], s)
			}
			s.entries = append(s.entries, e)
			if broken[i] {
				s.broken = cmp.Or(s.broken, e)
			}
		}
	}
	for _, s := range strands {
		slices.SortStableFunc(s.entries, func(a, b *Entry) int { return cmp.Compare(a.Number, b.Number) })
		if s.broken == nil {
			list = append(list, s.check()...)
		}
	}
	return list
}

// check tells where the numbers, kinds or days of a strand are not in turn, as
// after an entry was taken away. The strand does not count then.
func (s *strand) check() (list diag.List) {
	for i, e := range s.entries {
		switch {
		case e.Number != i+1:
			list.Error(e.pos(), rule, diag.Msg("number %d of what %s said of %s is missing", i+1, e.Reviewer, Short(s.sum)),
				diag.Msg("take the missing file back from the repository's history"))
		case (e.Kind == Approval) != (i%2 == 0):
			list.Error(e.pos(), rule, diag.Msg("number %d cannot be %s: approvals and revocations take turns", e.Number, e.article()),
				diag.Msg("delete this file, and let %s sign with approve or revoke", e.Reviewer))
		case i > 0 && e.Date.Before(s.entries[i-1].Date):
			list.Error(e.Act.pos("date"), rule, diag.Msg("number %d is of %s, before number %d of %s", e.Number, e.Date, i, s.entries[i-1].Date),
				diag.Msg("delete this file, check the computer's clock, and sign again"))
		default:
			continue
		}
		s.broken = e
		return list
	}
	return nil
}

func (e *Entry) article() diag.Message {
	if e.Kind == Approval {
		return diag.Msg("an approval")
	}
	return diag.Msg("a revocation")
}
