package source

import (
	"fmt"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
)

// Titles are sorted as readers of the language expect.
func TestByTitle(t *testing.T) {
	in := input(t, nil)
	sitetest.Grown(in.Catalog, 4)
	src, probs := New(in)
	if probs.HasErrors() {
		t.Fatal(sitetest.Printed(probs))
	}
	src.valid = src.valid[:4]
	for i, title := range []string{"Zeit", "Ärger", "Heft 10", "Heft 9"} {
		src.valid[i].Title.Every, src.valid[i].Title.Per = title, nil
	}
	if got := src.byTitle("de"); fmt.Sprint(got) != "[3 0 2 1]" {
		t.Errorf("the places are %v", got)
	}
}
