package look

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// one is a page with a style sheet, a script and what stands in its body.
func one(body string) string {
	return `<!DOCTYPE html><html lang="de"><head><link rel="stylesheet" href="/s.css"><script src="/s.js"></script></head><body>` + body + `</body></html>`
}

const told = `<div data-disclosure="h1:x"><p>Ein Text.</p></div>`

// placeOf is the place of the first disclosure of a page.
func placeOf(t *testing.T, css, js, page string) Sum {
	t.Helper()
	files := fstest.MapFS{
		"a/index.html": {Data: []byte(page)}, "s.css": {Data: []byte(css)}, "s.js": {Data: []byte(js)},
		"f.woff2": {Data: []byte("font")}, "g.woff2": {Data: []byte("other")},
	}
	spots, err := Spots(files, []string{"a/index.html"}, "https://x.example/")
	if err != nil || len(spots) == 0 {
		t.Fatal(spots, err)
	}
	return spots[0].Place
}

// What a style sheet or a script can tell apart is another place, and nothing
// else is.
func TestPlaces(t *testing.T) {
	card := func(attrs, text string) string {
		return one(`<main><article ` + attrs + `><h2>` + text + `</h2>` + told + `</article></main>`)
	}
	list := func(before int) string {
		return one(`<main>` + strings.Repeat(`<b>x</b>`, before) + `<b>` + told + `</b><b>x</b><b>x</b></main>`)
	}
	for _, tt := range []struct {
		name, css, js string
		a, b          string
		same          bool
	}{
		{"another text", ".a{}", "", card("", "Eins"), card("", "Zwei, länger"), true},
		{"a class that nobody mentions", ".a{}", "", card(`class="b"`, ""), card(`class="c"`, ""), true},
		{"a class of a sheet", ".b{}", "", card(`class="b"`, ""), card(`class="c"`, ""), false},
		{"an escaped class", `.md\:b{}`, "", card(`class="md:b"`, ""), card(`class="c"`, ""), false},
		{"a class by its hexadecimal letters", `.\62 x{}`, "", card(`class="bx"`, ""), card(`class="c"`, ""), false},
		{"a class by a part of it", `[class*=b]{}`, "", card(`class="ab"`, ""), card(`class="c"`, ""), false},
		{"a class by a part that neither has", `[class*=x]{}`, "", card(`class="ab"`, ""), card(`class="c"`, ""), true},
		{"an id by a part of it", `[id^=b]{}`, "", card(`id="bc"`, ""), card(`id="c"`, ""), false},
		{"a premium", `[data-premium*="u"]{}`, "", card(`data-premium="o/u"`, ""), card(`data-premium="o/p"`, ""), false},
		{"a colour", `.b{--k: #123} .c{--k:#456;}`, "", card(`class="b"`, ""), card(`class="c"`, ""), false},
		{"a neighbour's colour", `.b{--k: #123} .c{--k:#456;}`, "", one(`<p class="b"></p>` + told), one(`<p class="c"></p>` + told), true},
		{"that a neighbour has one", `.b{--k: #123} .c{--k:#456;}`, "", one(`<p class="b"></p>` + told), one(`<p></p>` + told), false},
		{"which of its colours a neighbour sets", `.b{--k: #123} .c{--l:#456;}`, "", one(`<p class="b"></p>` + told), one(`<p class="c"></p>` + told), false},
		{"a neighbour's colour to see through", `.b{--k: #1234} .c{--k:#456}`, "", one(`<p class="b"></p>` + told), one(`<p class="c"></p>` + told), false},
		{"what else a neighbour has by its colour", `.b{--k: #123} .c{--k:#456} .b + div{}`, "", one(`<p class="b"></p>` + told), one(`<p class="c"></p>` + told), false},
		{"a label", "", "", card(`aria-label="b"`, ""), card(`aria-label=""`, ""), false},
		{"a label's words", "", "", card(`aria-label="b"`, ""), card(`aria-label="c"`, ""), true},
		{"a class in a comment", `/* .b */`, "", card(`class="b"`, ""), card(`class="c"`, ""), true},
		{"an id that nobody mentions", "p{}", "", card(`id="b"`, ""), card(`id="c"`, ""), true},
		{"an id", "#b{}", "", card(`id="b"`, ""), card(`id="c"`, ""), false},
		{"an id of a script", "", "document.getElementById('b')", card(`id="b"`, ""), card(`id="c"`, ""), false},
		{"a value that no selector meets", "[title=x]{}", "", card(`title="b"`, ""), card(`title="c"`, ""), true},
		{"a value that one meets", "[title=b]{}", "", card(`title="b"`, ""), card(`title="c"`, ""), false},
		{"a value's beginning", "[title^=b]{}", "", card(`title="bc"`, ""), card(`title="c"`, ""), false},
		{"a value's end", `[title $= "c" i]{}`, "", card(`title="bC"`, ""), card(`title="b"`, ""), false},
		{"a script's data", "", "if (e.dataset.kind === 'buch') e.remove()", card(`data-kind="buch"`, ""), card(`data-kind="geld"`, ""), false},
		{"data that no script reads", "", "", card(`data-kind="buch"`, ""), card(`data-kind="geld"`, ""), true},
		{"hidden", "", "", card(``, ""), card(`hidden`, ""), false},
		{"a style", "", "", card(`style="color:red"`, ""), card(`style="color:blue"`, ""), false},
		{"the number in a list", "p{}", "", list(3), list(4), true},
		{"every second", "b:nth-child(odd){}", "", list(3), list(4), false},
		{"every second, again", "b:nth-child(odd){}", "", list(3), list(5), true},
		{"the seventh", "b:nth-of-type( 7 ){}", "", list(6), list(5), false},
		{"the third from below", "b:nth-last-child(3){}", "", list(6), list(5), true},
		{"from the fourth on", "b:nth-child(n + 4){}", "", list(2), list(3), false},
		{"the first", "b:first-child{}", "", list(0), list(1), false},
		{"a sibling further off", ".x ~ p{}", "", one(`<main><b class="x"></b><i></i><p>` + told + `</p></main>`), one(`<main><b></b><i></i><p>` + told + `</p></main>`), false},
		{"a sibling further off that nobody asks for", ".x{}", "", one(`<main><b class="x"></b><i></i><p>` + told + `</p></main>`), one(`<main><b></b><i></i><p>` + told + `</p></main>`), true},
		{"a sibling before the one before", ".x + i + p{}", "", one(`<main><b class="x"></b><i></i><p>` + told + `</p></main>`), one(`<main><b></b><i></i><p>` + told + `</p></main>`), false},
		{"how many siblings", "b ~ b ~ b ~ b{}", "", list(2), list(3), false},
		{"how many more siblings", "b ~ b ~ b ~ b{}", "", list(4), list(5), true},
		{"a sibling behind", "p:has(~ .x){}", "", one(`<b class="x"></b><p>` + told + `</p><i></i><b></b>`), one(`<b class="x"></b><p>` + told + `</p><i></i><b class="x"></b>`), false},
		{"an item elsewhere by its number", "html:has(li:nth-child(3)) p{}", "", one(`<ul><li><li></ul><p></p>` + told), one(`<ul><li><li><li></ul><p></p>` + told), false},
		{"anything elsewhere by its number", "html:has(ul > :nth-child(3)) p{}", "", one(`<ul><li><li></ul><p></p>` + told), one(`<ul><li><li><li></ul><p></p>` + told), false},
		{"items elsewhere by their number", "html:has(li + li + li) p{}", "", one(`<ul><li><li></ul><p></p>` + told), one(`<ul><li><li><li></ul><p></p>` + told), false},
		{"what a neighbour holds", "p:has(em) + div{}", "", one(`<p>x</p>` + told + `<p><em>x</em></p>`), one(`<p><em>x</em></p>` + told + `<p>x</p>`), false},
		{"the number of an element", "div{opacity:calc(5 - sibling-index())}", "", list(2), list(3), false},
		{"a value that becomes a number", "div{opacity:attr(data-o type(<number>), 1)}", "", card(`data-o="0"`, ""), card(`data-o="1"`, ""), false},
		{"a value that becomes a length", "div{width:ATTR( data-w/**/px )}", "", card(`data-w="0"`, ""), card(`data-w="1"`, ""), false},
		{"a value that is printed", "div::after{content:attr(data-w)}", "", card(`data-w="0"`, ""), card(`data-w="1"`, ""), true},
		{"the case of a value", "[data-x=hide]{}", "", card(`data-x="HIDE"`, ""), card(`data-x="hide"`, ""), false},
		{"every second, escaped", `b:\6eth-\63hild(odd){}`, "", list(3), list(4), false},
		{"the first, escaped", `b:\66 irst-child{}`, "", list(0), list(1), false},
		{"another old doctype", "", "", strings.Replace(one(told), "html", `html public "-//W3C//DTD HTML 3.2//EN"`, 1), one(told), false},
		{"a shadow root", "", "", card(``, "") + `<template shadowrootmode="open"><slot></slot></template>`, one(`<main><template shadowrootmode="open"><b></b><slot></slot></template><article><h2></h2>` + told + `</article></main>`), false},
		{"what a shadow root holds", "", "", one(`<main><template shadowrootmode="open"><slot></slot></template>` + told + `</main>`), one(`<main><template shadowrootmode="open"><link rel="stylesheet" href="/s.css"><slot></slot></template>` + told + `</main>`), false},
		{"what a template holds", "", "", one(`<main><template><slot></slot></template>` + told + `</main>`), one(`<main><template><b></b></template>` + told + `</main>`), true},
		{"what modules are called", "", "", one(`<script type="importmap">{"imports":{"a":"/s.js"}}</script>` + told), one(`<script type="importmap">{"imports":{"a":"/t.js"}}</script>` + told), false},
		{"something elsewhere", "html:has(.x) p{}", "", one(`<aside><b class="x"></b></aside><p></p>` + told), one(`<aside><b></b></aside><p></p>` + told), false},
		{"an id elsewhere", "html:has(#x) p{}", "", one(`<aside><b id="x"></b></aside><p></p>` + told), one(`<aside><b></b></aside><p></p>` + told), false},
		{"a class elsewhere that is asked for as an id", "html:has(#x) p{}", "", one(`<aside><b class="x"></b></aside><p></p>` + told), one(`<aside><b></b></aside><p></p>` + told), true},
		{"an element elsewhere", "html:has(b) p{}", "", one(`<aside><b></b></aside><p></p>` + told), one(`<aside><i></i></aside><p></p>` + told), false},
		{"a value elsewhere that no selector meets", `html:has([value="x"]) p{}`, "", one(`<aside><data value="y"></data></aside><p></p>` + told), one(`<aside><data></data></aside><p></p>` + told), true},
		{"a box that is ticked", "input:checked + div{}", "", one(`<input type="checkbox">` + told), one(`<input type="checkbox" checked>` + told), false},
		{"a tick that nobody asks for", "input + div{}", "", one(`<input type="checkbox">` + told), one(`<input type="checkbox" checked>` + told), true},
		{"a box that is ticked elsewhere", "html:has(:checked) p{}", "", one(`<aside><input type="checkbox"></aside><p></p>` + told), one(`<aside><input type="checkbox" checked></aside><p></p>` + told), false},
		{"an option that is chosen elsewhere", "html:has(option:checked) p{}", "", one(`<select><option>a<option>b</select><p></p>` + told), one(`<select><option>a<option selected>b</select><p></p>` + told), false},
		{"a field that is switched off elsewhere", "html:has(input:disabled) p{}", "", one(`<aside><input></aside><p></p>` + told), one(`<aside><input disabled></aside><p></p>` + told), false},
		{"a field that is filled in", "input:not(:placeholder-shown) + div{}", "", one(`<input placeholder="x" value="">` + told), one(`<input placeholder="x" value="y">` + told), false},
		{"what a field is filled with", "input:not(:placeholder-shown) + div{}", "", one(`<input placeholder="x" value="z">` + told), one(`<input placeholder="x" value="y">` + told), true},
		{"a field that must be filled in", "html:has(:invalid) p{}", "", one(`<aside><input></aside><p></p>` + told), one(`<aside><input required></aside><p></p>` + told), false},
		{"a link", "a:link + div{}", "", one(`<a href="/a"></a>` + told), one(`<a></a>` + told), false},
		{"where a link leads", "a:link + div{}", "", one(`<a href="/a"></a>` + told), one(`<a href="/b"></a>` + told), true},
		{"where the focus is", "html:has(:focus) p{}", "", one(`<aside><input></aside><p></p>` + told), one(`<aside><input autofocus></aside><p></p>` + told), false},
		{"an empty neighbour", "p:empty + div{}", "", one(`<p></p>` + told), one(`<p>x</p>` + told), false},
		{"something empty elsewhere", "html:has(b:empty) p{}", "", one(`<aside><b>x</b></aside><p></p>` + told), one(`<aside><b></b></aside><p></p>` + told), false},
		{"a neighbour", "", "", one(`<p></p>` + told), one(`<img>` + told), false},
		{"the inside", "", "", one(told), one(`<div data-disclosure="h1:x"><details><p>Ein Text.</p></details></div>`), false},
		{"the language", "p{}", "", one(told), strings.Replace(one(told), `"de"`, `"en"`, 1), true},
		{"the language, asked for", ":lang(de){}", "", one(told), strings.Replace(one(told), `"de"`, `"en"`, 1), false},
		{"quirks", "", "", one(told), strings.TrimPrefix(one(told), "<!DOCTYPE html>"), false},
		{"another order of what is linked", "", "", one(told), strings.Replace(one(told), `<link rel="stylesheet" href="/s.css"><script src="/s.js"></script>`, `<script src="/s.js"></script><link rel="stylesheet" href="/s.css">`, 1), false},
		{"a sheet for a medium", "", "", one(told), strings.Replace(one(told), `href="/s.css"`, `media="print" href="/s.css"`, 1), false},
		{"which of its sheets a page begins with", "", "", one(told), strings.Replace(one(told), "<head>", `<head><meta http-equiv="default-style" content="b">`, 1), false},
		{"a policy", "", "", one(told), strings.Replace(one(told), "<head>", `<head><meta http-equiv="content-security-policy" content="style-src 'none'">`, 1), false},
		{"data in a script", "", "", one(`<script type="application/ld+json">{"a":1}</script>` + told), one(`<script type="application/ld+json">{"a":2}</script>` + told), true},
		{"a script in the page", "", "", one(`<script>a()</script>` + told), one(`<script>b()</script>` + told), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := placeOf(t, tt.css, tt.js, tt.a) == placeOf(t, tt.css, tt.js, tt.b); got != tt.same {
				t.Errorf("one place: %t", got)
			}
		})
	}
	if placeOf(t, "p{}", "", one(told)) == placeOf(t, "p{color:red}", "", one(told)) {
		t.Error("a sheet does not count")
	}
	later := strings.Replace(one(told), `rel="stylesheet"`, `rel="preload" as="style"`, 1)
	if placeOf(t, "p{}", "", later) == placeOf(t, "p{color:red}", "", later) {
		t.Error("a sheet that a script will link does not count")
	}
	if placeOf(t, `@font-face{src:url("/f.woff2")}`, "", one(told)) == placeOf(t, `@font-face{src:url("/g.woff2")}`, "", one(told)) {
		t.Error("a font does not count")
	}
	for _, css := range []string{`@import"/s2.css";`, `@import "\73 2.css";`, `@import url(/s2.css)`, `p{background:image-set("/s2.css" 1x)}`} {
		at := func(js string) Sum {
			t.Helper()
			files := fstest.MapFS{"a/index.html": {Data: []byte(one(told))}, "s.css": {Data: []byte(css)}, "s2.css": {Data: []byte(js)}}
			spots, err := Spots(files, []string{"a/index.html"}, "https://x.example/")
			if err != nil {
				t.Fatal(err)
			}
			return spots[0].Place
		}
		if at(".a{}") == at(".b{}") {
			t.Errorf("%s: the other sheet does not count", css)
		}
	}
}

