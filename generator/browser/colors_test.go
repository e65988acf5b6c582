package browser_test

import (
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// colorsJS is a function of the theme's keys that lists the pairs of colours in
// which a page shows letters.
//
//go:embed colors.js
var colorsJS string

// pairs is the pairs of colours that were met, each with a page that has it.
type pairs struct {
	mu  sync.Mutex
	all map[string]string
}

// add asks the page that is open.
func (p *pairs) add(tab *tab, world runtime.ExecutionContextID, page string) error {
	keys, err := json.Marshal(themeKeys())
	if err != nil {
		return err
	}
	found, err := run(tab, chromedp.Evaluate[[]string](colorsJS+"("+string(keys)+")", in(world)))
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, pair := range found {
		p.all[pair] = page
	}
	return err
}

// themeKeys is the colours that a theme can have, and a magazine's own.
func themeKeys() []string {
	keys := []string{"pub", "on_pub"}
	var p offer.Palette
	for _, c := range p.All() {
		keys = append(keys, c.Key)
	}
	return keys
}

// computed holds that the contrast of each pair is computed when a theme is
// read: the pages have no letters whose contrast nobody has looked at.
func (p *pairs) computed(t *testing.T) {
	computed := map[string]bool{"on_pub on pub": true} // where a magazine's file is read
	for _, pair := range catalog.Legible {
		computed[pair.Letters+" on "+pair.Ground] = true
		computed[pair.Ground+" on "+pair.Letters] = true // which has the same contrast
	}
	for _, pair := range slices.Sorted(maps.Keys(p.all)) {
		if !computed[pair] {
			t.Errorf("%s: letters are %s, whose contrast is not computed when a theme is read", p.all[pair], pair)
		}
	}
	t.Logf("%d pairs of colours", len(p.all))
}
