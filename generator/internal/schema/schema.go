// Package schema describes the data format to editors: as JSON Schemas, with
// which an editor program completes, explains and checks while someone writes,
// and as the manual's page on the data format. Both are made from the Go types
// that package catalog decodes into, and from what these say that each of their
// keys and values means; package words has that in other languages.
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
	what Words  // what it is
	typ  reflect.Type
}

// Kinds is every kind of file that people write, in the order in which a
// newcomer needs them.
func Kinds() []Kind {
	return []Kind{
		{"site", "data/site.yaml", "Whose site it is, and what holds for all of it", reflect.TypeFor[offer.Site]()},
		{"theme", "data/theme.yaml", "The built-in design in your own logo, colours and fonts. It may be left out, and so may each key", reflect.TypeFor[offer.Theme]()},
		{"publication", "data/publications/*.yaml", "A magazine", reflect.TypeFor[offer.Publication]()},
		{"partner", "data/partners/*.yaml", "An outside firm that ships premiums, and what it does with a reader's data", reflect.TypeFor[offer.Partner]()},
		{"premium", "data/premiums/*.yaml", "What comes on top of a subscription, written down once for however many offers", reflect.TypeFor[offer.Premium]()},
		{"offer", "data/offers/*.yaml", "One subscription that can be ordered", reflect.TypeFor[offer.Offer]()},
		{"publisher", "data/publishers/*.yaml", "A publisher besides that of data/site.yaml, for sites of several", reflect.TypeFor[offer.FurtherPublisher]()},
		{"service", "data/services/*.yaml", "A subscription service besides that of data/site.yaml", reflect.TypeFor[offer.Service]()},
		{"intermediary", "data/intermediaries/*.yaml", "A firm that finds customers for a publisher, and learns of the orders", reflect.TypeFor[offer.Intermediary]()},
		{"clause", "data/clauses/*.yaml", "A sentence or paragraph of legal's wording, with the norm that asks for it", reflect.TypeFor[offer.Clause]()},
		{"reviewer", "data/reviewers/*.yaml", "A person who may approve disclosures", reflect.TypeFor[signoff.Reviewer]()},
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
	s.Description = each(k.what.In, "\n\n")
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