// A page with 5,000 places is two of them, and one visit shows them.
func TestManyPlaces(t *testing.T) {
	page := one(`<main>` + strings.Repeat(`<article>`+told+`</article>`, 5000) + `</main>`)
	files := fstest.MapFS{"index.html": {Data: []byte(page)}, "s.css": {Data: []byte(".a ~ article, article:first-child{}")}}
	spots, err := Spots(files, []string{"index.html"}, "https://x.example/")
	if err != nil || len(spots) != 5000 {
		t.Fatal(len(spots), err)
	}
	known := NewRecord("").Knows
	visits := Plan(spots, known)
	if n := NewPlaces(spots, known); n > 5 || len(visits) != 1 || len(visits[0].Places) > 10 {
		t.Errorf("%d places, visits: %v", n, visits)
	}
}

// A visit is due for each place that is new, or whose text has grown, on one
// page.
func TestPlanAndRecord(t *testing.T) {
	spots := []Spot{
		{"a", 0, "one", Sizes{10}}, {"a", 1, "two", Sizes{5}}, {"a", 2, "two", Sizes{5}}, {"a", 3, "two", Sizes{5}},
		{"b", 0, "one", Sizes{10}}, {"c", 0, "one", Sizes{9}}, {"c", 1, "three", Sizes{7}},
	}
	r := NewRecord("Browser/1")
	visits := Plan(spots, r.Knows)
	if len(visits) != 2 || visits[0].Path != "a" || visits[1].Path != "c" || len(visits[0].Places) != 2 || visits[1].Places[0] != 1 {
		t.Fatalf("visits: %v", visits)
	}
	r.Add(spots, visits, []Finding{
		{Page: "a", Place: 1, Reason: Unseen}, {Page: "c", Place: 1, Reason: Faint, Severity: diag.Warning, Picture: []byte("x")},
	})
	if _, ok := r.Places["two"]; ok || len(r.Places) != 2 || r.Places["one"].Sizes[0] != 10 || len(r.Places["three"].Warnings) != 1 {
		t.Fatalf("record: %+v", r.Places)
	}
	if got := Plan(spots, r.Knows); len(got) != 1 || len(got[0].Places) != 1 {
		t.Errorf("visits after that: %v", got)
	}
	spots[5].Sizes = Sizes{11}
	if got := Plan(spots, r.Knows); len(got) != 2 || got[1].Path != "c" || got[1].Places[0] != 0 {
		t.Errorf("visits for a longer text: %v", got)
	}
	r.Places["one"] = Seen{Sizes: Sizes{1}}
	r.Add(spots, []Visit{{"a", []int{0}}}, []Finding{{Page: "a", Place: -1, Reason: Leaves}})
	if _, ok := r.Places["one"]; ok {
		t.Error("a page that leaves is remembered")
	}
}

