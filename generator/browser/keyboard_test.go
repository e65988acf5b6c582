package browser_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// rememberJS is a function that notes how all that can have the focus looks
// without it, and says how many stops there are. focusJS says what has it now.
var (
	//go:embed remember.js
	rememberJS string
	//go:embed focus.js
	focusJS string
)

// focus is what has the keyboard's focus.
type focus struct {
	What  string // the element's beginning
	Href  string // a link's address, without the site's
	Where string // the data-premium around it
	Fault string // why its focus cannot be seen, or nothing
}

// keyboard goes the reader's way without a mouse: from the home page over the
// list to an offer, from the notice there to the firm that ships the premium.
func keyboard(t *testing.T, s *site, b *browser) {
	for _, lang := range []string{"/", "/en/"} {
		for _, width := range []int64{360, 1280} {
			t.Run(fmt.Sprintf("%s in %d pixels", lang, width), func(t *testing.T) {
				tab := newTab(t, s.url, b)
				if err := tab.show(look{"", width, 1, "light", "screen"}); err != nil {
					t.Fatal(err)
				}
				journey(t, s, tab, lang)
			})
		}
	}
	t.Run("all stops", func(t *testing.T) {
		inTabs(t, s, b, s.kinds(t), allStops)
	})
}

func journey(t *testing.T, s *site, tab *tab, lang string) {
	offers, partners := "/angebote/", "/praemienversender/"
	if lang != "/" {
		offers, partners = "/en/offers/", "/en/premium-partners/"
	}
	if err := tab.open(lang); err != nil {
		t.Fatal(err)
	}
	steps := []struct {
		to   string
		link func(focus) bool
	}{
		{offers, func(f focus) bool { return f.Href == offers }},
		{offers + "pixelwerk-jahresabo/", func(f focus) bool { return f.Href == offers+"pixelwerk-jahresabo/" }},
		// From the notice of a premium to the firm that it names.
		{partners + "hardwarehaus/", func(f focus) bool { return f.Href == partners+"hardwarehaus/" && f.Where != "" }},
		{offers, func(f focus) bool { return f.Href == offers }},
	}
	for _, step := range steps {
		if err := tab.follow(step.link); err != nil {
			t.Fatalf("on the way to %s: %v", step.to, err)
		}
		if at, err := run(tab, chromedp.Location()); err != nil || strings.TrimPrefix(at, s.url) != step.to {
			t.Fatalf("Enter led to %s, want %s (%v)", at, step.to, err)
		}
	}
}

// follow goes on with Tab until the link has the focus, and presses Enter.
func (tab *tab) follow(link func(focus) bool) error {
	stops, err := ask[int](tab, rememberJS)
	if err != nil {
		return err
	}
	for range stops {
		now, err := tab.next()
		if err != nil {
			return err
		}
		if link(now) {
			_, err := run(tab, chromedp.WaitEvent(page.LoadEventFired, nil, chromedp.KeyEvent(kb.Enter)))
			return err
		}
	}
	return fmt.Errorf("the link is none of the %d stops", stops)
}

// next presses Tab once and says where that led to.
func (tab *tab) next() (focus, error) {
	if _, err := run(tab, chromedp.KeyEvent(kb.Tab)); err != nil {
		return focus{}, err
	}
	now, err := ask[focus](tab, focusJS)
	if err == nil && now.Fault != "" {
		err = fmt.Errorf("%s: %s", now.What, now.Fault)
	}
	return now, err
}

// allStops goes through a whole page with Tab: every stop is reached, its
// focus is seen, and none holds the reader back.
func allStops(tab *tab, address string) error {
	if err := tab.show(look{"", 360, 1, "light", "screen"}); err != nil {
		return err
	}
	if err := tab.open(address); err != nil {
		return err
	}
	stops, err := ask[int](tab, rememberJS)
	if err != nil {
		return err
	}
	for range stops {
		if _, err := tab.next(); err != nil {
			return err
		}
	}
	left, err := ask[[]string](tab, `() => stops.filter(e => !visited.has(e)).map(e => e.outerHTML.slice(0, 120))`)
	if err == nil && len(left) > 0 {
		err = fmt.Errorf("after Tab as often as there are stops, %d of %d were not reached, such as %s", len(left), stops, left[0])
	}
	return err
}
