package site

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// schema compiles the schema that is published beside the file.
func schema(t *testing.T, all map[string]string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(all[".well-known/subscription-offers.schema.json"]))
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

// example is the site that this repository is.
func example(t *testing.T) Input {
	t.Helper()
	root := os.DirFS("../../..")
	cat, probs := catalog.Load(root)
	if probs.HasErrors() {
		t.Fatal(printed(probs))
	}
	texts, probs := disclosure.Compose(cat)
	if probs.HasErrors() {
		t.Fatal(printed(probs))
	}
	return Input{Catalog: cat, Texts: texts, Now: today, Files: root, Draft: true}
}

func TestOffersForMachines(t *testing.T) {
	for name, in := range map[string]Input{
		"small":   input(t, nil),
		"example": example(t),
	} {
		t.Run(name, func(t *testing.T) {
			h, probs := Source(in)
			if probs.HasErrors() {
				t.Fatal(printed(probs))
			}
			r, probs := h.Render()
			if probs.HasErrors() {
				t.Fatal(printed(probs))
			}
			all := filesOf(t, r)
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(all[".well-known/subscription-offers.json"]))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema(t, all).Validate(doc); err != nil {
				t.Errorf("%#v", err)
			}
			var f offersFile
			if err := json.Unmarshal([]byte(all[".well-known/subscription-offers.json"]), &f); err != nil {
				t.Fatal(err)
			}
			if len(f.Offers) != len(h.valid) || len(f.Disclosures) != cases(in, h) {
				t.Errorf("%d offers and %d disclosures", len(f.Offers), len(f.Disclosures))
			}
		})
	}
}

// cases is how many full texts there are of partners.
func cases(in Input, h *Hugo) (n int) {
	for _, p := range in.Catalog.Partners {
		n += len(in.Texts.Cases(p.ID)) * len(h.langs)
	}
	return n
}

// A file that lacks what the schema asks for is refused.
func TestOffersSchemaRefuses(t *testing.T) {
	all := filesOf(t, render(t, input(t, nil)))
	s := schema(t, all)
	good := all[".well-known/subscription-offers.json"]
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
	all := filesOf(t, render(t, input(t, nil)))
	for _, name := range []string{"json", "schema.json"} {
		for _, m := range regexp.MustCompile(`"((?:dpv|pd|eu-gdpr):[A-Za-z0-9-]+)"`).FindAllStringSubmatch(all[".well-known/subscription-offers."+name], -1) {
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
	if err := json.Unmarshal([]byte(filesOf(t, render(t, input(t, nil)))[".well-known/subscription-offers.json"]), &f); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"dpv": "https://w3id.org/dpv#", "pd": "https://w3id.org/dpv/pd#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#"}
	if !maps.Equal(f.Context, want) {
		t.Errorf("the context is %v", f.Context)
	}
}

func enums() map[string][]string {
	return map[string][]string{
		"role": offer.Role("").Values(), "datum": offer.Datum("").Values(),
		"purpose": offer.Purpose("").Values(), "basis": offer.Basis("").Values(),
	}
}
