package browser_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/cli"
)

// hostile is texts that break pages which do not expect them.
var hostile = map[string]string{
	"worte":     strings.TrimSpace(strings.Repeat("Dreihundert Zeichen sind für einen Titel viel zu viele. ", 6))[:300],
	"unteilbar": strings.Repeat("Donaudampfschifffahrtsgesellschaft", 9)[:300],
	"rechts":    "مجلة الألعاب ٢٠٢٦ مع هدية",
	"emoji":     "🎁🎁🎁 Ein Abo 🇩🇪 mit ✨ vielen 😀😀😀😀😀😀😀😀😀😀😀😀",
	"skript":    `<script>document.title = "x"</script><img src=/x onerror=alert(1)> </p></main>`,
	"zeichen":   `„Zitat“ "so" 'und' <so> & &amp; \ {x} %s`,
}

// long is how many offers come on top, so that the list has several pages.
const long = 60

// TestHostile builds a site of such texts and looks at its pages: nothing
// sticks out, every disclosure can be read, and nothing runs.
func TestHostile(t *testing.T) {
	s := buildHostile(t)
	t.Run("markup", func(t *testing.T) { s.markup(t, "long-title") })
	b := startBrowser(t)
	pages := slices.DeleteFunc(slices.Clone(s.pages), func(page string) bool { return strings.Contains(page, "/noch-") })
	t.Run("pages", func(t *testing.T) {
		inTabs(t, s, b, pages, func(tab *tab, page string) error {
			if err := tab.open(page); err != nil {
				return err
			}
			var all []error
			for _, look := range []look{{"a narrow phone", 320, 2, "light", "screen"}, {"a wide window", 1280, 1, "dark", "screen"}, {"paper", 718, 1, "light", "print"}} {
				if err := fits(tab, look); err != nil {
					all = append(all, fmt.Errorf("%s: %w", look.name, err))
				}
			}
			for _, said := range tab.complaints() {
				all = append(all, errors.New(said))
			}
			return errors.Join(all...)
		})
	})
	if *every {
		t.Run("seen", func(t *testing.T) { seen(t, s, b) })
	}
	t.Run("weight", func(t *testing.T) {
		tab := newTab(t, s.url, b)
		for page, most := range map[string]int{
			"/angebote/viele/": 300 * 1024,             // two hundred premiums of one firm
			"/angebote/fuenf/": threeFirms + 2*perFirm, // five firms
		} {
			if err := tab.open(page); err != nil {
				t.Fatal(err)
			}
			if bytes, _, what := tab.cost(t); bytes > most {
				t.Errorf("%s costs %d bytes, at most %d:\n%s", page, bytes, most, what)
			}
		}
	})
	t.Run("filter", func(t *testing.T) { filterLong(t, newTab(t, s.url, b)) })
}

// filterLong filters and sorts a list of several pages: only the index and the
// pages that have the cards are fetched, and Reset brings the first page back.
func filterLong(t *testing.T, tab *tab) {
	do := func(script, wait string) {
		t.Helper()
		if _, err := ask[chromedp.Void](tab, "() => {"+script+"}"); err != nil {
			t.Fatal(err)
		}
		if _, err := run(tab, chromedp.Poll[bool](wait)); err != nil {
			t.Fatalf("%s: %v", wait, err)
		}
	}
	fetched := func() string {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		var all []string
		for _, e := range tab.sent {
			if path := strings.TrimPrefix(e.Request.URL, tab.url); e.Type == "Fetch" {
				all = append(all, path)
			}
		}
		return strings.Join(all, " ")
	}
	const cards = `document.querySelectorAll("#k-list .k-card").length`
	if err := tab.open("/angebote/"); err != nil {
		t.Fatal(err)
	}
	if got := fetched(); got != "" {
		t.Errorf("before anything is chosen, the page fetches %s", got)
	}
	choose := func(name, value string) string {
		return fmt.Sprintf(`const f = document.forms["k-filter"].elements[%q]; f.value = %q; f.dispatchEvent(new Event("change", {bubbles: true}));`, name, value)
	}
	// Of the copies, numbers 0 to 9 are of this kind; they end the list.
	do(choose("kind", "trial"), cards+" === 10")
	if got := fetched(); got != "/angebote/index.json /angebote/page/3/" {
		t.Errorf("for ten cards the page fetched %s", got)
	}
	do(choose("kind", ""), cards+" === 24 && document.querySelector('nav.k-pager') !== null")
	do(choose("sort", "issue"), cards+" === 24 && !document.querySelector('#k-more').hidden && document.querySelector('nav.k-pager') === null")
	do(`document.querySelector("#k-more button").click()`, cards+" === 48 && document.activeElement.closest('.k-card') === document.querySelectorAll('.k-card')[24]")
	sorted, err := run(tab, chromedp.Evaluate[bool](`(async () => {
		const issue = Object.fromEntries((await (await fetch("index.json")).json()).offers.map(row => [row[0], row[6] ?? Infinity]));
		const costs = [...document.querySelectorAll("#k-list .k-card")].map(e => issue[e.dataset.offer]);
		return costs.length === 48 && costs.every((c, i) => i === 0 || costs[i-1] <= c);
	})()`, chromedp.EvalAwaitPromise))
	if err != nil || !sorted {
		t.Errorf("sorted by what an issue costs: %v, %v", sorted, err)
	}
	do(`document.querySelector("#k-filter [type=reset]").click()`, cards+" === 24 && location.search === ''")
	if said := tab.complaints(); len(said) > 0 {
		t.Errorf("%q", said)
	}
}

