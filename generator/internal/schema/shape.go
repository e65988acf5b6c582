package schema

import (
	"github.com/klarabo/klarabo/generator/internal/catalog"
)

// Field is one key of a group.
type Field struct{ catalog.Field }

// fieldsOf is the keys of a group; none of anything else.
func fieldsOf(s *catalog.Shape) []Field {
	var fields []Field
	for _, f := range s.Fields {
		fields = append(fields, Field{f})
	}
	return fields
}

// Fields is the keys below this one, nil if it is no group. Those of a list of
// groups are those of an entry.
func (f Field) Fields() []Field { return fieldsOf(f.values()) }

// List tells whether the key holds a list, also of one entry.
func (f Field) List() bool { return f.Shape.Kind == catalog.ListKind && !f.Rule.Single }

// Map tells whether the key holds a group with keys of the editor's choice.
func (f Field) Map() bool { return f.Shape.Kind == catalog.MapKind }

// Localized tells whether the key holds a text that may differ by language.
func (f Field) Localized() bool { return f.Shape.Kind == catalog.LocalizedKind }

// Values is the words that the key can be, or its list can have; nil if it is
// not limited to some.
func (f Field) Values() []string { return f.values().Values }

// values is the shape of the key's value, or of an entry of its list.
func (f Field) values() *catalog.Shape {
	if f.Shape.Kind == catalog.ListKind {
		return f.Shape.Elem
	}
	return f.Shape
}

// Words explains the key.
func (f Field) Words() Words { return Words(f.Means) }

// ValueWords explains one of Values.
func (f Field) ValueWords(value string) Words {
	return valueWords(f.values(), value)
}

// Example is a value of the key as YAML has it in one line; "" for a group.
func (f Field) Example() string {
	if e := f.Field.Example; e != "" {
		return e
	}
	if f.Rule.Single {
		return example(f.Shape.Elem)
	}
	return example(f.Shape)
}

func example(s *catalog.Shape) string {
	switch s.Kind {
	case catalog.EnumKind:
		return s.Values[0]
	case catalog.NumberKind:
		return "12"
	case catalog.LocalizedKind:
		return "{de: …, en: …}"
	case catalog.ListKind:
		if e := example(s.Elem); e != "" {
			return "[" + e + "]"
		}
	case catalog.TariffKind:
		return scalars["Money"].sample
	case catalog.MapKind:
		return "{" + example(s.Key) + ": " + example(s.Elem) + "}"
	case catalog.ScalarKind:
		return scalars[scalarName(s.Type)].sample
	case catalog.TextKind:
		return "…"
	}
	return ""
}

// RefersTo is the folder of data/ in which the key's value is a file's name;
// "" if it is not such a name.
func (f Field) RefersTo() string { return catalog.RefersTo(f.values().Type) }
