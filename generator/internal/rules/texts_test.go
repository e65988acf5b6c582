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
			if got := texts(tt.record); !reflect.DeepEqual(got, tt.texts) {
				t.Errorf("texts: got %v, want %v", got, tt.texts)
			}
			if got := names(tt.record); !reflect.DeepEqual(got, tt.names) {
				t.Errorf("names: got %v, want %v", got, tt.names)
			}
		})
	}
}
