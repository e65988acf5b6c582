package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// alone is what is a placeholder only where nothing stands beside it.
const alone = `^\s*(?:…|\.\.\.|\?+|xxx*|-+|asdf+|test|text|titel|title|platzhalter|placeholder|yes|no|ja|nein|true|false|none|keine?|n/a)\s*$`

// marked is the words that are a placeholder wherever they stand, in small letters.
var marked = []string{"todo", "fixme", "tbd", "xxx", "lorem ipsum"}

// bracketed is what is one in brackets.
const bracketed = `\[(?:Text|Titel|Title|Name|Platzhalter|placeholder|[^\]\n]*(?:einfügen|eintragen|ergänzen|folgt(?: noch)?|insert here|to follow|coming soon))\]`

// leftOver is what stands for a text that is still to be written; a clause may
// be a single word.
var (
	anywhere         = `\b(?:` + strings.Join(marked, "|") + `|xxx+)\b|` + bracketed
	leftOver         = regexp.MustCompile(`(?i)` + anywhere + `|` + alone)
	leftOverInClause = regexp.MustCompile(`(?i)` + anywhere)
	leftInBrackets   = regexp.MustCompile(`(?i)` + bracketed)
	leftAlone        = regexp.MustCompile(`(?i)` + alone)
)

// mayBeLeft tells whether a text can have a placeholder, which most have not: to
// look for all of them at each letter takes long in a page.
func mayBeLeft(text string) bool {
	if leftAlone.MatchString(text) || leftInBrackets.MatchString(text) {
		return true
	}
	text = strings.ToLower(text)
	return slices.ContainsFunc(marked, func(word string) bool { return strings.Contains(text, word) })
}

var _ = declare(Rule{
	ID:       "placeholder-left",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "A placeholder such as TODO or … would be published as it stands.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: TODO"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt trial …"},
	check: func(f *finder) {
		left := slices.Clone(f.pages)
		for _, record := range f.Records() {
			for _, t := range f.words(record) {
				if t.keys[0] == "warnings" && t.value == offer.NoWarnings || t.keys[0] == "variants" && !strings.ContainsAny(t.value, ".…?") {
					continue // which is said, and not left to be written: a title to choose is called so
				}
				left = append(left, t)
			}
		}
		for _, t := range left {
			marks := leftOver
			if _, ok := t.record.(*offer.Clause); ok {
				marks = leftOverInClause
			}
			if t.record != nil && len(t.keys) > 1 && slices.Contains(t.keys, "alt") && offer.TellsNothing(t.value) {
				f.reportAt(f.at(t, t.whole()), diag.Msg("%q does not say what the picture shows", t.value), diag.Msg("write what somebody sees who looks at it"))
				continue
			}
			if !mayBeLeft(t.value) {
				continue
			}
			for _, m := range marks.FindAllStringIndex(t.value, -1) {
				if strings.HasPrefix(strings.TrimLeft(t.value[m[1]:], " "), "(") {
					continue // the words of a link
				}
				h := hit{t.value[m[0]:m[1]], m[0], m[1]}
				if t.record != nil && len(t.keys) == 1 && t.keys[0] == "warnings" && slices.Contains([]string{"keine", "kein", "nein", "no", "none"}, strings.ToLower(h.words)) {
					f.reportAt(f.at(t, h), diag.Msg("%q is no warning", h.words), diag.Write(offer.NoWarnings))
					continue
				}
				f.reportAt(f.at(t, h), diag.Msg("%q stands for a text that is still to be written", strings.TrimSpace(h.words)), diag.Msg("write the text, or delete the line if it may be left out"))
			}
		}
	},
})
