package disclosure

import (
	"reflect"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// onlyAdorns is the keys of a premium that its register does not have, and why.
var onlyAdorns = map[string]string{
	"ID":          "it is the record's name, and in the register as such",
	"Description": "it is shown as the editor wrote it, beside a title that is in the register",
	"Value":       "a price",
	"Stock":       "how many there are",
	"Image":       "a picture",
	"Variants":    "what a reader chooses of it",
	"NotMeant":    "confirms that words elsewhere do not name the premium",
}

// inRegister is the keys that it has: changing one lapses the sign-off.
var inRegister = []string{"Kind", "Title", "Aliases", "ShippedBy", "Parts", "Needs", "Delivery", "Manufacturer", "Model", "Warnings"}

// TestRegisterKeys: whoever adds a key to premiums decides whether a premium
// may change it without legal.
func TestRegisterKeys(t *testing.T) {
	decided := map[string]bool{}
	for _, name := range inRegister {
		decided[name] = true
	}
	for name := range onlyAdorns {
		decided[name] = true
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[offer.Premium]()) {
		if !decided[f.Name] {
			t.Errorf("is a premium's %s in the register of who ships it? Add it there, or to onlyAdorns with the reason", f.Name)
		}
	}
}

// TestRegister: a premium that moves, or changes what decides about data,
// changes the registers that it concerns, and no others.
func TestRegister(t *testing.T) {
	read := func(change func(p *offer.Premium, other *offer.Partner)) map[string]string {
		cat := testCatalog(t, processor(), controller())
		for i, id := range []string{"stick", "lampe"} {
			cat.Premiums = append(cat.Premiums, &offer.Premium{
				ID: id, Kind: offer.Hardware, Title: in("Stick "+id, "stick "+id), ShippedBy: shippedBy(cat.Partners[i]),
				Delivery: &offer.Delivery{Countries: []offer.Country{"DE"}}, Manufacturer: &offer.Manufacturer{Name: "Werk", Address: "Hof"},
			})
		}
		change(cat.Premiums[0], cat.Partners[1])
		out := map[string]string{}
		for _, r := range compose(t, cat).Registers {
			out[r.Partner+" "+string(r.Lang)] = strings.Join(r.Lines, "\n")
		}
		return out
	}
	before := read(func(*offer.Premium, *offer.Partner) {})
	if len(before) != 6 || !strings.Contains(before["publisher de"], "keine Prämie") {
		t.Fatalf("there are %q", before)
	}
	for _, test := range []struct {
		name    string
		change  func(p *offer.Premium, other *offer.Partner)
		changed int // of 6: publisher and two partners in two languages
	}{
		{"to the publisher", func(p *offer.Premium, _ *offer.Partner) { p.ShippedBy = shippedBy(nil) }, 4},
		{"to another partner", func(p *offer.Premium, o *offer.Partner) { p.ShippedBy = shippedBy(o) }, 4},
		{"to both", func(p *offer.Premium, o *offer.Partner) { p.ShippedBy = append(p.ShippedBy, shippedBy(o)...) }, 4},
		{"fewer data", func(p *offer.Premium, _ *offer.Partner) { p.Needs = []offer.Datum{offer.Name} }, 2},
		{"another kind", func(p *offer.Premium, _ *offer.Partner) { p.Kind = offer.Digital }, 2},
		{"another country", func(p *offer.Premium, _ *offer.Partner) { p.Delivery.Countries = []offer.Country{"DE", "CH"} }, 2},
		{"another title", func(p *offer.Premium, _ *offer.Partner) { p.Title = in("Etwas", "stick stick") }, 1},
		{"an alias", func(p *offer.Premium, _ *offer.Partner) { p.Aliases = []offer.Localized{in("Ding", "thing")} }, 2},
		{"another maker", func(p *offer.Premium, _ *offer.Partner) { p.Manufacturer.Name = "Hütte" }, 2},
		{"another price", func(p *offer.Premium, _ *offer.Partner) { p.Value.Money++ }, 0},
		{"a picture", func(p *offer.Premium, _ *offer.Partner) { p.Image = &offer.Image{File: "x.jpg"} }, 0},
	} {
		n := 0
		for key, text := range read(test.change) {
			if before[key] != text {
				n++
			}
		}
		if n != test.changed {
			t.Errorf("%s: %d registers changed, want %d", test.name, n, test.changed)
		}
	}
}

// shippedBy is the value of the key for a partner, or the publisher.
func shippedBy(p *offer.Partner) offer.Shippers {
	if p == nil {
		return offer.Shippers{{ID: offer.ByPublisher}}
	}
	return offer.Shippers{{ID: p.ID, To: p}}
}
