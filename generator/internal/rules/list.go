package rules

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// in is words of a rule, or about it, in a language.
func in(l offer.Lang, english string) string {
	return words.In(string(l), words.Rule, english)
}

// inEach is words in each language of the program, by BCP 47 tag.
func inEach(english string) map[string]string {
	all := map[string]string{}
	for _, lang := range words.Languages() {
		all[lang] = words.In(lang, words.Rule, english)
	}
	return all
}

// applies is when the rule applies, and whether it can be waived.
func (r Rule) applies(l offer.Lang) string {
	s := in(l, "on every day")
	if !r.From.IsZero() {
		s = in(l, "from") + " " + r.From.String()
	}
	if r.Fixed {
		s += "; " + in(l, "cannot be waived")
	}
	if r.Words {
		s += "; " + in(l, "knows words of German and English only")
	}
	return s
}

// Formats is how rules can be written.
var Formats = []string{"text", "json", "markdown"}

// Write writes rules in one of the formats; if it is one rule that was asked for,
// with its examples. All of them in Markdown are a page of the manual.
func Write(w io.Writer, list []Rule, format string, lang offer.Lang, one bool) error {
	text := ""
	switch {
	case format == "json":
		return JSON(w, list)
	case format == "markdown" && one:
		text = Markdown(list, lang)
	case format == "markdown":
		text = Manual(lang)
	default:
		text = Text(list, lang, one)
	}
	_, err := io.WriteString(w, text)
	return err
}

// Text is rules for a terminal, with their examples or without. Lines are
// up to 80 characters long, but for those of an example.
func Text(list []Rule, l offer.Lang, examples bool) string {
	var b strings.Builder
	for i, r := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s (%s)\n", r.ID, in(l, r.Severity.String()))
		fmt.Fprintf(&b, "  %s\n  %s: %s\n", in(l, r.Norm), in(l, "Applies"), r.applies(l))
		for _, line := range words.Lines(in(l, r.Why), 76) {
			fmt.Fprintf(&b, "    %s\n", line)
		}
		if examples {
			fmt.Fprintf(&b, "\n  %s: %s\n%s", in(l, "Breaks it"), r.Breaks.File, r.Breaks.diff("    "))
			fmt.Fprintf(&b, "\n  %s: %s\n%s", in(l, "Passes"), r.Passes.File, r.Passes.diff("    "))
		}
	}
	return b.String()
}

// diff is the change, line by line: what goes after a -, what comes after a +.
func (e Example) diff(indent string) string {
	var b strings.Builder
	for _, part := range []struct{ mark, text string }{{"- ", e.Old}, {"+ ", e.New}} {
		for line := range strings.Lines(part.text) {
			b.WriteString(indent + part.mark + strings.TrimRight(line, "\n") + "\n")
		}
	}
	return b.String()
}

// jsonRule is the documented form of a rule in JSON. A day is "2026-06-19".
type jsonRule struct {
	ID       string            `json:"id"`
	Norm     string            `json:"norm"`
	Severity string            `json:"severity"`       // "error" or "warning"
	From     string            `json:"from,omitempty"` // the first day on which the norm applies
	Waivable bool              `json:"waivable"`
	Why      map[string]string `json:"why"` // by language
	Breaks   Example           `json:"breaks"`
	Passes   Example           `json:"passes"`
}

// JSON writes rules as one array, with everything that is known of each.
func JSON(w io.Writer, list []Rule) error {
	out := make([]jsonRule, 0, len(list))
	for _, r := range list {
		j := jsonRule{
			ID: r.ID, Norm: r.Norm, Severity: r.Severity.String(), Waivable: !r.Fixed,
			Why: inEach(r.Why), Breaks: r.Breaks, Passes: r.Passes,
		}
		if !r.From.IsZero() {
			j.From = r.From.String()
		}
		out = append(out, j)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