// buildHostile makes a site, fills it with hostile texts and builds it.
func buildHostile(t *testing.T) *site {
	t.Helper()
	dir := t.TempDir()
	klarabo(t, "new", "site", dir)
	put := func(name string, record map[string]any) {
		t.Helper()
		text, err := json.MarshalIndent(record, "", " ") // JSON is YAML
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, "data", name+".yaml"), text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for id, text := range hostile {
		put("publications/"+id, map[string]any{"title": text, "issues_per_year": 12, "description": text, "single_copy_price": "6.50"})
		put("partners/"+id, partner(text))
		put("premiums/"+id, premium("Beigabe: "+text, id))
		put("offers/"+id, offering(text, id, "standard", "59.40", id))
	}
	var all, firms []string
	for i := range 200 {
		id := fmt.Sprintf("praemie-%d", i)
		all = append(all, id)
		put("premiums/"+id, premium("Die Prämie Nummer "+fmt.Sprint(i), "firma-0"))
	}
	for i := range 5 {
		id := fmt.Sprintf("firma-%d", i)
		firms = append(firms, id)
		put("partners/"+id, partner(fmt.Sprintf("Versandhaus %d GmbH", i)))
		put("premiums/"+id, premium("Eine Beigabe von Haus "+fmt.Sprint(i), id))
	}
	put("offers/viele", offering("Mit zweihundert zur Wahl", "zeichen", "standard", "59.60", all...))
	put("offers/fuenf", offering("Mit fünf Firmen", "zeichen", "standard", "59.50", firms...))
	for i := range long {
		kind := "standard"
		if i < 10 {
			kind = "trial"
		}
		o := offering(fmt.Sprintf("Noch ein Abo, %d", i), "zeichen", kind, fmt.Sprintf("%d.00", 20+(i*7)%31))
		o["valid"] = map[string]any{"from": fmt.Sprintf("2026-01-%02d", 1+i/3)}
		put(fmt.Sprintf("offers/noch-%02d", i), o)
	}
	return build(t, dir)
}

func partner(name string) map[string]any {
	return map[string]any{
		"name": name, "street": name, "postcode": "34117", "city": name, "country": "DE", "email": "post@firma.example",
		"privacy_notice": "https://www.firma.example/datenschutz", "role": "controller",
		"receives": []string{"name", "delivery_address", "ordered_item", "order_number", "subscription_title"}, "purposes": []string{"delivery"},
		"basis":    "legitimate_interest",
		"matching": map[string]any{"against": "customer_base", "effect": name, "otherwise": "Sonst nichts: " + name, "basis": "legitimate_interest", "interest": name},
		"sends":    []string{}, "advertising": "none", "retention": map[string]any{"criterion": name + ", bis die Gewährleistung endet (until the warranty ends)"}, "carriers": []any{map[string]any{"name": "Fuhrwerk " + name, "receives": []string{"name", "delivery_address"}}},
		"assured": map[string]any{"by": name, "on": "2026-09-28"}, "third_countries": "none", "reviewed_on": "2026-10-01",
	}
}

func premium(title, by string) map[string]any {
	return map[string]any{
		"kind": "hardware", "title": title, "description": title, "value": "12.99", "shipped_by": by,
		"delivery":     map[string]any{"after": "first_payment", "within": "4 weeks", "countries": []string{"DE"}},
		"manufacturer": map[string]any{"name": title, "address": title, "email": "eine-sehr-lange-adresse@hersteller.example"},
	}
}

func offering(title, publication, kind, total string, premiums ...string) map[string]any {
	o := map[string]any{
		"title": title, "summary": title, "publication": publication, "kind": kind, "format": "print", "eligibility": title,
		"price": map[string]any{"total": total, "issues": 12, "shipping": map[string]string{"DE": "0.00"}, "billed": "12 months"},
		"term":  map[string]any{"minimum": "12 months", "renewal": "none"}, "payment": []string{"invoice"},
		"valid": map[string]any{"from": "2026-02-01"}, "order_url": "https://bestellen.musterverlag.example/abo",
	}
	var from []map[string]string
	for _, id := range premiums {
		from = append(from, map[string]string{"premium": id})
	}
	if from != nil {
		o["premiums"] = map[string]any{"choose": "one", "from": from}
	}
	return o
}

// klarabo runs a command that must succeed.
func klarabo(t *testing.T, args ...string) {
	t.Helper()
	var out, problems bytes.Buffer
	if code := cli.Main(args, &out, &problems); code != 0 {
		t.Fatalf("%s: exit code %d\n%s", args[0], code, &problems)
	}
}
