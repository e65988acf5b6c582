package browser_test

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"github.com/klarabo/klarabo/generator/internal/diag"
	seeing "github.com/klarabo/klarabo/generator/internal/look"
)

// overflowJS is a function that lists what sticks out sideways.
//
//go:embed overflow.js
var overflowJS string

// looks is where each page must fit into its window. At 200 % zoom a window of
// 1280 pixels has 640 CSS pixels (WCAG 2.2, 1.4.4), at 400 % it has 320 (1.4.10).
// Without scripts, the first stands for all, and the first language. The second
// one, whose pages differ in the length of their words, is asked in the narrow ones.
var looks = []look{
	{"a phone", 360, 2, "light", "screen"},
	{"zoom of 400 %", 320, 4, "light", "screen"},
	{"zoom of 200 %", 640, 2, "light", "screen"},
	{"a wide window", 1280, 1, "light", "screen"},
	{"a very wide window", 1920, 1, "light", "screen"},
}

// eachPage asks of every page that it fits into a narrow window, and neither
// complains nor calls elsewhere.
func eachPage(t *testing.T, s *site, b *browser) {
	inTabs(t, s, b, slices.Concat(s.pages, s.made), func(tab *tab, page string) error {
		var all []error
		for _, scripts := range []bool{true, false} {
			if !scripts && second(page) {
				continue
			}
			off := emulation.SetScriptExecutionDisabledParams{Value: !scripts}
			if err := send(tab, emulation.SetScriptExecutionDisabled, off); err != nil {
				return err
			}
			if err := tab.open(page); err != nil {
				return err
			}
			if scripts && strings.Contains(page, "?") {
				if err := tab.settle(); err != nil {
					return err
				}
			}
			for i, look := range looks {
				if !scripts && i > 0 || second(page) && look.width > 360 {
					continue
				}
				if err := fits(tab, look); err != nil {
					all = append(all, fmt.Errorf("%s, scripts %v: %w", look.name, scripts, err))
				}
			}
			for _, said := range tab.complaints() {
				all = append(all, fmt.Errorf("scripts %v: %s", scripts, said))
			}
		}
		return errors.Join(all...)
	})
}

// fits checks the open page in one look.
func fits(tab *tab, look look) error {
	if err := tab.show(look); err != nil {
		return err
	}
	wide, err := ask[[]string](tab, overflowJS)
	if err == nil && len(wide) > 0 {
		return fmt.Errorf("the page scrolls sideways: %s", wide[0])
	}
	return err
}

// every has a few pages looked at in all views, and axe asked about every page in
// many windows, which takes many minutes.
var every = flag.Bool("all", false, "look at a few pages in all views, and ask axe about every page")

// seen has package look find every place of a disclosure readable, on the
// fewest pages that have them all, on a phone; of the second language one page of
// each kind. In a wide window the first language stands for both, and in the dark
// and on paper one page of each kind.
func seen(t *testing.T, s *site, _ *browser) {
	files := os.DirFS(s.dir).(fs.ReadFileFS)
	var pages []string
	for _, p := range s.pages {
		if strings.HasSuffix(p, "/") {
			p += "index.html"
		}
		pages = append(pages, strings.TrimPrefix(p, "/"))
	}
	spots, err := seeing.Spots(files, pages, s.url)
	if err != nil {
		t.Fatal(err)
	}
	visits := seeing.Plan(spots, func(seeing.Spot) bool { return false })
	var narrow, both, kinds, full []seeing.Visit
	for _, v := range visits {
		first, kind := !second("/"+v.Path), slices.Contains(standing, path.Base(path.Dir(v.Path))) || strings.Count(v.Path, "/") < 2
		switch {
		case first && kind:
			kinds = append(kinds, v)
		case first:
			both = append(both, v)
		case kind:
			narrow = append(narrow, v)
		}
		// A few pages in all views stand for what the design does at other widths and when pointed at.
		if *every && (v.Path == "angebote/index.html" || v.Path == "angebote/pixelwerk-jahresabo/index.html" || v.Path == "angebote/zeichen/index.html") {
			full = append(full, v)
		}
	}
	b, err := seeing.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	phone, window := seeing.Screen(360, "light"), seeing.Screen(1280, "light")
	for _, some := range []struct {
		visits []seeing.Visit
		views  []seeing.View
	}{
		{narrow, []seeing.View{phone}},
		{both, []seeing.View{phone, window}},
		{kinds, []seeing.View{phone, seeing.Screen(360, "dark"), window, seeing.Paper}},
		{full, nil},
	} {
		if len(some.visits) == 0 {
			continue
		}
		findings, err := b.Browse(t.Context(), files, some.visits, seeing.Options{BaseURL: s.url, Views: some.views})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range findings {
			if f.Severity == diag.Error {
				t.Errorf("%s", f)
			} else {
				t.Logf("%s", f)
			}
		}
		t.Logf("%d pages", len(some.visits))
	}
	t.Logf("%d places", seeing.NewPlaces(spots, func(seeing.Spot) bool { return false }))
}
