package review

import (
	"maps"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/rules"
)

// Finding is something that is wrong in the data. In JSON it is in English.
type Finding struct {
	At       string `json:"at"`
	Severity string `json:"severity"` // error or warning
	Rule     string `json:"rule"`
	Norm     string `json:"norm"` // that the rule cites; "" if it is none of the rules
	Message  string `json:"message"`
	Hint     string `json:"hint"`

	Msg  diag.Message `json:"-"` // the message and the hint, to be told in the dossier's language
	Mend diag.Message `json:"-"`
}

// findings is all findings by file, and which of them were told at a text.
type findings struct {
	byFile map[string][]Finding
	told   map[string]bool // files
}

func sortFindings(list diag.List) *findings {
	norms := map[string]string{}
	for _, r := range rules.All() {
		norms[r.ID] = r.Norm
	}
	f := &findings{byFile: map[string][]Finding{}, told: map[string]bool{}}
	for _, p := range list.Sorted() {
		f.byFile[p.Pos.File] = append(f.byFile[p.Pos.File], Finding{
			fileLine(p.Pos), p.Severity.String(), p.Rule, norms[p.Rule], p.Msg.String(), p.Hint.String(), p.Msg, p.Hint})
	}
	return f
}

// of is the findings at a text's clauses and at the other files, which are its
// partner's and that of the sign-off that does not count.
func (f *findings) of(t *disclosure.Text, files ...string) []Finding {
	all := []Finding{}
	for _, s := range t.Sentences {
		files = append(files, "data/clauses/"+s.Clause+".yaml")
	}
	slices.Sort(files)
	for _, file := range slices.Compact(files) {
		all = append(all, f.byFile[file]...)
		f.told[file] = true
	}
	return all
}

// rest is the findings that no text has.
func (f *findings) rest() (all []Finding) {
	for _, file := range slices.Sorted(maps.Keys(f.byFile)) {
		if !f.told[file] {
			all = append(all, f.byFile[file]...)
		}
	}
	return all
}
