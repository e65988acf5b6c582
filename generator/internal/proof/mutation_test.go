package proof

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// hiding is declarations that take text out of sight.
var hiding = strings.Split(strings.TrimSpace(`
display: none
display: none !important
DISPLAY:NONE
display:/**/none
d\69splay: no\6e e
display: table-column
visibility: hidden
visibility: collapse
opacity: 0
opacity: .01
opacity: 1%
opacity: calc(1 - 1)
opacity: calc(0.5 * 0.2)
opacity: min(1, 0)
opacity: var(--gone)
opacity: var(--nix, 0)
opacity: something(1)
--o: 0; opacity: var(--o)
font-size: 0
font-size: 1px
font-size: .1em
font-size: calc(1px * 2)
font-size: clamp(0px, 1vw, 2px)
font: 0/0 serif
font: italic 1px/2 serif
font-size-adjust: 0
zoom: .1
content-visibility: hidden
color: transparent
color: rgb(0 0 0 / 0)
color: rgba(0,0,0,.1)
color: #0000
color: hsl(0 0% 0% / 5%)
-webkit-text-fill-color: transparent
color: #fff; background: #fff
background: #000; color: #111
color: var(--paper); background: var(--paper)
color: white; background: linear-gradient(white, #eee)
color: color-mix(in srgb, white, white); background: #fefefe
color: oklch(99% 0 0); background: white
clip: rect(0 0 0 0)
clip-path: inset(50%)
clip-path: circle(0)
mask: linear-gradient(transparent, transparent)
-webkit-mask-image: url(x.png)
filter: opacity(0)
filter: blur(20px)
filter: contrast(0)
mix-blend-mode: difference
transform: scale(0)
transform: scaleX(0.01)
transform: translateX(-9999px)
transform: translate(0, 200vh)
transform: rotateY(90deg)
transform: matrix(0,0,0,0,0,0)
-webkit-transform: scale(0)
scale: 0
translate: -100vw
rotate: 90deg
text-indent: -9999px
text-indent: 100vw
text-indent: calc(-1 * 9999px)
position: absolute; left: -9999px
position: absolute; left: -99em
position: fixed; top: 200vh
position: absolute; inset: auto auto 100% -100%
position: relative; right: 150%
margin-left: -9999px
margin: 0 0 0 -100vw
margin-inline-start: 200vw
padding-left: 300vw
height: 0; overflow: hidden
max-height: 0; overflow: hidden
height: 1px; overflow: clip
max-height: 2em; overflow-y: hidden
block-size: 0; overflow: auto hidden
aspect-ratio: 100; overflow: hidden
width: 0
width: 1px; height: 1px; overflow: hidden
max-width: 0
inline-size: 0
white-space: nowrap; overflow: hidden
-webkit-line-clamp: 1
line-clamp: 1
line-height: 0
line-height: .1
letter-spacing: -1em
letter-spacing: 9em
word-spacing: -9em
unicode-bidi: bidi-override; direction: rtl
direction: rtl
-webkit-text-security: disc
text-decoration: line-through
content: ""
content: url(x.png)
z-index: -1
contain: strict
grid-template-rows: 0fr
display: grid; grid-template-columns: 0px
offset-path: path("M0 0")
animation: turn 1s infinite
animation-name: turn
max-lines: 1
font-size: 3000px
line-height: 99
line-height: 300rem
-webkit-text-stroke: 10px white
text-decoration: underline 3em white
text-decoration-thickness: 3em
text-underline-offset: -1em
outline: 60px solid #000; outline-offset: -60px
border-left: 90vw solid
border-width: 0 60vw
columns: 1px
column-count: 100
writing-mode: vertical-rl; height: 1px
vertical-align: -9999px
width: 99999px
min-inline-size: 9999rem
gap: 400vw
height: 0; overflow: auto
max-height: 1em; overflow-y: scroll
interactivity: inert
position-area: top
font-family: Wingdings
font-family: serif, "Adobe Blank"
font: bold 1rem/1.5 webdings, serif
font-family: Shrunk
`), "\n")

