package site

import "github.com/klarabo/klarabo/generator/internal/diag"

// addTools writes the pages on which offers are compared, and on which readers
// search, unless the user has one of his own. Layout, words and address go by the
// tool's name.
func (h *Hugo) addTools() {
	for _, tool := range []string{"compare", "search"} {
		for _, l := range h.langs {
			name := "content/" + tool + "." + string(l) + ".md"
			if _, ok := h.files[name]; ok {
				continue
			}
			h.add(name, asJSON(object{
				"title":       h.word(l, tool, tool),
				"description": h.word(l, tool+"_description", ""),
				"slug":        h.word(l, tool+"_slug", tool),
				"layout":      tool,
			}), func(int, int) diag.Pos { return diag.Pos{File: "data/site.yaml"} })
		}
	}
}
