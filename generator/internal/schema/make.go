package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// object is a JSON Schema, of draft 07. The keywords that begin with markdown,
// and those for messages, are the YAML language server's. ErrorMessage replaces
// every complaint of this one schema, so that a group must not have it: what is
// said of its keys would be lost.
type object struct {
	Schema               string     `json:"$schema,omitempty"`
	Title                string     `json:"title,omitempty"`
	Description          string     `json:"description,omitempty"`
	Type                 any        `json:"type,omitempty"`
	Enum                 []string   `json:"enum,omitempty"`
	EnumDescriptions     []string   `json:"markdownEnumDescriptions,omitempty"`
	Pattern              string     `json:"pattern,omitempty"`
	PatternErrorMessage  string     `json:"patternErrorMessage,omitempty"`
	ErrorMessage         string     `json:"errorMessage,omitempty"`
	Minimum              *int       `json:"minimum,omitempty"`
	Properties           properties `json:"properties,omitempty"`
	Required             []string   `json:"required,omitempty"`
	PropertyNames        *object    `json:"propertyNames,omitempty"`
	AdditionalProperties any        `json:"additionalProperties,omitempty"`
	MinProperties        int        `json:"minProperties,omitempty"`
	MaxProperties        int        `json:"maxProperties,omitempty"`
	Items                *object    `json:"items,omitempty"`
	MinItems             int        `json:"minItems,omitempty"`
	UniqueItems          bool       `json:"uniqueItems,omitempty"`
	Examples             []any      `json:"examples,omitempty"`
}

// properties is keys in the order in which an editor is offered them.
type properties []property

type property struct {
	name   string
	schema *object
}

// MarshalJSON keeps the order.
func (p properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, prop := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Quote(prop.name) + ":")
		if err := enc.Encode(prop.schema); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// describe puts both languages into the text that is shown on hover.
func (o *object) describe(w Words) { o.Description = w.EN + "\n\n" + w.DE }

// maker makes schemas for a site with these languages.
type maker struct{ langs []offer.Lang }

// anyText is what YAML may take a text without quotes for: 01067 is a number
// to it, and a good postcode.
var anyText = []string{"string", "number", "boolean"}

func (m *maker) schema(s *shape) *object {
	switch s.form {
	case scalar:
		form := scalars[scalarName(s.typ)]
		as := Words{EN: form.words.EN + ", as in " + form.sample, DE: form.words.DE + ", wie in " + form.sample}
		return &object{Type: "string", Pattern: form.pattern, ErrorMessage: as.both()}
	case enum:
		o := &object{Enum: s.values}
		for _, v := range s.values {
			w := words(s.typ.Name() + "=" + v)
			o.EnumDescriptions = append(o.EnumDescriptions, w.EN+"\n\n"+w.DE)
		}
		return o
	case number:
		return &object{Type: "integer", ErrorMessage: s.kindWords().both()}
	case localized:
		return m.localized()
	case list:
		return &object{Type: "array", Items: m.schema(s.elem), UniqueItems: s.elem.form != group, ErrorMessage: s.kindWords().both()}
	case mapping:
		return &object{Type: "object", PropertyNames: m.schema(s.key), AdditionalProperties: m.schema(s.elem), MinProperties: 1}
	case group:
		return m.group(s)
	}
	return m.text()
}

func (m *maker) text() *object {
	return &object{Type: anyText, Pattern: `\S`, ErrorMessage: (&shape{form: text}).kindWords().both()}
}

// localized is a text, or one in each of the site's languages. The keywords
// for a group do not touch a text, so that no choice of schemas is needed,
// whose complaints nobody understands.
func (m *maker) localized() *object {
	one := m.text()
	o := &object{Type: append(slices.Clone(anyText), "object"), Pattern: `\S`, PatternErrorMessage: one.ErrorMessage, MinProperties: 1}
	if len(m.langs) == 0 {
		o.PropertyNames, o.AdditionalProperties = m.schema(shapeOf(reflect.TypeFor[offer.Lang]())), one
		return o
	}
	o.AdditionalProperties = false
	for _, l := range m.langs {
		o.Properties = append(o.Properties, property{string(l), one})
		o.Required = append(o.Required, string(l))
	}
	return o
}

func (m *maker) group(s *shape) *object {
	o := &object{Type: "object", AdditionalProperties: false}
	for _, f := range s.fields {
		o.Properties = append(o.Properties, property{f.Name, m.field(f)})
		if !f.Optional {
			o.Required = append(o.Required, f.Name)
		}
	}
	if s.typ == reflect.TypeFor[offer.Retention]() { // exactly one of its two keys
		o.MinProperties, o.MaxProperties = 1, 1
	}
	return o
}

func (m *maker) field(f Field) *object {
	o := m.schema(f.shape)
	o.describe(f.Words())
	if f.filled {
		o.MinItems = 1
	}
	if f.positive {
		one := 1
		o.Minimum = &one
	}
	if e := f.Example(); f.shape.form == number {
		if n, err := strconv.Atoi(e); err == nil {
			o.Examples = []any{n}
		}
	} else if f.shape.form == scalar || f.shape.form == text {
		o.Examples = []any{strings.Trim(e, `"`)}
	}
	return o
}
