package disclosure

import (
	"reflect"
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A fact that no record has under its name would be empty: it is worked out by
// gather, or misspelt.
func TestFactsHaveTheNamesOfTheData(t *testing.T) {
	worked := []string{"OutsideEEA", "Withholds", "Level", "Delivers"}
	var walk func(facts, record reflect.Type)
	walk = func(facts, record reflect.Type) {
		for facts.Kind() == reflect.Pointer || facts.Kind() == reflect.Slice {
			facts = facts.Elem()
		}
		for record.Kind() == reflect.Pointer || record.Kind() == reflect.Slice {
			record = record.Elem()
		}
		if facts == record || facts.Kind() != reflect.Struct {
			return
		}
		for i := range facts.NumField() {
			f := facts.Field(i)
			if of, ok := record.FieldByName(f.Name); ok {
				walk(f.Type, of.Type)
			} else if !slices.Contains(worked, f.Name) {
				t.Errorf("%s has the fact %s, and %s no such field", facts, f.Name, record)
			}
		}
	}
	walk(reflect.TypeFor[SiteFacts](), reflect.TypeFor[offer.Parties]())
	walk(reflect.TypeFor[Partner](), reflect.TypeFor[offer.Partner]())
}
