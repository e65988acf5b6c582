package proof

import (
	"encoding/json"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/naming"
)

// messageWords is the words of an address that begins a message or shares a
// page: mailto:?subject=…, https://…?text=…
func messageWords(address string) (string, bool) {
	if !strings.Contains(address, "=") {
		return "", false
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return "", false
	}
	var words []string
	for _, key := range slices.Sorted(maps.Keys(u.Query())) {
		for _, v := range u.Query()[key] {
			if strings.ContainsFunc(v, unicode.IsSpace) && !naming.IsAddress(v) {
				words = append(words, v)
			}
		}
	}
	return strings.Join(words, " \x00 "), len(words) > 0
}

// scriptWords is the words of a script: everything but addresses.
func scriptWords(s string) string {
	return unescaped(addresses.ReplaceAllString(s, " "))
}

var addresses = regexp.MustCompile(`https?:[\\/][^\s"'<>]*`)

// unescaped resolves the escapes of JavaScript and JSON strings.
func unescaped(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return escapes.ReplaceAllStringFunc(s, func(e string) string {
		var v string
		if json.Unmarshal([]byte(`"`+e+`"`), &v) == nil {
			return v
		}
		return e[1:]
	})
}

var escapes = regexp.MustCompile(`(\\u[0-9a-fA-F]{4})+|\\.`)
