package schema

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/words"
	"github.com/klarabo/klarabo/generator/internal/words/wordstest"
)

// root is this repository, which is the example site.
const root = "../../.."

// compiled is the schema of each kind for the example's languages.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, k := range Kinds() {
		b, err := JSON(k, []offer.Lang{"de", "en"})
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource(k.Name+".json", doc); err != nil {
			t.Fatal(err)
		}
		if all[k.Name], err = c.Compile(k.Name + ".json"); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// value is a YAML document as an editor's YAML 1.2 reads it: a day is a text.
func value(t *testing.T, src string) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal([]byte(src), &n); err != nil {
		t.Fatal(err)
	}
	var days func(*yaml.Node)
	days = func(n *yaml.Node) {
		if n.Tag == "!!timestamp" {
			n.Tag = "!!str"
		}
		for _, c := range n.Content {
			days(c)
		}
	}
	days(&n)
	var v any
	if err := n.Decode(&v); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestExampleIsValid(t *testing.T) {
	schemas := compiled(t)
	for _, k := range Kinds() {
		for _, dir := range []string{root, "../cli/testdata/mini"} {
			files, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(k.Path)))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				b, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				if err := schemas[k.Name].Validate(value(t, string(b))); err != nil {
					t.Errorf("%s: %v", f, err)
				}
			}
			if len(files) == 0 && dir == root && !slices.Contains([]string{"reviewer", "theme", "publisher", "service", "intermediary"}, k.Name) {
				t.Errorf("the example has no %s", k.Name)
			}
		}
	}
}

func TestMistakesAreFound(t *testing.T) {
	schemas := compiled(t)
	for _, m := range []struct{ kind, file, old, new, want string }{
		{"offer", "offers/pixelwerk-jahresabo", "kind: standard", "knd: standard", "additional properties 'knd'"},
		{"offer", "offers/pixelwerk-jahresabo", "kind: standard", "kind: standart", "must be one of"},
		{"offer", "offers/pixelwerk-jahresabo", "kind: standard\n", "", "missing property 'kind'"},
		{"offer", "offers/pixelwerk-jahresabo", `total: "59.90"`, `total: 59.90`, "want string"},
		{"offer", "offers/pixelwerk-jahresabo", `total: "59.90"`, `total: "59,90"`, "does not match pattern"},
		{"offer", "offers/pixelwerk-jahresabo", "issues: 12", "issues: 0", "minimum"},
		{"offer", "offers/pixelwerk-jahresabo", "minimum: 12 months", "minimum: 12 Monate", "does not match pattern"},
		{"offer", "offers/pixelwerk-jahresabo", "  en: Pixelwerk, one year\n", "", "missing property 'en'"},
		{"offer", "offers/pixelwerk-jahresabo", "  en: Pixelwerk, one year", "  fr: x\n  en: y", "additional properties 'fr'"},
		{"offer", "offers/pixelwerk-jahresabo", "[direct_debit, invoice, credit_card, paypal]", "[]", "minItems"},
		{"offer", "offers/pixelwerk-jahresabo", "[direct_debit, invoice, credit_card, paypal]", "[invoice, invoice]", "are equal"},
		{"offer", "offers/pixelwerk-jahresabo", "publication: pixelwerk", "publication:", "want string"},
		{"partner", "partners/hardwarehaus", "  criterion:", "  period: 6 months\n  criterion:", "properties 'from' required"},
		{"partner", "partners/hardwarehaus", "country: DE", "country: de", "does not match pattern"},
		{"premium", "premiums/usb-stick-64", "  within: 4 weeks\n", "", "missing property 'within'"},
		{"site", "site", "privacy_officer: datenschutz@spielraum.example", "privacy_officer: Anna", "does not match pattern"},
	} {
		b, err := os.ReadFile(filepath.Join(root, "data", m.file+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		src := strings.Replace(string(b), m.old, m.new, 1)
		if src == string(b) {
			t.Fatalf("%s has no %q", m.file, m.old)
		}
		err = schemas[m.kind].Validate(value(t, src))
		if err == nil || !strings.Contains(err.Error(), m.want) {
			t.Errorf("%s, %q: got %v, want %s", m.file, m.new, err, m.want)
		}
	}
}

// Without a site, any language will do, and none twice.
func TestUnknownLanguages(t *testing.T) {
	b, err := JSON(Kinds()[1], nil)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b, []byte(`"propertyNames"`)) || bytes.Contains(b, []byte(`"de": {`)) {
		t.Errorf("the languages are fixed:\n%s", b)
	}
}

// Every kind, key and value is explained in each language of the program, and
// nothing else is.
func TestEverythingIsExplained(t *testing.T) {
	explained := []string{pageHead, tableHead, sameKeys, oneOfThese, wholeNumber, textPerLanguage, onePerCountry, listOf, listOrOne, groupOf, groupOfKeys, aText, likeThis}
	for _, form := range scalars {
		explained = append(explained, string(form.words))
	}
	need := func(name string, w Words) {
		if w == "" {
			t.Errorf("%s is not explained", name)
			return
		}
		explained = append(explained, string(w))
		for _, lang := range words.Languages() {
			if strings.HasSuffix(w.In(lang), ".") {
				t.Errorf("%s: no full stop at the end", name)
			}
		}
	}
	var walk func(*catalog.Shape)
	walk = func(s *catalog.Shape) {
		if s.Kind == catalog.ScalarKind && scalars[scalarName(s.Type)].pattern == "" {
			t.Errorf("no pattern for %s", s.Type)
		}
		for _, v := range s.Values {
			need(s.Type.Name()+"="+v, valueWords(s, v))
		}
		for _, f := range s.Fields {
			need(f.Owner.Name()+"."+f.Name, Field{f}.Words())
			walk(f.Shape)
		}
		for _, inner := range []*catalog.Shape{s.Elem, s.Key} {
			if inner != nil {
				walk(inner)
			}
		}
	}
	for _, k := range Kinds() {
		need(k.Name, k.what)
		walk(catalog.ShapeOf(k.typ))
	}
	wordstest.Complete(t, words.Schema, explained)
}

var update = flag.Bool("update", false, "write the generated pages of the manual")

func TestManualIsCurrent(t *testing.T) {
	for lang, file := range map[string]string{"en": "data-format.md", "de": "data-format.de.md"} {
		path := filepath.Join(root, "generator/doc", file)
		if *update {
			if err := os.WriteFile(path, []byte(Markdown(lang)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		b, err := os.ReadFile(path)
		if err != nil || string(b) != Markdown(lang) {
			t.Errorf("generator/doc/%s is not current (%v); run: go test ./generator/internal/schema -update", file, err)
		}
	}
}
