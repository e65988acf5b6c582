package rules

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

var update = flag.Bool("update", false, "write doc/rules.md and rules.de.md")

// The manual's pages are made from the rules themselves.
func TestManualIsCurrent(t *testing.T) {
	for l, file := range map[offer.Lang]string{"en": "rules.md", "de": "rules.de.md"} {
		var b strings.Builder
		if err := Manual(&b, l); err != nil {
			t.Fatal(err)
		}
		file = filepath.Join("../../doc", file)
		if *update {
			if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		old, err := os.ReadFile(file)
		if err != nil || string(old) != b.String() {
			t.Errorf("%s is not what the rules say (%v); run `go test ./generator/internal/rules -update`", file, err)
		}
	}
}

func TestTextOfOneRule(t *testing.T) {
	want := `hardware-shipper (Fehler)
  GDPR Art. 13(1)(e)
  Gilt: an jedem Tag; ohne Ausnahme
    Ein Gutschein sagt durch seine Marke, woher er kommt; einer Sachprämie sieht
    man es nicht an. Wer die Daten bekommt, muss gesagt werden, und ohne
    Versender lässt sich nichts offenlegen. Auf dieser Regel beruht die ganze
    Garantie.

  Verstößt: data/premiums/usb-stick-64.yaml
    - shipped_by: schraubwerk

  Ist erlaubt: data/premiums/usb-stick-64.yaml
    - shipped_by: schraubwerk
    + shipped_by: publisher
`
	var b strings.Builder
	if err := Text(&b, []Rule{hardwareShipper}, "de", true); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
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
		if got[i].ID != r.ID || got[i].Why.DE != r.Why.DE || got[i].Waivable == r.Fixed || got[i].Breaks.New != r.Breaks.New {
			t.Errorf("%s is not told as it is: %+v", r.ID, got[i])
		}
	}
}

// Explanations are whole sentences.
func TestExplanations(t *testing.T) {
	for _, r := range All() {
		for _, s := range []string{r.Why.EN, r.Why.DE} {
			if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ")") || strings.Contains(s, "  ") {
				t.Errorf("%s: %q", r.ID, s)
			}
		}
	}
}
