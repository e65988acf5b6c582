package review

import (
	"maps"
	"os"
	"reflect"
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
		"role": nil, "datum": nil, "purpose": nil, "against": nil, "basis": nil, "mail": nil, "advertising": nil, "form": nil, "own_basis": nil, "from": nil,
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
	for group, of := range map[string]offer.Enumeration{
		"role": offer.Role(""), "datum": offer.Datum(""), "purpose": offer.Purpose(""), "against": offer.Against(""), "basis": offer.Basis(""),
		"mail": offer.Mail(""), "advertising": offer.Advertising(""), "form": offer.Form(""), "own_basis": offer.OwnBasis(""), "from": offer.RetentionFrom(""),
	} {
		for _, v := range of.Values().Words() {
			typed := reflect.ValueOf(v).Convert(reflect.TypeOf(of)).Interface()
			if s, err := first.value(group, typed); s == "" || err != nil {
				t.Errorf("there are no words for %s.%s: %v", group, v, err)
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
