package review

import (
	"strings"
	"testing"
)

func TestNorm(t *testing.T) {
	for in, want := range map[string]string{
		"GDPR Art. 13(1)(e)":                "Art. 13 Abs. 1 Buchst. e DSGVO",
		"GDPR Art. 5(1)(b), 5(2), 13(1)(c)": "Art. 5 Abs. 1 Buchst. b, 5 Abs. 2, 13 Abs. 1 Buchst. c DSGVO",
		"GDPR Art. 21(1) and Art. 13(2)(b)": "Art. 21 Abs. 1 und Art. 13 Abs. 2 Buchst. b DSGVO",
		"editorial: seed demand 3":          "redaktionell: erklärt, woher die Nachricht kommt",
		"editorial: grammar":                "redaktionell: grammar",
		"UWG § 7(3)":                        "§ 7 Abs. 3 UWG",
	} {
		if got := strings.ReplaceAll(norm("de", in), "\u00a0", " "); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
		if norm("en", in) != in {
			t.Errorf("%q changes in English", in)
		}
	}
}
