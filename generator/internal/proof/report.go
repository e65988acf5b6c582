package proof

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// finding is a problem on one page. Those with the same cause are told once.
type finding struct {
	rule    string
	warning bool   // it stops no build
	cause   string // what is the same on all pages with the same mistake
	path    string // of the file in the tree
	pos     diag.Pos
	msg     diag.Message // ends with more
	hint    diag.Message
	related []diag.Related
}

func (f finding) severity() diag.Severity {
	if f.warning {
		return diag.Warning
	}
	return diag.Error
}

// more is the last argument of a finding's message: in the report it says on
// how many more pages the mistake is.
var more = diag.Message{}

// report collects findings; the order in which they come makes no difference.
type report struct{ findings []finding }

func (r *report) add(list []finding) { r.findings = append(r.findings, list...) }

// problems is one problem a cause, told of its first page.
func (r *report) problems() diag.List {
	slices.SortStableFunc(r.findings, func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(a.rule, b.rule),
			cmp.Compare(a.cause, b.cause),
			cmp.Compare(a.path, b.path),
			cmp.Compare(a.msg.String(), b.msg.String()),
		)
	})
	var list diag.List
	for i := 0; i < len(r.findings); {
		first := r.findings[i]
		pages, last := 0, first.path
		for i++; i < len(r.findings) && r.findings[i].rule == first.rule && r.findings[i].cause == first.cause; i++ {
			if path := r.findings[i].path; path != last {
				pages, last = pages+1, path
			}
		}
		list = append(list, diag.Problem{
			Pos: first.pos, Rule: first.rule, Hint: first.hint, Related: first.related,
			Msg: withMore(first.msg, pages), Severity: first.severity(),
		})
	}
	return list.Sorted()
}

// withMore puts the number of further pages at the end of a message.
func withMore(m diag.Message, pages int) diag.Message {
	m.Args = slices.Clone(m.Args)
	switch {
	case pages == 1:
		m.Args[len(m.Args)-1] = diag.Msg(" (and on 1 more page)")
	case pages > 1:
		m.Args[len(m.Args)-1] = diag.Msg(" (and on %d more pages)", pages)
	}
	return m
}
