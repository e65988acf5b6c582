package look_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/look"
)

// every has all inputs of the tables tried, which takes minutes; else it is one
// of some.
var every = flag.Bool("all", false, "try every style sheet of the tables")

// tried looks at a site with style sheets, two at a time, one of so many, and
// hands over what refuses each; nil is nothing. It returns how many there were.
func tried(t *testing.T, all []input, one int, look func(input) (*look.Finding, error), told func(input, *look.Finding)) int {
	t.Helper()
	queue := make(chan input, len(all))
	for i, in := range all {
		only := os.Getenv("ONLY")
		if slices.Contains(strings.Split(only, ","), in.ID) || only == "" && (*every || i%one == 0) {
			queue <- in
		}
	}
	count := len(queue)
	close(queue)
	if count == 0 {
		t.Error("there is nothing to try")
	}
	var mu sync.Mutex
	var work sync.WaitGroup
	for range 2 {
		work.Go(func() {
			for in := range queue {
				f, err := look(in)
				mu.Lock()
				if err != nil {
					t.Errorf("%s: %v", in.ID, err)
				} else {
					told(in, f)
				}
				mu.Unlock()
			}
		})
	}
	work.Wait()
	return count
}

// TestAttacks adds style sheets that keep words of a disclosure from the reader.
// Of those that do, 99 of 100 must be found. The built-in design withstands
// some of them; then they are tried on the plain page.
func TestAttacks(t *testing.T) {
	files, b := small(t), open(t)
	found := 0
	count := tried(t, inputs(t, "attacks.json"), 16, func(in input) (*look.Finding, error) {
		site := withSheet(files, func(old string) string { return old + "\n" + in.CSS })
		visits := []look.Visit{plain, list, offer}
		if asksChoice.MatchString(in.CSS) {
			visits = []look.Visit{choice, list, offer}
		}
		for _, v := range visits {
			findings, err := b.Browse(t.Context(), site, []look.Visit{v}, look.Options{BaseURL: base, Told: told}.First())
			if err != nil {
				return nil, err
			}
			if f := refused(findings); f != nil {
				return f, nil
			}
		}
		return nil, nil
	}, func(in input, f *look.Finding) {
		if f == nil {
			t.Logf("%s is not found: %s", in.ID, in.CSS)
			return
		}
		found++
		if testing.Verbose() {
			t.Logf("%s: %s", in.ID, f)
		}
	})
	t.Logf("of %d style sheets that hide words of a disclosure, %d are found", count, found)
	if 100*found < 99*count {
		t.Error("that is less than 99 of 100")
	}
}

// depends is what has a style sheet look otherwise in views beyond the short ones.
var depends = regexp.MustCompile(`@(media|container|supports|keyframes|starting-style|scope|layer)|:(hover|focus|target|visited|active)|animation|transition|scroll|\dvw`)

// asksChoice is what a style sheet has that asks what a reader does with fields.
var asksChoice = regexp.MustCompile(`:(checked|valid|invalid|placeholder-shown|open|focus)|\[open\]|label|#c\d|#mail|\.f\d`)

// honestly looks at a site of which every word can be read: at the list of
// offers on a screen and paper, at the long text of an offer on a phone and a wide
// screen, and, if
// the input asks for it, at the plain page in all views: there are none but those
// that every page has and the input's own.
func honestly(t *testing.T, b *look.Browser, site fstest.MapFS, full *look.Visit) (*look.Finding, error) {
	looks := []struct {
		at    look.Visit
		views []look.View
	}{
		{list, []look.View{look.Screen(1280, "light"), look.Paper}},
		{offer, []look.View{look.Screen(360, "light"), look.Screen(1920, "light")}},
	}
	if full != nil {
		looks = append(looks, struct {
			at    look.Visit
			views []look.View
		}{*full, nil})
	}
	for _, l := range looks {
		findings, err := b.Browse(t.Context(), site, []look.Visit{l.at}, look.Options{BaseURL: base, Told: told, Views: l.views})
		if err != nil || refused(findings) != nil {
			return refused(findings), err
		}
	}
	return nil, nil
}

// TestHonest adds style sheets that leave every word readable. At most 2 of 100
// may be refused.
func TestHonest(t *testing.T) {
	files, b := small(t), open(t)
	wrong := 0
	count := tried(t, inputs(t, "honest.json"), 28, func(in input) (*look.Finding, error) {
		var full *look.Visit
		if asksChoice.MatchString(in.CSS) {
			full = &choice
		} else if depends.MatchString(in.CSS) {
			full = &plain
		}
		return honestly(t, b, withSheet(files, func(old string) string { return old + "\n" + in.CSS }), full)
	}, func(in input, f *look.Finding) {
		if f != nil {
			wrong++
			t.Logf("%s is refused: %s\n%s", in.ID, in.CSS, f)
		}
	})
	t.Logf("of %d honest style sheets, %d are refused", count, wrong)
	if 100*wrong > 2*count {
		t.Error("that is more than 2 of 100")
	}
}

// frameworks is where npm packages keep their style sheet, below node_modules.
var frameworks = []string{
	"bootstrap/dist/css/bootstrap.min.css", "@picocss/pico/css/pico.min.css", "bulma/css/bulma.min.css", "foundation-sites/dist/css/foundation.min.css",
	"simpledotcss/simple.min.css", "mvp.css/mvp.css", "spectre.css/dist/spectre.min.css", "purecss/build/pure-min.css", "govuk-frontend/dist/govuk/govuk-frontend.min.css",
	"daisyui/daisyui.css", "normalize.css/normalize.css", "sakura.css/css/sakura.css", "water.css/out/water.css", "uikit/dist/css/uikit.min.css",
	"milligram/dist/milligram.min.css", "chota/dist/chota.min.css",
}

// rightly is what a framework does to the site's pages that its designer would
// want to know: the words that the finding tells are not to be seen there.
var rightly = map[string]look.Reason{
	// The body hides what is wider than a phone, and long words are not broken.
	"replaced by mvp.css/mvp.css": look.Unreachable,
	// Their rem is 10 px, so that what the built-in sheet sets in rem is too small
	// beside them: letters of 9 px, and columns in which words break into letters.
	"with milligram/dist/milligram.min.css": look.Faint,
}

// TestFrameworks looks at the small site with each framework in the place of
// the built-in style sheet, and after it. What their conditions do at every
// width is for the honest inputs to ask, of sheets that are a hundred times smaller.
func TestFrameworks(t *testing.T) {
	files, b := small(t), open(t)
	var all []input
	for _, name := range frameworks {
		sheet, err := os.ReadFile(filepath.Join("../../testtools/node_modules", name))
		if err != nil {
			sitetest.Missing(t, "no "+name+": run npm ci in generator/testtools")
		}
		all = append(all, input{"replaced by " + name, string(sheet)}, input{"with " + name, string(sheet)})
	}
	wrong := 0
	count := tried(t, all, 1, func(in input) (*look.Finding, error) {
		return honestly(t, b, withSheet(files, func(old string) string {
			if strings.HasPrefix(in.ID, "replaced") {
				return in.CSS
			}
			return old + "\n" + in.CSS
		}), nil)
	}, func(in input, f *look.Finding) {
		if f != nil && f.Reason != rightly[in.ID] {
			wrong++
			t.Errorf("%s is refused: %s", in.ID, f)
		} else if f == nil && rightly[in.ID] != "" {
			t.Errorf("%s is not refused as %s", in.ID, rightly[in.ID])
		}
	})
	t.Logf("of %d uses of frameworks, %d are refused wrongly", count, wrong)
}
