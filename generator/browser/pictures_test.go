package browser_test

import (
	"bytes"
	"context"
	"flag"
	"html"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

var update = flag.Bool("update", false, "write the pictures of the README")

// TestPictures makes the pictures that the README shows, of an offer's page and
// of a mistake as the command tells it.
func TestPictures(t *testing.T) {
	b := startBrowser(t)
	s := build(t, root, "--now", "2026-11-23")
	mistake := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Write([]byte(mistakePage(t)))
	}))
	defer mistake.Close()
	for name, p := range map[string]struct {
		url    string
		width  int64
		height float64
	}{
		"offer.png":   {s.url + "/angebote/pixelwerk-jahresabo/", 1280, 900},
		"mistake.png": {mistake.URL + "/", 980, 285},
	} {
		got := shoot(t, b, p.url, p.width, p.height)
		file := filepath.Join(root, "generator/doc/pictures", name)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v; make it with -update", err)
		}
		made, one := png.DecodeConfig(bytes.NewReader(got))
		kept, two := png.DecodeConfig(bytes.NewReader(have))
		if one != nil || two != nil || made.Width != kept.Width || made.Height != kept.Height {
			t.Errorf("%s is of another size than what is made now: make it with -update", name)
		}
	}
}

// shoot is a picture of the upper part of a page.
func shoot(t *testing.T, b *browser, url string, width int64, height float64) []byte {
	t.Helper()
	tab := newTab(t, url, b)
	if err := tab.show(look{"", width, 1, "light", "screen"}); err != nil {
		t.Fatal(err)
	}
	if err := tab.open(""); err != nil {
		t.Fatal(err)
	}
	// The draft's banner is not what readers get.
	if _, err := ask[chromedp.Void](tab, `() => { document.querySelector(".k-draft")?.remove() }`); err != nil {
		t.Fatal(err)
	}
	shot, err := run(tab, func(ctx context.Context, target *chromedp.Target) (page.CaptureScreenshotResult, error) {
		return cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{
			Format: page.CaptureScreenshotFormatPng, CaptureBeyondViewport: new(true),
			Clip: &page.Viewport{Width: float64(width), Height: height, Scale: 1},
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return shot.Data
}

// painted finds what the command paints on a terminal.
var painted = regexp.MustCompile("\x1b\\[([0-9;]+)m([^\x1b]*)\x1b\\[0m")

// mistakePage is two mistakes in an offer, as a terminal shows them.
func mistakePage(t *testing.T) string {
	t.Helper()
	const offer = "data/offers/pixelwerk-jahresabo.yaml"
	files := sitetest.Example(t, 0)
	src := string(files[offer].Data)
	for old, wrong := range map[string]string{`total: "59.90"`: `total: 59.90`, "surcharge:": "surcharg:"} {
		if !strings.Contains(src, old) {
			t.Fatalf("%s has no %s", offer, old)
		}
		src = strings.Replace(src, old, wrong, 1)
	}
	files[offer] = &fstest.MapFile{Data: []byte(src)}
	_, problems := catalog.Load(files)
	var b strings.Builder
	if err := diag.Text(&b, problems, files, true); err != nil {
		t.Fatal(err)
	}
	text := painted.ReplaceAllStringFunc(html.EscapeString(b.String()), func(s string) string {
		m := painted.FindStringSubmatch(s)
		return `<span class="c` + strings.ReplaceAll(m[1], ";", "-") + `">` + m[2] + `</span>`
	})
	return `<!doctype html><meta charset="utf-8"><title>check</title><style>
body { margin: 0; background: #14171c; color: #d9dee6; font: 15px/1.5 "DejaVu Sans Mono", monospace }
pre { margin: 0; padding: 20px 24px; font: inherit; white-space: pre-wrap }
.c1 { font-weight: bold } .c2 { opacity: .7 } .c1-31 { color: #ff7b72; font-weight: bold } .c1-33 { color: #e3b341; font-weight: bold }
.c1-32 { color: #7ee787; font-weight: bold } .c36 { color: #79c0ff }
</style><pre><span class="c2">$</span> klarabo check
` + text + `</pre>`
}
