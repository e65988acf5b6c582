package build

import (
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// facts is the keys of a file and their values, as YAML.
type facts map[string]string

// The site of the matrix: one offer, one premium, and a partner that is a
// controller, ships hardware, writes no mails, does not match and does not
// advertise. A row changes what it names.
var (
	matrixSite = facts{
		"title": "Abos", "base_url": "https://abo.klein.example/", "languages": "[de, en]", "currency": "EUR",
		"publisher":            `{name: Klein Verlag GmbH, street: Hauptstraße 1, postcode: "01067", city: Dresden, country: DE, email: verlag@klein.example, privacy_officer: datenschutz@klein.example}`,
		"subscription_service": `{name: Abodienst Elbe GmbH, street: Uferweg 2, postcode: "01067", city: Dresden, country: DE, email: abo@abodienst.example, role: processor, agreement: {reference: AV-1, date: 2026-01-15}}`,
		"links": "{imprint: https://www.klein.example/impressum, privacy: https://www.klein.example/datenschutz, terms: https://www.klein.example/agb, " +
			"accessibility: https://www.klein.example/barrierefreiheit, cancel: https://www.klein.example/kuendigen, withdraw: https://www.klein.example/widerrufen, guarantee: https://www.klein.example/rechte}",
	}
	matrixPartner = facts{
		"name": "Schraubwerk Versand GmbH", "street": "Werkweg 3", "postcode": `"50667"`, "city": "Köln", "country": "DE", "email": "kontakt@schraubwerk.example",
		"privacy_notice": "https://www.schraubwerk.example/datenschutz", "role": "controller", "assured": `{by: "RV-1, Ziff. 5", on: 2026-01-15}`,
		"receives": "[name, delivery_address, ordered_item, subscription_title, order_number]", "purposes": "[delivery]", "basis": "legitimate_interest",
		"matching": "none", "sends": "[]", "advertising": "none", "retention": "{period: 2 years, from: delivery}", "third_countries": "none", "reviewed_on": "2026-10-01",
	}
	matrixPremium = facts{
		"kind": "hardware", "title": "{de: USB-Stick 64 GB, en: 64 GB USB stick}", "value": `"12.99"`, "shipped_by": "p",
		"delivery":     "{after: first_payment, within: 4 weeks, countries: [DE]}",
		"manufacturer": `{name: Speicherbau KG, address: "Ring 4, 20095 Hamburg", email: info@speicherbau.example}`,
		"model":        "SB-64", "warnings": "none", "image": "{file: bild.png, alt: {de: Ein Stick, en: A stick}}",
	}
	matrixOffer = facts{
		"title": "{de: Funkwelt im Jahresabo, en: \"Funkwelt, one year\"}", "publication": "funkwelt", "kind": "standard", "format": "print",
		"price": `{total: "66.00", issues: 12, shipping: {DE: "0.00"}, billed: 12 months}`, "term": "{minimum: 12 months, renewal: none}", "payment": "[invoice]",
		"valid": "{from: 2026-01-01}", "order_url": "https://bestellen.klein.example/jahr", "premiums": "{choose: one, from: [{premium: m}]}",
	}
)

// with is the facts after changes; one that is empty takes a key away.
func (f facts) with(changes facts) facts {
	f = maps.Clone(f)
	for key, value := range changes {
		f[key] = value
		if value == "" {
			delete(f, key)
		}
	}
	return f
}

// of is the facts of one file, by what their keys begin with.
func (f facts) of(file string) facts {
	own := facts{}
	for key, value := range f {
		if rest, ok := strings.CutPrefix(key, file); ok && !strings.Contains(rest, " ") {
			own[rest] = value
		}
	}
	return own
}

func (f facts) file() *fstest.MapFile {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(f)) {
		b.WriteString(key + ": " + f[key] + "\n")
	}
	return &fstest.MapFile{Data: []byte(b.String())}
}

// matrixTrees is what the clauses say, which are the same in all rows.
var matrixTrees catalog.Trees

// row is a combination of facts, and what has to become of it: a finding, or
// texts that are right.
type row struct {
	id      string
	partner facts
	premium facts
	offer   facts
	site    facts
	also    facts // another premium of the partner, chosen beside the first

	finds string // the rule, and what it points at
	mends facts  // the nearest facts that are honest, of the partner, or "premium key", "offer key", "also key": nothing is told of them
	says  []string
	never []string
}

// changed takes what a row changes of the partner, the most frequent case.
func changed(id string, partner facts, finds string, mends facts) row {
	return row{id: id, partner: partner, finds: finds, mends: mends}
}

