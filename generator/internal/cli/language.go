package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/words"
)

// langFlag is a language given on the command line.
type langFlag string

func (l *langFlag) Type() string   { return "language" }
func (l *langFlag) String() string { return string(*l) }
func (l *langFlag) Set(s string) error {
	if !slices.Contains(words.Languages(), s) {
		return &diag.Fault{Msg: diag.Msg("there are no messages in %q", s), Hint: diag.Msg("write one of: %s", strings.Join(words.Languages(), ", "))}
	}
	*l = langFlag(s)
	return nil
}

// language is what messages are written in: that of --lang, else that of the
// environment (POSIX, "Internationalization Variables"), else English.
func (g *global) language() string {
	if g.lang != "" {
		return string(g.lang)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			lang, _, _ := strings.Cut(strings.NewReplacer("_", "-", ".", "-", "@", "-").Replace(v), "-")
			if slices.Contains(words.Languages(), lang) {
				return lang
			}
			return "en"
		}
	}
	return "en"
}
