package naming

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Not every value is words: an address or an id may hold those of a title and
// names nothing. What a title is comes first, and only what is one address, or
// one id where an id stands, is none.

// IsReference tells whether the value of an attribute or a key of JSON is an
// address or an id and no words.
func (n *Names) IsReference(key, value string) bool {
	return IsAddress(value) || offer.IsID(value) && (referring(key) || !n.written(value))
}

// IsAddress tells whether a text is one address: with a scheme or a path, and
// nothing behind it. "Gratis:USB-Stick" is none.
func IsAddress(s string) bool {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, ":/") || strings.ContainsFunc(s, unicode.IsSpace) {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && (u.Host != "" || u.Opaque != "" && (pathless[u.Scheme] || offer.IsID(u.Opaque)) || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "./") || strings.HasPrefix(s, "../"))
}

// pathless is the schemes of addresses that begin with no slash. Of others, such as
// "premium:usb-stick", only an id is taken for what they lead to.
var pathless = words("mailto tel sms urn tag data cid mid blob about javascript geo magnet xmpp sip doi")

// references is the last words of keys and attributes under which ids stand.
var references = words("id ids key keys ref refs slug slugs sku kind kinds type types category categories target")

// referring tells whether ids stand under a key: "id", "data-offer-id", "premiumId".
func referring(key string) bool {
	last := key[strings.LastIndexAny(key, "-_:@.")+1:]
	if i := strings.LastIndexFunc(last, unicode.IsUpper); i > 0 {
		last = last[i:]
	}
	return references[strings.ToLower(last)]
}

// written tells whether a premium's title is written exactly so.
func (n *Names) written(s string) bool {
	for i := range n.titles {
		if n.titles[i].Written == s {
			return true
		}
	}
	return false
}
