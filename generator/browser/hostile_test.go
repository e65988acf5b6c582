package browser_test

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"

	stages "github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/cli"
	"github.com/klarabo/klarabo/generator/internal/diag"
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

// many is how many offers the site has.
const many = 200

// TestHostile builds a site of such texts, without a picture, with 200 offers in
// five languages, one of them from right to left. All of it is there and proven,
// `check` tells of the titles, and in a browser nothing sticks out, lies over
// something else, or runs.
func TestHostile(t *testing.T) {
	s := buildHostile(t)
	some := s.some(t)
	t.Run("markup", func(t *testing.T) {
		few := site{dir: s.dir, pages: some}
		few.markup(t, "long-title")
	})
	b := startBrowser(t)
	script := axeCore(t)
	t.Run("pages", func(t *testing.T) {
		inTabs(t, s, b, some, func(tab *tab, page string) error {
			if err := tab.open(page); err != nil {
				return err
			}
			asked := page == "/angebote/" || page == "/ar/offers/" || strings.HasSuffix(page, "/worte/") || strings.HasSuffix(page, "/rechts/")
			var all []error
			for _, look := range []look{{"a narrow phone", 320, 2, "light", "screen"}, {"a phone", 360, 2, "light", "screen"}, {"a wide window", 1280, 1, "dark", "screen"}} {
				if err := errors.Join(fits(tab, look), apart(tab)); err != nil {
					all = append(all, fmt.Errorf("%s: %w", look.name, err))
				}
				if !asked || look.width == 320 {
					continue
				}
				world, err := tab.world(script)
				all = append(all, errors.Join(err, noViolation(tab, world, look)))
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
			if bytes, _, what, err := tab.cost(); err != nil || bytes > most {
				t.Errorf("%s costs %d bytes, at most %d (%v):\n%s", page, bytes, most, err, what)
			}
		}
	})
	t.Run("filter", func(t *testing.T) { filterLong(t, newTab(t, s.url, b)) })
}

// some is the pages that a browser is asked about: those of each hostile text
// from left to right and from right to left, and those that stand alone.
func (s *site) some(t *testing.T) (some []string) {
	for _, page := range s.pages {
		id := path.Base(page)
		alone := !strings.Contains(strings.Trim(strings.TrimPrefix(page, "/ar"), "/"), "/")
		own := hostile[id] != "" || id == "viele" || id == "fuenf"
		if left := !regexp.MustCompile(`^/(en|fr|pl|ar)/`).MatchString(page); (left || strings.HasPrefix(page, "/ar/")) && (alone || own && (left || strings.Contains(page, "/offers/"))) {
			some = append(some, page)
		}
	}
	if len(some) < 5*len(hostile) {
		t.Errorf("only %d pages to look at", len(some))
	}
	return some
}

// overlapJS is a function that lists words that lie over each other.
//
//go:embed overlap.js
var overlapJS string

// wholeJS lists titles and names whose words break without a hyphen, and numbers
// of tables that break.
const wholeJS = `() => [
  ...[...document.querySelectorAll("h1, h2, h3, h4, .k-says, .k-names")].filter((e) => getComputedStyle(e).hyphens !== "auto"),
  ...[...document.querySelectorAll(".k-prose td")].filter((e) => { const r = document.createRange(); r.selectNodeContents(e); return !/\s/.test(e.textContent) && r.getClientRects().length > 1; }),
].map((e) => e.outerHTML.slice(0, 120))`

// wide is a page with a table and a line that no phone has room for.
var wide = "---\ntitle: Tafel\n---\n" + strings.Repeat("| Österreich ", 9) + "|\n" + strings.Repeat("|---:", 9) + "|\n" + strings.Repeat("| 1.259,40 ", 9) + "|\n\n```\n" + strings.Repeat("lang ", 40) + "Ende\n```\n"

// apart makes sure that no words of the open page lie over others, or break
// without a hyphen.
func apart(tab *tab) error {
	over, err := ask[[]string](tab, overlapJS)
	if err == nil && len(over) > 0 {
		err = fmt.Errorf("words lie over others: %s", over[0])
	}
	if err != nil {
		return err
	}
	broken, err := ask[[]string](tab, wholeJS)
	if err == nil && len(broken) > 0 {
		err = fmt.Errorf("words break without a hyphen: %s", broken[0])
	}
	return err
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
	// Of the copies, numbers 0 to 7 are of this kind; they end the list.
	do(choose("kind", "trial"), cards+" === 8")
	if got := fetched(); got != "/angebote/index.json /angebote/page/9/" {
		t.Errorf("for eight cards the page fetched %s", got)
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

// hostileSite is the files of such a site, in the languages that it names.
func hostileSite(t *testing.T) fstest.MapFS {
	t.Helper()
	dir := t.TempDir()
	klarabo(t, "new", "site", dir)
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(name, "data/") && strings.Contains(name, "/muster") || strings.Contains(name, "thermobecher") {
			return err
		}
		b, err := fs.ReadFile(os.DirFS(dir), name)
		files[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []string{"de", "en"} {
		files["content/tafel."+l+".md"] = &fstest.MapFile{Data: []byte(wide)}
	}
	english := regexp.MustCompile(`(?m)^  en:(.*\n(?:    .*\n|\s*\n)*)`)
	translate(t, files, os.DirFS(root), english)
	put := func(name string, record map[string]any) {
		t.Helper()
		text, err := json.Marshal(record) // JSON is YAML
		if err != nil {
			t.Fatal(err)
		}
		files["data/"+name+".yaml"] = &fstest.MapFile{Data: text}
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
	for i := range many - len(hostile) - 2 {
		kind := "standard"
		if i < 8 {
			kind = "trial"
		}
		o := offering((fmt.Sprintf("Noch ein Abo, %d. ", i) + hostile["worte"])[:300], "zeichen", kind, fmt.Sprintf("%d.00", 20+(i*7)%31), "worte")
		o["valid"] = map[string]any{"from": fmt.Sprintf("2026-01-%02d", 1+i/8)}
		put(fmt.Sprintf("offers/noch-%03d", i), o)
	}
	return files
}

// further is the languages beside German and English. Their words are the English
// ones: what is asked here is that all of it is there.
var further = []string{"fr", "pl", "ar"}

// translate adds the further languages to a site's pages, clauses and words.
func translate(t *testing.T, files fstest.MapFS, defaults fs.FS, english *regexp.Regexp) {
	t.Helper()
	read := func(name string) []byte {
		b, err := fs.ReadFile(defaults, name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	titled := regexp.MustCompile(`title:\n  de: .*\n  en: .*\n`).ReplaceAll(files["data/site.yaml"].Data, []byte("title: Muster\n"))
	files["data/site.yaml"].Data = bytes.Replace(titled, []byte("[de, en]"), []byte("[de, en, fr, pl, ar]"), 1)
	clauses, err := fs.Glob(defaults, "data/clauses/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range clauses {
		files[name] = &fstest.MapFile{Data: english.ReplaceAllFunc(read(name), func(en []byte) []byte {
			all := slices.Clone(en)
			for _, l := range further {
				all = append(all, bytes.Replace(en, []byte("  en:"), []byte("  "+l+":"), 1)...)
			}
			return all
		})}
	}
	for name := range maps.Clone(files) {
		for _, l := range further {
			if base, ok := strings.CutSuffix(name, ".en.md"); ok {
				files[base+"."+l+".md"] = files[name]
			}
			files["layouts/i18n/"+l+".toml"] = &fstest.MapFile{Data: read("layouts/i18n/en.toml")}
		}
	}
}

// buildHostile makes and serves the site, and asks of it what needs no browser. Its
// words of further languages are a design of its own, which is not looked at here.
func buildHostile(t *testing.T) *site {
	t.Helper()
	files, err := stages.OverDefaults(hostileSite(t))
	if err != nil {
		t.Fatal(err)
	}
	return serve(t, func(s *site) {
		r, err := stages.Run(t.Context(), stages.Input{Files: files, Now: sitetest.Today, Draft: true, BaseURL: s.url + "/"})
		if err != nil || r.Site == nil {
			wrong := slices.DeleteFunc(r.Problems, func(p diag.Problem) bool { return p.Severity != diag.Error })
			t.Fatal(err, sitetest.Printed(wrong))
		}
		for name := range r.Site.Tree.Names() {
			content, err := r.Site.Tree.ReadFile(name)
			file := path.Join(s.dir, name)
			if err := errors.Join(err, os.MkdirAll(path.Dir(file), 0o755), os.WriteFile(file, content, 0o644)); err != nil {
				t.Fatal(err)
			}
		}
		told := 0
		for _, p := range r.Problems {
			if p.Rule == "title-fits" {
				told++
			}
		}
		if want := many - 2 - (len(hostile) - 2); told < want { // the copies, and two of the hostile texts
			t.Errorf("%d titles are told to be too long, want at least %d", told, want)
		}
		for lang, dir := range map[string]string{"de": "angebote", "en": "en/offers", "fr": "fr/offers", "pl": "pl/offers", "ar": "ar/offers"} {
			direction := map[bool]string{true: "rtl", false: "ltr"}[lang == "ar"]
			for _, o := range r.Catalog.Offers {
				page, err := r.Site.Tree.ReadFile(dir + "/" + o.ID + "/index.html")
				if head := fmt.Sprintf(`<html lang="%s" dir="%s">`, lang, direction); err != nil || !bytes.Contains(page, []byte(head)) {
					t.Errorf("%s in %s does not begin with %s: %v", o.ID, lang, head, err)
				}
			}
		}
		if n := len(r.Catalog.Offers); n != many {
			t.Errorf("%d offers, want %d", n, many)
		}
	})
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
