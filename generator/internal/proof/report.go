package proof

import (
	"cmp"
	"maps"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
)

// finding is a problem on one page. Those with the same cause are told once.
type finding struct {
	diag.Problem
	cause string // what is the same on all pages with the same mistake
	path  string // of the file in the tree

	names *naming.Title // of a premium, or nil
	at    diag.Pos      // of the title in the data, if nobody wrote it for this page
}

// report collects findings; the order in which they come makes no difference.
type report struct{ findings []finding }

func (r *report) add(list []finding) { r.findings = append(r.findings, list...) }

// problems is one problem a cause, told of its first page.
func (r *report) problems() diag.List {
	list := r.foldCommon()
	slices.SortStableFunc(r.findings, func(a, b finding) int {
		return cmp.Or(
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.cause, b.cause),
			cmp.Compare(a.path, b.path),
			cmp.Compare(a.Msg.String(), b.Msg.String()),
		)
	})
	for i := 0; i < len(r.findings); {
		first := r.findings[i]
		pages, last := 0, first.path
		for i++; i < len(r.findings) && r.findings[i].Rule == first.Rule && r.findings[i].cause == first.cause; i++ {
			if path := r.findings[i].path; path != last {
				pages, last = pages+1, path
			}
		}
		switch {
		case pages == 1:
			first.Msg = diag.Msg("%s (and on 1 more page)", first.Msg)
		case pages > 1:
			first.Msg = diag.Msg("%s (and on %d more pages)", first.Msg, pages)
		}
		list = append(list, first.Problem)
	}
	return list.Sorted()
}

// foldCommon takes out what is told of names that are words of the layouts or of
// legal's texts, and so stand on page after page, and tells of each once.
func (r *report) foldCommon() (list diag.List) {
	causes := map[*naming.Title]map[string]finding{}
	for _, f := range r.findings {
		if f.at.File == "" {
			continue
		}
		if causes[f.names] == nil {
			causes[f.names] = map[string]finding{}
		}
		if was, ok := causes[f.names][f.cause]; !ok || f.path < was.path {
			causes[f.names][f.cause] = f
		}
	}
	for title, all := range causes {
		if len(all) < 2 {
			continue
		}
		first := all[slices.Sorted(maps.Keys(all))[0]]
		list.Error(first.at, "proof/common-name", diag.Msg("%q is a word of the pages themselves, which would name the premium everywhere: %s, for one", title.Written, first.path),
			diag.Msg("delete it, or write a name that means nothing else"))
		r.findings = slices.DeleteFunc(r.findings, func(f finding) bool { return f.names == title })
	}
	return list
}
