package browser_test

import (
	"cmp"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/kit"
)

// longest is how many slips are printed: those that say the most.
const longest = 4

// sheet is a page of a PDF file. One of A6 has 105 x 148 mm, here in points, as
// near as Chromium comes to it.
var (
	sheet = regexp.MustCompile(`/MediaBox \[[^]]*\]`)
	a6    = regexp.MustCompile(`\[0 0 29[78][.0-9]* (419|420)[.0-9]*\]$`)
)

// slips makes sure that a parcel slip is one page of A6.
func slips(t *testing.T, s *site, b *browser) {
	cat, texts := sitetest.Composed(t, os.DirFS(root))
	files, list := kit.Render(cat, texts, sitetest.Today, "https://abo.spielraum.example", false)
	if list.HasErrors() {
		t.Fatal(sitetest.Printed(list))
	}
	length := map[string]int{}
	for name, write := range files {
		if strings.HasPrefix(path.Base(name), "slip.") {
			length[name] = len(write())
		}
	}
	names := slices.SortedFunc(maps.Keys(length), func(a, b string) int {
		return cmp.Or(cmp.Compare(length[b], length[a]), strings.Compare(a, b))
	})
	if len(names) < longest {
		t.Fatalf("only %d slips", len(names))
	}
	tab := newTab(t, s.url, b)
	frame, err := call(tab, page.GetFrameTree, cdp.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names[:longest] {
		put := page.SetDocumentContentParams{FrameID: frame.FrameTree.Frame.ID, HTML: string(files[name]())}
		if err := send(tab, page.SetDocumentContent, put); err != nil {
			t.Fatal(err)
		}
		printed, err := call(tab, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: new(true)})
		if err != nil {
			t.Fatal(err)
		}
		if got := sheet.FindAllString(string(printed.Data), -1); len(got) != 1 || !a6.MatchString(got[0]) {
			t.Errorf("%s prints as %s", name, got)
		}
	}
}
