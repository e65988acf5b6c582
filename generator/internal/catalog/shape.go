package catalog

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// kind is how a Go type is written in YAML.
type kind int

const (
	scalarKind    kind = iota // a text that the type reads itself, by UnmarshalText
	enumKind                  // one of a few words
	textKind                  // any text
	numberKind                // a whole number
	boolKind                  // true or false
	localizedKind             // a text, or one for each language
	listKind
	mapKind   // a group with keys of the editor's choice
	groupKind // a group with known keys: a struct
)

// shape is what the decoder knows of a Go type.
type shape struct {
	kind   kind
	typ    reflect.Type // never a pointer
	values []string     // of an enumeration
	elem   *shape       // of a list or map
	key    *shape       // of a map
	fields []field      // of a group
}

// field is one key of a group.
type field struct {
	name     string
	index    []int // as reflect.Value.FieldByIndex takes it
	pointer  bool
	optional bool
	rule     rule
	shape    *shape
}

// rule is what a field asks of its value beyond its type. It is written in the
// field's jsonschema tag, from which schemas for editors are made as well.
type rule struct {
	filled   bool // minItems=1: the list has an entry
	positive bool // minimum=1: the number is at least 1
}

var (
	shapes       sync.Map // reflect.Type -> *shape, which never changes
	unmarshaler  = reflect.TypeFor[encoding.TextUnmarshaler]()
	enumeration  = reflect.TypeFor[interface{ Values() []string }]()
	localized    = reflect.TypeFor[offer.Localized]()
	moneyType    = reflect.TypeFor[offer.Money]()
	linkType     = reflect.TypeFor[offer.Link]()
	langType     = reflect.TypeFor[offer.Lang]()
	unknownShape = "catalog: no YAML form for the Go type "
)

// shapeOf is the shape of a type. It panics on a type that the data format has
// no form for, which is a mistake in Klarabo and not in a user's data.
func shapeOf(t reflect.Type) *shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*shape)
	}
	s := &shape{typ: t}
	switch {
	case t == localized:
		s.kind = localizedKind
	case reflect.PointerTo(t).Implements(unmarshaler):
		s.kind = scalarKind
	case t.Implements(enumeration):
		s.kind = enumKind
		s.values = reflect.Zero(t).Interface().(interface{ Values() []string }).Values()
	case t.Kind() == reflect.String:
		s.kind = textKind
	case t.Kind() == reflect.Int:
		s.kind = numberKind
	case t.Kind() == reflect.Bool:
		s.kind = boolKind
	case t.Kind() == reflect.Slice:
		s.kind, s.elem = listKind, shapeOf(t.Elem())
	case t.Kind() == reflect.Map:
		s.kind, s.key, s.elem = mapKind, shapeOf(t.Key()), shapeOf(t.Elem())
	case t.Kind() == reflect.Struct:
		s.kind, s.fields = groupKind, fieldsOf(t)
	default:
		panic(unknownShape + t.String())
	}
	shapes.Store(t, s)
	return s
}

// fieldsOf is the keys of a struct in its order, those of embedded structs
// where they are embedded.
func fieldsOf(t reflect.Type) []field {
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" || !f.IsExported() {
			continue
		}
		if f.Anonymous && name == "" {
			for _, inner := range fieldsOf(f.Type) {
				inner.index = slices.Concat([]int{i}, inner.index)
				fields = append(fields, inner)
			}
			continue
		}
		ft, pointer := f.Type, f.Type.Kind() == reflect.Pointer
		if pointer {
			ft = ft.Elem()
		}
		asked := strings.Split(f.Tag.Get("jsonschema"), ",")
		fields = append(fields, field{
			name:     name,
			index:    []int{i},
			pointer:  pointer,
			optional: options == "omitempty",
			rule:     rule{filled: slices.Contains(asked, "minItems=1"), positive: slices.Contains(asked, "minimum=1")},
			shape:    shapeOf(ft),
		})
	}
	return fields
}

// field is the field with the key, nil if there is none.
func (s *shape) field(key string) *field {
	for i := range s.fields {
		if s.fields[i].name == key {
			return &s.fields[i]
		}
	}
	return nil
}

// keys is every key of a group.
func (s *shape) keys() []string {
	var keys []string
	for _, f := range s.fields {
		keys = append(keys, f.name)
	}
	return keys
}
