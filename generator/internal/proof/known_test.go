package proof

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

const knownMarkup = `<div class="disclosure" data-disclosure="h1:a&#43;b="><p data-clause="x">Die Firma <a href="https://a.example/">A</a>.</p>` + "\n" + `<p>Noch ein Satz.</p></div>`

// pagesWithKnown is pages around elements, from the usual to the hostile.
func pagesWithKnown() []string {
	around := []string{
		"%s",
		"<!DOCTYPE html><html lang=de><head><title>x</title></head><body><main><section data-premium=\"a/b\">%s</section></main></body></html>",
		"<body><main>%s<p>und</p>%s</main>",
		"<body><p>offen %s", "<body><p hidden>offen %s", "<body><b hidden>%s</b>", "<body><p><b hidden></p>%s", "<body><p><i><b hidden></p>%s<p>x",
		"<body><a href=/>%s</a>", "<body><table><tr>%s</tr></table>", "<body><table><tr><td>%s</td></tr></table>", "<body><table>%s",
		"<body><select>%s</select>", "<body><svg>%s</svg>", "<body><math><mi>%s</mi></math>", "<body><textarea>%s</textarea>", "<title>%s</title>",
		"<body><!-- %s -->", "<body><script>%s</script>", "<head>%s</head>", "<body><table>%s", "<body><svg><g>%s</g></svg>", "<!-- %s", "<body><p>%s</p><b>%s", "<body><style>%s</style>", "<body><template>%s</template>", "<body><noscript>%s</noscript>",
		"<head><noscript>%s</noscript></head>", "<body><button>%s</button>", "<body><ul><li>%s<li>%s</ul>", "<body><div data-x='>%s'></div>",
		"<body><details>%s</details>", "<body><h1>%s</h1>", "<body><nobr>%s<nobr>", "<body><form>%s</form>", "<frameset>%s</frameset>",
		"<body><plaintext>%s", "<body><table><div>%s</div></table>", "<body><table><tr><div>%s", "<!DOCTYPE html><body><table><p><div>%s</div>",
		"<!DOCTYPE html><body><p>%s", "<body><li>%s</li>", "<body><dl><dt>%s<dd>%s</dl>", "<body><table><caption><div>%s</div>", "<body><table><td><div>%s</div>", "<div data-disclosure=\"h1:x\">%s</div>",
		"<body><template><div>%s</div></template>", "</body>%s", "</html>%s", "<body><div><nobr><b><b><b><b></div>%s", "<body><div hidden><font></div>%s", "<body>" + strings.Repeat("<div>", 250) + "%s", "<body>" + strings.Repeat("<div>", 505) + "%s", "<body><option>%s", "<body><ruby><rt>%s</ruby>",
	}
	var pages []string
	for _, a := range around {
		for _, m := range append([]string{
			knownMarkup,
			strings.Replace(knownMarkup, "</p></div>", "</div>", 1),
			strings.Replace(knownMarkup, "<p>Noch", "<p><b>Noch", 1),
			strings.Replace(knownMarkup, "<p>Noch", "</div><p>Noch", 1),
			strings.Replace(knownMarkup, `class="`, `class=">`, 1),
			strings.Replace(knownMarkup, `class="`, `class='"`, 1),
			strings.Replace(knownMarkup, "<p>Noch", "<table><p>Noch", 1),
			strings.Replace(knownMarkup, "<p>Noch", "<!-- <p>Noch", 1),
			strings.Replace(knownMarkup, "Noch", "&lt;/p>Noch", 1),
		}, knownBlocks...) {
			pages = append(pages, strings.ReplaceAll(a, "%s", m))
		}
	}
	return pages
}

// longScript is one whose text is set aside.
const longScript = `<script type="application/ld+json">{"name":"USB-Stick","text":"` + "lang und länger, damit es sich lohnt, ihn beiseite zu legen, und noch ein wenig länger als das" + `"}</script>`

