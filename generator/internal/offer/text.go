package offer

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/bep/golocales"
	"golang.org/x/text/language"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Lang is a language of the site, as an IETF BCP 47 tag of its primary
// language only: "de", "en".
type Lang string

// Direction is how the language is written: "ltr" or "rtl".
func (l Lang) Direction() string {
	script, _ := language.Make(string(l)).Script()
	if slices.Contains([]string{"Arab", "Hebr", "Thaa", "Nkoo", "Syrc", "Adlm", "Rohg"}, script.String()) {
		return "rtl"
	}
	return "ltr"
}

// UnmarshalText reads the two or three lower-case letters of a language whose
// numbers and dates can be written.
func (l *Lang) UnmarshalText(b []byte) error {
	if len(b) > 3 || golocales.New(string(b)) == nil || string(b) != strings.ToLower(string(b)) {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a language", string(b)),
			Hint: guess(meantLang(string(b)), diag.Msg("write the language's short name in lower case, as in de or en")),
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

var anID = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]*[a-z0-9])?$`)

// IsID tells whether s is an id: lower-case letters a to z, digits, and hyphens
// between them.
func IsID(s string) bool { return len(s) <= 100 && anID.MatchString(s) }

// Reserved tells whether a name is one that Windows keeps for a device, with any
// ending ("Naming Files, Paths, and Namespaces", learn.microsoft.com), so that
// nobody there can check out a file of this name, or one that Hugo keeps:
// index.md makes a leaf bundle of its folder, which has no other pages.
func Reserved(s string) bool {
	name, _, _ := strings.Cut(strings.ToLower(s), ".")
	name = strings.TrimRight(name, " ")
	if port := strings.TrimPrefix(strings.TrimPrefix(name, "com"), "lpt"); len(name) == len(port)+3 {
		return utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
	}
	return slices.Contains([]string{"con", "prn", "aux", "nul", "conin$", "conout$", "index"}, name)
}

// CheckID is an error, a *diag.Fault, unless s is an id.
func CheckID(s string) error {
	if IsID(s) && Reserved(s) {
		return &diag.Fault{
			Msg:  diag.Msg("%q cannot be an id, since Windows or Hugo keep this name for themselves", s),
			Hint: diag.Write(s + "-1"),
		}
	}
	if !IsID(s) {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not an id", s),
			Hint: diag.Msg("an id has lower-case letters a to z, digits and hyphens between them, at most 100 in all, as in usb-stick-64"),
		}
	}
	return nil
}
