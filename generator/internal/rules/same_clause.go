package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// formerClauses is the names of built-in clauses of former versions. A file of the
// user's by such a name was meant to take the place of one.
var formerClauses = []string{"as-it-is", "label-purposes", "label-role", "notice-data", "notice-mails", "offer-bill", "other-recipient", "steps-issues"}

var _ = declare(Rule{
	ID:       "same-clause",
	Norm:     "GDPR Art. 12(1)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "A file in data/clauses takes the place of the built-in clause of the same name alone. A copy under another name is a clause more, so that readers are told the same twice, or two things that differ.",
	Breaks:   Example{"data/clauses/versand-neu.yaml", "", "forms: [notice, full]\nnorm: editorial\norder: 11\ntext:\n  de: Die Prämie kommt von einer anderen Firma und nicht vom Verlag selbst.\n  en: Another firm.\n"},
	Passes:   Example{"data/clauses/versand-neu.yaml", "", "forms: [full]\nnorm: editorial\norder: 11\ntext:\n  de: Die Prämie kommt von einer anderen Firma und nicht vom Verlag selbst.\n  en: Another firm.\n"},
	check: func(f *finder) {
		for i, c := range f.Clauses {
			if slices.Contains(formerClauses, c.ID) {
				f.report(c, &c.Text, diag.Msg("there is no built-in clause %s any more, so that this one adds its words to the others", c.ID),
					diag.Msg("delete this file, or give it another name if its words are to stand beside the others"))
			}
			for _, other := range f.Clauses[:i] {
				if !slices.ContainsFunc(c.Forms, func(form offer.Form) bool { return slices.Contains(other.Forms, form) }) || !alike(f.texts(c), f.texts(other)) {
					continue
				}
				copied, first := c, other
				if len(other.ID) > len(c.ID) {
					copied, first = other, c
				}
				f.report(copied, &copied.Text, diag.Msg("this clause says what the clause %s says, so that readers are told it twice", first.ID),
					diag.Msg("delete this file; to change the wording, write %s", f.File(first)), elsewhere{first, &first.Text, diag.Msg("the other one")})
			}
		}
	},
})

// alike tells whether two clauses have nearly the same words in some language.
func alike(texts, others []text) bool {
	for _, a := range texts {
		for _, b := range others {
			n := max(len(a.words), len(b.words))
			enough := (95*n + 99) / 100
			if a.lang == b.lang && n > 5 && min(len(a.words), len(b.words)) >= enough && inBoth(a.words, b.words) >= enough {
				return true
			}
		}
	}
	return false
}

// inBoth is how many words two texts share.
func inBoth(words, others []word) (n int) {
	left := map[string]int{}
	for _, w := range others {
		left[w.string]++
	}
	for _, w := range words {
		if left[w.string] > 0 {
			left[w.string]--
			n++
		}
	}
	return n
}