// knownBlocks is elements that can be known, and such as only seem so.
var knownBlocks = []string{
	`<article class="premium" id="p"><h4 dir="auto">Stick</h4><p>Mit <b>Öse</b><br>und Kappe.</p><img src="/a.jpg" alt=""><dl><dt>Wert</dt><dd>9&nbsp;€</dd></dl></article>`,
	`<section><h2>Wer</h2><table class="who"><tbody><tr><th>Daten</th><td>Name</td></tr></tbody></table></section>`,
	`<table><caption>x</caption><tbody><tr><td><ul><li>a</li><li>b</li></ul></td></tr></tbody></table>`,
	`<footer><nav><ul><li><a href="/x/" title="Stick">x</a></li></ul></nav></footer>`,
	`<div>nur Text mit &#39;Strich&#39; &lt;</div>`, `<div></div>`, `<ul> </ul>`, `<div><div><div>tief</div></div></div>`,
	`<div><a href="java&#10;script:x">läuft</a>&#8238;</div>`,
	`<div><p a="1" a="2">x</p></div>`, `<div>a` + "\r\n" + `b</div>`, `<div><DIV></DIV></div>`,
	// Not to be taken as a whole.
	longScript, strings.Replace(longScript, "USB", "<!--<script>", 1), strings.Replace(longScript, "USB", "\r", 1), strings.Replace(longScript, "USB", "\x00", 1), strings.Replace(longScript, "\">", "\" data-x='>'>", 1),
	strings.Replace(longScript, "</script>", "</script >", 1), strings.Replace(longScript, "</script>", "", 1), `<div>` + longScript + longScript + `</div>`,
	`<div><li>frei</li></div>`, `<div><dd>frei</dd></div>`, `<table><tr><td>ohne tbody</td></tr></table>`, `<table><tbody><p>davor</p></tbody></table>`,
	`<div><p>offen</div>`, `<div><b>offen</div>`, `<div><a>x<a>y</a></a></div>`, `<div><p><ul></ul></p></div>`, `<div><form></form></div>`,
	`<div><select><div></div></select></div>`, `<div><svg><div></div></svg></div>`, `<div><script>"<div>"</script></div>`, `<div><!-- x --></div>`,
	`<div><template><div></div></template></div>`, `<div><style>p{}</style></div>`, `<div><p data-premium="a/b">x</p></div>`, `<div/>x</div>`, `<div><td>x</td></div>`,
	`<section><noscript><p>x</p></noscript></section>`, `<div>` + "\x00" + `</div>`,
	`<div><h1>a<h2>b</h2></h1></div>`, `<div><nobr>x</nobr></div>`, `<div></p></div>`, `<div></br></div>`, `<div><image></image></div>`,
}

func TestKnownElementsGiveTheSameTree(t *testing.T) {
	m := newMemory(someNames())
	shortened := 0
	for _, page := range pagesWithKnown() {
		checkSameAgain(t, m, page)
		shortened += checkSamePage(t, m, page)
	}
	if shortened < 200 {
		t.Errorf("only %d pages were read the short way", shortened)
	}
}

// TestWhatIsKnown tells which elements are taken as a whole.
func TestWhatIsKnown(t *testing.T) {
	for i, markup := range knownBlocks {
		m := newMemory(someNames())
		page := "<!DOCTYPE html><body><main>" + markup + "</main>"
		checkSameAgain(t, m, page)
		_, found, _ := m.parse([]byte(page))
		whole := false
		for n := range found {
			whole = whole || n.Parent.Data == "main"
		}
		if want := i < 12; whole != want {
			t.Errorf("%s: taken as a whole is %t, want %t", markup, whole, want)
		}
	}
}

// TestProbes looks that no page can have a probe as a text of its own.
func TestProbes(t *testing.T) {
	a, b := newMemory(nil).probe, newMemory(nil).probe
	if a == b || len(a) < 24 {
		t.Errorf("%q and %q can be guessed", a, b)
	}
}

// TestBoundedMemory learns from pages whose elements are all different.
func TestBoundedMemory(t *testing.T) {
	m := newMemory(someNames())
	for i := range 3 * maxTries {
		checkSameAgain(t, m, fmt.Sprintf("<body><div class=x>%d</div><div id=\"x%d\"><p>%[1]d</p></div><div class=\"y\">%[1]d</div>", i, i%5))
	}
	if n := len(m.read[`<div class="y">`].known); n < maxTries/2 || n > maxTries {
		t.Errorf("%d wordings are kept", n)
	}
	m.room = 10
	checkSameAgain(t, m, "<body><section>some more</section><footer>and more</footer>")
	if len(m.read["<section>"].known) != 1 || len(m.read["<footer>"].known) != 0 {
		t.Error("learning does not end when there is no room")
	}
}

func FuzzKnown(f *testing.F) {
	for _, page := range pagesWithKnown() {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		checkSameAgain(t, newMemory(someNames()), page)
	})
}

// recall lets the memory have seen a page often.
func (m *memory) recall(page string) {
	for range often + 2 {
		m.shorten(nil, []byte(page))
	}
}

