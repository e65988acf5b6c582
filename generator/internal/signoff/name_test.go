package signoff

import "testing"

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
