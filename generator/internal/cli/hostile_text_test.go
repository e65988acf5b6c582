package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/kit"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/review"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// payloads is what somebody may write into any text, to break out of wherever
// it is printed. A table takes a cell for a formula by its first sign alone.
var payloads = []string{
	`=HYPERLINK("evil.example";"x")` +
		`"><script>alert(1)</script>' onmouseover='alert(1)' x="y" onclick="z` +
		`]]>--></script></style></textarea></title></p></main></body><img src=x onerror=alert(1)><!--<script>` +
		"&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; <%= x %> ${alert(1)} #{x} %s %!d(x) ` onclick=x" +
		`\"};alert(1);//\u003cscript\u003e\x3cb\x3e %3Cscript%3E javascript:alert(1) [x](javascript:alert(1)) **b** # h`,
	`{{ .Site }} {{< premium "x" >}} {{% x %}} {{order.number}}`,
}

// texts calls do for each text of the records that an editor may write, with
// a number that no other one has. Markdown and the words of clauses are left
// out.
func texts(records any, n int, do func(n int) string) int {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch t, ok := v.Interface().(offer.Localized); {
		case ok && t.Per != nil:
			n++
			for l := range t.Per {
				t.Per[l] = do(n)
			}
			return
		case ok && t.Every != "":
			n++
			v.Set(reflect.ValueOf(offer.Localized{Every: do(n)}))
			return
		case ok:
			return
		}
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			if v.Type().Name() == "" || strings.HasPrefix(v.Type().Name(), "Ref[") {
				return
			}
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && f.Tag.Get("json") != "-" && f.Name != "Body" && f.Name != "File" {
					walk(v.Field(i))
				}
			}
		case reflect.String:
			if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
				n++
				v.SetString(do(n))
			}
		}
	}
	walk(reflect.ValueOf(records))
	return n
}

// hostile is everything that Klarabo makes of the example when each text in it
// is what do says; or the problems, if it makes nothing.
func hostile(t *testing.T, do func(n int) string, records func(*catalog.Catalog) []any) (files map[string][]byte, said string) {
	t.Helper()
	source, err := build.OverDefaults(os.DirFS(example))
	if err != nil {
		t.Fatal(err)
	}
	data := build.Read(build.Input{Files: source, Now: offer.Date{Year: 2026, Month: 11, Day: 23}, Draft: true, Pictures: resized})
	data.Catalog.Site.Waivers = nil
	n := 0
	for _, r := range records(data.Catalog) {
		n = texts(r, n, do)
	}
	data.Texts, data.Problems = disclosure.Compose(data.Catalog)
	s := data.Source()
	var made *build.Site
	if !s.Problems.HasErrors() {
		var list diag.List
		made, list = s.Prove(build.Kept{})
		s.Problems = append(s.Problems, list...)
	}
	if s.Problems.HasErrors() {
		var b strings.Builder
		for _, p := range s.Problems {
			fmt.Fprintf(&b, "%s; %s\n", p, p.Hint)
		}
		return nil, b.String()
	}
	files = map[string][]byte{}
	for name := range made.Tree.Names() {
		if files["public/"+sums.ReplaceAllString(name, "")], err = made.Tree.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	ledger, _ := signoff.Load(fstest.MapFS{})
	dossier, err := review.Compile(review.Input{Catalog: s.Catalog, Texts: s.Texts, Ledger: ledger, Findings: finding(do(0), s.Problems), Now: s.Now}).Files("de")
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range dossier {
		files["review/"+name] = b
	}
	mails, list := kit.Render(s.Catalog, s.Texts, s.Now, "https://abo.hostile.example/", true)
	if mails == nil {
		return files, fmt.Sprint(list)
	}
	for name, b := range mails {
		files["kit/"+name] = b()
	}
	return files, ""
}

// finding is a warning with a text in each of its places, and with all that the
// problems say: how many there are depends on what the texts say.
func finding(text string, problems diag.List) (list diag.List) {
	list.Warn(diag.Pos{File: "data/" + text + ".yaml", Line: 1, Col: 1}, "same-title", diag.Msg("%s %s", text, fmt.Sprint(problems)), diag.Write(text))
	return list
}

// sums is what differs with every text.
var sums = regexp.MustCompile(`\.[0-9a-f]{64}`)

// skeleton is a file without its texts: the elements and attributes, or the
// keys, that make it up, and whatever runs.
func skeleton(t *testing.T, name string, content []byte) string {
	t.Helper()
	switch path.Ext(name) {
	case ".html":
		return undrawn(markup(t, name, string(content)))
	case ".xml":
		return feed(t, name, content)
	case ".json":
		return keys(t, name, content)
	case ".csv":
		return cells(t, name, content)
	case ".css", ".js":
		return string(content)
	}
	return ""
}

func markup(t *testing.T, name, content string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		switch n.Type {
		case html.CommentNode:
			b.WriteString("comment ")
		case html.ElementNode:
			b.WriteString("<" + n.Data)
			for _, a := range n.Attr {
				b.WriteString(" " + a.Key)
				if a.Key == "href" || a.Key == "src" || a.Key == "action" || a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					b.WriteString("=" + sums.ReplaceAllString(strings.SplitN(a.Val, "h1:", 2)[0], ""))
				}
			}
			b.WriteString(">\n")
			if typ := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "type" && a.Val == "application/ld+json" }); typ >= 0 && n.FirstChild != nil {
				b.WriteString(keys(t, name, []byte(n.FirstChild.Data)))
			}
		}
	}
	return b.String()
}