// checkSameAgain is checkSamePage until all is known that can be.
func checkSameAgain(t *testing.T, m *memory, page string) {
	m.recall(page)
	for range 2 {
		checkSamePage(t, m, page)
	}
}

// checkSamePage compares what is seen of a page with what the parser alone
// makes of it, and tells whether known elements were taken as a whole.
func checkSamePage(t *testing.T, m *memory, page string) int {
	t.Helper()
	got, found, err := m.parse([]byte(page))
	want, wantErr := html.Parse(strings.NewReader(page))
	if fmt.Sprint(err) != fmt.Sprint(wantErr) {
		t.Fatalf("%q: error %v, want %v", page, err, wantErr)
	}
	if err != nil {
		return 0
	}
	p, q := &seenPage{known: found}, &seenPage{}
	p.look(got, nil)
	q.look(want, nil)
	if p.turned != q.turned || p.scripted != q.scripted || len(p.premiums) != len(q.premiums) || len(p.disclosures) != len(q.disclosures) || len(p.links) != len(q.links) {
		t.Errorf("%q: seen is %+v, want %+v", page, p, q)
	}
	var passages []passage
	words, plain := pageWords(nil, got, named(found), &passages), pageWords(nil, want, nil, nil)
	if !bytes.Equal(words, plain) {
		t.Errorf("%q\n got words %q\nwant %q", page, words, plain)
	}
	if g, w := attrWords(nil, got, named(found)), attrWords(nil, want, nil); !bytes.Equal(g, w) {
		t.Errorf("%q\n got words %q\nwant %q", page, g, w)
	}
	if g, w := m.names.find(words, passages...), m.names.find(plain); !slices.Equal(g, w) {
		t.Errorf("%q names %v, want %v", page, g, w)
	}
	for n, k := range found {
		for _, c := range children(parseAlone(k.markup)) {
			c.Parent.RemoveChild(c)
			n.AppendChild(c)
		}
		if _, ok := attr(n, "data-disclosure"); ok && k.text != disclosure.Fold(visibleText(n)) {
			t.Errorf("%q: known as %q, has %q", page, k.text, visibleText(n))
		}
	}
	if g, w := dump(got), dump(want); g != w {
		t.Errorf("%q\n got %s\nwant %s", page, g, w)
	}
	return min(len(found), 1)
}

// someNames is titles that stand in the pages, or over the edge of an element.
func someNames() *names {
	firm := &offer.Partner{ID: "haus"}
	var premiums []*offer.Premium
	for i, title := range []string{"Stick", "Öse", "x a", "b", "Name", "und b", "noch ein", "Satz. und", "Noch ein Satz", "tief x", "x", "ein x rar", "ein rarer b x"} {
		p := &offer.Premium{ID: fmt.Sprint(i), Title: offer.Localized{Every: title}}
		if i%3 > 0 {
			p.ShippedBy = offer.Ref[offer.Partner]{ID: firm.ID, To: firm}
		}
		premiums = append(premiums, p)
	}
	return newNames(premiums, []offer.Lang{"de"})
}

// TestPassages compares finding titles with and without what is known of
// passages, in texts made of pieces of titles.
func TestPassages(t *testing.T) {
	n := someNames()
	pieces := strings.Fields("stick öse x a b name und noch ein x rar ein rarer b x satz. tief lang-und-laenger-als-jeder-titel , é")
	r := rand.New(rand.NewPCG(1, 2))
	some := func(most int) string {
		var list []string
		for range r.IntN(most) {
			list = append(list, pieces[r.IntN(len(pieces))])
		}
		return strings.Join(list, " ")
	}
	for range 20_000 {
		var text []byte
		var passages []passage
		for range r.IntN(4) {
			text = append(text, some(4)+" "...)
			k := &known{words: []byte(some(30))}
			k.spots = n.spots(k.words, nil)
			passages = append(passages, passage{len(text), k})
			text = append(append(text, k.words...), ' ')
		}
		text = append(text, some(4)...)
		if got, want := n.find(text, passages...), n.find(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", text, got, want)
		}
	}
}

// named is the elements as if each named a premium, so that their words count.
func named(found map[*html.Node]*known) map[*html.Node]*known {
	all := map[*html.Node]*known{}
	for n, k := range found {
		all[n] = &known{words: k.words, spots: k.spots, spoken: k.spoken}
	}
	return all
}

func children(n *html.Node) []*html.Node { return slices.Collect(n.ChildNodes()) }

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
