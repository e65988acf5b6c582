package browser_test

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// hiddenJS is a function that lists what of the page's disclosures a reader
// cannot read; overflowJS one that lists what sticks out sideways.
var (
	//go:embed hidden.js
	hiddenJS string
	//go:embed overflow.js
	overflowJS string
)

// looks is where each disclosure must be readable. At 200 % zoom a window of
// 1280 pixels has 640 CSS pixels (WCAG 2.2, 1.4.4), at 400 % it has 320 (1.4.10).
// Without scripts, the first and the last stand for all.
var looks = []look{
	{"a phone", 360, 2, "light", "screen"},
	{"a phone in the dark", 360, 2, "dark", "screen"},
	{"a wide window", 1280, 1, "light", "screen"},
	{"zoom of 200 %", 640, 2, "light", "screen"},
	{"zoom of 400 %", 320, 4, "light", "screen"},
	{"paper", 718, 1, "light", "print"},
}

// eachPage asks of every page that it shows its disclosures however it is
// read, fits into a narrow window, and neither complains nor calls elsewhere.
func eachPage(t *testing.T, s *site, b *browser) {
	inTabs(t, s, b, slices.Concat(s.pages, s.made), func(tab *tab, page string) error {
		var all []error
		for _, scripts := range []bool{true, false} {
			off := emulation.SetScriptExecutionDisabledParams{Value: !scripts}
			if err := send(tab, emulation.SetScriptExecutionDisabled, off); err != nil {
				return err
			}
			if err := tab.open(page); err != nil {
				return err
			}
			if scripts && strings.Contains(page, "?") {
				if err := tab.settle(); err != nil {
					return err
				}
			}
			for i, look := range looks {
				if !scripts && 0 < i && i < len(looks)-1 {
					continue
				}
				if err := readable(tab, look); err != nil {
					all = append(all, fmt.Errorf("%s, scripts %v: %w", look.name, scripts, err))
				}
			}
			for _, said := range tab.complaints() {
				all = append(all, fmt.Errorf("scripts %v: %s", scripts, said))
			}
		}
		return errors.Join(all...)
	})
}

// readable checks the open page in one look.
func readable(tab *tab, look look) error {
	if err := tab.show(look); err != nil {
		return err
	}
	hidden, err := ask[[]string](tab, hiddenJS)
	if err != nil {
		return err
	}
	if len(hidden) > 0 {
		return fmt.Errorf("%d parts of disclosures cannot be read, such as: %s", len(hidden), hidden[0])
	}
	if look.media == "print" {
		return nil // paper does not scroll
	}
	wide, err := ask[[]string](tab, overflowJS)
	if err != nil {
		return err
	}
	if len(wide) > 0 {
		return fmt.Errorf("the page scrolls sideways: %s", wide[0])
	}
	return nil
}

// TestHidden makes sure that the check of disclosures sees what it is for.
func TestHidden(t *testing.T) {
	b := startBrowser(t)
	tab := newTab(t, "", b)
	const text = `<div data-premium="o/p"><p>USB stick</p><div data-disclosure="h1:x" class="d"><p>Shipped by another firm.</p></div></div>`
	tests := []struct {
		name, html, media string
		seen              bool
	}{
		{"plain", text, "screen", true},
		{"plain on paper", text, "print", true},
		{"none", `<style>.d{display:none}</style>` + text, "screen", false},
		{"invisible", `<style>.d p{visibility:hidden}</style>` + text, "screen", false},
		{"transparent", `<style>.d{opacity:.1}</style>` + text, "screen", false},
		{"small", `<style>.d{font-size:9px}</style>` + text, "screen", false},
		{"white on white", `<style>.d{color:#fff}</style>` + text, "screen", false},
		{"faint", `<style>.d{color:#bbb}</style>` + text, "screen", false},
		{"white on black", `<style>.d{color:#fff;background:#000}</style>` + text, "screen", true},
		{"white on black, on paper", `<style>.d{color:#fff;background:#000}</style>` + text, "print", false},
		{"outside", `<style>.d{position:absolute;left:-99rem}</style>` + text, "screen", false},
		{"cut off", `<style>.d{height:0;overflow:hidden}</style>` + text, "screen", false},
		{"clipped", `<style>.d{clip-path:inset(50%)}</style>` + text, "screen", false},
		{"covered", `<style>body::after{content:"";position:fixed;inset:0;background:#fff}</style>` + text, "screen", false},
		{"folded", `<details><summary>More</summary>` + text + `</details>`, "screen", false},
		{"not on paper", `<style>@media print{.d{display:none}}</style>` + text, "print", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := tab.show(look{"", 360, 1, "light", test.media}); err != nil {
				t.Fatal(err)
			}
			write := fmt.Sprintf("() => { document.open(); document.write(%q); document.close() }", "<!DOCTYPE html><body>"+test.html)
			if _, err := ask[chromedp.Void](tab, write); err != nil {
				t.Fatal(err)
			}
			hidden, err := ask[[]string](tab, hiddenJS)
			if err != nil {
				t.Fatal(err)
			}
			if seen := len(hidden) == 0; seen != test.seen {
				t.Errorf("seen = %v, want %v: %q", seen, test.seen, hidden)
			}
		})
	}
}
