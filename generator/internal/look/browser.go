package look

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// How long a browser may take until it answers, and for one command: a page that
// takes longer than a busy machine does is told to hang. Tests have less
// patience.
var starting, patience = time.Minute, time.Minute

// oldest is the version of Chromium that knows all that is asked of pages; the
// last of it is checkVisibility with all its options.
const oldest = 125

// Browser is a running browser, which several goroutines may use.
type Browser struct {
	ctx    context.Context // ends when the browser does
	end    context.CancelFunc
	engine string
	agent  string   // what it calls itself before pages
	known  sync.Map // the keys of words that were found to be readable
}

// ErrNoBrowser is the error of [Open] if none is found.
var ErrNoBrowser error = &diag.Fault{Msg: diag.Msg("there is no browser on this machine that could look at the pages"), Hint: diag.Msg("install Chromium, Chrome or Edge, or let KLARABO_BROWSER name its program")}

// Open starts a browser, which ends with ctx at the latest: the program that
// KLARABO_BROWSER names by a path or a name, or else a Chromium, Chrome or Edge
// that is found on this machine.
func Open(ctx context.Context) (*Browser, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ModifyCmdFunc(contain),
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		// Among them the address bar's suggestions, a page of its own beside each.
		chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,WebUIOmniboxPopup,WebUIOmniboxAimPopup"),
		chromedp.Flag("disable-popup-blocking", false),
		// Pages behave as before readers.
		chromedp.Flag("enable-automation", false),
		chromedp.Flag("disable-blink-features", "AutomationControlled"),
		// There is a mouse, as on desks; a telephone has none (views.go).
		chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"),
		// Nothing is fetched from anywhere.
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"),
		chromedp.Flag("no-proxy-server", true))
	if program := os.Getenv("KLARABO_BROWSER"); program != "" {
		if _, err := exec.LookPath(program); err != nil {
			return nil, &diag.Fault{Msg: diag.Msg("the browser %q cannot be started", program), Hint: diag.Msg("let KLARABO_BROWSER name the program of a Chromium, Chrome or Edge")}
		}
		options = append(options, chromedp.ExecPath(program))
	}
	all, stop := chromedp.NewExecAllocator(ctx, options...)
	run, cancel := chromedp.NewContext(all, chromedp.WithErrorf(func(string, ...any) {}))
	b := &Browser{ctx: run, end: func() { cancel(); stop() }}
	if err := b.start(); err != nil {
		b.end()
		return nil, err
	}
	return b, nil
}

// start waits until the browser answers, and asks who it is.
func (b *Browser) start() error {
	ready := make(chan error, 1)
	go func() { ready <- chromedp.Do(b.ctx) }()
	select {
	case err := <-ready:
		if errors.Is(err, exec.ErrNotFound) {
			return ErrNoBrowser
		} else if err != nil {
			return b.fault(err)
		}
	case <-time.After(starting):
		return &diag.Fault{Msg: diag.Msg("the browser does not answer %d seconds after its start", int(starting.Seconds())), Hint: diag.Msg("let KLARABO_BROWSER name the program of a Chromium, Chrome or Edge")}
	}
	version, err := b.version()
	if err != nil {
		return b.fault(err)
	}
	b.engine, b.agent = version.Product, version.UserAgent
	return tooOld(version.Product)
}

// tooOld is what is wrong with the version of a browser: "Chrome/156.0.1".
func tooOld(product string) error {
	if major, err := strconv.Atoi(majorOf(product)); err == nil && major >= oldest {
		return nil
	}
	return &diag.Fault{Msg: diag.Msg("the browser %s is too old to look at the pages", product), Hint: diag.Msg("install a Chromium, Chrome or Edge of version %d or later", oldest)}
}

func majorOf(product string) string {
	_, number, _ := strings.Cut(product, "/")
	major, _, _ := strings.Cut(number, ".")
	return major
}

// version is what the browser says of itself.
func (b *Browser) version() (browser.GetVersionResult, error) {
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	return chromedp.CallBrowser(ctx, browser.GetVersion, cdp.Empty{})
}

// Close ends the browser and all that it has started, and removes its files.
func (b *Browser) Close() { b.end() }

// fault is an error of the browser itself, in words for the user.
func (b *Browser) fault(err error) error {
	var told *diag.Fault
	if errors.As(err, &told) {
		return err
	}
	what, _, _ := strings.Cut(err.Error(), "\n")
	return &diag.Fault{Msg: diag.Msg("the browser has ended before it had looked at all pages: %s", strings.TrimSuffix(what, ":")), Hint: diag.Msg("run it again; if it ends again, let KLARABO_BROWSER name another Chromium, Chrome or Edge")}
}