// What is longest beside a place is looked at, on whatever page that stands, and
// again when it has grown by more than a word.
func TestLongestBeside(t *testing.T) {
	page := func(before, title, behind string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(one(`<main><p>` + before + `</p><article><h2>` + title + `</h2><p>x</p>` + told + `<p>` + behind + `</p></article></main>`))}
	}
	long := strings.Repeat("lange Worte ", 20)
	files := fstest.MapFS{
		"a.html": page("x", "x", "x"), "b.html": page("x", long, "x"), "c.html": page(long, "x", "x"),
		"e.html": page("x", "x", `<img width="400" height="300">`),
		"f.html": page("y", strings.ToLower(long), "x"), "g.html": page("x", "x", `<img width="800" height="300">`),
	}
	look := func(known func(Spot) bool) (paths string, spots []Spot, visits []Visit) {
		t.Helper()
		spots, err := Spots(files, slices.Sorted(maps.Keys(files)), "https://x.example/")
		if err != nil {
			t.Fatal(err)
		}
		visits = Plan(spots, known)
		for _, v := range visits {
			paths += v.Path[:1]
		}
		return paths, spots, visits
	}
	seen := NewRecord("")
	paths, spots, visits := look(seen.Knows)
	if paths != "bcg" {
		t.Errorf("looked at are %s", paths)
	}
	seen.Add(spots, visits, nil)
	for _, tt := range []struct {
		name, title, want string
	}{
		{"nothing is new", "x", ""},
		{"a word more", long + "Worte", ""},
		{"a longer title", long + long, "a"},
		{"capitals, which are wider", strings.ToUpper(long), "a"},
		{"a title of more lines", strings.Repeat("<i>x</i>", 40), "a"},
	} {
		files["a.html"] = page("x", tt.title, "x")
		if got, _, _ := look(seen.Knows); got != tt.want {
			t.Errorf("%s: looked at are %q", tt.name, got)
		}
	}
}

func TestRecordIsReadAsWritten(t *testing.T) {
	r := NewRecord("Browser/1")
	sum := placeOf(t, "", "", one(told))
	r.Places[sum] = Seen{Sizes: Sizes{5, 0, 7}, Warnings: []Finding{{Page: "a", Reason: Faint, Severity: diag.Warning}}}
	b, err := r.Encode(true)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Decode(b)
	if err != nil || back.Sum() != r.Sum() || len(back.Places[sum].Warnings) != 1 {
		t.Errorf("%v %+v", err, back)
	}
	for _, bad := range []string{"", "{", fmt.Sprintf(`{"version":%d,"places":[{"place":"x","sizes":"1"}]}`, Version), "[]"} {
		if _, err := Decode([]byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
	if old, err := Decode([]byte(`{"version":0,"places":[{"place":"` + string(sum) + `"}]}`)); err != nil || len(old.Places) > 0 {
		t.Errorf("another version: %v %v", old, err)
	}
}
