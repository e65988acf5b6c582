package rules

import (
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// markup is signs of HTML and Markdown, and shortcodes, which only `body` understands.
var markup = regexp.MustCompile(`\{\{[<%].*?[%>]\}\}|</?[a-zA-Z][a-zA-Z0-9]*(?: [^<>]*)?/?>|&(?:[a-z]{2,8}|#\d+);|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\s]+\)|(?m)^#{1,6} `)

var _ = declare(Rule{
	ID:       "plain-text",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "Only `body` is Markdown. In every other text, readers see signs of HTML and Markdown as they were typed.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt <b>trial</b>"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt trial, 5 < 6 & more"},
	text: func(f *finder, t text) {
		if t.record == nil || t.keys[0] == "body" || !strings.ContainsAny(t.value, "<&*[#{") {
			return
		}
		hits := t.matches(markup)
		f.quote(t, hits[:min(1, len(hits))], diag.Msg("readers will see %q as it stands here"), diag.Msg("delete the signs, and write the words alone; in `body` they would do"))
	},
})
