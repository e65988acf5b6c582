package rules

import (
	"regexp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// following is the keys whose texts stand in the middle of a sentence.
var following = []string{"interest", "criterion", "safeguard", "for"}

// fullStop is the end of a sentence, shortened that of a word.
var (
	fullStop  = regexp.MustCompile(`[\pL)]{2,}[.!]$`)
	shortened = regexp.MustCompile(`(?i)\b(?:usw|etc|co|nr|no|abs|art|str|inc|ltd|dgl|ff|bzw)\.$`)
)

var _ = declare(Rule{
	ID:       "words-that-follow",
	Norm:     "GDPR Art. 12(1)",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "What a firm does, its interest, and what decides how long it keeps data, are put into a sentence of legal's. A whole sentence there makes one that nobody understands.",
	Breaks:   Example{"data/partners/schraubwerk.yaml", "interest: {de: keine Adresse doppelt zu führen", "interest: {de: Wir führen keine Adresse doppelt."},
	Passes:   Example{"data/partners/schraubwerk.yaml", "interest: {de: keine Adresse doppelt zu führen", "interest: {de: keine Adresse doppelt zu führen usw."},
	text: func(f *finder, t text) {
		if t.record == nil {
			return
		}
		key := t.keys[len(t.keys)-1]
		if t.lang != "" {
			key = t.keys[len(t.keys)-2]
		}
		if slices.Contains(following, key) && fullStop.MatchString(t.value) && !shortened.MatchString(t.value) {
			f.reportAt(f.At(t.record, t.keys...), diag.Msg("these words are put into a sentence, and are one themselves"),
				diag.Msg("write what can follow a colon or “for”, as in the manual's example for `%s`, without a full stop", key))
		}
	},
})
