package browser_test

import (
	"errors"
	"fmt"
	"strings"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What readers come for, each done by keyboard on a phone's size.

// cheapest finds the cheapest first year with a hardware premium and no outside
// firm, with three choices.
func cheapest(tab *tab) error {
	if err := tab.open("/angebote/"); err != nil {
		return err
	}
	for _, choose := range []struct{ name, key string }{{"level", kb.ArrowRight}, {"premium-kind", kb.ArrowDown}, {"sort", kb.ArrowDown}} {
		if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `name="`+choose.name+`"`) }); err != nil {
			return fmt.Errorf("%s: %w", choose.name, err)
		}
		if _, err := run(tab, chromedp.KeyEvent(choose.key)); err != nil {
			return err
		}
	}
	if _, err := run(tab, chromedp.Poll[bool](`location.search.includes("sort=year") && document.querySelectorAll("#k-list .k-card").length < 5`)); err != nil {
		return err
	}
	first, err := ask[string](tab, `() => location.search + " " + document.querySelector("#k-list .k-card").dataset.offer`)
	if want := "?level=0&premium-kind=hardware&sort=year wegzehrung-jahresabo"; err == nil && first != want {
		err = fmt.Errorf("found %s, want %s", first, want)
	}
	if err != nil {
		return err
	}
	// Nobody can choose what would leave nothing.
	left, err := ask[string](tab, `() => [...document.querySelectorAll("[name=shipper] option:not(:disabled), [name=premium-kind] option:not(:disabled)")].map((o) => o.value).join(" ")`)
	if want := " hardware cash digital donation none  publisher"; err == nil && left != want {
		err = fmt.Errorf("there is left to choose %q, want %q", left, want)
	}
	return errors.Join(err, shifted(tab))
}

// mine finds who gets the reader's e-mail address with the headphones: the label is
// narrowed to the firm that ships them.
func mine(tab *tab) error {
	if err := tab.open("/angebote/pixelwerk-jahresabo/"); err != nil {
		return err
	}
	if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `name="k-premium"`) }); err != nil {
		return err
	}
	for range 10 {
		if _, err := run(tab, chromedp.KeyEvent(kb.ArrowDown)); err != nil {
			return err
		}
		if chosen, err := ask[string](tab, `() => document.querySelector("[name=k-premium]:checked").value`); err != nil || chosen == "kopfhoerer-klarton-k2" {
			break
		}
	}
	got, err := ask[string](tab, `() => [...document.querySelectorAll("#label [data-disclosure] tr")].filter((r) => r.checkVisibility()).map((r) => r.innerText).filter((s) => /Prämie von|E-Mail/.test(s)).join(" | ")`)
	if err == nil && (!strings.Contains(got, "Hardwarehaus") || !strings.Contains(got, "✓\u00a0E-Mail") || strings.Contains(got, "Buntschein")) {
		err = fmt.Errorf("the label says %q", got)
	}
	return errors.Join(err, shifted(tab))
}

// lastDay finds the last day to cancel what is ordered today from Austria, and what
// is to be paid by then.
func lastDay(tab *tab) error {
	if err := tab.open("/angebote/krume-jahresabo/"); err != nil {
		return err
	}
	if err := austria(tab); err != nil {
		return err
	}
	if err := tab.until(func(f focus) bool { return strings.HasSuffix(f.Href, "#then") }); err != nil {
		return err
	}
	if _, err := run(tab, chromedp.KeyEvent(kb.Enter)); err != nil {
		return err
	}
	got, err := ask[string](tab, `() => [...document.querySelectorAll(".k-days tr")].filter((e) => e.getBoundingClientRect().bottom < innerHeight && e.querySelector("time")).map((e) => e.innerText).join(" | ")`)
	if err == nil && (!strings.Contains(got, "Kündigen") || !strings.Contains(got, "Österreich 37,20") || strings.Contains(got, "Deutschland")) {
		err = fmt.Errorf("on the screen stands %q", got)
	}
	return errors.Join(err, shifted(tab))
}

