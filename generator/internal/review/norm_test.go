package review

import (
	"strings"
	"testing"
)

func TestNorm(t *testing.T) {
	for in, want := range map[string]string{
		"GDPR Art. 13(1)(e)":                        "Art. 13 Abs. 1 Buchst. e DSGVO",
		"GDPR Art. 5(1)(b), 5(2), 13(1)(c)":         "Art. 5 Abs. 1 Buchst. b, Art. 5 Abs. 2, Art. 13 Abs. 1 Buchst. c DSGVO",
		"GDPR Art. 13(1)(f), 44 to 49":              "Art. 13 Abs. 1 Buchst. f, Art. 44 bis Art. 49 DSGVO",
		"GDPR Art. 4(11), 7(1)":                     "Art. 4 Nr. 11, Art. 7 Abs. 1 DSGVO",
		"GDPR Art. 13(1)(c); UWG § 7(3) no. 4":      "Art. 13 Abs. 1 Buchst. c DSGVO; § 7 Abs. 3 Nr. 4 UWG",
		"GDPR Art. 13(1); editorial: seed demand 2": "Art. 13 Abs. 1 DSGVO; redaktionell: erklärt den Abgleich und was daraus folgt",
		"EGBGB Art. 246a § 1(1) sentence 1 no. 8":   "Art. 246a § 1 Abs. 1 Satz 1 Nr. 8 EGBGB",
		"BGB § 312k(2) s. 3":                        "§ 312k Abs. 2 Satz 3 BGB",
		"BGB § 312k, § 314":                         "§ 312k, § 314 BGB",
		"PAngV § 11(1); CJEU C-330/23":              "§ 11 Abs. 1 PAngV; EuGH C-330/23",
		"PAngV § 3(1), (2)":                         "§ 3 Abs. 1, Abs. 2 PAngV",
		"editorial: seed demand 3":                  "redaktionell: erklärt, woher die Nachricht kommt",
		"editorial: grammar":                        "redaktionell: verbindet die Worte anderer zu einem Satz",
		"editorial: my own":                         "redaktionell: my own",
		"UWG § 7(3)":                                "§ 7 Abs. 3 UWG",
	} {
		if got := strings.ReplaceAll(norm("de", in), "\u00a0", " "); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
		if in := strings.TrimSuffix(in, "editorial: seed demand 2"); !strings.HasPrefix(in, "editorial") && !strings.HasPrefix(norm("en", in), in) {
			t.Errorf("%q changes in English", in)
		}
	}
	if got, want := norm("en", "GDPR Art. 13(1); editorial: seed demand 3"), "GDPR Art. 13(1); editorial: explains where the message comes from"; got != want {
		t.Errorf("in English %q, want %q", got, want)
	}
}
