package source

import (
	"slices"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/build/sitetest"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// input is the small site with other files.
func input(t testing.TB, files map[string]string) Input {
	t.Helper()
	cat, texts, all := sitetest.Small(t, files)
	return Input{Catalog: cat, Texts: texts, Now: sitetest.Today, Files: all}
}

// problems is what is wrong with a source, one a line.
func problems(t testing.TB, in Input) string {
	t.Helper()
	_, probs := New(in)
	return sitetest.Printed(slices.DeleteFunc(probs, func(p diag.Problem) bool { return p.Rule == "site/one-language" }))
}
