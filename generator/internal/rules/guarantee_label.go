package rules

import (
	"regexp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// guarantees is a guarantee of goods, in German and English, and not what is
// called one besides: of money back, of a price, or the law's own.
var (
	guarantees    = regexp.MustCompile(`(?i)[\p{L}\d-]*garantien?\b|\bguarantees?\b|\bwarrant(?:y|ies)\b`)
	noGuarantee   = regexp.MustCompile(`(?i)geld-zurück|preisgarantie|zufriedenheits|liefergarantie|lesegarantie`)
	noGuaranteeEN = regexp.MustCompile(`(?i)(?:money[- ]back|price|satisfaction|legal|statutory|we|you)\s*$`)
)

var _ = declare(Rule{
	ID:       "guarantee-label",
	Words:    true,
	Norm:     "BGB § 479(1); EGBGB Art. 246a § 1(1) nos. 10 to 11c; Regulation (EU) 2025/1960",
	Severity: diag.Warning,
	From:     day(2026, 9, 27),
	Why:      "Who advertises with a guarantee says who gives it, for how long, of what, and that the rights under the law remain untouched. If the manufacturer promises durability for more than two years, of the whole thing and at no cost, it is shown with the harmonised label of the European Union.",
	Breaks:   Example{"data/premiums/leselampe.yaml", "title: {de: Leselampe, en: Reading lamp}", "title: {de: Leselampe mit 5 Jahren Garantie, en: Reading lamp with a 5 year guarantee}"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "title:\n  de: Funkwelt zur Probe\n  en: Funkwelt trial\n", "title:\n  de: Funkwelt zur Probe mit Geld-zurück-Garantie\n  en: Funkwelt trial with a money-back guarantee\n"},
	passage: func(f *finder, t text) {
		if t.record == nil || !t.has("garanti", "guarantee", "warrant") {
			return // of pages, terms speak of guarantees to tell them from the law's rights
		}
		isNone := func(h hit) bool {
			return noGuarantee.MatchString(h.words) || noGuaranteeEN.MatchString(t.value[:h.start])
		}
		f.quote(t, slices.DeleteFunc(t.matches(guarantees), isNone),
			diag.Msg("“%s” advertises with a guarantee, and the data do not say whose, for how long, and of what"),
			diag.Msg("delete the words, or say in the text who gives it, for how long, of what, and that the rights under the law remain; then waive this in data/site.yaml"))
	},
})
