package catalog

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Kind is how a Go type is written in YAML.
type Kind int

const (
	ScalarKind    Kind = iota // a text that the type reads itself, by UnmarshalText
	EnumKind                  // one of a few words
	TextKind                  // any text
	NumberKind                // a whole number
	BoolKind                  // true or false
	LocalizedKind             // a text, or one for each language
	TariffKind                // an amount, or one for each area of delivery
	ListKind
	MapKind   // a group with keys of the editor's choice
	GroupKind // a group with known keys: a struct
	FreeKind  // anything that YAML can say
)

// Shape is what the data format makes of a Go type: what the decoder reads, and
// what schemas and new files are made from.
type Shape struct {
	Kind   Kind
	Type   reflect.Type // never a pointer
	Values []string     // of an enumeration
	Elem   *Shape       // of a list or map
	Key    *Shape       // of a map
	Fields []Field      // of a group
}

// Field is one key of a group.
type Field struct {
	Owner    reflect.Type // the struct that declares it
	Name     string
	index    []int // as reflect.Value.FieldByIndex takes it
	pointer  bool
	Optional bool
	Rule     Rule
	Shape    *Shape

	Means, Example string // as package offer says them
}

// quotes is how a tag, which cannot have backticks, puts a key or a value in them.
var quotes = strings.NewReplacer("‘", "`", "’", "`")

// Rule is what a field asks of its value beyond its type. It is written in the
// field's jsonschema tag, from which schemas for editors are made as well.
type Rule struct {
	Filled   bool // minItems=1: the list has an entry
	Positive bool // minimum=1: the number is at least 1
	Single   bool // single: a list of one entry may be written as the entry alone
	Usual    bool // usual: most records have it, so that a new file has a place for it
	None     bool // none: the word none says that there is nothing
}

var (
	shapes        sync.Map // reflect.Type -> *Shape, which never changes
	unmarshaler   = reflect.TypeFor[encoding.TextUnmarshaler]()
	enumeration   = reflect.TypeFor[offer.Enumeration]()
	localized     = reflect.TypeFor[offer.Localized]()
	tariff        = reflect.TypeFor[offer.Tariff]()
	moneyType     = reflect.TypeFor[offer.Money]()
	amountType    = reflect.TypeFor[offer.Amount]()
	noticeType    = reflect.TypeFor[offer.NoticePeriod]()
	countryType   = reflect.TypeFor[offer.Country]()
	linkType      = reflect.TypeFor[offer.Link]()
	conditionType = reflect.TypeFor[offer.Condition]()
	dateType      = reflect.TypeFor[offer.Date]()
	formerType    = reflect.TypeFor[offer.Former]()
	retentionType = reflect.TypeFor[offer.Retention]()
	langType      = reflect.TypeFor[offer.Lang]()
	freeType      = reflect.TypeFor[offer.Params]()
)

// ShapeOf is the shape of a type. It panics on a type that the data format has
// no form for, which is a mistake in Klarabo and not in a user's data.
func ShapeOf(t reflect.Type) *Shape {
	if s, ok := shapes.Load(t); ok {
		return s.(*Shape)
	}
	s := &Shape{Type: t}
	switch {
	case t == localized:
		s.Kind = LocalizedKind
	case t == freeType:
		s.Kind = FreeKind
	case t == tariff:
		s.Kind, s.Key, s.Elem = TariffKind, ShapeOf(reflect.TypeFor[offer.Area]()), ShapeOf(amountType)
	case reflect.PointerTo(t).Implements(unmarshaler):
		s.Kind = ScalarKind
	case t.Implements(enumeration):
		s.Kind = EnumKind
		s.Values = reflect.Zero(t).Interface().(offer.Enumeration).Values().Words()
	case t.Kind() == reflect.String:
		s.Kind = TextKind
	case t.Kind() == reflect.Int:
		s.Kind = NumberKind
	case t.Kind() == reflect.Bool:
		s.Kind = BoolKind
	case t.Kind() == reflect.Slice:
		s.Kind, s.Elem = ListKind, ShapeOf(t.Elem())
	case t.Kind() == reflect.Map:
		s.Kind, s.Key, s.Elem = MapKind, ShapeOf(t.Key()), ShapeOf(t.Elem())
	case t.Kind() == reflect.Struct:
		s.Kind, s.Fields = GroupKind, fieldsOf(t)
	default:
		panic("catalog: no YAML form for the Go type " + t.String())
	}
	shapes.Store(t, s)
	return s
}

// fieldsOf is the keys of a struct in its order, those of embedded structs
// where they are embedded.
func fieldsOf(t reflect.Type) []Field {
	var fields []Field
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
		fields = append(fields, Field{
			Owner:    t,
			Name:     name,
			index:    []int{i},
			pointer:  pointer,
			Optional: options == "omitempty",
			Rule:     Rule{Filled: slices.Contains(asked, "minItems=1"), Positive: slices.Contains(asked, "minimum=1"), Single: slices.Contains(asked, "single"), Usual: slices.Contains(asked, "usual"), None: slices.Contains(asked, "none")},
			Shape:    ShapeOf(ft),
			Means:    quotes.Replace(f.Tag.Get("means")),
			Example:  f.Tag.Get("example"),
		})
	}
	return fields
}

// fields is each key of a group and of those in it, of each name and form once.
func (s *Shape) fields() (all []Field) {
	seen := map[*Shape]bool{nil: true}
	var walk func(s *Shape)
	walk = func(s *Shape) {
		if seen[s] {
			return
		}
		seen[s] = true
		for _, f := range s.Fields {
			if !slices.ContainsFunc(all, func(g Field) bool { return g.Name == f.Name && g.Shape == f.Shape }) {
				all = append(all, f)
			}
			walk(f.Shape)
		}
		walk(s.Elem)
	}
	walk(s)
	return all
}

// needs tells whether a group has keys that must be there.
func (s *Shape) needs() bool {
	return slices.ContainsFunc(s.Fields, func(f Field) bool { return !f.Optional })
}

// field is the field with the key, nil if there is none.
func (s *Shape) field(key string) *Field {
	for i := range s.Fields {
		if s.Fields[i].Name == key {
			return &s.Fields[i]
		}
	}
	return nil
}

// keys is every key of a group.
func (s *Shape) keys() []string {
	var keys []string
	for _, f := range s.Fields {
		keys = append(keys, f.Name)
	}
	return keys
}
