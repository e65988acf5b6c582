package kit

import (
	"encoding/json"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/data/clauses"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var update = flag.Bool("update", false, "write the golden file; read it before it is committed")

// base is where the sites of these tests are published: below a path.
const base = "https://verlag.example/abo"

var today = offer.Date{Year: 2026, Month: 11, Day: 1}

// mini is the small site of the command's scripts with the default clauses,
// and what a test puts in its place.
func mini(t testing.TB, changes map[string]string) (*catalog.Catalog, *disclosure.Texts) {
	t.Helper()
	files := fstest.MapFS{}
	take := func(from fs.FS, to string) {
		err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Ext(name) != ".yaml" {
				return err
			}
			b, err := fs.ReadFile(from, name)
			files[path.Join(to, name)] = &fstest.MapFile{Data: b}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	take(clauses.FS, "data/clauses")
	take(os.DirFS("../cli/testdata/mini"), ".")
	for name, text := range changes {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return load(t, files)
}

func load(t testing.TB, files fs.FS) (*catalog.Catalog, *disclosure.Texts) {
	t.Helper()
	cat, list := catalog.Load(files)
	texts, more := disclosure.Compose(cat)
	for _, p := range append(list, more...) {
		t.Error(p)
	}
	if t.Failed() {
		t.FailNow()
	}
	return cat, texts
}

func tree(t testing.TB, cat *catalog.Catalog, texts *disclosure.Texts, now offer.Date) map[string]string {
	t.Helper()
	files, list := Render(cat, texts, now, base, true)
	if len(list) > 0 {
		t.Fatal(list)
	}
	out := map[string]string{}
	for name, b := range files {
		out[name] = string(b())
	}
	return out
}

// TestBody holds every file of the example's kit against its text: what a reader
// sees is the signed one, and nothing else.
func TestBody(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	kit := tree(t, cat, texts, today)
	files := Files(cat, texts)
	if labels, pages := Labels(cat, texts, today), Pages(cat, base, &diag.List{}); len(kit) != len(files)+len(pages)+len(labels)+1 {
		t.Errorf("the kit has %d files, the manifest lists %d, %d pages and %d labels", len(kit), len(files), len(pages), len(labels))
	}
	kinds := map[Kind]int{}
	for _, f := range files {
		kinds[f.Kind]++
		text := texts.Get(f.Partner, f.Case, f.Form, f.Lang)
		page := map[string]string{"partner.page": base + "/" + cat.Site.ShortPage(f.Lang, f.Partner)}
		if want, got := disclosure.Fill(text.String(), page), disclosure.Fold(visible(t, f, kit[f.Path])); got != want {
			t.Errorf("%s says\n%s\nand not\n%s", f.Path, got, want)
		}
		if f.Sum != text.Sum() {
			t.Errorf("%s: the sum is %s and not %s", f.Path, f.Sum, text.Sum())
		}
		for _, name := range disclosure.Placeholders {
			if has := strings.Contains(kit[f.Path], "{{"+name+"}}"); has != slices.Contains(f.Placeholders, name) {
				t.Errorf("%s has %s: %v; its entry says otherwise", f.Path, name, has)
			}
		}
	}
	for _, k := range []Kind{PlainText, Fragment, Boxes, Slip, Data} {
		if kinds[k] == 0 {
			t.Errorf("no file of the kind %s is tested", k)
		}
	}
}

// TestFilled fills in what the manifest says, and what belongs to one order, as
// the system that sends the mails does. Nothing is left open.
func TestFilled(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	kit := tree(t, cat, texts, today)
	files := Files(cat, texts)
	order := map[string]string{"order.number": "B-12345", "order.date": "1. Februar 2027", "recipient.name": "Kim Muster", "giver.name": "Robin Beispiel"}
	uses := Uses(cat, texts, today)
	for _, u := range uses {
		for _, f := range files {
			if !slices.Contains(u.Folders, path.Dir(f.Path)+"/") {
				continue
			}
			values := maps.Clone(order)
			maps.Copy(values, u.Values[f.Lang])
			if got := disclosure.Fill(kit[f.Path], values); strings.Contains(got, "{{") || f.Form == offer.Confirmation && !strings.Contains(got, "B-12345") {
				t.Errorf("%s of %s/%s, filled, is\n%s", f.Path, u.Offer, u.Premium, got)
			}
		}
	}
	if len(uses) < 20 || len(files) > 300 {
		t.Errorf("there are %d uses and %d files", len(uses), len(files))
	}
}

// TestShopPage: the sums that the manual shows are those of the example's texts.
func TestShopPage(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	sums := map[string]bool{}
	for _, f := range Files(cat, texts) {
		sums[f.Sum] = true
	}
	manual, err := os.ReadFile("../../doc/shop.md")
	shown := regexp.MustCompile(`h1:[A-Za-z0-9+/]{43}=`).FindAllString(string(manual), -1)
	if err != nil || len(shown) == 0 {
		t.Fatal(shown, err)
	}
	for _, sum := range shown {
		if !sums[sum] {
			t.Errorf("no text of the example has the sum %s", sum)
		}
	}
}

// TestFew: the number of files does not grow with the offers.
func TestFew(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	before := len(Files(cat, texts))
	for range 3 {
		for _, o := range cat.Offers[:10] {
			more := *o
			more.ID += "-more"
			cat.Offers = append(cat.Offers, &more)
		}
	}
	texts, list := disclosure.Compose(cat)
	if after := len(Files(cat, texts)); after != before || list.HasErrors() {
		t.Errorf("%d files have become %d; %v", before, after, list)
	}
}

// visible is what a reader sees of a file. In HTML it fails at whatever could
// fetch, run or hide something.
func visible(t *testing.T, f File, src string) string {
	switch f.Kind {
	case PlainText:
		return src
	case Data:
		var d struct{ Clauses []struct{ Text string } }
		if err := json.Unmarshal([]byte(src), &d); err != nil {
			t.Fatal(err)
		}
		src = ""
		for _, c := range d.Clauses {
			src += c.Text + "\n"
		}
		return src
	}
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if f.Kind == Slip && within(n, "svg") {
			continue // see TestCode
		}
		switch {
		case n.Type == html.TextNode && !within(n, "head"):
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && f.Kind == Fragment && !slices.Contains([]string{"html", "head", "body", "div", "p"}, n.Data):
			t.Errorf("%s has the element %s", f.Path, n.Data)
		case n.Type == html.ElementNode && slices.Contains([]string{"img", "script", "link", "a", "iframe", "object"}, n.Data):
			t.Errorf("%s has the element %s", f.Path, n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "checked" {
				t.Errorf("%s has a box that is ticked", f.Path)
			}
			box := f.Kind == Boxes && slices.Contains([]string{"type", "value", "data-sum"}, a.Key)
			if !box && !slices.Contains([]string{"lang", "style", "charset", "name", "content"}, a.Key) || strings.Contains(a.Val, "url(") {
				t.Errorf("%s: %s has %s=%q", f.Path, n.Data, a.Key, a.Val)
			}
		}
	}
	return b.String()
}

func within(n *html.Node, element string) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == element {
			return true
		}
	}
	return false
}

// TestManifest reads the manifest as another system would.
func TestManifest(t *testing.T) {
	cat, texts := mini(t, nil)
	kit := tree(t, cat, texts, today)
	// The sums change with every word of a clause; TestBody holds them.
	got := regexp.MustCompile(`h1:[^"]{44}`).ReplaceAllString(kit["manifest.json"], "h1:…")
	if *update {
		if err := os.WriteFile("testdata/manifest.json", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile("testdata/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(golden) {
		t.Errorf("the manifest is\n%s\nand not\n%s", got, golden)
	}
	var m struct {
		Version int
		Uses    []struct{ Folders []string }

		Files, Pages, Labels []struct{ Path string }
	}
	if err := json.Unmarshal([]byte(kit["manifest.json"]), &m); err != nil || m.Version != 2 || len(m.Uses) != 1 {
		t.Fatal(m.Version, err)
	}
	var listed []string
	for _, f := range slices.Concat(m.Files, m.Pages, m.Labels) {
		listed = append(listed, f.Path)
	}
	slices.Sort(listed)
	delete(kit, "manifest.json")
	if have := slices.Sorted(maps.Keys(kit)); !slices.Equal(have, listed) {
		t.Errorf("the files are %v, listed are %v", have, listed)
	}
}

const offerFile = "data/offers/funkwelt-mini.yaml"

// TestEnd: an offer that is over, and a premium that the publisher ships, are
// not in the manifest.
func TestEnd(t *testing.T) {
	b, err := os.ReadFile("../cli/testdata/mini/" + offerFile)
	if err != nil {
		t.Fatal(err)
	}
	cat, texts := mini(t, map[string]string{offerFile: strings.Replace(string(b), "from: 2026-01-01", "from: 2026-01-01, until: 2026-11-01", 1)})
	if n := len(Uses(cat, texts, today)); n != 1 {
		t.Errorf("on the last day: %d uses, want 1: the publisher's own premium has none", n)
	}
	if n := len(Uses(cat, texts, offer.Date{Year: 2026, Month: 11, Day: 2})); n != 0 {
		t.Errorf("after the last day: %d uses, want none", n)
	}
}

// TestSilentPartner: a partner of whom the disclosures say that it writes no
// mail gets none to send, and one without an address no parcel slip.
func TestSilentPartner(t *testing.T) {
	const file = "data/partners/schraubwerk.yaml"
	b, err := os.ReadFile("../cli/testdata/mini/" + file)
	if err != nil {
		t.Fatal(err)
	}
	partner := strings.NewReplacer("sends: [order_confirmation]\nsends_from: versand@schraubwerk.example", "sends: []", "delivery_address, ", "").Replace(string(b))
	cat, texts := mini(t, map[string]string{file: partner})
	for name := range tree(t, cat, texts, today) {
		if strings.Contains(name, "shipping.de.html") || strings.Contains(name, "slip.") {
			t.Errorf("there is %s", name)
		}
	}
}

// TestBraces: a title that would be taken for a placeholder is refused where it stands.
func TestBraces(t *testing.T) {
	b, err := os.ReadFile("../cli/testdata/mini/" + offerFile)
	if err != nil {
		t.Fatal(err)
	}
	with := func(title string) map[string]string {
		return map[string]string{offerFile: strings.Replace(string(b), "Funkwelt im Miniabo", title, 1)}
	}
	cat, texts := mini(t, with("'Mini {{order.number}}'"))
	_, list := Render(cat, texts, today, base, true)
	if len(list) != 1 || list[0].String() !=
		"data/offers/funkwelt-mini.yaml:1:13: error: the title has {{ in it, which a mail system would take for a placeholder [kit/placeholder]" {
		t.Errorf("%v", list)
	}
}
