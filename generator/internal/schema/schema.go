// Package schema describes the data format to editors: as JSON Schemas, with
// which an editor program completes, explains and checks while someone writes,
// and as the manual's page on the data format. Both are made from the Go types
// that package catalog decodes into, and from one table of words (words*.go)
// that explains each key and value in English and German.
//
//	for _, k := range schema.Kinds() {
//		b, err := schema.JSON(k, cat.Site.Languages)
//	}
//	page := schema.Markdown("en")
//
// A schema says what can be said of one file alone. References between files,
// the rules of package rules and the calendar are left to `klarabo check`. It
// never refuses what check accepts.
//
// The walk over the types is ours and not a library's: texts in one or several
// languages, money that must stand in quotes and postcodes that need not would
// each need a rule of its own there, which is most of the work.
package schema

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// Kind is one kind of file in data/.
type Kind struct {
	Name string // "offer"; its schema is offer.json
	Path string // the files that it describes: "data/offers/*.yaml"
	typ  reflect.Type
}

// Kinds is every kind of file that people write, in the order in which a
// newcomer needs them.
func Kinds() []Kind {
	return []Kind{
		{"site", "data/site.yaml", reflect.TypeFor[offer.Site]()},
		{"theme", "data/theme.yaml", reflect.TypeFor[offer.Theme]()},
		{"publication", "data/publications/*.yaml", reflect.TypeFor[offer.Publication]()},
		{"partner", "data/partners/*.yaml", reflect.TypeFor[offer.Partner]()},
		{"premium", "data/premiums/*.yaml", reflect.TypeFor[offer.Premium]()},
		{"offer", "data/offers/*.yaml", reflect.TypeFor[offer.Offer]()},
		{"publisher", "data/publishers/*.yaml", reflect.TypeFor[offer.FurtherPublisher]()},
		{"service", "data/services/*.yaml", reflect.TypeFor[offer.Service]()},
		{"intermediary", "data/intermediaries/*.yaml", reflect.TypeFor[offer.Intermediary]()},
		{"clause", "data/clauses/*.yaml", reflect.TypeFor[offer.Clause]()},
		{"reviewer", "data/reviewers/*.yaml", reflect.TypeFor[signoff.Reviewer]()},
	}
}

// draft is the version of JSON Schema that editors' YAML extensions know best.
const draft = "http://json-schema.org/draft-07/schema#"

// JSON is the schema of a kind, for a site with these languages; nil if they
// are not known, so that any language passes.
func JSON(k Kind, langs []offer.Lang) ([]byte, error) {
	m := &maker{langs: langs}
	s := m.schema(catalog.ShapeOf(k.typ))
	s.Schema, s.Title = draft, "Klarabo: "+k.Name
	s.describe(wordsOf(k.Name))
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(s)
	return b.Bytes(), err
}

// Fields is the keys of a kind in the order of its type, for whoever writes
// such a file.
func Fields(k Kind) []Field { return fieldsOf(catalog.ShapeOf(k.typ)) }