// read checks and composes the matrix's site with the row's facts.
func (r row) read(clauses fstest.MapFS, more facts) *Data {
	files := maps.Clone(clauses)
	files["data/site.yaml"] = matrixSite.with(r.site).file()
	files["data/publications/funkwelt.yaml"] = facts{"title": "Funkwelt", "issues_per_year": "12", "description": "Das Heft."}.file()
	files["data/partners/p.yaml"] = matrixPartner.with(r.partner).with(more.of("")).file()
	files["data/premiums/m.yaml"] = matrixPremium.with(r.premium).with(more.of("premium ")).file()
	files["content/media/bild.png"] = &fstest.MapFile{Data: []byte("a picture, which nobody opens here")}
	o := matrixOffer.with(r.offer).with(more.of("offer "))
	if r.also != nil {
		files["data/premiums/n.yaml"] = matrixPremium.with(r.also).with(more.of("also ")).file()
		o["premiums"] = "{choose: one, from: [{premium: m}, {premium: n}]}"
	}
	files["data/offers/o.yaml"] = o.file()
	return Read(Input{Files: files, Now: offer.Date{Year: 2026, Month: 11, Day: 25}, Draft: true, Trees: &matrixTrees})
}

// found is the problem of the row's rule at what the row names, if there is one.
func (r row) found(d *Data) (diag.Problem, bool) {
	rule, at, _ := strings.Cut(r.finds, ": ")
	for _, p := range d.Problems {
		if p.Rule == rule && strings.Contains(underlined(d.Files, p.Pos), at) {
			return p, true
		}
	}
	return diag.Problem{}, false
}

// underlined is what stands at a place.
func underlined(files fs.FS, p diag.Pos) string {
	src, err := fs.ReadFile(files, p.File)
	if err != nil || p.Line < 1 {
		return ""
	}
	line := []rune(strings.Split(string(src), "\n")[p.Line-1])
	return string(line[p.Col-1 : min(len(line), p.Col-1+p.Len)])
}

// wording is the German texts of the partner and the publisher, each behind its form.
func wording(d *Data) string {
	var b strings.Builder
	for _, t := range d.Texts.All {
		if t.Lang == "de" {
			b.WriteString(string(t.Form) + " " + t.Case + ": " + strings.ReplaceAll(t.String(), "\u00a0", " ") + "\n")
		}
	}
	return b.String()
}

// has tells whether a text says some words: "full: …" in the form, else in any.
func has(all, words string) bool {
	form, inForm, ok := strings.Cut(words, ": ")
	for line := range strings.Lines(all) {
		where, text, _ := strings.Cut(line, ": ")
		if ok && slices.Contains(offer.Form("").Values().Words(), form) {
			if name, _, _ := strings.Cut(where, " "); name == form && strings.Contains(text, inForm) {
				return true
			}
		} else if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// TestMatrix goes through the combinations of facts which once gave texts that
// were wrong or contradicted themselves, by their numbers, and some that were
// right: each is a finding with a place and a hint that mends it, or a text
// that says what is so.
func TestMatrix(t *testing.T) {
	clauses := fstest.MapFS{}
	names, err := fs.Glob(os.DirFS("../../.."), "data/clauses/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		b, err := os.ReadFile("../../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		clauses[name] = &fstest.MapFile{Data: b}
	}
	for _, r := range matrix {
		t.Run(r.id, func(t *testing.T) { r.test(t, clauses) })
	}
}

func (r row) test(t *testing.T, clauses fstest.MapFS) {
	d := r.read(clauses, nil)
	if d.Texts == nil {
		t.Fatalf("there are no texts: %v", d.Problems)
	}
	if p, ok := r.found(d); r.finds != "" && (!ok || p.Pos.Col == 0 || p.Hint.String() == "") {
		t.Errorf("no %s, with a place and a hint, but %v", r.finds, d.Problems)
	}
	if r.finds == "" {
		for _, p := range d.Problems {
			t.Errorf("the facts are right, and yet: %s", p)
		}
	}
	if r.finds != "" && r.mends == nil {
		t.Error("there is no honest neighbour")
	} else if r.mends != nil {
		for _, p := range r.read(clauses, r.mends).Problems {
			t.Errorf("of the honest neighbour: %s", p)
		}
	}
	all := wording(d)
	for _, words := range r.says {
		if !has(all, words) {
			t.Errorf("no text says %q:\n%s", words, all)
		}
	}
	for _, words := range r.never {
		if has(all, words) {
			t.Errorf("a text says %q:\n%s", words, all)
		}
	}
}
