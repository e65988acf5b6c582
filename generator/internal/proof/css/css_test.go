package css

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// judge builds a page and tells whether the element with the id x is hidden or
// faint under a sheet.
func judge(t testing.TB, sheet, page string) *Hidden {
	t.Helper()
	s, err := Parse("x.css", sheet)
	if err != nil {
		t.Fatalf("%s: %v", sheet, err)
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	set := NewSet(s)
	var walk func(n *html.Node, e *Element, hidden *Hidden) *Hidden
	walk = func(n *html.Node, e *Element, hidden *Hidden) *Hidden {
		if n.Type == html.ElementNode {
			if e == nil {
				e = set.Root(n)
			} else {
				e = set.Child(e, n)
			}
			if hidden == nil {
				hidden = e.Hidden()
			}
			for _, a := range n.Attr {
				if a.Key == "id" && a.Val == "x" {
					if hidden == nil {
						hidden = e.Faint()
					}
					return hidden
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if h := walk(c, e, hidden); h != nil {
				return h
			}
		}
		return nil
	}
	return walk(doc, nil, nil)
}

const sample = `<html><body class="a b"><main><section data-k="v w"><p id="x" class="c">text</p></section></main></body></html>`

func TestSelectors(t *testing.T) {
	tests := []struct {
		selector string
		matches  bool
	}{
		{"p", true}, {"P", true}, {"div", false}, {"*", true}, {"#x", true}, {"#y", false}, {".c", true}, {".d", false}, {"p.c#x", true}, {"p.d", false},
		{"main p", true}, {"main > p", false}, {"section > p", true}, {"body main section p", true}, {"p p", false}, {"html > body.a.b p", true}, {"body.a.z p", false},
		{"[data-k] p", true}, {`[data-k="v w"] p`, true}, {`[data-k~=w] p`, true}, {`[data-k~=x] p`, false}, {`[data-k|=v] p`, false}, {`[data-k^=v] p`, true},
		{`[data-k$=w] p`, true}, {`[data-k*=" "] p`, true}, {`[data-k*=q] p`, false}, {`[DATA-K] p`, true}, {`[data-k="V W" i] p`, true}, {"[hidden]", false},
		{"p:hover", true}, {"a:hover p", false}, {"p:not(.c)", false}, {"p:not(.d)", true}, {"p:not(:hover)", true}, {"p:not(.d:hover)", true}, {":not(p)", true}, // the ancestors
		{":is(a, p)", true}, {":is(a, b)", false}, {":where(section) p", true}, {"p:has(a)", true}, {"p:empty", false}, {"p:first-child", true}, {"h1 + p", true}, {"h1 ~ div", false},
		{"p::before", false}, {"p:after", false}, {"p::first-line", true}, {"p::-webkit-x", false}, {"p::unknown", true}, {":root p", true}, {"p:root", false},
		{":defined", true}, {":not(:defined)", false}, {"a, p", true}, {"a, b", false}, {"\\70", true}, {"svg|p", true}, {"*|*", true}, {"p:nth-child(2n + 1 of .c)", true},
		{"html:not(.js) .c", true}, {"html.js .c", false}, {"p!", true}, {".C", true}, {"p:unknown(a, b)", true}, {"::slotted(p)", true},
	}
	for _, test := range tests {
		if got := judge(t, test.selector+"{opacity:0}", sample) != nil; got != test.matches {
			t.Errorf("%s: matches %v", test.selector, got)
		}
	}
}

func TestNesting(t *testing.T) {
	hides := []string{
		"main { p { opacity: 0 } }", "main { & p { opacity: 0 } }", "section { > p { opacity: 0 } }", "p { &.c { opacity: 0 } }", ".c { main & { opacity: 0 } }",
		"main { color: red; section { color: blue; .c { opacity: 0 } } }", "p { @media print { opacity: 0 } }", "main { @supports (a: b) { p { opacity: 0 } } }",
		"p { .x & , &:hover { opacity: 0 } }", "p { a:hover { } opacity: 0 }", "p { color: red; opacity: 0 }", "@layer a { @layer b { p { opacity: 0 } } }",
		"@media not all { p { opacity: 0 } }", "p{color:red;;opacity:0}", "p { --x: { a: b }; opacity: 0 }", "<!-- p { opacity: 0 } -->", "@charset 'utf-8'; p { opacity: 0 }",
		"@import 'a.css'; @namespace svg url(x); p { opacity: 0 }", "/* } */ p { opacity: 0 }", "p { background: url(a;b}c); opacity: 0 }", "p{content:'}'; opacity: 0}",
		"a:foo(}) { } p { opacity: 0 }",
	}
	for _, sheet := range hides {
		s, err := Parse("x", sheet)
		if err == nil && s != nil && judge(t, sheet, sample) == nil {
			t.Errorf("not hidden by %s", sheet)
		}
	}
	shows := []string{
		"main { a { opacity: 0 } }", "main { > p { opacity: 0 } }", "@keyframes p { from { opacity: 0 } }", "@font-face { opacity: 0 }", "/* p { opacity: 0 } */",
		"@page { opacity: 0 }", "p { &::before { opacity: 0 } }", "p { & a { opacity: 0 } }", "a { &.b p { opacity: 0 } }", "p { color: red } a { opacity: 0 }",
	}
	for _, sheet := range shows {
		if h := judge(t, sheet, sample); h != nil {
			t.Errorf("hidden by %s: %s", sheet, h)
		}
	}
}

func TestBroken(t *testing.T) {
	for _, sheet := range []string{
		"p { color: red", "p } ", "a { b: c) }", "a { b: 'c\n }", "/* a", "a { b: url(c d) }", "a[b { }", "a { b: (] }", "p { } }", strings.Repeat("a{", 100) + strings.Repeat("}", 100),
	} {
		if _, err := Parse("x", sheet); err == nil {
			t.Errorf("read: %s", sheet)
		}
	}
}

// TestShows is declarations of layouts that hide nothing.
func TestShows(t *testing.T) {
	for _, decl := range strings.Split(strings.TrimSpace(`
display: flex
display: inline-block !important
opacity: .9
opacity: var(--none)
font-size: .8rem
font-size: clamp(1rem, 0.9rem + 1vw, 2rem)
font-size: small
font: 700 1rem/1.5 "A B", serif
font: caption
color: #444
color: inherit
color: currentColor
color: rgb(0 0 0 / 80%)
color: color-mix(in oklab, black 70%, transparent)
color: var(--ink, #333)
background: #000; color: #fff
background: url(x.png) #fff
background: linear-gradient(#fff, #eee); color: #222
margin: -1px auto 2rem
margin-inline: calc(50% - 50vw + 1rem)
padding: clamp(1rem, 5vw, 4rem)
width: 100%
width: fit-content
max-width: min(70ch, 100% - 2rem)
height: 100%; overflow: hidden
min-height: 0; overflow: hidden
height: 12rem
height: auto; overflow: clip
overflow: hidden
position: absolute; top: 0; left: 50%; transform: translate(-50%, -50%)
position: sticky; top: 0; z-index: 2
transform: translateY(-2px) scale(1.05)
transform: none
filter: drop-shadow(0 0 2px #000)
line-height: 1
letter-spacing: -0.02em
text-indent: 1em
white-space: nowrap
white-space: pre-line; overflow: hidden
text-decoration: underline
grid-template-columns: repeat(auto-fit, minmax(0, 1fr))
grid-template-rows: auto 1fr
contain: inline-size
content-visibility: auto
zoom: 1
inset: 0
animation: none
animation: other 1s
transition: opacity 1s
text-size-adjust: none
visibility: inherit
float: left
`), "\n") {
		if h := judge(t, "p {"+decl+"} @keyframes other { from { color: red } }", sample); h != nil {
			t.Errorf("%s is refused: %s", decl, h)
		}
	}
}

func TestContrast(t *testing.T) {
	tests := []struct {
		sheet string
		faint bool
	}{
		{"p { color: #fff }", true}, {"body { background: #fff } p { color: #eee }", true}, {"main { background: #000 }", true}, {"main { background: #000 } p { color: #fff }", false},
		{"body { color: #eee; background: #111 }", false}, {"body { color: #eee; background: #111 } section { background: white }", true},
		{"@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } }", false}, {"@media (prefers-color-scheme: dark) { body { color: #eee } }", true},
		{":root { --a: #111; --b: #fff } @media (prefers-color-scheme: dark) { :root { --a: #eee; --b: #000 } } body { color: var(--a); background: var(--b) }", false},
		{":root { --a: #111; --b: #fff } @media (prefers-color-scheme: dark) { :root { --a: #eee } } body { color: var(--a); background: var(--b) }", true},
		{":root { color-scheme: light dark } body { color: light-dark(#111, #eee); background: light-dark(#fff, #000) }", false},
		{":root { color-scheme: light dark } body { color: light-dark(#111, #222); background: light-dark(#fff, #000) }", true},
		{":root { color-scheme: light dark } body { color: #111 }", true}, {"p { color: #111 } p:hover { color: #fff; background: #000 }", false}, {"p:hover { color: #fff }", true},
		{"section:hover { background: #000 } section:hover p { color: #fff }", false}, {"p { color: #fff } p { color: #000 }", false}, {"p.c { color: #fff } p { color: #000 }", true},
		{"p { color: #fff !important } p#x { color: #000 }", true}, {"@layer a { p#x { color: #fff } } p { color: #000 }", false}, {"p { color: rgb(0 0 0 / 55%) }", false},
		{"p { background: rgb(0 0 0 / 90%) }", true}, {"p { background: url(x.png); color: white }", false}, {"p { background: linear-gradient(red, #fff); color: white }", true},
		{"p { -webkit-text-fill-color: #fff }", true}, {"p { color: hsl(0deg 0% 95%) }", true}, {"p { color: oklch(0.2 0.1 30) }", false}, {"p { color: lab(99 0 0) }", true}, {"p { color: lab(20% 0 0) }", false},
		{"p { color: color(display-p3 1 1 1) }", true}, {"p { color: Canvas }", true}, {"p { color: CanvasText }", false}, {"p { color: initial }", false},
		{"section { background: #000; color: #fff } p { color: initial }", true}, {"p { color: mystery(1) }", true}, {"p { background: color(srgb 0 0 0) }", true},
		{"p { background: lab(0 0 0) }", true}, {"p { color: color-mix(in lab, white 90%, black) }", true}, {"p { color: light-dark(white, white) }", true},
		{"@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } } @media (min-width: 1px) { p { color: #000 } }", true},
		{"@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } } p:nth-child(n) { color: #000 }", true},
		{"@media (prefers-color-scheme: dark) { body { color: #fff; background: #000 } } @media (prefers-color-scheme: light) { body { background: #fff } }", false},
		{"p { --a: var(--b) var(--b); --b: var(--a); color: var(--a) }", true}, {"p { color: var(--none) }", false}, {"p { -webkit-text-fill-color: what(1) }", true},
	}
	for _, test := range tests {
		if got := judge(t, test.sheet, sample) != nil; got != test.faint {
			t.Errorf("%s: faint %v", test.sheet, got)
		}
	}
}

// TestHostile is sheets that are made to take long.
func TestHostile(t *testing.T) {
	nested := strings.Repeat("a, b, p, * { ", 40) + "opacity: 0" + strings.Repeat("}", 40)
	loop := "p { --a: var(--b) var(--b); --a: var(--b); --b: var(--a) var(--a); --b: var(--a); opacity: var(--a) }"
	deep := "p { opacity: " + strings.Repeat("calc(", 1000) + "1" + strings.Repeat(")", 1000) + " }"
	long := strings.Repeat("* ", 100) + "p { opacity: 0 }"
	var many strings.Builder
	for i := range 3000 {
		many.WriteString("@media (min-width: " + strings.Repeat("1", i%50) + "px) and (max-width: " + strings.Repeat("9", i/50) + "px) { p { color: #222 } }")
	}
	for _, sheet := range []string{nested, loop, deep, long, many.String()} {
		if judge(t, sheet, sample) == nil && sheet != long && sheet != nested {
			t.Errorf("accepted: %.80s", sheet)
		}
	}
}

func TestReason(t *testing.T) {
	h := judge(t, "@media print {\n main > section p,\n a { color: #000;\n display : none } }", sample)
	if want := "display : none in the rule main > section p, a under @media print"; h == nil || h.String() != want || h.Sheet != "x.css" || h.Line != 4 {
		t.Errorf("says %v, want %s", h, want)
	}
	// The same is found in what a sheet was made from.
	source, err := Parse("source.css", "p { color: red }\n/* x */\n@media print {\n  main > section p, a {\n    display: none;\n  }\n}\n")
	if err != nil {
		t.Fatal(err)
	}
	if line := source.Line(h); line != 5 {
		t.Errorf("in its source it stands in line %d, want 5", line)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("p { color: red; &:hover { opacity: calc(1 - var(--x, 1)) } }", "color: #fff")
	f.Add("@media print { :is(a, b):not(.c) > p::before { content: '\\26' } }", "font: 1px/2 x")
	f.Fuzz(func(t *testing.T, sheet, style string) {
		s, err := Parse("x", sheet)
		if err != nil {
			return
		}
		set := NewSet(s)
		root := set.Root(&html.Node{Type: html.ElementNode, Data: "html"})
		set.Child(root, &html.Node{Type: html.ElementNode, Data: "p", Attr: []html.Attribute{{Key: "style", Val: style}, {Key: "class", Val: "c"}}})
	})
}
