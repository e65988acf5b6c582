package proof

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// tampering is changes to the start tag of an element between a premium and the
// words of its disclosure.
var tampering = []string{
	"hidden", "hidden=until-found", "HIDDEN", "hidden=false", "aria-hidden=true", "inert", "popover", "popover=manual", "dir=rtl", "role=img",
	"role='presentation img'", "role=tab aria-label=Bild", "role=heading aria-labelledby=x",
}

// swallowing is elements that don't show what they hold.
var swallowing = []string{
	"template", "noscript", "dialog", "dialog open", "details", "object", "iframe", "svg><foreignObject", "math><mtext", "canvas", "select",
	"select><option", "textarea", "video", "audio", "noframes", "noembed", "script", "style", "title", "datalist", "bdo dir=rtl",
	"marquee", "del", "s", "meter", "progress", "map", "sub", "details open name=x", "xmp", "plaintext", "rp", "template shadowrootmode=open",
	"div hidden", "div aria-hidden=true", "div inert", "div popover", "button role=switch", "button aria-label=Mehr",
}

// together is elements in which a premium and its disclosure are not shown, both.
var together = []string{
	"details", "details open name=x", "dialog", "dialog open", "div popover", "div hidden", "div role=tabpanel hidden=until-found", "div inert",
	"div aria-hidden=true", "template",
}

// around is elements in which both are shown, or a browser judges it.
var around = []string{
	"pub-carousel", "section aria-label=Prämien", "div style=display:none", "form", "center", "font color=gray",
}

// visible is elements in which a disclosure is seen, or which a browser judges.
var visible = []string{
	"details open", "pub-note", "div style=color:#333", "font color=gray", "section aria-label=Hinweis", "div role=note", "div aria-hidden=false",
	"div class=hidden", "table><tbody><tr><td", "label", "button", "small", "div role=tabpanel", "div dir=ltr", "a href=x", "blockquote",
}

// elements is the tags on the way to the text of a disclosure on the offer's
// page, each so that it is the first of its kind or the one that matters.
func elements(w *world) []string {
	start := w.file(own)
	div := `<div class="disclosure full" data-disclosure="` + w.texts.Get("haus", "subscriber", offer.Full, "de").Sum() + `"`
	at := strings.Index(start, div)
	p := start[at:][strings.Index(start[at:], "<p>"):]
	return []string{div, "<p" + p[2:60]}
}

// all asks for every mutation, some thousands, instead of every 31st.
var all = flag.Bool("all", false, "try every mutation of the page")

func TestMutations(t *testing.T) {
	w := newWorld(t)
	c := newChecker(w.cat, w.texts, today, none).part(w.tree, w.pages)
	if _, list := c.html(own, []byte(w.file(own))); len(list) > 0 {
		t.Fatalf("the page to mutate: %v", list)
	}
	tried, caught := map[string]int{}, map[string]int{}
	number := 0
	try := func(kind, what, content string) {
		number++
		if often := strings.Contains("removed sum invisible inserted cut off letter commented", kind) || strings.HasPrefix(kind, "letter") || kind == "space inserted"; often && !*all && number%31 != 0 {
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
	sum := w.texts.Get("haus", "subscriber", offer.Full, "de").Sum()
	for i := range sum {
		try("sum", sum[:i]+"?", strings.Replace(content, sum, sum[:i]+"?"+sum[i+1:], 1))
	}
	for _, lang := range []string{"en", "fr", "", "d e", "en-DE"} {
		try("language", lang, strings.Replace(content, `lang="de"`, `lang="`+lang+`"`, 1))
	}
}

// wrapped is a piece of a page in an element, or in several: "a><b".
func wrapped(in, piece string) string {
	end := ""
	for tag := range strings.SplitSeq(in, "><") {
		end = "</" + strings.Fields(tag)[0] + ">" + end
	}
	return "<" + in + ">" + piece + end
}

// stick is the premium on the offer's page.
func stick(w *world) string {
	content := w.file(own)
	article := content[strings.Index(content, `<article class="premium" data-premium="jahr/usb-stick"`):]
	return article[:strings.Index(article, "</article>")+10]
}

// mutateElements hides the disclosure by markup.
func mutateElements(w *world, try func(kind, what, content string)) {
	content := w.file(own)
	full := w.disclosure("haus", offer.Full, "de")
	for _, tag := range elements(w) {
		name := strings.Fields(tag)[0]
		for _, a := range tampering {
			if strings.Contains(a, "label") && !strings.HasPrefix(tag, "<div") {
				continue // a label of nothing that takes one
			}
			try("attribute", a+" on "+tag, strings.Replace(content, tag, name+" "+a+tag[len(name):], 1))
		}
	}
	inner := strings.Index(full, "<p>")
	for _, s := range swallowing {
		try("container", s, strings.Replace(content, full, wrapped(s, full), 1))
		try("container", s+" inside", strings.Replace(content, full, full[:inner]+wrapped(s, full[inner:len(full)-len("</div>\n")])+"</div>", 1))
	}
	for _, shadow := range []string{`<template shadowrootmode="open"></template>`, `<template shadowrootmode=closed><slot name=x></slot></template>`, `<template shadowrootmode=open><div hidden><slot></slot></div></template>`} {
		try("container", shadow, strings.Replace(content, full, shadow+full, 1))
	}
	try("container", "premium in a closed details", strings.Replace(strings.Replace(content, "<article", "<details", 2), "</h3>", "</h3><summary>x</summary>", 1))
	for _, s := range together {
		try("named beside", s, strings.Replace(content, stick(w), wrapped(s, stick(w))+"<p>USB-Stick 64 GB</p>", 1))
	}
	try("comment", "", strings.Replace(content, full, "<!--"+full+"-->", 1))
}

// TestHonestMarkup: what hides a premium together with its disclosure, and what
// hides nothing, passes.
func TestHonestMarkup(t *testing.T) {
	w := newWorld(t)
	c := newChecker(w.cat, w.texts, today, none).part(w.tree, w.pages)
	content, full := w.file(own), w.disclosure("haus", offer.Full, "de")
	pass := func(what, content string) {
		_, list := c.html(own, []byte(content))
		for _, f := range list {
			if f.Rule != "proof/blocked" { // of styles in attributes
				t.Errorf("%s: %s", what, f.Msg)
			}
		}
	}
	for _, s := range slices.Concat(together, around) {
		pass(s, strings.Replace(content, stick(w), wrapped(s, stick(w)), 1))
	}
	for _, s := range visible {
		pass(s, strings.Replace(content, full, wrapped(s, full), 1))
	}
	for _, a := range tampering {
		if !strings.HasPrefix(a, "role=tab") {
			pass(a, strings.Replace(content, `<article class="premium"`, "<article "+a, 1))
		}
	}
	pass("a shadow root with a slot", strings.Replace(content, full, "<template shadowrootmode=open><div><slot></slot></div></template>"+full, 1))
	carousel := strings.Replace(stick(w), "<article", `<article hidden class="tab-pane"`, 1)
	pass("a tab that is open and one that is not", strings.Replace(content, stick(w), stick(w)+carousel, 1))
	pass("a named tab", strings.Replace(content, stick(w), "<div hidden><h2>USB-Stick 64 GB</h2>"+stick(w)+"</div>", 1))
}