// tampering is changes to one element's start tag.
var tampering = []string{
	"hidden", "hidden=until-found", "HIDDEN", "hidden=false", "aria-hidden=true", "inert", "popover", "popover=manual", "dir=rtl", "role=img",
	"bgcolor=white", "text=white", "color=white",
}

// swallowing is elements that don't show what they hold.
var swallowing = []string{
	"template", "noscript", "dialog", "dialog open", "details", "object", "iframe", "svg><foreignObject", "math><mtext", "canvas", "select",
	"select><option", "textarea", "video", "audio", "noframes", "noembed", "script", "style", "title", "datalist", "bdo dir=rtl", "font color=white",
	"x-card", "marquee", "del", "s", "meter", "progress", "map", "sub", "details open name=x", "xmp", "plaintext", "rp", "template shadowrootmode=open",
	"div hidden", "div aria-hidden=true", "div inert", `div style="display:none"`, `div style="opacity:.3"`, "div popover", "button role=switch",
}

// elements is the tags on the way to the text of a disclosure on the offer's
// page, each so that it is the first of its kind or the one that matters.
func elements(w *world) []string {
	start := w.file(own)
	article := `<article class="premium" data-premium="jahr/usb-stick"`
	div := `<div class="disclosure full" data-disclosure="` + w.texts.Get("haus", offer.Full, "de").Sum() + `"`
	at := strings.Index(start, div)
	p := start[at:][strings.Index(start[at:], "<p>"):]
	return []string{`<html lang="de"`, `<body class="page"`, `<main id="main"`, article, div, "<p" + p[2:60]}
}

// selectors is ways to match each of these elements, in their order.
var selectors = [][]string{
	{"html", ":root", "html:not(.js)", "*:has(body)"},
	{"body", ".page", "html > body", "body:not(.x)"},
	{"main", "#main", "body > #main", "html main:first-child"},
	{".premium", "article", "[data-premium]", `[data-premium^="jahr"]`, "main > article", ".premium:hover", ".premium:not(:target)", "article:nth-child(2)", ":is(section, article)", "h1 + article", "h1 ~ *", ":where(.premium)"},
	{".disclosure", "[data-disclosure]", ".disclosure.full", ".premium > div", "article:hover .disclosure", "h3 + .disclosure", ".premium:has(p) div", "div:not(.visible)", "DIV", "#main div", ".disclosure::first-line", "*|div", "div:unknown(x)", ".premium > :not(h3)", ".disclosure:not(:empty)"},
	{".disclosure p", "p", "p:first-child", "[data-disclosure] > *", "p:first-of-type", "p::first-line", "div p:nth-of-type(odd)", "*"},
}

// wrapping is where a rule can stand.
var wrapping = []string{
	"%s", "@media print { %s }", "@media screen and (min-width: 1px) { %s }", "@supports (display: grid) { %s }", "@layer x { %s }",
	"@media all { @supports (a: b) { @layer { %s } } }", "@container (min-width: 0) { %s }", "@scope (html) { %s }", "html { %s }", "@unknown x { %s }",
}

// all asks for every mutation, some 80,000, instead of every eleventh.
var all = flag.Bool("all", false, "try every mutation of the page")

func TestMutations(t *testing.T) {
	w := newWorld(t)
	c := newChecker(w.cat, w.texts, today).part(w.tree, w.pages)
	if _, list := c.html(own, []byte(w.file(own))); len(list) > 0 {
		t.Fatalf("the page to mutate: %v", list)
	}
	c.memory.recall(w.file(own)) // as after many pages
	tried, caught := map[string]int{}, map[string]int{}
	number := 0
	try := func(kind, what, content string) {
		number++
		if often := kind != "container" && kind != "attribute" && kind != "language"; often && !*all && number%11 != 0 {
			return
		}
		tried[kind]++
		if _, list := c.html(own, []byte(content)); len(list) > 0 {
			caught[kind]++
		} else {
			t.Errorf("not caught: %s: %s", kind, what)
		}
	}
	mutateText(w, try)
	mutateElements(w, try)
	for _, decl := range hiding {
		mutateStyles(w, decl, try)
	}
	sum, got := 0, 0
	for kind, n := range tried {
		t.Logf("%-20s %6d of %6d caught", kind, caught[kind], n)
		sum, got = sum+n, got+caught[kind]
	}
	t.Logf("%-20s %6d of %6d caught", "all", got, sum)
}

