package schema

import (
	"encoding"
	"reflect"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// form is how a Go type is written in YAML, as package catalog reads it.
type form int

const (
	scalar form = iota // a text that the type reads itself
	enum
	text
	number
	localized
	list
	mapping // a group with keys of the editor's choice
	group   // a group with known keys
)

// shape is what there is to say of a type.
type shape struct {
	form   form
	typ    reflect.Type // never a pointer
	values []string
	elem   *shape
	key    *shape
	fields []Field
}

// Field is one key of a group.
type Field struct {
	Name     string
	Optional bool
	owner    string // the Go type that declares it, by which words know it
	filled   bool   // a list that is never empty
	positive bool   // a number that is at least 1
	shape    *shape
}

var (
	unmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	enumeration = reflect.TypeFor[interface{ Values() []string }]()
)

func shapeOf(t reflect.Type) *shape {
	s := &shape{typ: t}
	switch {
	case t == reflect.TypeFor[offer.Localized]():
		s.form = localized
	case reflect.PointerTo(t).Implements(unmarshaler):
		s.form = scalar
	case t.Implements(enumeration):
		s.form, s.values = enum, reflect.Zero(t).Interface().(interface{ Values() []string }).Values()
	case t.Kind() == reflect.Int:
		s.form = number
	case t.Kind() == reflect.Slice:
		s.form, s.elem = list, shapeOf(t.Elem())
	case t.Kind() == reflect.Map:
		s.form, s.key, s.elem = mapping, shapeOf(t.Key()), shapeOf(t.Elem())
	case t.Kind() == reflect.Struct:
		s.form, s.fields = group, fieldsOf(t)
	default:
		s.form = text
	}
	return s
}

// fieldsOf is the keys of a struct, those of embedded structs in their place.
func fieldsOf(t reflect.Type) []Field {
	var fields []Field
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" || !f.IsExported() {
			continue
		}
		if f.Anonymous && name == "" {
			fields = append(fields, fieldsOf(f.Type)...)
			continue
		}
		ft := f.Type
		if ft.Kind() == reflect.Pointer {
			ft = ft.Elem()
		}
		asked := strings.Split(f.Tag.Get("jsonschema"), ",")
		fields = append(fields, Field{
			Name: name, Optional: options == "omitempty", owner: t.Name(),
			filled: slices.Contains(asked, "minItems=1"), positive: slices.Contains(asked, "minimum=1"),
			shape: shapeOf(ft),
		})
	}
	return fields
}

// Fields is the keys below this one, nil if it is no group. Those of a list of
// groups are those of an entry.
func (f Field) Fields() []Field {
	if f.shape.form == list {
		return f.shape.elem.fields
	}
	return f.shape.fields
}

// List tells whether the key holds a list.
func (f Field) List() bool { return f.shape.form == list }

// Localized tells whether the key holds a text that may differ by language.
func (f Field) Localized() bool { return f.shape.form == localized }

// Values is the words that the key can be, or its list can have; nil if it is
// not limited to some.
func (f Field) Values() []string {
	if f.shape.form == list {
		return f.shape.elem.values
	}
	return f.shape.values
}

// Words explains the key.
func (f Field) Words() Words { return words(f.owner + "." + f.Name) }

// ValueWords explains one of Values.
func (f Field) ValueWords(value string) Words {
	s := f.shape
	if s.form == list {
		s = s.elem
	}
	return words(s.typ.Name() + "=" + value)
}

// Example is a value of the key as YAML has it in one line; "" for a group.
func (f Field) Example() string {
	if e := f.Words().Example; e != "" {
		return e
	}
	return f.shape.example()
}

func (s *shape) example() string {
	switch s.form {
	case enum:
		return s.values[0]
	case number:
		return "12"
	case localized:
		return "{de: …, en: …}"
	case list:
		if e := s.elem.example(); e != "" {
			return "[" + e + "]"
		}
	case mapping:
		return "{" + s.key.example() + ": " + s.elem.example() + "}"
	case scalar:
		return scalars[scalarName(s.typ)].sample
	case text:
		return "…"
	}
	return ""
}

// Unquoted tells whether the key's value must stand without quotes.
func (f Field) Unquoted() bool { return f.shape.form == number || f.shape.form == mapping }

// RefersTo is the folder of data/ in which the key's value is a file's name;
// "" if it is not such a name.
func (f Field) RefersTo() string {
	switch f.shape.typ {
	case reflect.TypeFor[offer.Ref[offer.Publication]]():
		return "publications"
	case reflect.TypeFor[offer.Ref[offer.Partner]]():
		return "partners"
	case reflect.TypeFor[offer.Ref[offer.Premium]]():
		return "premiums"
	}
	return ""
}