// austria chooses the country with the keyboard.
func austria(tab *tab) error {
	if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `id="k-country"`) }); err != nil {
		return err
	}
	for range 2 { // Deutschland, Österreich
		if _, err := run(tab, chromedp.KeyEvent(kb.ArrowDown)); err != nil {
			return err
		}
	}
	_, err := run(tab, chromedp.Poll[bool](`location.search === "?country=AT"`))
	return err
}

// onPaper sets three offers of the list side by side, folds away what is the same
// in all, and has all that differs of each on the sheet, and no other offer.
func onPaper(tab *tab) error {
	if err := tab.open("/angebote/"); err != nil {
		return err
	}
	for _, offer := range []string{"krume-hochbeet", "pixelwerk-jahresabo", "am-zug-jahresabo"} {
		if err := tab.tick(offer); err != nil {
			return fmt.Errorf("mark %s: %w", offer, err)
		}
	}
	if err := tab.follow("/vergleichen/?o=krume-hochbeet&o=pixelwerk-jahresabo&o=am-zug-jahresabo", anywhere); err != nil {
		return err
	}
	if err := tab.settle(); err != nil {
		return err
	}
	if err := tab.until(func(f focus) bool { return strings.HasPrefix(f.What, `<input type="checkbox">`) }); err != nil {
		return err
	}
	if _, err := run(tab, chromedp.KeyEvent(" ")); err != nil {
		return err
	}
	folded, err := ask[int](tab, `() => [...document.querySelectorAll("table.k-side tbody tr")].filter((r) => !r.checkVisibility()).length`)
	if err == nil && folded == 0 {
		err = errors.New("no row is folded away")
	}
	if err := errors.Join(err, shifted(tab), tab.show(look{"", 718, 1, "light", "print"})); err != nil {
		return err
	}
	got, err := ask[string](tab, `() => {
		const cells = [...document.querySelectorAll(".k-side thead a, table.k-side > tbody > tr:not(.k-same) > td")];
		const out = cells.filter((c) => c.scrollWidth > c.clientWidth + 1 || c.getBoundingClientRect().right > 719 || !c.checkVisibility());
		const heads = [...document.querySelectorAll(".k-side thead a")];
		const beside = heads.every((h) => h.getBoundingClientRect().top === heads[0].getBoundingClientRect().top) && !document.querySelector(".k-all").checkVisibility();
		return heads.length + " offers" + (beside ? " beside each other" : "") + ", cut off: " + out.map((c) => c.innerText.slice(0, 40)).join(" | ");
	}`)
	if want := "3 offers beside each other, cut off: "; err == nil && got != want {
		err = fmt.Errorf("on paper there are %s", got)
	}
	return errors.Join(err, tab.show(look{"", 360, 1, "light", "screen"}))
}

