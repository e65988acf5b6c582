package proof

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// FuzzCheck puts anything in every kind of file: it must neither crash nor be
// told of in broken words.
func FuzzCheck(f *testing.F) {
	w := newWorld(f)
	for _, name := range []string{own, home, "index.xml", "offers.json", "css/main.css"} {
		f.Add(w.file(name))
	}
	for _, s := range swallowing {
		f.Add("<" + s + ">" + w.disclosure("haus", offer.Notice, "de"))
	}
	f.Fuzz(func(t *testing.T, text string) {
		tree := map[string][]byte{}
		for _, name := range []string{own, "x.html", "x.xml", "x.json", "x.css", "x.txt", "x.ics"} {
			tree[name] = []byte(text)
		}
		for _, p := range w.prove(tree) {
			if s := p.String() + p.Hint.String(); strings.Contains(s, "%!") {
				t.Error(s)
			}
		}
	})
}

// FuzzRemoved cuts a piece out of a good page and puts another in its place.
// If the page passes, the disclosure is still in it, word for word.
func FuzzRemoved(f *testing.F) {
	w := newWorld(f)
	content := w.file(own)
	f.Add(100, 20, "")
	f.Add(strings.Index(content, "data-disclosure"), 15, "data-x")
	f.Add(strings.Index(content, "<article"), 0, "<template>")
	c := newChecker(w.cat, w.texts, today, none).part(w.tree, w.pages)
	want := disclosure.Fold(w.words("haus", offer.Full, "de"))
	f.Fuzz(func(t *testing.T, at, n int, put string) {
		if at < 0 || n < 0 || at > len(content) || n > len(content)-at {
			return
		}
		mutated := content[:at] + put + content[at+n:]
		_, list := c.html(own, []byte(mutated))
		doc, err := html.Parse(strings.NewReader(mutated))
		if len(list) > 0 || err != nil {
			return
		}
		for n := range doc.Descendants() {
			if v, _ := attr(n, "data-premium"); v == "jahr/usb-stick" && !strings.Contains(disclosure.Fold(visibleText(n)), want) {
				t.Errorf("accepted without the disclosure: %s", mutated)
			}
		}
		// Without the premium's element the page lacks a premium, which checkOffers tells.
	})
}
