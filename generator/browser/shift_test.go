package browser_test

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

//go:embed shift.js
var shiftJS string

// mostShift is how far a page may move by itself: a fifth of what counts as good.
const mostShift = 0.02

// shifted tells whether the open page has moved by itself.
func shifted(tab *tab) error {
	sum, err := run(tab, chromedp.Evaluate[float64]("("+shiftJS+")()", chromedp.EvalAwaitPromise))
	if err == nil && sum >= mostShift {
		err = fmt.Errorf("it moves by itself, by %.3f; less than %.2f is allowed", sum, mostShift)
	}
	return err
}

// still makes sure that one page of each kind stays where it is while it is
// opened, and what the script makes of some. Nothing moves in a tab that is not
// shown, so it is one after the other; tasks ask it of what readers choose.
func still(t *testing.T, s *site, b *browser) {
	tab := newTab(t, s.url, b)
	pages := slices.DeleteFunc(append(s.kinds(t), s.made...), second)
	for _, width := range []int64{360, 1280} {
		if err := tab.show(look{"", width, 1, "light", "screen"}); err != nil {
			t.Fatal(err)
		}
		for _, page := range pages {
			err := tab.open(page)
			if err == nil && strings.Contains(page, "?") {
				err = tab.settle()
			}
			if err := errors.Join(err, shifted(tab)); err != nil {
				t.Errorf("%s in %d pixels: %v", page, width, err)
			}
		}
	}
}

// TestShifted makes sure that the check sees what it is for.
func TestShifted(t *testing.T) {
	b := startBrowser(t)
	tab := newTab(t, "", b)
	if err := tab.show(look{"", 360, 1, "light", "screen"}); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		script string
		moves  bool
	}{
		{`document.body.append("behind")`, false},
		{`document.body.prepend(Object.assign(document.createElement("p"), {style: "height: 100px"}))`, true},
	} {
		if err := tab.open("data:text/html,<!DOCTYPE html><p style='height:300px;background:red'>A"); err != nil {
			t.Fatal(err)
		}
		if err := shifted(tab); err != nil {
			t.Errorf("as it was opened: %v", err)
		}
		if _, err := ask[chromedp.Void](tab, "() => {"+test.script+"}"); err != nil {
			t.Fatal(err)
		}
		if err := shifted(tab); (err != nil) != test.moves {
			t.Errorf("%s: %v", test.script, err)
		}
	}
}
