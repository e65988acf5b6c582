package browser_test

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// patience is how long a page may take before the test gives up on it.
const patience = time.Minute

// browser is one running Chromium.
type browser struct{ ctx context.Context }

func startBrowser(t *testing.T) *browser {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		sitetest.Missing(t, "no chromium on the PATH: install Debian's package chromium")
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		// Among them the address bar's suggestions, a page of its own beside each.
		chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		chromedp.WSURLReadTimeout(patience),
	)...)
	// It reports as errors what it could not use of a tab that is not yet open.
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	t.Cleanup(func() {
		// Waits until Chromium has ended and lets go of its folder.
		if err := chromedp.Cancel(ctx); err != nil {
			t.Log(err)
		}
		cancel()
		stop()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("chromium does not start: %v", err)
	}
	return &browser{ctx}
}

// tab is one open page and what it did since it was opened.
type tab struct {
	ctx context.Context
	url string // the site's

	mu   sync.Mutex
	said []string // console messages, errors, failed and foreign requests
	sent []*network.EventRequestWillBeSent
}

// newTab opens an empty tab, which closes with the test.
func newTab(t *testing.T, url string, b *browser) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx)
	t.Cleanup(cancel)
	tab := &tab{ctx: ctx, url: url}
	if err := chromedp.Listen(ctx, tab.listen); err != nil {
		t.Fatal(err)
	}
	// A tab in the background has no focus unless it is told so.
	if err := send(tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	return tab
}

func (tab *tab) listen(event any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	say := func(format string, args ...any) { tab.said = append(tab.said, fmt.Sprintf(format, args...)) }
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		for _, arg := range e.Args {
			say("console %s: %s%s", e.Type, arg.Value, arg.Description)
		}
	case *runtime.EventExceptionThrown:
		say("exception: %s", (&chromedp.ExceptionError{ExceptionDetails: e.ExceptionDetails}).Error())
	case *log.EventEntryAdded:
		say("%s %s: %s %s", e.Entry.Source, e.Entry.Level, e.Entry.Text, e.Entry.URL)
	case *network.EventLoadingFailed:
		if e.Canceled {
			return // the browser itself chose another size of a picture, or went on
		}
		say("a request failed: %s %s", e.Type, e.ErrorText)
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			say("%s: status %d", e.Response.URL, e.Response.Status)
		}
	case *network.EventRequestWillBeSent:
		tab.sent = append(tab.sent, e)
		if u := e.Request.URL; !strings.HasPrefix(u, tab.url+"/") && !strings.HasPrefix(u, "data:") {
			say("a request to another origin: %s", u)
		}
	}
}

// open goes to a page of the site and forgets what the one before did.
func (tab *tab) open(page string) error {
	tab.mu.Lock()
	tab.said, tab.sent = nil, nil
	tab.mu.Unlock()
	_, err := run(tab, chromedp.Navigate(tab.url+page))
	return err
}

// settle waits until the script has done what the address asks of it.
func (tab *tab) settle() error {
	_, err := run(tab, chromedp.Poll[bool](`location.search.startsWith("?country=")
		? document.querySelector("#k-country + p") !== null
		: document.querySelector("#k-side")
		? document.querySelector("table.k-side") !== null
		: document.querySelector("#k-found").textContent !== ""`))
	return err
}

// complaints is what the page said since it was opened.
func (tab *tab) complaints() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return append([]string(nil), tab.said...)
}

// run does one action within the time that a page may take.
func run[T any](tab *tab, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(tab.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

// send gives the browser one command, whose answer does not matter.
func send[P, R any](tab *tab, command cdp.Command[P, R], params P) error {
	_, err := call(tab, command, params)
	return err
}

// call gives the browser one command.
func call[P, R any](tab *tab, command cdp.Command[P, R], params P) (R, error) {
	return run(tab, func(ctx context.Context, target *chromedp.Target) (R, error) {
		return cdp.Call(ctx, target, command, params)
	})
}

// ask calls a JavaScript function in the page.
func ask[T any](tab *tab, function string) (T, error) {
	return run(tab, chromedp.Evaluate[T]("("+function+")()"))
}

// look says how the reader sees the pages.
type look struct {
	name   string
	width  int64
	scale  float64 // device pixels per CSS pixel
	scheme string  // light or dark
	media  string  // screen or print
}

// show has the tab look so from now on.
func (tab *tab) show(l look) error {
	return errors.Join(
		send(tab, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
			Width: l.width, Height: 740, DeviceScaleFactor: l.scale,
		}),
		send(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: l.media,
			Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: l.scheme},
				{Name: "prefers-reduced-motion", Value: "reduce"},
			},
		}))
}

// inTabs does something with each page, in two tabs at a time.
func inTabs(t *testing.T, s *site, b *browser, pages []string, do func(*tab, string) error) {
	t.Helper()
	queue := make(chan string, len(pages))
	for _, page := range pages {
		queue <- page
	}
	close(queue)
	var wait sync.WaitGroup
	for range 2 {
		tab := newTab(t, s.url, b)
		wait.Go(func() {
			for page := range queue {
				if err := do(tab, page); err != nil {
					t.Errorf("%s: %v", page, err)
				}
			}
		})
	}
	wait.Wait()
}
