package source

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/layouts"
)

// The colours that a theme's contrast is computed with are those of the sheet,
// which has no other ones but for paper.
func TestBuiltInColors(t *testing.T) {
	b, err := fs.ReadFile(layouts.FS, "assets/style.css")
	if err != nil {
		t.Fatal(err)
	}
	sheet, _, _ := strings.Cut(string(b), "@media print")
	light, dark := offer.BuiltIn()
	others := dark.All()
	for i, n := range light.All() {
		token := "--k-" + strings.ReplaceAll(n.Key, "_", "-") + ": light-dark(" + string(*n.Color) + ", " + string(*others[i].Color) + ");"
		if !strings.Contains(sheet, token) {
			t.Errorf("the sheet does not have %s", token)
		}
		sheet = strings.Replace(sheet, token, "", 1)
	}
	if found := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|lab|color-mix|light-dark)\(`).FindString(sheet); found != "" {
		t.Errorf("the sheet has a colour beside its tokens: %s", found)
	}
	for _, rule := range regexp.MustCompile(`(?s)([^{}]*)\{([^{}]*)\}`).FindAllStringSubmatch(sheet, -1) {
		if strings.Contains(rule[1], ".k-disclosure") && regexp.MustCompile(`--k-font-(text|headings)`).MatchString(rule[2]) {
			t.Errorf("disclosures are set in a font of a theme: %s", rule[0])
		}
	}
}
