package rules

import (
	"reflect"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

type heading struct {
	Title offer.Localized `json:"title"`
	Firm  string          `json:"firm"`
}

func TestTexts(t *testing.T) {
	in := func(words string) offer.Localized { return offer.Localized{Per: map[offer.Lang]string{"de": words}} }
	for _, tt := range []struct {
		name         string
		record       any
		texts, names []text
	}{
		{"fields", &heading{Title: in("Heft"), Firm: "Klein"},
			[]text{{keys: []string{"title", "de"}, lang: "de", value: "Heft"}}, []text{{keys: []string{"firm"}, value: "Klein"}}},
		{"an embedded record, whose keys are its own", &struct{ heading }{heading{Title: in("Heft"), Firm: "Klein"}},
			[]text{{keys: []string{"title", "de"}, lang: "de", value: "Heft"}}, []text{{keys: []string{"firm"}, value: "Klein"}}},
		{"a list, and a field without a key", &struct {
			All   []offer.Localized `json:"all"`
			Other string
		}{[]offer.Localized{{Every: "Heft"}, {}}, "Klein"},
			[]text{{keys: []string{"all", "0"}, value: "Heft"}}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got contents
			got.walk(reflect.ValueOf(tt.record), nil)
			if want := (contents{tt.texts, tt.names}); !reflect.DeepEqual(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}
