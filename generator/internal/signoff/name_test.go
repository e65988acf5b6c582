package signoff

import "testing"

// A form has one name, that of the data format, which stands in every message as
// it is: in English, in German, and of a form that no program knows any more.
func TestNameOfForm(t *testing.T) {
	text := func(form string) *Text {
		return &Text{Kind: Disclosures, Lang: "de", Head: [][2]string{{"partner", "schraubwerk"}, {"form", form}, {"case", "giver"}}}
	}
	for _, c := range []struct{ lang, form, want string }{
		{"en", "full", "the text of schraubwerk in German (the offer's own page; to givers)"},
		{"de", "full", "der Text von schraubwerk auf Deutsch (Seite des Angebots; an Schenkende)"},
		{"de", "fax", "der Text von schraubwerk auf Deutsch (fax; an Schenkende)"},
	} {
		if got := text(c.form).Name().In(c.lang); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
