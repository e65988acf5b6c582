package cli

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/layouts"
)

// TestServeLooks has a design that hides disclosures in dark mode only. The page
// is shown at once, and what is found is laid over it once it is shown in dark.
func TestServeLooks(t *testing.T) {
	p := preview(t, func(p *previewed) {
		sheet, err := layouts.FS.ReadFile("assets/style.css")
		if err != nil {
			t.Fatal(err)
		}
		dark := "\n@media (prefers-color-scheme: dark) { .k-disclosure, .k-disclosure * { color: #222 !important; background: #222 !important } }\n"
		if err := os.MkdirAll(filepath.Join(p.dir, "layouts/assets"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(p.dir, "layouts/assets/style.css"), append(sheet, dark...), 0o644); err != nil {
			t.Fatal(err)
		}
	})
	p.open("angebote/funkwelt-mini/")
	p.until(`document.querySelector("main [data-disclosure]") && !document.querySelector("klarabo-problems")`)
	p.evaluate(`window.before = true`)
	p.run(func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}})
		return chromedp.Void{}, err
	})
	p.until(shownAbove + `.querySelector("pre").textContent.includes("in dark mode")`)
	p.until(shownAbove + `.querySelector("pre").textContent.includes("layouts/assets/style.css:")`)
	p.until(shownAbove + `.querySelector("img").naturalWidth > 0`)
	p.until(`window.before && document.querySelector("main")`)

	// Mended, it goes away.
	p.edit("layouts/assets/style.css", "color: #222 !important; background: #222 !important", "border-radius: 3px")
	p.until(`!document.querySelector("klarabo-problems") && document.querySelector("main")`)
}
