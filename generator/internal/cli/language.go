package cli

import (
	"os"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// langFlag is a language given on the command line.
type langFlag string

func (l *langFlag) Type() string   { return "language" }
func (l *langFlag) String() string { return string(*l) }
func (l *langFlag) Set(s string) error {
	if s != "en" && s != "de" {
		return &diag.Fault{Msg: diag.Msg("messages are in English or German, not in %q", s), Hint: diag.Msg("write en or de")}
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
			if v == "de" || strings.HasPrefix(v, "de_") || strings.HasPrefix(v, "de.") || strings.HasPrefix(v, "de-") {
				return "de"
			}
			return "en"
		}
	}
	return "en"
}
