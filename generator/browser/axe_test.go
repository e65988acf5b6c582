package browser_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// askAxe runs all rules for WCAG 2.2 AA, the contrast of AAA (1.4.6), which is
// never less, and axe's advice beyond it. target-size (2.5.8) is off unless it is
// named. The wide window in the dark has the same elements in other colours and
// places, so there the rules about these are enough.
const askAxe = `axe.run(document, {
	...(matchMedia("(prefers-color-scheme: dark)").matches
		? {runOnly: {type: "rule", values: ["color-contrast-enhanced", "link-in-text-block", "target-size"]}}
		: {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
			rules: {"target-size": {enabled: true}, "color-contrast": {enabled: false}, "color-contrast-enhanced": {enabled: true}}}),
	resultTypes: ["violations"],
}).then(result => result.violations)`

// violation is one of axe's findings.
type violation struct {
	ID, Help string
	Nodes    []struct {
		HTML           string `json:"html"`
		FailureSummary string `json:"failureSummary"`
	}
}

// everyWindow is the windows that -all adds.
var everyWindow = []look{
	{"", 320, 1, "light", "screen"}, {"", 320, 1, "dark", "screen"}, {"", 360, 1, "dark", "screen"},
	{"", 1280, 1, "light", "screen"}, {"", 1280, 1, "dark", "screen"}, {"", 1920, 1, "light", "screen"}, {"", 1920, 1, "dark", "screen"},
}

// axe asks axe-core about each kind of page, as a phone shows it light and a wide
// window dark, and which colours stand on which. In the second language, whose
// pages differ in their words alone, it asks of the phone. With -all it asks of
// every page, from 320 to 1920 pixels.
func axe(t *testing.T, s *site, b *browser) {
	script := axeCore(t)
	met := pairs{all: map[string]string{}}
	pages := s.kinds(t)
	if *every {
		pages = s.pages
	}
	inTabs(t, s, b, slices.Concat(pages, s.made), func(tab *tab, page string) error {
		if err := tab.open(page); err != nil {
			return err
		}
		if strings.Contains(page, "?") {
			if err := tab.settle(); err != nil {
				return err
			}
		}
		world, err := tab.world(script)
		if err != nil {
			return err
		}
		looks := []look{{"", 360, 1, "light", "screen"}, {"", 1280, 1, "dark", "screen"}}
		if second(page) {
			looks = looks[:1]
		}
		if *every {
			looks = slices.Concat(looks[:1], everyWindow)
		}
		for _, look := range looks {
			err = errors.Join(err, noViolation(tab, world, look))
		}
		return errors.Join(err, met.add(tab, world, page))
	})
	met.computed(t)
}

// axeCore is the script of axe-core.
func axeCore(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile(filepath.Join(tools, "node_modules/axe-core/axe.min.js"))
	if err != nil {
		sitetest.Missing(t, "no axe-core: run npm ci in generator/testtools")
	}
	return string(script)
}

// world is a place for a script beside the page's own, which the page's
// Content-Security-Policy does not reach.
func (tab *tab) world(script string) (runtime.ExecutionContextID, error) {
	tree, err := call(tab, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		return 0, err
	}
	world, err := call(tab, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: tree.FrameTree.Frame.ID})
	if err != nil {
		return 0, err
	}
	_, err = run(tab, chromedp.Evaluate[chromedp.Void](script, in(world.ExecutionContextID)))
	return world.ExecutionContextID, err
}

// in has a script evaluated in a world of its own.
func in(world runtime.ExecutionContextID) chromedp.EvaluateOption {
	return func(p *runtime.EvaluateParams) { p.ContextID = world }
}

// noViolation asks axe-core of the open page in one look.
func noViolation(tab *tab, world runtime.ExecutionContextID, look look) error {
	if err := tab.show(look); err != nil {
		return err
	}
	found, err := run(tab, chromedp.Evaluate[[]violation](askAxe, in(world), chromedp.EvalAwaitPromise))
	all := []error{err}
	for _, v := range found {
		all = append(all, fmt.Errorf("%d pixels, %s: %s: %s (%d times)\n%s\n%s",
			look.width, look.scheme, v.ID, v.Help, len(v.Nodes), v.Nodes[0].HTML, v.Nodes[0].FailureSummary))
	}
	return errors.Join(all...)
}
