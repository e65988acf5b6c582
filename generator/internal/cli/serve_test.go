package cli

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/doc"
	"github.com/klarabo/klarabo/generator/internal/build"
	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/serve"
)

// previewed is a preview of a copy of the small site, and a browser that looks at it.
type previewed struct {
	t       *testing.T
	dir     string
	lang    string
	base    string
	browser context.Context
}

func preview(t *testing.T, prepare func(*previewed)) *previewed {
	t.Helper()
	p := &previewed{t: t, dir: t.TempDir()}
	if err := os.CopyFS(p.dir, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	if prepare != nil {
		prepare(p)
	}
	files, err := build.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	base, ended := make(chan string, 1), make(chan error, 1)
	ctx, cancel := context.WithCancel(t.Context())
	in := build.Input{Files: files, Draft: true, Now: offer.Date{Year: 2026, Month: 11, Day: 15}}
	pre := build.NewPreview(in)
	go func() {
		ended <- serve.Run(ctx, serve.Config{
			Dir: p.dir, Files: files, Manual: doc.FS, Lang: p.lang, Bind: "127.0.0.1", Fixed: true, Log: t.Output(),
			Build: previewing(pre, in, p.lang, t.Output(), true), Look: pre.Look,
			Started: func(b string) { base <- b },
		})
	}()
	select {
	case p.base = <-base:
	case err := <-ended:
		t.Fatalf("the preview did not start: %v", err)
	}
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("the preview ended with %v", err)
		}
	})
	p.browser = browser(t) // after the preview, so that it ends before it
	return p
}

// browser is a real Chromium, in which no message on the console is allowed
// but that a page was not found or not there yet.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		sitetest.Missing(t, "there is no chromium, so the preview is not looked at")
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.WindowSize(500, 400), chromedp.Flag("disable-background-networking", true),
		chromedp.WSURLReadTimeout(time.Minute))...)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		// Waits until Chromium has ended and lets go of its folder.
		if err := chromedp.Cancel(ctx); err != nil {
			t.Log(err)
		}
		cancel()
		stop()
	})
	var mu sync.Mutex
	var said []string
	err = chromedp.Listen(ctx, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			said = append(said, (&chromedp.ExceptionError{ExceptionDetails: e.ExceptionDetails}).Error())
		case *cdplog.EventEntryAdded:
			if !strings.Contains(e.Entry.Text, "status of 404") && !strings.Contains(e.Entry.Text, "status of 503") {
				said = append(said, e.Entry.Text+" "+e.Entry.URL)
			}
		}
	})
	if err != nil {
		t.Fatalf("chromium does not start: %v", err)
	}
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		if len(said) > 0 {
			t.Errorf("the console says:\n%s", strings.Join(said, "\n"))
		}
	})
	return ctx
}

func (p *previewed) open(path string) {
	p.t.Helper()
	p.run(chromedp.Navigate(p.base + path))
}

func (p *previewed) evaluate(script string) {
	p.t.Helper()
	p.run(chromedp.Evaluate[chromedp.Void](script))
}

func (p *previewed) run(action chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if _, err := chromedp.Run(p.browser, action); err != nil {
		p.t.Fatal(err)
	}
}

// until waits until an expression is true in the page, over reloads.
func (p *previewed) until(expression string) {
	p.t.Helper()
	for limit := time.Now().Add(30 * time.Second); time.Now().Before(limit); time.Sleep(20 * time.Millisecond) {
		// While the page is being replaced there is nothing to ask.
		if is, err := chromedp.Run(p.browser, chromedp.Evaluate[bool]("Boolean("+expression+")")); err == nil && is {
			return
		}
	}
	page, err := chromedp.Run(p.browser, chromedp.Evaluate[string]("document.documentElement.outerHTML"))
	if err != nil {
		page = err.Error()
	}
	p.t.Fatalf("never true: %s\n%s", expression, page)
}

// edit replaces a text in a file of the site.
func (p *previewed) edit(name, old, with string) {
	p.t.Helper()
	name = filepath.Join(p.dir, name)
	b, err := os.ReadFile(name)
	if err != nil {
		p.t.Fatal(err)
	}
	if !strings.Contains(string(b), old) {
		p.t.Fatalf("%s has no %q", name, old)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(b), old, with, 1)), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

const (
	stick      = "data/premiums/usb-stick-64.yaml"
	shownAbove = "document.querySelector('klarabo-problems')?.shadowRoot"
)

