package site

import "github.com/klarabo/klarabo/generator/internal/diag"

// addCompare writes the page on which offers are compared, unless the user has
// one of his own.
func (h *Hugo) addCompare() {
	for _, l := range h.langs {
		name := "content/compare." + string(l) + ".md"
		if _, ok := h.files[name]; ok {
			continue
		}
		h.add(name, asJSON(object{
			"title":       h.word(l, "compare", "compare"),
			"description": h.word(l, "compare_description", ""),
			"slug":        h.word(l, "compare_slug", "compare"),
			"layout":      "compare",
		}), func(int, int) diag.Pos { return diag.Pos{File: "data/site.yaml"} })
	}
}
