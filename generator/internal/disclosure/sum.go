package disclosure

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// The canonical form of a disclosure is what its sum is made of and what a
// reviewer signs. It is UTF-8 without a byte order mark, in lines that each end
// with one line feed (U+000A), the last one too:
//
//	klarabo disclosure v2
//	partner ID
//	case CASE
//	form FORM
//	lang LANG
//	SENTENCE
//	…
//
// First the version of this form; then the partner's id, the case's name (see
// [Case]), the form and the language's tag, each after its word and one space;
// then each sentence, in the order of the text, on a line of its
// own. Sentences are folded (see [Fold]): no line feed, no other line break and
// no two plain spaces in a row occur in one, none is empty, and no-break spaces
// are kept. Ids, forms and tags have no white space at all. So the first five
// lines and each further one can be told apart, and two texts have the same
// canonical form only if partner, case, form, language and every sentence are the
// same. Placeholders stand in it as such, {{order.number}}. Clause ids, norms
// and the facts used are not part of it: they don't change what readers read.
//
// A text without a case, of the publisher or from before there were cases, has
// no line for it, and the version v1.
//
// The sum is "h1:" and the SHA-256 of these bytes in standard base64 with
// padding (RFC 4648, section 4): a sign for the algorithm and its value, as
// golang.org/x/mod/sumdb/dirhash names its sums. It can be made by hand:
//
//	openssl dgst -sha256 -binary canonical.txt | base64

// Canonical is the text's canonical form.
func (t *Text) Canonical() []byte {
	var b strings.Builder
	if t.Case == "" {
		b.WriteString("klarabo disclosure v1\npartner " + t.Partner + "\n")
	} else {
		b.WriteString("klarabo disclosure v2\npartner " + t.Partner + "\ncase " + t.Case + "\n")
	}
	b.WriteString("form " + string(t.Form) + "\n")
	b.WriteString("lang " + string(t.Lang) + "\n")
	for _, s := range t.Sentences {
		b.WriteString(Fold(s.Text) + "\n")
	}
	return []byte(b.String())
}

// Sum names the wording: "h1:" and the base64 of the canonical form's SHA-256.
func (t *Text) Sum() string {
	if t.sum != "" {
		return t.sum
	}
	return SumOf(t.Canonical())
}

// SumOf is "h1:" and the base64 of the SHA-256: how every text is named.
func SumOf(canonical []byte) string {
	sum := sha256.Sum256(canonical)
	return "h1:" + base64.StdEncoding.EncodeToString(sum[:])
}
