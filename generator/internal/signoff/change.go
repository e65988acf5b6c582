package signoff

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// context and most are how many words a change is told with: so many around it,
// and so many of it.
const (
	context = 2
	most    = 14
)

// breaking makes no-break spaces plain ones, which look the same.
var breaking = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// Change tells in one line what became of an old wording: the words between the
// first and the last that differ.
func Change(old, new string) diag.Message {
	space := func(r rune) bool { return r == ' ' } // a no-break space is part of its word
	a, b := strings.FieldsFunc(old, space), strings.FieldsFunc(new, space)
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	was, is := excerpt(a, head, tail), excerpt(b, head, tail)
	switch {
	case slices.Equal(a, b):
		return diag.Msg("only its form")
	case breaking.Replace(old) == breaking.Replace(new):
		return diag.Msg("only the spaces at which a line must not break")
	case head+tail == len(a):
		return diag.Msg("“%s” was added", excerpt(b, head+context, tail+context))
	case head+tail == len(b):
		return diag.Msg("“%s” was taken out", excerpt(a, head+context, tail+context))
	}
	return diag.Msg("“%s” is now “%s”", was, is)
}

// excerpt is the words between the first head and the last tail, with some
// around them.
func excerpt(words []string, head, tail int) string {
	from, to := max(0, head-context), min(len(words), len(words)-tail+context)
	mid := slices.Clone(words[from:to])
	if len(mid) > most {
		mid = slices.Concat(mid[:most/2], []string{"…"}, mid[len(mid)-most/2:])
	}
	s := strings.Join(mid, " ")
	if from > 0 {
		s = "… " + s
	}
	if to < len(words) {
		s += " …"
	}
	return s
}