// mutateText changes each character of the disclosure's markup and words.
func mutateText(w *world, try func(kind, what, content string)) {
	content := w.file(own)
	full := w.disclosure("haus", offer.Full, "de")
	before, after, _ := strings.Cut(content, full)
	try("removed", "all", before+after)
	words := []rune(full)
	inTag := false
	for i, r := range words {
		if r == '<' {
			inTag = true
		}
		if !inTag && r != '\n' && r != ' ' {
			what := string(words[max(0, i-10):min(len(words), i+10)])
			try("letter removed", what, before+string(words[:i])+string(words[i+1:])+after)
			try("letter changed", what, before+string(words[:i])+"ж"+string(words[i+1:])+after)
			try("letter doubled", what, before+string(words[:i+1])+string(words[i:])+after)
			try("space inserted", what, before+string(words[:i])+" x"+string(words[i:])+after)
			try("invisible inserted", what, before+string(words[:i])+"\u200b"+string(words[i:])+after)
			try("cut off", what, before+string(words[:i])+"</div>"+after)
			try("letter hidden", what, before+string(words[:i])+"<span hidden>"+string(r)+"</span>"+string(words[i+1:])+after)
			try("letter shrunk", what, before+string(words[:i])+`<span style="font-size:0">`+string(r)+"</span>"+string(words[i+1:])+after)
			try("letter commented", what, before+string(words[:i])+"<!--"+string(r)+"-->"+string(words[i+1:])+after)
		}
		if r == '>' {
			inTag = false
		}
	}
	sum := w.texts.Get("haus", offer.Full, "de").Sum()
	for i := range sum {
		try("sum", sum[:i]+"?", strings.Replace(content, sum, sum[:i]+"?"+sum[i+1:], 1))
	}
	for _, lang := range []string{"en", "fr", "", "d e", "en-DE"} {
		try("language", lang, strings.Replace(content, `lang="de"`, `lang="`+lang+`"`, 1))
	}
}

// mutateElements hides the disclosure by markup.
func mutateElements(w *world, try func(kind, what, content string)) {
	content := w.file(own)
	full := w.disclosure("haus", offer.Full, "de")
	for _, tag := range elements(w) {
		name := strings.Fields(tag)[0]
		for _, a := range tampering {
			if !strings.Contains(content, tag) {
				panic(tag)
			}
			try("attribute", a+" on "+tag, strings.Replace(content, tag, name+" "+a+tag[len(name):], 1))
		}
	}
	for _, s := range swallowing {
		first, second, _ := strings.Cut(s, "><")
		end := "</" + strings.Fields(first)[0] + ">"
		start := "<" + s + ">"
		if second != "" {
			end = "</" + strings.Fields(second)[0] + ">" + end
		}
		try("container", s, strings.Replace(content, full, start+full+end, 1))
		article := content[strings.Index(content, `<article class="premium" data-premium="jahr/usb-stick"`):]
		article = article[:strings.Index(article, "</article>")+10]
		try("container", s+" around the premium", strings.Replace(content, article, start+article+end, 1))
		if !strings.HasPrefix(s, "div") {
			inner := strings.Index(full, "<p>")
			try("container", s+" inside", strings.Replace(content, full, full[:inner]+start+full[inner:len(full)-len("</div>\n")]+end+"</div>", 1))
		}
	}
	for _, shadow := range []string{`<template shadowrootmode="open"></template>`, `<template shadowrootmode=closed><slot name=x></slot></template>`} {
		try("container", shadow, strings.Replace(content, full, shadow+full, 1))
	}
	try("comment", "", strings.Replace(content, full, "<!--"+full+"-->", 1))
}

