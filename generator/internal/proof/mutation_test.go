package proof

import (
	"flag"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

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
	"div hidden", "div aria-hidden=true", "div inert", "div popover", "button role=switch",
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

// all asks for every mutation, some thousands, instead of every eleventh.
var all = flag.Bool("all", false, "try every mutation of the page")

func TestMutations(t *testing.T) {
	w := newWorld(t)
	c := newChecker(w.cat, w.texts, today).part(w.tree, w.pages)
	if _, list := c.html(own, []byte(w.file(own))); len(list) > 0 {
		t.Fatalf("the page to mutate: %v", list)
	}
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
