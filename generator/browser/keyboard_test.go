package browser_test

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
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
// filtered list to an offer, from the notice there to the firm that ships the
// premium, and back to set two offers side by side.
func keyboard(t *testing.T, s *site, b *browser) {
	for _, width := range []int64{360, 1280} {
		t.Run(fmt.Sprintf("a journey in %d pixels", width), func(t *testing.T) {
			tab := newTab(t, s.url, b)
			if err := tab.show(look{"", width, 1, "light", "screen"}); err != nil {
				t.Fatal(err)
			}
			for i, step := range journey {
				if err := step(tab); err != nil {
					t.Fatalf("step %d: %v", i+1, err)
				}
			}
		})
	}
	t.Run("tasks", func(t *testing.T) {
		tab := newTab(t, s.url, b)
		if err := tab.show(look{"", 360, 1, "light", "screen"}); err != nil {
			t.Fatal(err)
		}
		if err := cheapest(tab); err != nil {
			t.Errorf("the cheapest first year with hardware and no outside firm: %v", err)
		}
		if err := genuine(tab); err != nil {
			t.Errorf("is this mail genuine: %v", err)
		}
		if err := mine(tab); err != nil {
			t.Errorf("who gets the e-mail address with the headphones: %v", err)
		}
		if err := lastDay(tab); err != nil {
			t.Errorf("the last day to cancel: %v", err)
		}
		if err := country(tab); err != nil {
			t.Errorf("the reader's country: %v", err)
		}
		if err := onPaper(tab); err != nil {
			t.Errorf("three offers on paper: %v", err)
		}
		if err := search(tab); err != nil {
			t.Errorf("the search: %v", err)
		}
	})
	t.Run("all stops", func(t *testing.T) {
		inTabs(t, s, b, slices.DeleteFunc(s.kinds(t), second), allStops)
	})
}

var journey = []func(*tab) error{
	func(tab *tab) error { return tab.open("/") },
	func(tab *tab) error { return tab.follow("/angebote/", anywhere) },
	filterHardware,
	func(tab *tab) error { return tab.follow("/angebote/pixelwerk-jahresabo/", anywhere) },
	// From the notice of a premium to the firm that it names.
	func(tab *tab) error {
		return tab.follow("/praemienversender/hardwarehaus/", func(f focus) bool { return f.Where != "" })
	},
	func(tab *tab) error { return tab.follow("/angebote/", anywhere) },
	func(tab *tab) error { return tab.tick("krume-hochbeet") },
	func(tab *tab) error { return tab.tick("pixelwerk-jahresabo") },
	func(tab *tab) error {
		return tab.follow("/vergleichen/?o=krume-hochbeet&o=pixelwerk-jahresabo", anywhere)
	},
	func(tab *tab) error { return tab.settle() },
	// From the notice in the table to the whole text on the offer's page.
	func(tab *tab) error {
		return tab.follow("/angebote/krume-hochbeet/#p-hochbeet-laerche-120", anywhere)
	},
}

func anywhere(focus) bool { return true }

// filterHardware chooses the first kind of premium in the filter.
func filterHardware(tab *tab) error {
	if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `name="premium-kind"`) }); err != nil {
		return err
	}
	const shown = `() => document.querySelectorAll("#k-list .k-card").length`
	all, err := ask[int](tab, shown)
	if err != nil {
		return err
	}
	if _, err := run(tab, chromedp.KeyEvent(kb.ArrowDown)); err != nil {
		return err
	}
	if err := tab.settle(); err != nil {
		return err
	}
	some, err := ask[int](tab, shown)
	if err == nil && (some == 0 || some >= all) {
		err = fmt.Errorf("the filter shows %d of %d offers", some, all)
	}
	if at, _ := run(tab, chromedp.Location()); !strings.HasSuffix(at, "?premium-kind=hardware") {
		err = errors.Join(err, fmt.Errorf("the filter is not in the address %s", at))
	}
	return err
}

// tick marks an offer for comparing.
func (tab *tab) tick(offer string) error {
	if err := tab.until(func(f focus) bool { return strings.Contains(f.What, `value="`+offer+`"`) }); err != nil {
		return err
	}
	_, err := run(tab, chromedp.KeyEvent(" "))
	return err
}

// follow goes on to a link to this address, and presses Enter.
func (tab *tab) follow(to string, link func(focus) bool) error {
	if err := tab.until(func(f focus) bool { return f.Href == to && link(f) }); err != nil {
		return fmt.Errorf("a link to %s: %w", to, err)
	}
	return tab.enter(to)
}

// enter presses Enter on a link, which leads to an address.
func (tab *tab) enter(to string) error {
	if _, err := run(tab, chromedp.WaitEvent(page.LoadEventFired, nil, chromedp.KeyEvent(kb.Enter))); err != nil {
		return fmt.Errorf("Enter on the link to %s: %w", to, err)
	}
	at, err := run(tab, chromedp.Location())
	if err == nil && at != tab.url+to {
		err = fmt.Errorf("Enter led to %s, want %s", at, to)
	}
	return err
}

// until goes on with Tab until what is meant has the focus.
func (tab *tab) until(meant func(focus) bool) error {
	stops, err := ask[int](tab, rememberJS)
	if err != nil {
		return err
	}
	for range stops {
		now, err := tab.next()
		if err != nil || meant(now) {
			return err
		}
	}
	return fmt.Errorf("it is none of the %d stops", stops)
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
