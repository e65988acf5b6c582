package signoff

import (
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

func TestCaseName(t *testing.T) {
	for name, want := range map[string]string{
		"subscriber":                             "an Abonnentinnen und Abonnenten",
		"giver-shared":                           "an Schenkende, von mehreren verschickt",
		"recipient-without-phone":                "an Beschenkte, ohne: die Telefonnummer",
		"recipient-without-email-phone-shared.a": "an Beschenkte, ohne: die E-Mail-Adresse, ohne: die Telefonnummer, von mehreren verschickt, von a",
		"nobody-known":                           "nobody-known",
	} {
		if got := CaseName(name).In("de"); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// A text is told with the name of its language, whichever that is.
func TestNameOfALanguage(t *testing.T) {
	for _, test := range []struct {
		of     offer.Lang
		en, de string
	}{
		{"de", "German", "Deutsch"},
		{"fr", "French", "Französisch"},
		{"pl", "Polish", "Polnisch"},
		{"hsb", "Upper Sorbian", "Obersorbisch"},
		{"xx", "xx", "xx"},
	} {
		text, err := newText(Pages, [][2]string{{"page", "terms"}}, test.of, []string{"words"})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := text.Name().In("en"), "the page terms in "+test.en; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got, want := text.Name().In("de"), "die Seite terms auf "+test.de; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
