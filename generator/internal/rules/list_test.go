package rules

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/words"
	"github.com/klarabo/klarabo/generator/internal/words/wordstest"
)

var update = flag.Bool("update", false, "write doc/rules.md and rules.de.md")

// The manual's pages are made from the rules themselves.
func TestManualIsCurrent(t *testing.T) {
	for l, file := range map[offer.Lang]string{"en": "rules.md", "de": "rules.de.md"} {
		page := Manual(l)
		file = filepath.Join("../../doc", file)
		if *update {
			if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		old, err := os.ReadFile(file)
		if err != nil || string(old) != page {
			t.Errorf("%s is not what the rules say (%v); run `go test ./generator/internal/rules -update`", file, err)
		}
	}
}

func TestTextOfOneRule(t *testing.T) {
	want := `manufacturer-named (Fehler)
  Regulation (EU) 2023/988 (GPSR) Art. 19(a)
  Gilt: ab 2024-12-13
    Wer ein Produkt online anbietet, muss den Hersteller mit Postanschrift und
    elektronischer Adresse nennen, auch wenn er es verschenkt. (Sitzt er
    außerhalb der EU, dazu die verantwortliche Person in der EU, Art. 19 Buchst.
    b: Sie gehört mit in die Anschrift.)

  Verstößt: data/premiums/usb-stick-64.yaml
    - manufacturer: {name: Speicherbau KG, address: "Ring 4, 20095 Hamburg", email: info@speicherbau.example}

  Ist erlaubt: data/premiums/gutschein-10.yaml
    - value: "10.00"
    + value: "10.00"
    + stock: limited
`
	if got := Text([]Rule{manufacturerNamed}, "de", true); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	if err := JSON(&b, All()); err != nil {
		t.Fatal(err)
	}
	var got []jsonRule
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != len(All()) {
		t.Fatalf("%d rules of %d", len(got), len(All()))
	}
	for i, r := range All() {
		if got[i].ID != r.ID || got[i].Why["en"] != r.Why || got[i].Why["de"] != in("de", r.Why) || got[i].Waivable == r.Fixed || got[i].Breaks.New != r.Breaks.New {
			t.Errorf("%s is not told as it is: %+v", r.ID, got[i])
		}
	}
}

// Explanations are whole sentences.
func TestExplanations(t *testing.T) {
	for _, r := range All() {
		for _, s := range []string{r.Why, in("de", r.Why)} {
			if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ")") || strings.Contains(s, "  ") {
				t.Errorf("%s: %q", r.ID, s)
			}
		}
	}
}

// labels is the words around a rule.
var labels = []string{
	"error", "warning", "editorial", "on every day", "from", "cannot be waived", "knows words of German and English only", "Applies", "Breaks it", "Passes",
	"Norm", "Severity", preface,
}

// Each language of the program has words for what is said of rules, and none
// for what is not.
func TestRulesInEachLanguage(t *testing.T) {
	all := slices.Clone(labels)
	for _, r := range All() {
		all = append(all, r.Why)
	}
	wordstest.Complete(t, words.Rule, all)
}
