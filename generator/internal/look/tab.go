package look

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// tab is one page of the browser, and what it did by itself.
type tab struct {
	ctx            context.Context
	close          context.CancelFunc
	files          Files
	base           string                     // where the site is published, with a slash at its end
	frame          cdp.FrameID                // of the page itself
	world          runtime.ExecutionContextID // where our scripts run: no script of the page can reach them
	agent, version string                     // what the browser calls itself
	early          page.ScriptIdentifier      // what runs before the page's own scripts
	ratio          float64                    // pixels of the screen for each of CSS

	styles  map[cdp.StyleSheetID]string // the addresses of the page's sheets
	mu      sync.Mutex
	going   string   // the address that we go to
	left    []string // addresses that the page tried to go to by itself
	dialogs []string // what it stopped the reader with
}

// tab opens an empty tab.
func (b *Browser) tab(files Files, baseURL string) (*tab, error) {
	if baseURL == "" {
		baseURL = "https://klarabo.example/"
	}
	t := &tab{files: files, agent: b.agent, version: majorOf(b.engine), styles: map[cdp.StyleSheetID]string{}, base: strings.TrimSuffix(baseURL, "/") + "/"}
	t.ctx, t.close = chromedp.NewContext(b.ctx)
	late := time.AfterFunc(patience, t.close) // or one that is asked for in vain is waited for without end
	defer late.Stop()
	if err := chromedp.Listen(t.ctx, t.heard); err != nil {
		t.close()
		return nil, err
	}
	t.frame = cdp.FrameID(chromedp.FromContext(t.ctx).Target.TargetID)
	if err := t.do(
		to(fetch.Enable, fetch.EnableParams{}),
		to(dom.Enable, dom.EnableParams{}),
		to(css.Enable, cdp.Empty{}), // which tells of each sheet
		// A tab in the background has no focus unless it is told so.
		to(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}),
	); err != nil {
		t.close()
		return nil, err
	}
	return t, nil
}

// open goes to a page, as the reader of a view, and waits until it has loaded.
func (t *tab) open(file string, v View) error {
	if err := t.pose(v); err != nil {
		return err
	}
	address := t.base + (&url.URL{Path: strings.TrimSuffix(file, "index.html")}).EscapedPath()
	if v.State == pointed {
		address += "?utm_source=newsletter"
	}
	t.mu.Lock()
	t.going = address
	t.mu.Unlock()
	if err := t.do(chromedp.Navigate(address)); err != nil {
		return err
	}
	world, err := send(t, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: t.frame})
	t.world = world.ExecutionContextID
	if err != nil {
		return err
	}
	at, err := ask[string](t, script)
	if err == nil && !strings.HasPrefix(at, t.base) {
		t.mu.Lock()
		t.left = append(t.left, at)
		t.mu.Unlock()
	}
	return err
}

// forget has the site meet a reader who was never there.
func (t *tab) forget() error {
	return t.do(to(storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: t.base, StorageTypes: "all"}))
}

// heard is told of each event of the tab.
func (t *tab) heard(event any) {
	switch e := event.(type) {
	case *fetch.EventRequestPaused:
		go t.answer(e)
	case *css.EventStyleSheetAdded:
		t.mu.Lock()
		t.styles[e.Header.StyleSheetID] = e.Header.SourceURL
		t.mu.Unlock()
	case *page.EventJavascriptDialogOpening:
		t.mu.Lock()
		if e.Type != page.DialogTypeBeforeunload {
			t.dialogs = append(t.dialogs, e.Message)
		}
		t.mu.Unlock()
		go func() { _ = t.do(to(page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})) }()
	}
}

// answer gives the browser a file of the site. Whatever else it asks for does
// not exist, and the page stays where it is when it tries to go elsewhere.
func (t *tab) answer(e *fetch.EventRequestPaused) {
	address, _, _ := strings.Cut(e.Request.URL, "#")
	fail := func(reason network.ErrorReason) {
		_ = t.do(to(fetch.FailRequest, fetch.FailRequestParams{RequestID: e.RequestID, ErrorReason: reason}))
	}
	if e.ResourceType == network.ResourceTypeDocument && e.FrameID == t.frame && !t.expected(address) {
		fail(network.ErrorReasonAborted)
	} else if name, body, err := t.read(address); err != nil {
		fail(network.ErrorReasonBlockedByClient)
	} else {
		header := []*fetch.HeaderEntry{{Name: "Content-Type", Value: cmp.Or(webpage.Kind(name), "application/octet-stream")}, {Name: "Access-Control-Allow-Origin", Value: "*"}}
		_ = t.do(to(fetch.FulfillRequest, fetch.FulfillRequestParams{RequestID: e.RequestID, ResponseCode: 200, ResponseHeaders: header, Body: body}))
	}
}

// expected tells whether we go to this address, and notes where the page goes
// by itself.
func (t *tab) expected(address string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.going == address {
		t.going = ""
		return true
	}
	t.left = append(t.left, address)
	return false
}

// read is the file at an address of the site.
func (t *tab) read(address string) (string, []byte, error) {
	below, ours := strings.CutPrefix(address, t.base)
	below, _, _ = strings.Cut(below, "?")
	name, err := url.PathUnescape(below)
	if !ours || err != nil {
		return "", nil, errors.Join(fs.ErrNotExist, err)
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	body, err := t.files.ReadFile(path.Clean(name))
	return name, body, err
}

// ask evaluates an expression beside the page's own scripts and waits for what
// it promises.
func ask[T any](t *tab, expression string) (T, error) {
	return run(t, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise, func(p *runtime.EvaluateParams) { p.ContextID = t.world }))
}

// send gives the browser one command.
func send[P, R any](t *tab, command cdp.Command[P, R], params P) (R, error) {
	return run(t, func(ctx context.Context, target *chromedp.Target) (R, error) {
		return cdp.Call(ctx, target, command, params)
	})
}

// to is a command whose answer does not matter.
func to[P, R any](command cdp.Command[P, R], params P) step {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, command, params)
		return err
	})
}

type step = chromedp.Action[chromedp.Void]

// do takes steps, up to the first that fails.
func (t *tab) do(steps ...step) error {
	_, err := run(t, chromedp.Steps(steps...))
	return err
}

// run does one thing in the tab, in the time that it may take.
func run[T any](t *tab, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}
