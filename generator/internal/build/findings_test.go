package build

import (
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/look"
	"github.com/klarabo/klarabo/generator/internal/reuse"
)

func TestLineOf(t *testing.T) {
	const sheet = "p { margin: 0 }\n.a,\n.b {\n  color: #444;\n}\n.a, .b { margin: 0 }\n@media print {\n  .b { color:\n #444 }\n}\n"
	for _, tt := range []struct {
		selector, declaration string
		line                  int
	}{
		{".a, .b", "color: #444", 2}, {".a,.b", "margin:0", 6}, {".b", "color: #444;", 8}, {"b", "color: #444", 0}, {".c", "color: #444", 0}, {"", "color: #444", 0},
	} {
		if got := lineOf(sheet, look.Rule{Selector: tt.selector, Declaration: tt.declaration}); got != tt.line {
			t.Errorf("%s { %s }: line %d, want %d", tt.selector, tt.declaration, got, tt.line)
		}
	}
}

func TestEveryReasonHasWords(t *testing.T) {
	for reason, words := range reasons {
		if words(look.Finding{Reason: reason, Measured: 1.5, Needed: 3, Detail: "x"}).String() == "" {
			t.Errorf("%s has no words", reason)
		}
	}
}

// What concerns a disclosure as a whole counts none of its words.
func TestNoWordIsLost(t *testing.T) {
	r := &Result{Site: &Site{Record: &reuse.Record{}}}
	for lost, want := range map[int]string{0: "a disclosure cannot be read as it should: 900 px of nothing", 2: "2 of 29 words of a disclosure"} {
		if got := r.finding(look.Finding{Reason: look.Apart, Measured: 900, Needed: 800, Lost: lost, Of: 29}).Msg.String(); !strings.Contains(got, want) {
			t.Errorf("got %s, want %q in it", got, want)
		}
	}
}

// The words of a page are quoted as the language of the message quotes.
func TestQuotedAsTheLanguageDoes(t *testing.T) {
	r := &Result{Site: &Site{Record: &reuse.Record{}}}
	msg := r.finding(look.Finding{Reason: look.Faint, Lost: 6, Of: 9, Words: []string{"eins", "zwei", "drei", "vier", "fünf", "sechs"}}).Msg
	for lang, want := range map[string]string{"en": "(“eins zwei drei vier fünf …”)", "de": "(„eins zwei drei vier fünf …“)"} {
		if got := msg.In(lang); !strings.Contains(got, want) {
			t.Errorf("got %s, want %q in it", got, want)
		}
	}
}
