package offer

import (
	"strings"

	"github.com/bep/golocales"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Lang is a language of the site, as an IETF BCP 47 tag of its primary
// language only: "de", "en".
type Lang string

// UnmarshalText reads the two or three lower-case letters of a language whose
// numbers and dates can be written.
func (l *Lang) UnmarshalText(b []byte) error {
	if len(b) > 3 || golocales.New(string(b)) == nil || string(b) != strings.ToLower(string(b)) {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a language", string(b)),
			Hint: diag.Msg("write the language's short name in lower case, as in de or en"),
		}
	}
	*l = Lang(b)
	return nil
}

// Localized is a text of the editor: one string for every language, or one per
// language. The zero value is no text.
type Localized struct {
	Every string          // the text in every language; then Per is nil
	Per   map[Lang]string // the text by language
}

// In is the text in one language, "" if there is none.
func (t Localized) In(l Lang) string {
	if t.Per != nil {
		return t.Per[l]
	}
	return t.Every
}

// IsZero tells whether the editor left the text out.
func (t Localized) IsZero() bool { return t.Every == "" && len(t.Per) == 0 }

// Ref is the id of another record. The catalog finds the record; To is nil
// before that, and for a reserved word such as [ByPublisher].
type Ref[T any] struct {
	ID string
	To *T
}

// UnmarshalText reads an id.
func (r *Ref[T]) UnmarshalText(b []byte) error {
	if err := CheckID(string(b)); err != nil {
		return err
	}
	r.ID = string(b)
	return nil
}

// String is the id.
func (r Ref[T]) String() string { return r.ID }

// IsID tells whether s is an id: lower-case letters a to z, digits, and hyphens
// between them.
func IsID(s string) bool {
	if s == "" || len(s) > 100 || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for _, c := range []byte(s) {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}

// CheckID is an error, a *diag.Fault, unless s is an id.
func CheckID(s string) error {
	if !IsID(s) {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not an id", s),
			Hint: diag.Msg("an id has lower-case letters a to z, digits and hyphens between them, at most 100 in all, as in usb-stick-64"),
		}
	}
	return nil
}
