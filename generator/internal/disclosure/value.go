package disclosure

import (
	"reflect"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// value is what is known of a value before there is one: its type, and where in
// the data it comes from. The zero value is one of which nothing is known,
// after a fault that has been reported.
type value struct {
	typ     reflect.Type
	key     string // "partner.matching.basis"; "" if it is not from the data
	literal string // of a word written in the clause
}

var (
	wordType    = reflect.TypeFor[string]()
	numberType  = reflect.TypeFor[int]()
	boolType    = reflect.TypeFor[bool]()
	countryType = reflect.TypeFor[offer.Country]()
	pairType    = reflect.TypeFor[Pair]()
)

func (v value) unknown() bool { return v.typ == nil }

// field is a field of v, and whether there is one.
func (v value) field(name string) (value, bool) {
	t := v.typ
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return value{}, false
	}
	f, ok := t.FieldByName(name)
	if !ok {
		return value{}, false
	}
	key := v.key
	if k := f.Tag.Get("key"); k != "" {
		key = strings.TrimPrefix(key+"."+k, ".")
	}
	return value{typ: f.Type, key: key}, true
}

// fields is the names of all fields of v.
func (v value) fields() []string {
	t := v.typ
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var names []string
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if !f.Anonymous {
				names = append(names, f.Name)
			}
		}
	}
	return names
}

// item is an item of the list v, and whether v is a list.
func (v value) item() (value, bool) {
	if v.typ.Kind() != reflect.Slice {
		return value{}, false
	}
	return value{typ: v.typ.Elem(), key: v.key}, true
}

// printable tells whether v is words or a number, not a key or a record.
func (v value) printable() bool { return v.typ == wordType || v.typ == numberType }

// comparable tells whether eq can look at v.
func (v value) comparable() bool {
	return v.typ.Kind() == reflect.String || v.typ.Kind() == reflect.Int
}

// choices is the values that v can have, nil if it is not an enumeration.
func (v value) choices() []string {
	if v.typ == reflect.TypeFor[offer.Unit]() {
		return []string{string(offer.Day), string(offer.Week), string(offer.Month), string(offer.Year), string(offer.Issue)}
	}
	if e, ok := reflect.Zero(v.typ).Interface().(offer.Enumeration); ok {
		return e.Values().Words()
	}
	return nil
}
