package words

import (
	"os"
	"slices"
	"strings"
)

// Wanted is the language that the environment asks for (POSIX,
// "Internationalization Variables"), English if it has no words here.
func Wanted() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			lang, _, _ := strings.Cut(strings.NewReplacer("_", "-", ".", "-", "@", "-").Replace(v), "-")
			if slices.Contains(Languages(), lang) {
				return lang
			}
			return "en"
		}
	}
	return "en"
}
