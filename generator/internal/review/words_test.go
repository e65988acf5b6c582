package review

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestWords: every language has the same keys, each with the same things put
// into it, every value of the data's enumerations has words, and no key is
// there for nothing.
func TestWords(t *testing.T) {
	verbs := regexp.MustCompile(`%[sd]`)
	first, err := loadWords("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range Languages() {
		w, err := loadWords(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range slices.Sorted(maps.Keys(first.text)) {
			if a, b := verbs.FindAllString(first.text[key], -1), verbs.FindAllString(w.text[key], -1); !slices.Equal(a, b) {
				t.Errorf("%s: %q has %v, and %v in de", lang, key, b, a)
			}
			if w.text[key] == "" {
				t.Errorf("%s has no words for %q", lang, key)
			}
		}
		if len(w.text) != len(first.text) {
			t.Errorf("%s has %d keys, and de %d", lang, len(w.text), len(first.text))
		}
	}
	groups := map[string][]string{
		"role": offer.Role("").Values(), "datum": offer.Datum("").Values(), "purpose": offer.Purpose("").Values(),
		"against": offer.Against("").Values(), "basis": offer.Basis("").Values(), "mail": offer.Mail("").Values(),
		"advertising": offer.Advertising("").Values(), "form": offer.Form("").Values(), "own_basis": offer.OwnBasis("").Values(), "from": offer.RetentionFrom("").Values(),
		"since": {string(Unchanged), string(Rewritten), string(Added)}, "period": nil, "status": nil, "why": nil, "offers": nil, "texts_of": nil,
	}
	for _, s := range statuses {
		groups["status"] = append(groups["status"], string(s))
	}
	for group, values := range groups {
		for _, v := range values {
			if first.text[group+"."+v] == "" {
				t.Errorf("there are no words for %s.%s", group, v)
			}
		}
	}
	files, err := os.ReadDir("page")
	if err != nil {
		t.Fatal(err)
	}
	used := ""
	for _, f := range append([]string{"words.go", "partner.go"}, names(files)...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		used += string(b)
	}
	for key := range first.text {
		group, _, _ := strings.Cut(key, ".")
		if _, ok := groups[group]; ok && strings.Contains(key, ".") || key == "error" || key == "warning" {
			continue
		}
		if !strings.Contains(used, `"`+key+`"`) {
			t.Errorf("nothing uses the words %q", key)
		}
	}
}

func names(files []os.DirEntry) (all []string) {
	for _, f := range files {
		all = append(all, "page/"+f.Name())
	}
	return all
}
