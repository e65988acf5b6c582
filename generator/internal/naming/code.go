package naming

import (
	"encoding/json"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// MessageWords is the words of an address that begins a message or shares a
// page: mailto:?subject=…, https://…?text=…
func MessageWords(address string) (string, bool) {
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
			if strings.ContainsFunc(v, unicode.IsSpace) && !IsAddress(v) {
				words = append(words, v)
			}
		}
	}
	return strings.Join(words, " \x00 "), len(words) > 0
}

// WithoutAddresses is a text with a space in place of each address on the web.
func WithoutAddresses(s string) string { return addresses.ReplaceAllString(s, " ") }

var addresses = regexp.MustCompile(`https?:[\\/][^\s"'<>]*`)

// Unescaped resolves the escapes of JavaScript and JSON strings.
func Unescaped(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	return escapes.ReplaceAllStringFunc(s, func(e string) string {
		var v string
		digits := strings.Trim(e[1:], "xu{}")
		switch code, err := strconv.ParseUint(digits, 16, 32); {
		case json.Unmarshal([]byte(`"`+e+`"`), &v) == nil:
			return v
		case err == nil && len(digits) > 1:
			return string(rune(code))
		}
		return strings.TrimLeft(e[1:], "\r\n") // a line that goes on
	})
}

var escapes = regexp.MustCompile(`(\\u[0-9a-fA-F]{4})+|\\u\{[0-9a-fA-F]{1,6}\}|\\x[0-9a-fA-F]{2}|\\\r?\n|\\.`)
