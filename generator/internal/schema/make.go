package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// object is a JSON Schema, of draft 07. The keywords that begin with markdown,
// and those for messages, are the YAML language server's. ErrorMessage replaces
// every complaint of this one schema, so that a group must not have it: what is
// said of its keys would be lost.
type object struct {
	Schema               string              `json:"$schema,omitempty"`
	Title                string              `json:"title,omitempty"`
	Description          string              `json:"description,omitempty"` // shown on hover
	Type                 any                 `json:"type,omitempty"`
	Enum                 []string            `json:"enum,omitempty"`
	EnumDescriptions     []string            `json:"markdownEnumDescriptions,omitempty"`
	Pattern              string              `json:"pattern,omitempty"`
	PatternErrorMessage  string              `json:"patternErrorMessage,omitempty"`
	ErrorMessage         string              `json:"errorMessage,omitempty"`
	Minimum              int                 `json:"minimum,omitempty"`
	Properties           properties          `json:"properties,omitempty"`
	Required             []string            `json:"required,omitempty"`
	PropertyNames        *object             `json:"propertyNames,omitempty"`
	AdditionalProperties any                 `json:"additionalProperties,omitempty"`
	MinProperties        int                 `json:"minProperties,omitempty"`
	MaxProperties        int                 `json:"maxProperties,omitempty"`
	Dependencies         map[string][]string `json:"dependencies,omitempty"`
	Items                *object             `json:"items,omitempty"`
	MinItems             int                 `json:"minItems,omitempty"`
	UniqueItems          bool                `json:"uniqueItems,omitempty"`
	Examples             []any               `json:"examples,omitempty"`
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

// kinds says what kind of value a shape is, in every language.
func kinds(s *catalog.Shape) string {
	return each(func(lang string) string { return kindWords(s, lang) }, " / ")
}

// maker makes schemas for a site with these languages.
type maker struct{ langs []offer.Lang }

// anyText is what YAML may take a text without quotes for: 01067 is a number
// to it, and a good postcode.
var anyText = []string{"string", "number", "boolean"}

func (m *maker) schema(s *catalog.Shape) *object {
	switch s.Kind {
	case catalog.ScalarKind:
		form := scalars[scalarName(s.Type)]
		as := func(lang string) string {
			return fmt.Sprintf(Words(likeThis).In(lang), kindWords(s, lang), form.sample)
		}
		return &object{Type: "string", Pattern: form.pattern, ErrorMessage: each(as, " / ")}
	case catalog.EnumKind:
		o := &object{Enum: s.Values}
		for _, v := range s.Values {
			o.EnumDescriptions = append(o.EnumDescriptions, each(valueWords(s, v).In, "\n\n"))
		}
		return o
	case catalog.NumberKind:
		return &object{Type: "integer", ErrorMessage: kinds(s)}
	case catalog.LocalizedKind:
		return m.localized()
	case catalog.TariffKind:
		return m.tariff(s)
	case catalog.ListKind:
		return &object{Type: "array", Items: m.schema(s.Elem), UniqueItems: s.Elem.Kind != catalog.GroupKind, ErrorMessage: kinds(s)}
	case catalog.MapKind:
		return &object{Type: "object", PropertyNames: m.schema(s.Key), AdditionalProperties: m.schema(s.Elem), MinProperties: 1}
	case catalog.GroupKind:
		return m.group(s)
	}
	return m.text()
}

func (m *maker) text() *object {
	return &object{Type: anyText, Pattern: `\S`, ErrorMessage: kinds(&catalog.Shape{Kind: catalog.TextKind})}
}

// localized is a text, or one in each of the site's languages. The keywords
// for a group do not touch a text, so that no choice of schemas is needed,
// whose complaints nobody understands.
func (m *maker) localized() *object {
	one := m.text()
	o := &object{Type: append(slices.Clone(anyText), "object"), Pattern: `\S`, PatternErrorMessage: one.ErrorMessage, MinProperties: 1}
	if len(m.langs) == 0 {
		o.PropertyNames, o.AdditionalProperties = m.schema(catalog.ShapeOf(reflect.TypeFor[offer.Lang]())), one
		return o
	}
	o.AdditionalProperties = false
	for _, l := range m.langs {
		o.Properties = append(o.Properties, property{string(l), one})
		o.Required = append(o.Required, string(l))
	}
	return o
}

// tariff is an amount, or one for each area. As with texts, the keywords for a
// group do not touch an amount.
func (m *maker) tariff(s *catalog.Shape) *object {
	one := m.schema(catalog.ShapeOf(reflect.TypeFor[offer.Money]()))
	return &object{
		Type: []string{"string", "object"}, Pattern: one.Pattern, PatternErrorMessage: one.ErrorMessage,
		PropertyNames: m.schema(s.Key), AdditionalProperties: m.schema(s.Elem), MinProperties: 1,
	}
}

// single lets the entry of a list stand alone: what the schema asks of an entry
// does not touch a list, and what it asks of a list does not touch an entry.
func (m *maker) single(list *object) *object {
	o := *list.Items
	types := []string{"array"}
	if t, ok := o.Type.(string); ok {
		types = []string{t, "array"}
	}
	o.Type, o.Items, o.UniqueItems, o.ErrorMessage = types, list.Items, list.UniqueItems, ""
	return &o
}

func (m *maker) group(s *catalog.Shape) *object {
	o := &object{Type: "object", AdditionalProperties: false}
	for _, f := range fieldsOf(s) {
		o.Properties = append(o.Properties, property{f.Name, m.field(f)})
		if !f.Optional {
			o.Required = append(o.Required, f.Name)
		}
	}
	if s.Type == reflect.TypeFor[offer.Retention]() { // a period with its beginning, or a criterion
		o.MinProperties, o.MaxProperties = 1, 2
		o.Dependencies = map[string][]string{"period": {"from"}, "from": {"period"}}
	}
	return o
}

func (m *maker) field(f Field) *object {
	o := m.schema(f.Shape)
	if f.Rule.Single {
		o = m.single(o)
	}
	o.Description = each(f.Words().In, "\n\n")
	if f.Rule.Filled {
		o.MinItems = 1
	}
	if f.Rule.None { // the word none says that there is nothing
		o.Type, o.Pattern = []any{o.Type, "string"}, "^none$"
	}
	if f.Rule.Positive {
		o.Minimum = 1
	}
	switch f.Shape.Kind {
	case catalog.NumberKind:
		o.Examples = []any{json.Number(f.Example())}
	case catalog.ScalarKind, catalog.TextKind:
		o.Examples = []any{strings.Trim(f.Example(), `"`)}
	}
	return o
}