// mutateStyles hides the disclosure by a declaration, in every place where one
// can stand.
func mutateStyles(w *world, decl string, try func(kind, what, content string)) {
	content := w.file(own)
	for i, tag := range elements(w) {
		if inapplicable(decl, i) {
			continue
		}
		name := strings.Fields(tag)[0]
		escaped := strings.ReplaceAll(decl, `"`, "&quot;")
		style := ` style="--gone:0;` + escaped + `"`
		try("style attribute", decl+" on "+tag, strings.Replace(content, tag, name+style+tag[len(name):], 1))
		for _, selector := range selectors[i] {
			for _, around := range wrapping {
				decl := winning(decl, selector, around)
				if around == "html { %s }" && (i < 1 || strings.HasPrefix(selector, "html")) {
					continue // there is no html in html
				}
				rule := fmt.Sprintf(around, selector+" { --gone: 0; "+decl+" }")
				try("style element", rule, strings.Replace(content, "</head>", "<style>"+rule+"</style></head>", 1))
			}
		}
	}
}

// winning makes colours win where the sheet's own would: against a selector of
// little weight or from a layer.
func winning(decl, selector, around string) string {
	colors := strings.HasPrefix(decl, "color:") || strings.HasPrefix(decl, "background:")
	if colors && (strings.Contains(strings.ToLower(selector), "div") || selector == "*" || strings.HasPrefix(selector, "p") || strings.Contains(around, "@layer") || strings.Contains(selector, "p:")) {
		return strings.ReplaceAll(decl, ";", " !important;") + " !important"
	}
	return decl
}

// inapplicable tells of declarations that do nothing to some elements: colours
// further up are overridden by the disclosure's own.
func inapplicable(decl string, element int) bool {
	colors := strings.HasPrefix(decl, "color:") || strings.HasPrefix(decl, "background:")
	return colors && element < 4 && !strings.Contains(decl, "transparent") && !strings.Contains(decl, "#0000") && !strings.Contains(decl, "/ 0") && !strings.Contains(decl, ".1)") && !strings.Contains(decl, "5%)")
}

// byASheet tells whether a finding names the place in a style sheet, if it is
// one declaration that hides something.
func byASheet(f finding) bool {
	return strings.Contains(f.msg.String(), "multiplied") || slices.ContainsFunc(f.related, func(r diag.Related) bool {
		return r.Pos.Line == 1 && r.Pos.File == "x.css" || r.Pos.Line > 0 && r.Pos.File == "css/main.css"
	})
}

// TestSheetMutations does the same with a style sheet of the tree.
func TestSheetMutations(t *testing.T) {
	w := newWorld(t)
	tried := 0
	for _, decl := range hiding {
		for _, sheet := range []string{
			".disclosure { --gone: 0; " + decl + " }", "@media (max-width: 1px) { .disclosure p { --gone: 0; " + decl + " } }",
			".x, .premium > div { --gone: 0; " + decl + "; color: #000 !important }",
		} {
			if strings.Contains(sheet, ".x") && strings.Contains(decl, "color:") {
				continue
			}
			v := *w
			v.tree = map[string][]byte{own: w.tree[own], "css/main.css": w.tree["css/main.css"], "js/main.js": w.tree["js/main.js"], "x.css": []byte(sheet)}
			c := newChecker(v.cat, v.texts, today).part(v.tree, v.pages)
			tried++
			if tried%2 == 0 {
				c.memory.recall(v.file(own))
			}
			if _, list := c.html(own, []byte(v.file(own))); len(list) == 0 && len(c.sheets.findings) == 0 {
				t.Errorf("not caught: %s", sheet)
			} else if len(list) > 0 && (list[0].rule != "proof/hidden-disclosure" || !byASheet(list[0])) {
				t.Errorf("%s: %s", sheet, list[0].msg)
			}
		}
	}
	t.Logf("%d style sheets, all caught", tried)
}