func feed(t *testing.T, name string, content []byte) string {
	t.Helper()
	var b strings.Builder
	d, text := xml.NewDecoder(bytes.NewReader(content)), ""
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			fmt.Fprintf(&b, "<%s %d>\n", token.Name.Local, len(token.Attr))
			text = ""
		case xml.CharData:
			text += string(token)
		case xml.EndElement:
			if token.Name.Local == "description" && strings.HasPrefix(text, "<p>") { // a reader takes it for markup
				b.WriteString(markup(t, name, text))
			}
		default:
			fmt.Fprintf(&b, "%T\n", token)
		}
	}
}

func keys(t *testing.T, name string, content []byte) string {
	t.Helper()
	var v any
	if err := json.Unmarshal(content, &v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var b strings.Builder
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			fmt.Fprintf(&b, "[%d]\n", len(v))
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				value := v[k]
				if strings.HasPrefix(k, "h1:") { // a sum, which differs with every text
					k = "h1"
				}
				b.WriteString(k + ":\n")
				walk(value)
			}
		}
	}
	walk(v)
	return b.String()
}

// cells is the size of a table, in which no cell is a formula.
func cells(t *testing.T, name string, content []byte) string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("%s has the formula %s", name, cell)
			}
		}
	}
	return fmt.Sprint(len(rows), len(rows[0]))
}

// everything and shown is the records whose texts are changed. Braces and
// markup have no place in what a disclosure says, and are refused there.
func everything(c *catalog.Catalog) []any {
	return []any{c.Site, c.Publications, c.Partners, c.Premiums, c.Offers}
}

func shown(c *catalog.Catalog) []any {
	return []any{&c.Site.Title, c.Publications, c.Premiums, c.Offers}
}

// TestHostileTexts writes what breaks out of markup, scripts, feeds, tables
// and templates into every text of every kind of file. Nothing that is made of
// it has another element, attribute, address, key or formula than when all is
// well: in pages, JSON-LD, feeds, sitemaps, the list of offers for machines,
// the kit and the dossier.
func TestHostileTexts(t *testing.T) {
	all, some := harmless(t, everything), harmless(t, shown)
	for _, payload := range payloads {
		text := func(n int) string { return fmt.Sprintf("%s %dx", payload, n) }
		want := all
		got, said := hostile(t, text, everything)
		if strings.Contains(said, "[clause/placeholder]") || strings.Contains(said, "[proof/named-premium]") {
			want = some
			got, said = hostile(t, text, shown)
		}
		if got == nil {
			t.Errorf("%s: %.2000s", payload, said)
		}
		for name, content := range got {
			name := undrawn(name)
			if _, ok := want[name]; !ok {
				t.Errorf("%s makes the file %s", payload, name)
			} else if s := skeleton(t, name, content); s != want[name] {
				t.Errorf("%s in %s: %s", payload, name, firstDifferent(s, want[name]))
			}
		}
		noKit := strings.Contains(said, "which a mail system would take for a placeholder")
		names := map[string]bool{}
		for name := range got {
			names[undrawn(name)] = true
		}
		for name := range want {
			if !names[name] && !(noKit && strings.HasPrefix(name, "kit/")) {
				t.Errorf("%s: there is no %s", payload, name)
			}
		}
	}
}

// harmless is the skeletons of all files when each text is a good one.
func harmless(t *testing.T, records func(*catalog.Catalog) []any) map[string]string {
	t.Helper()
	files, said := hostile(t, func(n int) string { return fmt.Sprintf("Harmlos %dx", n) }, records)
	if said != "" {
		t.Fatal(said)
	}
	skeletons := map[string]string{}
	for name, content := range files {
		skeletons[undrawn(name)] = skeleton(t, name, content)
	}
	return skeletons
}

// drawn is what Hugo puts into the name of a picture that it makes: a sum of its
// filters, and so of a title that is drawn on it.
var drawn = regexp.MustCompile(`_hu_[0-9a-f]+`)

func undrawn(name string) string { return drawn.ReplaceAllString(name, "_hu") }

// firstDifferent is the first lines in which two texts differ.
func firstDifferent(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("%s\ninstead of %s", a[i], b[i])
		}
	}
	return fmt.Sprintf("%d parts instead of %d", len(a), len(b))
}
