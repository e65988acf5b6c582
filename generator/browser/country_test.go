package browser_test

import (
	"errors"
	"fmt"

	"github.com/chromedp/chromedp"
)

// saidJS is what an offer's page says of its sums, by the place where it does.
const saidJS = `() => {
	const words = (selector) => [...document.querySelectorAll(selector)].map((e) => e.textContent.trim()).join(" | ");
	const said = {price: words(".k-price strong"), rest: words(".k-price > span"), today: words("[data-fact=today] td"), with: words("[data-label] .k-p2 td"),
		pick: words(".k-pick:nth-child(2) span > span > b"), then: words("[data-fact=then] td"), days: words(".k-days td"),
		order: words(".k-go > .k-order:not(.k-shown)"), ways: words(".k-go > [href]"), binding: words("#binding"), here: words(".k-here"), told: words("#k-country + p"), chosen: document.querySelector("#k-country").value};
	return Object.fromEntries(Object.entries(said).map(([k, v]) => [k, v.replaceAll("\u00a0", " ")]));
}`

// country chooses where the reader lives on an offer's page: all its sums are
// those that are paid there, the choice goes along, and can be taken back.
func country(tab *tab) error {
	const page = "/angebote/pixelwerk-jahresabo/"
	if err := tab.open(page); err != nil {
		return err
	}
	before, err := ask[map[string]string](tab, saidJS)
	if err == nil {
		err = austria(tab)
	}
	if err != nil {
		return err
	}
	found, err := ask[map[string]string](tab, saidJS)
	want := map[string]string{
		"price": "69,50 €", "here": "", "told": "", "chosen": "AT",
		"rest":  "59,90 € für 12 Monate (12 Ausgaben), rund 4,99 € im Monat; mit Versand: Österreich 69,50 €. Danach 16,20 € alle 3 Monate (3 Ausgaben), 5,40 € im Monat; mit Versand: Österreich 18,60 €, bis Sie kündigen.",
		"today": "69,50 € 59,90 € für 12 Monate; Österreich 69,50 €",
		"with":  "78,50 € 68,90 € Kopfhörer Klarton K2, davon Zuzahlung 9,00 €; Österreich 78,50 €", "pick": "78,50 €",
		"then": "nach 12 Monaten 16,20 € alle 3 Monate; Österreich 18,60 €, bis Sie kündigen",
		"days": "zu zahlen sind, mit Versand: Österreich 69,50 € | letzter Tag ist 1 Monat vor dem Ende der Mindestlaufzeit | Ende der Mindestlaufzeit; zu zahlen sind alle 3 Monate, mit Versand: Österreich 18,60 €, bis Sie kündigen",
	}
	if err := errors.Join(err, differ(found, want)); err != nil {
		return fmt.Errorf("with Austria: %w", err)
	}
	if _, err := ask[chromedp.Void](tab, `() => { const s = document.querySelector("#k-country"); s.value = ""; s.dispatchEvent(new Event("change")); }`); err != nil {
		return err
	}
	if found, err = ask[map[string]string](tab, saidJS); err != nil || differ(found, before) != nil {
		return errors.Join(err, fmt.Errorf("without a country again: %w", differ(found, before)))
	}
	// What the address asks for, on other pages as well: it goes along with links.
	if err := tab.open("/angebote/?country=AT"); err != nil {
		return err
	}
	if err := tab.settle(); err != nil {
		return err
	}
	if err := tab.until(func(f focus) bool { return f.Href == page }); err != nil {
		return err
	}
	if err := tab.enter(page + "?country=AT"); err != nil {
		return err
	}
	if _, err := run(tab, chromedp.Poll[bool](`document.querySelector(".k-price strong").textContent.startsWith("69,50")`)); err != nil {
		return err
	}
	if err := shifted(tab); err != nil {
		return err
	}
	for address, want := range map[string]map[string]string{
		"/angebote/krume-hochbeet/?country=AT": {"price": "66,00 €", "chosen": "AT", "here": "Für dieses Land gibt es hier kein Angebot.", "told": "",
			"order": "Zur Bestellung | Zur Bestellung", "ways": "", "binding": "Für dieses Land gibt es hier kein Angebot."},
		page + "?country=XX":    {"price": "59,90 €", "chosen": "", "here": "", "told": "Für dieses Land gibt es hier kein Angebot.", "binding": before["binding"], "ways": before["ways"]},
		"/angebote/?country=US": {"chosen": "", "here": "", "told": "Für dieses Land gibt es hier kein Angebot."},
	} {
		if err := tab.open(address); err != nil {
			return err
		}
		if _, err := run(tab, chromedp.Poll[bool](`document.querySelector("#k-country + p") !== null`)); err != nil {
			return err
		}
		found, err := ask[map[string]string](tab, saidJS)
		if err := errors.Join(err, differ(found, want)); err != nil {
			return fmt.Errorf("%s: %w", address, err)
		}
	}
	return nil
}

// differ tells where what was found is not what is wanted.
func differ(found, want map[string]string) error {
	var all []error
	for key, text := range want {
		if found[key] != text {
			all = append(all, fmt.Errorf("%s says %q, want %q", key, found[key], text))
		}
	}
	return errors.Join(all...)
}
