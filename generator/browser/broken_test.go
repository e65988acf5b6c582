package browser_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// Things that say what is left of a page. What waits for a script that does not
// come goes after some seconds, which are not waited for here.
const (
	liveJS = `[...document.querySelectorAll(".k-live, #k-differ, #k-more, .k-tray")].filter((e) => {
		document.getAnimations().forEach((a) => a.finish());
		return e.checkVisibility();
	}).length + " things, " + document.querySelectorAll("main .k-card, main tr, main li").length.toString().replace(/[1-9]\d*/, "and the rest")`
	foundJS = `document.querySelector("#k-found").textContent`
)

// broken takes away what a page needs, or asks it for what there is not. What it
// can do without is there, it says what it cannot do, and nothing is shown that
// does nothing.
func broken(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	const offer = "/angebote/pixelwerk-jahresabo/"
	for _, test := range []struct {
		page, block string // what is not loaded; "scripts" for all that scripts could do
		act         string // what the reader does
		says, want  string
	}{
		{"/angebote/", "scripts", "", liveJS, "0 things, and the rest"},
		{"/vergleichen/", "scripts", "", liveJS, "0 things, and the rest"},
		{offer, "scripts", "", liveJS, "0 things, and the rest"},
		{"/angebote/", "/*.js", "", liveJS, "0 things, and the rest"},
		{"/vergleichen/?o=krume-hochbeet", "/*.js", "", liveJS, "0 things, and the rest"},
		{"/suche/?q=gamepad", "/*.js", "", liveJS, "0 things, and the rest"},
		{"/praemienversender/hardwarehaus/", "/*.js", "", liveJS, "0 things, and the rest"},
		{offer + "?country=AT", "/*.js", "", liveJS, "0 things, and the rest"},
		{offer + "?country=AT", "/country.*", "", `(document.querySelector("#k-country") ? "" : "no field, ") + document.querySelector(".k-price strong").textContent`, "no field, 59,90\u00a0€"},
		{offer, "/calendar.*", `document.querySelector(".k-days ~ button").click()`, `document.querySelector(".k-days ~ button") ? "" : "no button"`, "no button"},
		{"/angebote/?premium-kind=hardware", "/angebote/index.json", "", foundJS, "Die übrigen Angebote konnten nicht geladen werden."},
		{"/suche/?q=gamepad", "/suche/index.json", "", foundJS, "Die Suche konnte nicht geladen werden; die Liste zeigt, was es gibt."},
		{"/vergleichen/?o=pixelwerk-jahresabo&o=krume-hochbeet", "/angebote/krume-hochbeet/", "", `document.querySelectorAll(".k-side thead a").length + " " + ` + foundJS, "1 Die übrigen Angebote konnten nicht geladen werden."},
		{"/praemienversender/hardwarehaus/", "/mails.json", `document.querySelector("#k-mail").value = "Ihr Paket"; document.querySelector("#k-mail").form.requestSubmit()`,
			`document.querySelector("#k-mail-answer").textContent === document.querySelector(".k-check").dataset.failed ? "failed" : ""`, "failed"},
		{offer, "/media/*", "", `[...document.images].every((i) => i.naturalWidth === 0) && document.querySelector(".k-label").getBoundingClientRect().right <= innerWidth ? "fits" : ""`, "fits"},
		{offer, "/icon.svg", "", `document.querySelector(".k-brand").innerText`, "Spielraum Abo"},
		{"/angebote/?premium-kind=unsinn", "/none", "", foundJS + `.includes("unsinn") ? document.querySelectorAll("#k-list .k-card").length + " offers" : ""`, "19 offers"},
		{"/vergleichen/?o=gibts-nicht&o=krume-hochbeet", "/none", "", `document.querySelectorAll(".k-side thead a").length + " " + ` + foundJS + `.includes("gibts-nicht")`, "1 true"},
		{"/suche/?q=%3Cscript%3E", "/none", "", foundJS, "Nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern."},
	} {
		if err := tab.without(test.block); err != nil {
			t.Fatal(err)
		}
		err := tab.open(test.page)
		if test.act != "" && err == nil {
			_, err = ask[chromedp.Void](tab, "() => {"+test.act+"}")
		}
		if err == nil {
			_, err = run(tab, chromedp.Poll[bool]("("+test.says+`) === `+fmt.Sprintf("%q", test.want)))
		}
		if err != nil {
			said, _ := ask[string](tab, "() => "+test.says)
			t.Errorf("%s without %s: it says %q, want %q (%v)", test.page, test.block, said, test.want, err)
		}
	}
}

// without has the tab load nothing whose address fits, or has scripts do nothing.
func (tab *tab) without(what string) error {
	pattern := network.BlockPattern{URLPattern: tab.url + what, Block: true}
	if what == "scripts" {
		pattern.URLPattern = tab.url + "/none"
	}
	return errors.Join(
		send(tab, network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{&pattern}}),
		send(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: what == "scripts"}))
}
