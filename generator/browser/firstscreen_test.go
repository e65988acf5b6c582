package browser_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

//go:embed firstscreen.js
var firstScreenJS string

// firstScreen makes sure that a phone of 360 x 740 pixels shows what matters of
// an offer before anybody scrolls, and the notice that names the shipper soon after.
func firstScreen(t *testing.T, s *site, b *browser) {
	offers := s.offers()
	if len(offers) < 2*19 {
		t.Errorf("only %d offers' pages", len(offers))
	}
	inTabs(t, s, b, offers, func(tab *tab, page string) error {
		if err := tab.show(look{"", 360, 2, "light", "screen"}); err != nil {
			return err
		}
		if err := tab.open(page); err != nil {
			return err
		}
		// The draft's banner is not what readers get.
		if _, err := ask[chromedp.Void](tab, `() => { document.querySelector(".k-draft").remove() }`); err != nil {
			return err
		}
		missing, err := ask[[]string](tab, firstScreenJS)
		if err == nil && len(missing) > 0 {
			err = fmt.Errorf("%s", strings.Join(missing, "; "))
		}
		return err
	})
}

// TestFirstScreen makes sure that the check sees what it is for.
func TestFirstScreen(t *testing.T) {
	b := startBrowser(t)
	tab := newTab(t, "", b)
	if err := tab.show(look{"", 360, 1, "light", "screen"}); err != nil {
		t.Fatal(err)
	}
	const page = `<h1>Title</h1><p class="k-price"><strong>1</strong> <span>1</span></p>
<dl class="k-brief"><dt>a</dt><dd>1 year</dd><dt>b</dt><dd>ends</dd></dl><a class="k-order" href="#">Order</a>
<section class="k-ahead"><ul class="k-gifts"><li><a href="#">Stick</a></li></ul><div class="k-with"><div data-disclosure="h1:x"><p>It is shipped by Haus GmbH in Kassel.</p></div></div></section>
<h3>Shipped by Haus GmbH</h3><div data-premium="o/p"><article class="k-premium">Stick</article><div class="k-leaflet">…</div></div>`
	for _, test := range []struct{ old, new, missing string }{
		{"", "", ""},
		{`<section class="k-ahead">`, `<div style="height:1700px"></div><section class="k-ahead">`, "premium"},
		{`<p>It is shipped`, `<p style="padding-top:1700px">It is shipped`, "Haus GmbH ends at"},
		{`by Haus GmbH in`, `by another firm in`, "the shipper"},
		{`<a class="k-order" href="#">Order</a>`, ``, "no order link"},
		{`<span>1</span>`, ``, "no rest of the price"},
	} {
		html := strings.Replace(page, test.old, test.new, 1)
		write := fmt.Sprintf("() => { document.open(); document.write(%q); document.close() }", "<!DOCTYPE html><body>"+html)
		if _, err := ask[chromedp.Void](tab, write); err != nil {
			t.Fatal(err)
		}
		missing, err := ask[[]string](tab, firstScreenJS)
		if err != nil {
			t.Fatal(err)
		}
		if all := strings.Join(missing, "; "); (all == "") != (test.missing == "") || !strings.Contains(all, test.missing) {
			t.Errorf("%s: missing is %q, want %q", test.new, all, test.missing)
		}
	}
}
