package browser_test

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

//go:embed firstscreen.js
var firstScreenJS string

// firstScreen makes sure that a phone of 360 x 740 pixels shows what matters of
// an offer before anybody scrolls, and the notice that names the shipper soon after,
// and that the page is light and short.
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
		heavy := weight(tab)
		// The draft's banner is not what readers get.
		if _, err := ask[chromedp.Void](tab, `() => { document.querySelector(".k-draft").remove() }`); err != nil {
			return err
		}
		missing, err := ask[[]string](tab, firstScreenJS)
		if err == nil && len(missing) > 0 {
			err = fmt.Errorf("%s", strings.Join(missing, "; "))
		}
		return errors.Join(heavy, err, onSheets(tab))
	})
}

// onSheets makes sure that an offer with three firms says on paper what each premium
// costs, and prints on at most three sheets of A4; those with fewer say less.
func onSheets(tab *tab) error {
	firms, err := ask[int](tab, `() => {
		document.querySelector(".k-unpick input")?.click();
		return document.querySelectorAll(".k-full").length;
	}`)
	if err != nil || firms < 3 {
		return err
	}
	if err := tab.show(look{"", 718, 1, "light", "print"}); err != nil {
		return err
	}
	unsaid, err := ask[[]string](tab, `() => [...document.querySelectorAll(".k-picks legend, [data-label] tr")].filter((e) => !e.checkVisibility()).map((e) => e.innerText)`)
	if err == nil && len(unsaid) > 0 {
		err = fmt.Errorf("on paper stands nothing of %s", strings.Join(unsaid, "; "))
	}
	if err != nil {
		return err
	}
	printed, err := call(tab, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69, PreferCSSPageSize: new(true)})
	if err != nil {
		return err
	}
	if sheets := strings.Count(string(printed.Data), "/Type /Page\n"); firms == 3 && (sheets < 1 || sheets > 3) {
		return fmt.Errorf("it prints on %d sheets, at most 3", sheets)
	}
	return nil
}

// TestFirstScreen makes sure that the check sees what it is for.
func TestFirstScreen(t *testing.T) {
	b := startBrowser(t)
	tab := newTab(t, "", b)
	if err := tab.show(look{"", 360, 1, "light", "screen"}); err != nil {
		t.Fatal(err)
	}
	const page = `<h1>Title</h1><p class="k-price"><strong>1</strong> <span>1</span></p><p class="k-brief">1 year</p><a class="k-order" href="#">Order</a>
<p class="k-outside">An outside firm</p><label class="k-pick"><input type="radio" name="p" value="stick">Stick</label>
<table class="k-label"><tbody data-disclosure="a"><tr><td class="k-alert">Haus GmbH</td></tr><tr><td>Name</td></tr><tr><td>no</td></tr></tbody></table>`
	for _, test := range []struct{ old, new, missing string }{
		{"", "", ""},
		{`<table`, `<p style="height:1700px"><table`, "shipper of stick ends at"},
		{`<tr><td>Name`, `<tr style="height:1700px"><td>Name`, "data of stick ends at"},
		{`<tr><td>no`, `<tr hidden><td>no`, "no matching of stick"},
		{`<p class="k-outside">An outside firm</p>`, ``, "no outside firm"},
		{`<a class="k-order" href="#">Order</a>`, ``, "no order link"},
		{`</table>`, `</table><p class="k-full" style="height:8200px">`, "screens with all premiums, at most 11"},
		{`</table>`, `</table><p class="k-full" data-disclosure="a" style="height:8200px"><p class="k-full" data-disclosure="b">`, "screens with stick, at most 11"},
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