// TestServe is an editor at work, with a real browser beside the editor.
func TestServe(t *testing.T) {
	p := preview(t, nil)
	p.open("angebote/funkwelt-mini/")
	p.until(`document.querySelector(".k-draft")`)
	p.until(`document.querySelector("[data-premium] klarabo-edit").shadowRoot.querySelector("a").pathname === "/_klarabo/source/` + stick + `"`)
	p.until(`document.querySelector("[data-premium] klarabo-edit").shadowRoot.querySelectorAll("a")[1].hash === "#L13"`)

	// The page changes by itself, and stays where it was.
	p.evaluate(`window.before = true; scrollTo({top: 350, behavior: "instant"})`)
	p.edit(stick, "USB-Stick 64 GB", "USB-Stick mit 64 GB")
	p.until(`!window.before && document.querySelector("main").textContent.includes("USB-Stick mit 64 GB") && scrollY === 350`)

	// A mistake is laid over the page, as text, and the page stays.
	p.evaluate(`window.before = true`)
	p.edit(stick, "shipped_by: schraubwerk", "shiped_by: <img src=x onerror=alert(1)>")
	p.until(shownAbove + `.querySelector("pre").textContent.startsWith("` + stick + `:4:1: error: ")`)
	p.until(shownAbove + `.querySelector("pre").textContent.includes("    4 | shiped_by: <img src=x onerror=alert(1)>\n      | ^~~~~~~~~")`)
	p.until(shownAbove + `.querySelector("pre").textContent.includes("hint: did you mean")`)
	p.until(shownAbove + `.querySelector("details").open && !` + shownAbove + `.querySelector("img")`)
	p.until(`window.before && document.querySelector("main").textContent.includes("USB-Stick mit 64 GB")`)

	// Mended, it goes away.
	p.edit(stick, "shiped_by: <img src=x onerror=alert(1)>", "shipped_by: schraubwerk")
	p.until(`!document.querySelector("klarabo-problems") && document.querySelector("main")`)

	// A layout is as good as the data, and the page for what is not there too.
	p.open("en/none")
	p.until(`document.querySelector("main")`)
	if err := os.MkdirAll(filepath.Join(p.dir, "layouts"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(p.dir, "layouts/404.html"), []byte(`{{ define "main" }}<h1>Gone fishing</h1>{{ end }}`), 0o644); err != nil {
		t.Fatal(err)
	}
	p.until(`document.querySelector("h1").textContent === "Gone fishing"`)

	// The link leads to the line.
	p.open("_klarabo/source/data/offers/funkwelt-mini.yaml#L13")
	p.until(`document.querySelector(":target code").textContent.includes("premium: usb-stick-64")`)
}

// TestServeBroken begins with a site that cannot be shown.
func TestServeBroken(t *testing.T) {
	p := preview(t, func(p *previewed) { p.edit(stick, "kind: hardware", "kind: hardwear") })
	p.open("")
	p.until(`document.querySelector(".problems pre").textContent.includes("kind: hardwear")`)
	p.edit(stick, "kind: hardwear", "kind: hardware")
	p.until(`document.querySelector("main .k-teaser, main [data-premium]")`)
}

// TestServeGerman is the preview of an editor whose messages are German.
func TestServeGerman(t *testing.T) {
	p := preview(t, func(p *previewed) { p.lang = "de" })
	p.open("angebote/funkwelt-mini/")
	p.until(`document.querySelector("[data-premium] klarabo-edit").shadowRoot.textContent.includes("Prämie bearbeiten")`)
	p.edit(stick, "kind: hardware", "kind: hardwear")
	p.until(shownAbove + `.querySelector("summary").textContent === "1 Fehler; darunter steht, was zuletzt richtig war"`)
	p.until(shownAbove + `.querySelector("pre").textContent.includes("Tipp: meinten Sie")`)
	p.edit(stick, "kind: hardwear", "kind: hardware")
	p.until(`!document.querySelector("klarabo-problems")`)
	p.open("_klarabo/source/" + stick)
	p.until(`document.documentElement.lang === "de" && document.querySelector("nav").textContent.includes("Handbuch")`)
	p.evaluate(`document.querySelector("nav a[href='/_klarabo/doc/']").click()`)
	p.until(`document.querySelector("h1").textContent === "Das Handbuch"`)
	p.evaluate(`document.querySelector("main a[href='rules.de.md']").click()`)
	p.until(`document.querySelector("h1").textContent === "Die Regeln"`)
}

// TestServeEnds sends what Ctrl-C sends.
func TestServeEnds(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/mini")); err != nil {
		t.Fatal(err)
	}
	out, in := io.Pipe()
	code := make(chan int, 1)
	go func() { code <- Main([]string{"serve", "--source", dir, "--port", "0"}, in, t.Output()) }()
	lines := bufio.NewScanner(out)
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), "Preview at http://127.0.0.1:") {
		t.Fatalf("it says %q", lines.Text())
	}
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(os.Interrupt); err != nil {
		t.Skipf("this system cannot be sent an interrupt: %v", err)
	}
	if c := <-code; c != exitClean {
		t.Errorf("it ended with %d", c)
	}
}
