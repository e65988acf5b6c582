package source

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

func schemaFile(t *testing.T) string {
	t.Helper()
	b, err := fs.ReadFile(layouts.FS, "assets/published/subscription-offers.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// made is the file for a site.
func made(t *testing.T, in Input) (*Source, string) {
	t.Helper()
	src, probs := New(in)
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	return src, string(src.wellKnown())
}

// schema compiles the schema that is published beside the file.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaFile(t)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOffersForMachines(t *testing.T) {
	root := os.DirFS(sitetest.Root())
	cat, texts := sitetest.Composed(t, root)
	for name, in := range map[string]Input{
		"small":   input(t, nil),
		"example": {Catalog: cat, Texts: texts, Now: sitetest.Today, Files: root, Draft: true},
	} {
		t.Run(name, func(t *testing.T) {
			src, file := made(t, in)
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema(t).Validate(doc); err != nil {
				t.Errorf("%#v", err)
			}
			var f offersFile
			if err := json.Unmarshal([]byte(file), &f); err != nil {
				t.Fatal(err)
			}
			if len(f.Offers) != len(src.valid) || len(f.Disclosures) != cases(in, src) {
				t.Errorf("%d offers and %d disclosures", len(f.Offers), len(f.Disclosures))
			}
		})
	}
}

// cases is how many full texts there are of partners.
func cases(in Input, src *Source) (n int) {
	for _, p := range in.Catalog.Partners {
		n += len(in.Texts.Cases[p.ID]) * len(src.langs)
	}
	return n
}

// A file that lacks what the schema asks for is refused.
func TestOffersSchemaRefuses(t *testing.T) {
	_, good := made(t, input(t, nil))
	s := schema(t)
	for _, change := range [][2]string{
		{`"price":"59.90"`, `"price":59.90`},
		{`"disclosures":["h1:`, `"disclosed":["h1:`},
		{`"pd:Name"`, `"name"`},
		{`"term":"P12M"`, `"term":"12 months"`},
		{`"dpv:hasDuration":"P6M"`, ``},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Errorf("there is no %s", change[0])
			continue
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(doc) == nil {
			t.Errorf("%s instead of %s is let pass", change[1], change[0])
		}
	}
}

// vocabulary is the terms of the Data Privacy Vocabulary 2.3 that may be used.
// Each was found in the vocabulary's own lists (see wellknown.go); add another
// one only from there.
var vocabulary = strings.Fields(`
	dpv:DataController dpv:DataProcessor dpv:JointDataControllers dpv:Match
	dpv:CustomerClaimsManagement dpv:CustomerOrderManagement dpv:DeliveryOfGoods dpv:LegalCompliance
	dpv:hasDuration dpv:hasLegalBasis dpv:hasPersonalData dpv:hasProcessing dpv:hasPurpose dpv:hasRecipient dpv:hasStorageCondition
	eu-gdpr:A6-1-a eu-gdpr:A6-1-b eu-gdpr:A6-1-f
	pd:BankAccount pd:EmailAddress pd:Identifier pd:Name pd:PhysicalAddress pd:Purchase pd:ServiceConsumptionBehaviour pd:TelephoneNumber`)

// Each value that the data can have has its word in the vocabulary, no two of
// one kind have the same, and the file uses no others.
func TestTerms(t *testing.T) {
	used := map[string]bool{}
	for name, list := range enums() {
		seen := map[string]string{}
		for _, v := range list {
			if dpv[v] == "" || seen[dpv[v]] != "" {
				t.Errorf("%s: the word for %s is %q, as for %q", name, v, dpv[v], seen[dpv[v]])
			}
			seen[dpv[v]] = v
			used[dpv[v]] = true
		}
	}
	_, file := made(t, input(t, nil))
	for _, text := range []string{file, schemaFile(t)} {
		for _, m := range regexp.MustCompile(`"((?:dpv|pd|eu-gdpr):[A-Za-z0-9-]+)"`).FindAllStringSubmatch(text, -1) {
			used[m[1]] = true
		}
	}
	if got, want := slices.Sorted(maps.Keys(used)), slices.Sorted(slices.Values(vocabulary)); !slices.Equal(got, want) {
		t.Errorf("the terms in use are\n%q, not\n%q", got, want)
	}
}

// The prefixes are the vocabulary's own namespaces.
func TestNamespaces(t *testing.T) {
	var f offersFile
	_, file := made(t, input(t, nil))
	if err := json.Unmarshal([]byte(file), &f); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"dpv": "https://w3id.org/dpv#", "pd": "https://w3id.org/dpv/pd#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#"}
	if !maps.Equal(f.Context, want) {
		t.Errorf("the context is %v", f.Context)
	}
}

func enums() map[string][]string {
	return map[string][]string{
		"role": offer.Role("").Values().Words(), "datum": offer.Datum("").Values().Words(),
		"purpose": offer.Purpose("").Values().Words(), "basis": offer.Basis("").Values().Words(),
	}
}
