package scaffold

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/schema"
)

// into is an empty record of a kind.
func into(kind string) any {
	switch kind {
	case "site":
		return &offer.Site{}
	case "publication":
		return &offer.Publication{}
	case "partner":
		return &offer.Partner{}
	case "premium":
		return &offer.Premium{}
	case "offer":
		return &offer.Offer{}
	}
	return nil
}

// A new file has no other mistakes than places without a value, and none at
// all once the comments are brought to life and every place has its example.
func TestRecords(t *testing.T) {
	for _, k := range schema.Kinds() {
		if into(k.Name) == nil {
			continue
		}
		for _, lang := range []string{"en", "de"} {
			r := Record{Kind: k, Lang: lang, Langs: []offer.Lang{"de", "en"}}
			text, err := r.YAML()
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range catalog.Decode("new.yaml", []byte(text), into(k.Name)) {
				if p.Rule != "no-value" {
					t.Errorf("%s: %s\n%s", k.Name, p, text)
				}
			}
			for _, line := range strings.Split(text, "\n") {
				if strings.TrimRight(line, " ") != line {
					t.Errorf("%s: white space at the end of %q", k.Name, line)
				}
			}
			live := alive(text)
			for _, p := range catalog.Decode("new.yaml", []byte(live), into(k.Name)) {
				if p.Rule != "no-value" && p.Rule != "one-of" {
					t.Errorf("%s, alive: %s\n%s", k.Name, p, live)
				}
			}
		}
	}
}

// alive is a file without the # before keys, which stands before an even number
// of spaces; in an explanation it is an odd one.
func alive(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		rest, ok := strings.CutPrefix(line, "#")
		if ok && (len(rest)-len(strings.TrimLeft(rest, " ")))%2 == 0 {
			lines[i] = rest
		}
	}
	return strings.Join(lines, "\n")
}

func TestSet(t *testing.T) {
	offers := schema.Kinds()[slices.IndexFunc(schema.Kinds(), func(k schema.Kind) bool { return k.Name == "offer" })]
	r := Record{Kind: offers, Lang: "en", Langs: []offer.Lang{"de", "en"}, Set: map[string]string{
		"title.de": "Abo: eins", "title.en": "Yes", "publication": "pixelwerk", "kind": "standard", "format": "print",
		"price.total": "59.90", "price.issues": "12", "price.billed": "12 months", "term.minimum": "12 months",
		"term.renewal": "none", "payment": "invoice, paypal", "valid.from": "2026-11-01",
		"order_url": "https://bestellen.verlag.example/a", "price.shipping": `{DE: "0.00"}`,
		"premiums.choose": "one", "premiums.from.premium": "usb-stick-64",
	}}
	text, err := r.YAML()
	if err != nil {
		t.Fatal(err)
	}
	var o offer.Offer
	if list := catalog.Decode("new.yaml", []byte(text), &o); len(list) > 0 {
		t.Errorf("%s\n%s", list[0], text)
	}
	if o.Title.In("de") != "Abo: eins" || o.Title.In("en") != "Yes" || len(o.Payment) != 2 || o.Premiums == nil || o.Premiums[0].From[0].Premium.ID != "usb-stick-64" {
		t.Errorf("what was set does not stand there:\n%s", text)
	}
	r.Set = map[string]string{"price.totl": "1"}
	if _, err := r.YAML(); !errors.As(err, new(*diag.Fault)) {
		t.Errorf("an unknown key gave %v", err)
	}
}

// FuzzSet: a text given on the command line stands in the file as it was
// given, or the file says what is wrong with it.
func FuzzSet(f *testing.F) {
	for _, s := range []string{"Abo: eins", "yes", "01067", "2026-11-01", `a "b" \ c`, "# x", "- x", "a #1", "{de: x}", "[a]", "a\tb\n c", "\u200b", "株式会社", "~", "&a", "*a", "!x", " x ", "…"} {
		f.Add(s)
	}
	kinds := schema.Kinds()
	publications := kinds[slices.IndexFunc(kinds, func(k schema.Kind) bool { return k.Name == "publication" })]
	f.Fuzz(func(t *testing.T, s string) {
		if catalog.CheckTyped(s) != nil {
			return
		}
		r := Record{Kind: publications, Lang: "en", Langs: []offer.Lang{"de", "en"}, Set: map[string]string{
			"title": s, "issues_per_year": "12", "description.de": s, "description.en": s,
		}}
		text, err := r.YAML()
		if err != nil {
			t.Fatal(err)
		}
		var p offer.Publication
		if catalog.Decode("new.yaml", []byte(text), &p).HasErrors() || strings.HasPrefix(s, "{") {
			return
		}
		if p.Title != s || p.Description.In("de") != s || p.Description.In("en") != s {
			t.Errorf("%q was written as\n%s", s, text)
		}
	})
}
