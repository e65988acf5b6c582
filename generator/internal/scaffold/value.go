package scaffold

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/schema"
)

// plain is a text that YAML takes as it stands, and as nothing else.
var plain = regexp.MustCompile(`^\pL[\pL\d ._/-]*(://[^\s#,\]\[{}"]+|@[\pL\d.-]+)?$`)

// dated is a day or a period, which no reader of ours takes for a number.
var dated = regexp.MustCompile(`^(\d{4}-\d\d-\d\d|\d+ [a-z]+)$`)

// words of YAML that are no text, or were none in its older version.
var reserved = []string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}

// value is a given value as the file has it. A list is given with commas.
func (w *writer) value(f schema.Field, given string) string {
	if f.List() && !(f.Rule.Single && !strings.ContainsAny(given, "[,")) {
		if strings.Trim(given, "[] ") == "" {
			return "[]"
		}
		var items []string
		for _, item := range strings.Split(strings.Trim(given, "[]"), ",") {
			items = append(items, quoteIfNeeded(strings.TrimSpace(item)))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	if f.Unquoted() || strings.HasPrefix(given, "{") {
		return given
	}
	return quoteIfNeeded(given)
}

// text is a text in one language, or a placeholder in a comment.
func text(given string, off bool) string {
	if given == "" && off {
		return "…"
	}
	if given == "" {
		return ""
	}
	return quoteIfNeeded(given)
}

func quoteIfNeeded(s string) string {
	if dated.MatchString(s) || plain.MatchString(s) && !slices.Contains(reserved, strings.ToLower(s)) && strings.TrimSpace(s) == s {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(s) + `"`
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
