package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// What stands for a text that is still to be written, and what does so only where
// nothing stands beside it.
var (
	anywhere = regexp.MustCompile(`(?i)\b(?:todo|fixme|tbd|xxx+|lorem ipsum)\b|` +
		`\[(?:Text|Titel|Title|Name|Platzhalter|placeholder|[^\]\n]*(?:einfügen|eintragen|ergänzen|folgt(?: noch)?|insert here|to follow|coming soon))\]`)
	alone = regexp.MustCompile(`(?i)^\s*(?:…|\.\.\.|\?+|xxx*|-+|asdf+|test|text|titel|title|platzhalter|placeholder|yes|no|ja|nein|true|false|none|keine?|n/a)\s*$`)
)

// leftIn is the placeholders in a text. A clause may be a single word.
func leftIn(t text) (all []hit) {
	if t.has("todo", "fixme", "tbd", "xxx", "lorem ipsum", "[") { // few texts do, and the expression takes long
		all = t.matches(anywhere)
	}
	if _, ok := t.record.(*offer.Clause); !ok && len(all) == 0 {
		all = t.matches(alone)
	}
	return all
}

var _ = declare(Rule{
	ID:       "placeholder-left",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "A placeholder such as TODO or … would be published as it stands.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: TODO"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt trial …"},
	text: func(f *finder, t text) {
		key := ""
		if t.record != nil {
			key = t.keys[0]
		}
		switch {
		case key == "warnings" && t.value == offer.NoWarnings || key == "variants" && !strings.ContainsAny(t.value, ".…?"):
			return // which is said, and not left to be written: a title to choose is called so
		case len(t.keys) > 1 && slices.Contains(t.keys, "alt") && offer.TellsNothing(t.value):
			f.reportAt(f.at(t, t.whole()), diag.Msg("%q does not say what the picture shows", t.value), diag.Msg("write what somebody sees who looks at it"))
			return
		}
		for _, h := range leftIn(t) {
			switch {
			case strings.HasPrefix(strings.TrimLeft(t.value[h.end:], " "), "("): // the words of a link
			case key == "warnings" && len(t.keys) == 1 && slices.Contains([]string{"keine", "kein", "nein", "no", "none"}, strings.ToLower(h.words)):
				f.reportAt(f.at(t, h), diag.Msg("%q is no warning", h.words), diag.Write(offer.NoWarnings))
			default:
				f.reportAt(f.at(t, h), diag.Msg("%q stands for a text that is still to be written", strings.TrimSpace(h.words)), diag.Msg("write the text, or delete the line if it may be left out"))
			}
		}
	},
})
