package proof

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Not every value is words: an address or an id may hold those of a title and
// names nothing. What a title is comes first, and only what is one address, or
// one id where an id stands, is none.

// isReference tells whether the value of an attribute or a key of JSON is an
// address or an id and no words.
func (n *names) isReference(key, value string) bool {
	return isAddress(value) || offer.IsID(value) && (referring(key) || !n.written(value))
}

// isAddress tells whether a text is one address: with a scheme or a path, and
// nothing behind it.
func isAddress(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsFunc(s, unicode.IsSpace) {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && (u.Host != "" || u.Scheme != "" && u.Opaque != "" || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "./") || strings.HasPrefix(s, "../"))
}

// references is the last words of keys and attributes under which ids stand.
var references = set("id ids key keys ref refs slug slugs sku kind kinds type types category categories target")

// referring tells whether ids stand under a key: "id", "data-offer-id", "premiumId".
func referring(key string) bool {
	last := key[strings.LastIndexAny(key, "-_:@.")+1:]
	if i := strings.LastIndexFunc(last, unicode.IsUpper); i > 0 {
		last = last[i:]
	}
	return references[strings.ToLower(last)]
}

// written tells whether a premium's title is written exactly so.
func (n *names) written(s string) bool {
	for i := range n.titles {
		if n.titles[i].written == s {
			return true
		}
	}
	return false
}

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
	for _, key := range sortedKeys(u.Query()) {
		for _, v := range u.Query()[key] {
			if strings.ContainsFunc(v, unicode.IsSpace) && !isAddress(v) {
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