// genuine pastes mails on a partner's page: our own words, another partner's, ours
// with a greeting, with a link for payment, in a gap as well, a stranger's, and 2 MB.
func genuine(tab *tab) error {
	if err := tab.open("/praemienversender/hardwarehaus/"); err != nil {
		return err
	}
	origin := cdpbrowser.SetPermissionParams{Permission: &cdpbrowser.PermissionDescriptor{Name: "clipboard-write"}, Setting: cdpbrowser.PermissionSettingGranted, Origin: tab.url}
	if err := send(tab, cdpbrowser.SetPermission, origin); err != nil {
		return err
	}
	if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `id="k-mail"`) }); err != nil {
		return err
	}
	for _, test := range []struct{ mail, answer string }{
		{`own`, "ours"},
		{`await other()`, "ours"},
		{`"Guten Tag Kim Muster,\n" + own`, "mixed"},
		{`own + "\nBitte zahlen Sie 3,99 €: https://zahlung.example"`, "more"},
		{`own.replace("B-12345", "B-1 zahlung.example")`, "more"},
		{`own.split("\n\n")[0]`, "less"},
		{`"Ihr Paket wartet. Klicken Sie hier."`, "unknown"},
		{`"Ihr Paket ".repeat(200000)`, "long"},
		{`""`, "empty"},
	} {
		// The mail is copied elsewhere, and pasted over what is in the box.
		copied := chromedp.Evaluate[chromedp.Void](`document.querySelector("#k-mail-answer").textContent = "";
			(async () => {
				const own = document.querySelector(".k-mail").innerText;
				const other = async () => [...new DOMParser().parseFromString(await (await fetch("/praemienversender/buntschein/")).text(), "text/html").querySelector(".k-mail").querySelectorAll("p")].map((p) => p.textContent).join("\n");
				await navigator.clipboard.writeText(`+test.mail+`); })()`, chromedp.EvalAwaitPromise)
		if _, err := run(tab, copied); err != nil {
			return err
		}
		steps := []error{tab.command("a", "selectAll"), tab.command("v", "paste")}
		if test.mail == `""` {
			steps = []error{tab.command("a", "selectAll"), tab.command("x", "cut")}
		}
		for _, key := range []string{kb.Tab, kb.Enter} {
			_, err := run(tab, chromedp.KeyEvent(key))
			steps = append(steps, err)
		}
		_, err := run(tab, chromedp.Poll[bool](`document.querySelector("#k-mail-answer").textContent !== ""`))
		if err := errors.Join(append(steps, err)...); err != nil {
			return err
		}
		got, err := ask[string](tab, `() => Object.entries(document.querySelector(".k-check").dataset).find(([, words]) => words === document.querySelector("#k-mail-answer p").textContent)[0]`)
		if err != nil || got != test.answer {
			return errors.Join(err, fmt.Errorf("of %s it says %q, want %q", test.mail, got, test.answer))
		}
		if _, err := run(tab, chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))); err != nil {
			return err // back to the box
		}
	}
	return nil
}

// command presses a letter with Ctrl, which does what the browser has for it.
func (tab *tab) command(key, does string) error {
	const ctrl = 2
	press := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Modifiers: ctrl, Key: key, Commands: []string{does}}
	return errors.Join(
		send(tab, input.DispatchKeyEvent, press),
		send(tab, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyUp, Modifiers: ctrl, Key: key}))
}

// search finds by parts of words, without capitals and umlauts, from the address and from the
// keyboard, and shows no premium without its notice.
func search(tab *tab) error {
	if err := tab.open("/suche/"); err != nil {
		return err
	}
	if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `name="q"`) }); err != nil {
		return err
	}
	for _, test := range []struct{ asked, first, notices string }{
		{"KOPFHOERERN", "/angebote/pixelwerk-jahresabo/", "2"},
		{"kopfhörer pixelw", "/angebote/pixelwerk-jahresabo/", "2"},
		{"Hardwarehäuser", "/praemienversender/hardwarehaus/", "0"},
		{"hardwarehaus post", "/praemienversender/hardwarehaus/", "0"},
		{"kündigt", "/kuendigen/", "0"},
		{"Verträge kuendigen", "/kuendigen/", "0"},
		{"zeitschrift garten", "/zeitschriften/krume/", "0"},
		{"<b>qqq</b>", "", "0"},
	} {
		if _, err := ask[bool](tab, `() => { document.querySelector("#k-found").textContent = ""; document.activeElement.select(); return true; }`); err != nil {
			return err
		}
		if _, err := run(tab, chromedp.KeyEvent(test.asked)); err != nil {
			return err
		}
		if _, err := run(tab, chromedp.Poll[bool](`document.querySelector("#k-found").textContent !== ""`)); err != nil {
			return err
		}
		got, err := ask[string](tab, `() => new URL(location).searchParams.get("q") + " " + (document.querySelector("#k-hits li a")?.getAttribute("href") ?? "") + " " + document.querySelectorAll("#k-hits li:first-child .k-notice").length`)
		if want := test.asked + " " + test.first + " " + test.notices; err != nil || got != want {
			return errors.Join(err, fmt.Errorf("it finds %s, want %s", got, want))
		}
	}
	return nil
}
