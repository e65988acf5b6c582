package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

// houses is the publishers of the site that manyParties writes: the site's own,
// and one for each other.
var houses = []struct{ id, name, service string }{
	{"site", "Klein Verlag GmbH", "Abodienst Elbe GmbH"},
	{"blattwerk", "Blattwerk Verlag GmbH", "Leserservice Kranich GmbH"},
	{"gross", "Groß Verlag KG", "Vertrieb Nordlicht GmbH"},
	{"uhu", "Uhu Verlag GmbH", "Aboservice Südwind GmbH"},
}

var serviceIDs = []string{"site", "kranich", "nordlicht", "suedwind"}

const address = "street: Ring 2\npostcode: \"50667\"\ncity: Köln\ncountry: DE\n"

// manyParties is the small site with four publishers, each with a service and a
// magazine of its own, eight partners and an intermediary. Partner n ships for
// the publishers whose number n and n+1 give, so that combinations differ.
func manyParties(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	put := func(name, format string, args ...any) {
		name = filepath.Join(dir, "data", name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, name, fmt.Appendf(nil, format, args...))
	}
	partner := string(read(t, filepath.Join(dir, "data/partners/schraubwerk.yaml")))
	stick := string(read(t, filepath.Join(dir, "data/premiums/usb-stick-64.yaml")))
	offer := string(read(t, filepath.Join(dir, "data/offers/funkwelt-mini.yaml")))
	for n := range 7 {
		id := fmt.Sprintf("versand-%d", n)
		put("partners/"+id+".yaml", "%s", strings.NewReplacer("Schraubwerk Versand GmbH", fmt.Sprintf("Versand %c GmbH", 'A'+n), "schraubwerk.example", id+".example").Replace(partner))
		put("premiums/stick-"+id+".yaml", "%s", strings.NewReplacer("shipped_by: schraubwerk", "shipped_by: "+id, "USB-Stick 64 GB", fmt.Sprintf("Kanne %c", 'A'+n), "64 GB USB stick", fmt.Sprintf("Jug %c", 'A'+n)).Replace(stick))
	}
	put("intermediaries/abolotse.yaml", "name: Abolotse GmbH\n%semail: info@abolotse.example\nprivacy_notice: https://www.abolotse.example/datenschutz\nrole: controller\nreceives: [order_number, subscription_title]\nfor: {de: die Abrechnung der Provision, en: the settlement of its commission}\n", address)
	for n, h := range houses[1:] {
		put("services/"+serviceIDs[n+1]+".yaml", "name: %s\n%semail: info@%s.example\nrole: processor\nagreement: {reference: AV-%d, date: 2026-01-15}\n", h.service, address, serviceIDs[n+1], n)
		put("publishers/"+h.id+".yaml", "name: %s\n%semail: info@%s.example\nprivacy_officer: datenschutz@%s.example\nservice: %s\nlinks: {privacy: https://www.%s.example/datenschutz, terms: https://www.%s.example/agb}\n", h.name, address, h.id, h.id, serviceIDs[n+1], h.id, h.id)
		put("publications/heft-"+h.id+".yaml", "title: Heft %s\nissues_per_year: 12\ndescription: {de: Ein Heft., en: A magazine.}\npublisher: %s\n", h.id, h.id)
		text := strings.NewReplacer("Funkwelt im Miniabo", "Heft "+h.id+" im Miniabo", "Funkwelt mini subscription", "Heft "+h.id+" mini subscription", "publication: funkwelt", "publication: heft-"+h.id, "funkwelt-mini", "heft-"+h.id).Replace(offer)
		for _, k := range []int{2 * n, 2*n + 1, (2*n + 2) % 7} {
			text += fmt.Sprintf("    - premium: stick-versand-%d\n", k)
		}
		if n == 0 {
			text += "intermediary: abolotse\n"
		}
		put("offers/heft-"+h.id+".yaml", "%s", text)
	}
	return dir
}

// Each page speaks of the parties to its own offer, and of no others.
func TestParties(t *testing.T) {
	source, public, kit := manyParties(t), t.TempDir(), t.TempDir()
	sitetest.CacheIn(t, t.TempDir())
	run(t, "build", "--source", source, "--destination", public, "--kit", kit, "--now", "2026-11-01", "--force")
	for n, h := range houses {
		id := "heft-" + h.id
		if n == 0 {
			id = "funkwelt-mini"
		}
		page := string(read(t, filepath.Join(public, "angebote", id, "index.html")))
		for k, other := range houses {
			if has := strings.Contains(page, other.name); has != (k == n) {
				t.Errorf("%s names %s: %v", id, other.name, has)
			}
			if has := strings.Contains(page, other.service); has != (k == n) {
				t.Errorf("%s names %s: %v", id, other.service, has)
			}
		}
		if seller := `"name":"` + h.name + `"`; !strings.Contains(strings.ReplaceAll(page, `: "`, `:"`), seller) {
			t.Errorf("%s: the seller in JSON-LD is not %s", id, h.name)
		}
		if n > 0 {
			for _, link := range []string{"https://www." + h.id + ".example/datenschutz", "https://www." + h.id + ".example/agb", "https://www.klein.example/impressum"} {
				if !regexp.MustCompile(`href="?` + regexp.QuoteMeta(link)).MatchString(page) {
					t.Errorf("%s has no link to %s", id, link)
				}
			}
		}
		if has := strings.Contains(page, "Abolotse GmbH (Vermittlung)"); has != (n == 1) {
			t.Errorf("%s names the intermediary: %v", id, has)
		}
	}
	shared := string(read(t, filepath.Join(public, "praemienversender/versand-2/index.html")))
	for _, h := range houses[1:3] { // whose offers both have a premium of this firm
		if !strings.Contains(shared, h.name) || !strings.Contains(shared, h.service) {
			t.Errorf("the page of a firm that ships for several does not name %s and %s", h.name, h.service)
		}
	}
	for _, file := range []string{"schraubwerk/subscriber/order.de.txt", "versand-2/subscriber.blattwerk.kranich/order.de.txt", "versand-2/subscriber.gross.nordlicht/slip.de.html"} {
		if _, err := os.Stat(filepath.Join(kit, file)); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(filepath.Join(kit, "versand-2/subscriber")); err == nil {
		t.Error("there are texts of a combination that does not occur")
	}
}

// The texts of a house of four publishers are few readings: legal reads a
// wording once, and beside it a table of the firms.
func TestPartiesFamilies(t *testing.T) {
	source := manyParties(t)
	if err := os.CopyFS(filepath.Join(source, "data/clauses"), clauses.FS); err != nil {
		t.Fatal(err)
	}
	cat, list := catalog.Load(os.DirFS(source))
	texts, more := disclosure.Compose(cat)
	if list = append(list, more...); list.HasErrors() {
		t.Fatal(list)
	}
	families := disclosure.Families(cat, texts)
	t.Logf("%d texts in %d families, %d registers", len(texts.All), len(families), len(texts.Registers))
	if n := len(families); n > 32 {
		t.Errorf("%d families", n)
	}
	if n := len(texts.Parties); n != 4 {
		t.Errorf("%d combinations of parties, not 4", n)
	}
	var names []string
	for _, r := range texts.Registers {
		if r.Partner == "publisher" && r.Lang == "de" {
			names = append(names, r.Publisher)
		}
	}
	if !slices.Equal(names, []string{"", "blattwerk", "gross", "uhu"}) {
		t.Errorf("the publishers' registers are of %q", names)
	}
}
