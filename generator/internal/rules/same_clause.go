package rules

import (
	"slices"
	"strings"

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
		words := map[string][]string{} // of each text, which is held against all others
		for i, c := range f.Clauses {
			words[c.Text.Every] = strings.Fields(c.Text.Every)
			for _, text := range c.Text.Per {
				words[text] = strings.Fields(text)
			}
			if slices.Contains(formerClauses, c.ID) {
				f.reportAt(f.At(c, "text"), diag.Msg("there is no built-in clause %s any more, so that this one adds its words to the others", c.ID),
					diag.Msg("delete this file, or give it another name if its words are to stand beside the others"))
			}
			for _, other := range f.Clauses[:i] {
				if !slices.ContainsFunc(c.Forms, func(form offer.Form) bool { return slices.Contains(other.Forms, form) }) || !alike(c.Text, other.Text, words) {
					continue
				}
				copied, first := c, other
				if len(other.ID) > len(c.ID) {
					copied, first = other, c
				}
				f.reportAt(f.At(copied, "text"), diag.Msg("this clause says what the clause %s says, so that readers are told it twice", first.ID),
					diag.Msg("delete this file; to change the wording, write %s", f.File(first)), diag.Related{Pos: f.At(first, "text"), Msg: diag.Msg("the other one")})
			}
		}
	},
})

// alike tells whether two texts have nearly the same words in some language.
func alike(a, b offer.Localized, words map[string][]string) bool {
	for lang, text := range a.Per {
		one, other := words[text], words[b.In(lang)]
		n := max(len(one), len(other))
		enough := (95*n + 99) / 100
		if n > 5 && min(len(one), len(other)) >= enough && inBoth(one, other) >= enough {
			return true
		}
	}
	return false
}

// inBoth is how many words two texts share.
func inBoth(words, others []string) (n int) {
	left := map[string]int{}
	for _, w := range others {
		left[w]++
	}
	for _, w := range words {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}
