package source

import (
	"reflect"
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Each fact of an offer is a key of the data, and layouts/i18n names it, and each
// word that it can be, in each language of the built-in pages.
func TestFactsHaveWords(t *testing.T) {
	keys := catalog.ShapeOf(reflect.TypeFor[offer.Offer]()).Fields
	for _, fact := range new(offer.Offer).Facts() {
		i := slices.IndexFunc(keys, func(f catalog.Field) bool { return f.Name == fact.Key })
		if i < 0 {
			t.Errorf("%s is no key of an offer", fact.Key)
			continue
		}
		values := keys[i].Shape.Values
		if elem := keys[i].Shape.Elem; elem != nil {
			values = elem.Values
		}
		for _, lang := range []offer.Lang{"de", "en"} {
			words := builtInWords(lang)
			if words[fact.Key] == nil {
				t.Errorf("layouts/i18n/%s.toml does not name %s", lang, fact.Key)
			}
			for _, v := range values {
				if words[fact.Key+"_"+v] == nil {
					t.Errorf("layouts/i18n/%s.toml has no %s_%s", lang, fact.Key, v)
				}
			}
		}
	}
}
