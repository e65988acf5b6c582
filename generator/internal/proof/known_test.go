package proof

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
)

const knownMarkup = `<div class="disclosure" data-disclosure="h1:a&#43;b="><p data-clause="x">Die Firma <a href="https://a.example/">A</a>.</p>` + "\n" + `<p>Noch ein Satz.</p></div>`

// pagesWithKnown is pages around a disclosure, from the usual to the hostile.
func pagesWithKnown() []string {
	around := []string{
		"%s",
		"<!DOCTYPE html><html lang=de><head><title>x</title></head><body><main><section data-premium=\"a/b\">%s</section></main></body></html>",
		"<body><main>%s<p>und</p>%s</main>",
		"<body><p>offen %s", "<body><p hidden>offen %s", "<body><b hidden>%s</b>", "<body><p><b hidden></p>%s", "<body><p><i><b hidden></p>%s<p>x",
		"<body><a href=/>%s</a>", "<body><table><tr>%s</tr></table>", "<body><table><tr><td>%s</td></tr></table>", "<body><table>%s",
		"<body><select>%s</select>", "<body><svg>%s</svg>", "<body><math><mi>%s</mi></math>", "<body><textarea>%s</textarea>", "<title>%s</title>",
		"<body><!-- %s -->", "<body><script>%s</script>", "<body><style>%s</style>", "<body><template>%s</template>", "<body><noscript>%s</noscript>",
		"<head><noscript>%s</noscript></head>", "<body><button>%s</button>", "<body><ul><li>%s<li>%s</ul>", "<body><div data-x='>%s'></div>",
		"<body><details>%s</details>", "<body><h1>%s</h1>", "<body><nobr>%s<nobr>", "<body><form>%s</form>", "<frameset>%s</frameset>",
		"<body><p>klarabo-known-0</p>%s", "<body><div><p>klarabo-known-0</p></div>%s", "<body><plaintext>%s", "<body><option>%s", "<body><ruby><rt>%s</ruby>",
	}
	var pages []string
	for _, a := range around {
		for _, m := range []string{
			knownMarkup,
			strings.Replace(knownMarkup, "</p></div>", "</div>", 1),
			strings.Replace(knownMarkup, "<p>Noch", "<p><b>Noch", 1),
			strings.Replace(knownMarkup, "<p>Noch", "</div><p>Noch", 1),
			strings.Replace(knownMarkup, `class="`, `class=">`, 1),
			strings.Replace(knownMarkup, `class="`, `class='"`, 1),
			strings.Replace(knownMarkup, "<p>Noch", "<table><p>Noch", 1),
			strings.Replace(knownMarkup, "<p>Noch", "<!-- <p>Noch", 1),
			strings.Replace(knownMarkup, "Noch", "&lt;/p>Noch", 1),
		} {
			pages = append(pages, strings.ReplaceAll(a, "%s", m))
		}
	}
	return pages
}

func TestKnownDisclosuresGiveTheSameTree(t *testing.T) {
	m := memory{names: newNames(nil, nil)}
	shortened := 0
	for _, page := range pagesWithKnown() {
		shortened += checkSameTree(t, &m, page)
	}
	if shortened < 10 {
		t.Errorf("only %d pages were read the short way", shortened)
	}
}

func FuzzKnown(f *testing.F) {
	for _, page := range pagesWithKnown() {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) { checkSameTree(t, &memory{names: newNames(nil, nil)}, page) })
}

// checkSameTree compares the tree with that of the parser alone, and tells
// whether known disclosures were taken as a whole.
func checkSameTree(t *testing.T, m *memory, page string) int {
	t.Helper()
	got, found, err := m.parse([]byte(page))
	want, wantErr := html.Parse(strings.NewReader(page))
	if fmt.Sprint(err) != fmt.Sprint(wantErr) {
		t.Fatalf("%q: error %v, want %v", page, err, wantErr)
	}
	if err != nil {
		return 0
	}
	if g, w := dump(got), dump(want); g != w {
		t.Errorf("%q\n got %s\nwant %s", page, g, w)
	}
	for n, k := range found {
		if text := visibleText(n); k.text != disclosure.Fold(text) {
			t.Errorf("%q: known as %q, has %q", page, k.text, text)
		}
	}
	return min(len(found), 1)
}

// dump is a tree in full, one node a line.
func dump(n *html.Node) string {
	var b bytes.Buffer
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		fmt.Fprintf(&b, "%*s%d %q %q %v\n", depth, "", n.Type, n.Data, n.Namespace, n.Attr)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(n, 0)
	return b.String()
}
