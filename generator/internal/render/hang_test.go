package render

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// builds is how many builds must end. Hugo by itself hung in more than one of
// four, of which sixty miss all once in thirty million times.
var builds = flag.Int("builds", 60, "how many failing builds TestEveryBuildEnds makes")

// A mistake in what every page has ends each build with its line (see build).
func TestEveryBuildEnds(t *testing.T) {
	files := map[string]string{"layouts/baseof.html": "<!DOCTYPE html>\n{{ index (slice 1) \"x\" }}"}
	for i := range 24 { // more pages than a machine has cores
		files[fmt.Sprintf("content/seite-%d.de.md", i)] = "---\ntitle: Seite\n---\nText\n"
	}
	h, probs := prepared(input(t, files))
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	for i := range *builds {
		r, probs := h.Render()
		if said := sitetest.Printed(probs); r != nil || !strings.Contains(said, "layouts/baseof.html:2:4: error: ") {
			t.Fatalf("build %d: %s", i, said)
		}
	}
}
