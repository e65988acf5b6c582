package browser_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// askAxe runs all rules for WCAG 2.2 AA and axe's advice beyond it. target-size
// (2.5.8) is off unless it is named. The dark page differs in its colours only,
// so there the rules about colours are enough.
const askAxe = `axe.run(document, {
	...(matchMedia("(prefers-color-scheme: dark)").matches
		? {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}}
		: {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
			rules: {"target-size": {enabled: true}}}),
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

// axe asks axe-core about each kind of page, as a phone and as a wide window
// show it, light and dark, and which colours stand on which. In the second
// language, whose pages differ in their words alone, it asks of the phone.
func axe(t *testing.T, s *site, b *browser) {
	script, err := os.ReadFile(filepath.Join(tools, "node_modules/axe-core/axe.min.js"))
	if err != nil {
		sitetest.Missing(t, "no axe-core: run npm ci in generator/testtools")
	}
	met := pairs{all: map[string]string{}}
	inTabs(t, s, b, append(s.kinds(t), s.made...), func(tab *tab, page string) error {
		if err := tab.open(page); err != nil {
			return err
		}
		if strings.Contains(page, "?") {
			if err := tab.settle(); err != nil {
				return err
			}
		}
		world, err := tab.world(string(script))
		if err != nil {
			return err
		}
		var all []error
		for _, width := range []int64{360, 1280} {
			for _, scheme := range []string{"light", "dark"} {
				if second(page) && (width > 360 || scheme == "dark") {
					continue
				}
				found, err := violations(tab, world, look{"", width, 1, scheme, "screen"})
				if err != nil {
					return err
				}
				for _, v := range found {
					all = append(all, fmt.Errorf("%d pixels, %s: %s: %s (%d times)\n%s\n%s",
						width, scheme, v.ID, v.Help, len(v.Nodes), v.Nodes[0].HTML, v.Nodes[0].FailureSummary))
				}
			}
		}
		all = append(all, met.add(tab, world, page))
		return errors.Join(all...)
	})
	met.computed(t)
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

func violations(tab *tab, world runtime.ExecutionContextID, look look) ([]violation, error) {
	if err := tab.show(look); err != nil {
		return nil, err
	}
	return run(tab, chromedp.Evaluate[[]violation](askAxe, in(world), chromedp.EvalAwaitPromise))
}
