package kit

import (
	"encoding/json"
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
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

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
	files, list, err := Render(cat, texts, now)
	if err != nil || len(list) > 0 {
		t.Fatal(list, err)
	}
	out := map[string]string{}
	for name, b := range files {
		out[name] = string(b())
	}
	return out
}

// TestBody holds every file of the example's kit against its disclosure: the
// text that a reader sees is the signed one, filled, and nothing else.
func TestBody(t *testing.T) {
	cat, texts := load(t, os.DirFS("../../.."))
	kit := tree(t, cat, texts, today)
	files := Files(cat, texts, today)
	if len(kit) != len(files)+1 {
		t.Errorf("the kit has %d files, the manifest lists %d", len(kit), len(files))
	}
	kinds := map[Kind]int{}
	for _, f := range files {
		kinds[f.Kind]++
		values := map[string]string{}
		for _, o := range cat.Offers {
			for _, s := range o.Selections() {
				if o.ID == f.Offer && s.Premium.ID == f.Premium {
					values["offer.title"], values["premium.title"] = o.Title.In(f.Lang), s.Premium.To.Title.In(f.Lang)
				}
			}
		}
		text := texts.Get(f.Partner, f.Form, f.Lang)
		want := disclosure.Fold(disclosure.Fill(text.String(), values))
		if got := disclosure.Fold(visible(t, f, kit[f.Path])); got != want {
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
		if f.Form == offer.Confirmation && (slices.Contains(f.Placeholders, "offer.title") || slices.Contains(f.Placeholders, "premium.title")) {
			t.Errorf("%s leaves to others what the kit knows: %v", f.Path, f.Placeholders)
		}
	}
	if kinds[PlainText] == 0 || kinds[Mail] == 0 || kinds[Slip] == 0 {
		t.Errorf("not every kind is tested: %v", kinds)
	}
}

// visible is what a reader sees of a file. In HTML it fails at whatever could
// fetch, run or hide something.
func visible(t *testing.T, f File, src string) string {
	if f.Kind == PlainText {
		return src
	}
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode && !within(n, "head"):
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && f.Kind == Mail && !slices.Contains([]string{"html", "head", "body", "div", "p"}, n.Data):
			t.Errorf("%s has the element %s", f.Path, n.Data)
		case n.Type == html.ElementNode && slices.Contains([]string{"img", "script", "link", "a", "iframe", "object"}, n.Data):
			t.Errorf("%s has the element %s", f.Path, n.Data)
		}
		for _, a := range n.Attr {
			if !slices.Contains([]string{"lang", "style", "charset", "name", "content"}, a.Key) || strings.Contains(a.Val, "url(") {
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
	golden, err := os.ReadFile("testdata/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	// The sums change with every word of a clause; TestBody holds them.
	if got := regexp.MustCompile(`h1:[^"]{44}`).ReplaceAllString(kit["manifest.json"], "h1:…"); got != string(golden) {
		t.Errorf("the manifest is\n%s\nand not\n%s", got, golden)
	}
	var m struct {
		Version int
		Files   []struct{ Path string }
	}
	if err := json.Unmarshal([]byte(kit["manifest.json"]), &m); err != nil || m.Version != 1 {
		t.Fatal(m.Version, err)
	}
	var listed []string
	for _, f := range m.Files {
		listed = append(listed, f.Path)
	}
	delete(kit, "manifest.json")
	if have := slices.Sorted(maps.Keys(kit)); !slices.Equal(have, listed) {
		t.Errorf("the files are %v, listed are %v", have, listed)
	}
}

const offerFile = "data/offers/funkwelt-mini.yaml"

// TestEnd: an offer that is over, and a premium that the publisher ships, have
// no files; the partner's own stay.
func TestEnd(t *testing.T) {
	b, err := os.ReadFile("../cli/testdata/mini/" + offerFile)
	if err != nil {
		t.Fatal(err)
	}
	cat, texts := mini(t, map[string]string{offerFile: strings.Replace(string(b), "from: 2026-01-01", "from: 2026-01-01, until: 2026-11-01", 1)})
	count := func(now offer.Date) (offers, partners int) {
		for name := range tree(t, cat, texts, now) {
			if strings.HasPrefix(name, "offers/") {
				offers++
			} else if strings.HasPrefix(name, "partners/") {
				partners++
			}
			if strings.Contains(name, "gutschein") {
				t.Errorf("the publisher's own premium has %s", name)
			}
		}
		return
	}
	if o, p := count(today); o != 4 || p != 6 {
		t.Errorf("on the last day: %d files of offers and %d of partners, want 4 and 6", o, p)
	}
	if o, p := count(offer.Date{Year: 2026, Month: 11, Day: 2}); o != 0 || p != 6 {
		t.Errorf("after the last day: %d files of offers and %d of partners, want 0 and 6", o, p)
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
	partner := strings.NewReplacer("sends: [order_confirmation]", "sends: []", "delivery_address, ", "").Replace(string(b))
	cat, texts := mini(t, map[string]string{file: partner})
	for name := range tree(t, cat, texts, today) {
		if strings.Contains(name, "mail.") || strings.Contains(name, "slip.") {
			t.Errorf("there is %s", name)
		}
	}
}

// TestBraces: a title that would be taken for a placeholder is refused where it
// stands, and one with HTML in it does no harm.
func TestBraces(t *testing.T) {
	b, err := os.ReadFile("../cli/testdata/mini/" + offerFile)
	if err != nil {
		t.Fatal(err)
	}
	with := func(title string) map[string]string {
		return map[string]string{offerFile: strings.Replace(string(b), "Funkwelt im Miniabo", title, 1)}
	}
	cat, texts := mini(t, with("'Mini {{order.number}}'"))
	_, list, err := Render(cat, texts, today)
	if err != nil || len(list) != 1 || list[0].String() !=
		"data/offers/funkwelt-mini.yaml:1:13: error: the title has {{ in it, which a mail system would take for a placeholder [kit/placeholder]" {
		t.Errorf("%v %v", list, err)
	}
	cat, texts = mini(t, with("'<b>Mini</b> & mehr'"))
	kit := tree(t, cat, texts, today)
	if !strings.Contains(kit["offers/funkwelt-mini/usb-stick-64.de.html"], "„&lt;b&gt;Mini&lt;/b&gt; &amp; mehr“") {
		t.Error("the title is not escaped:", kit["offers/funkwelt-mini/usb-stick-64.de.html"])
	}
}
