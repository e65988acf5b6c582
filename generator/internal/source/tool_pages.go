package source

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// addTools writes the pages on which offers are compared, and on which readers
// search, unless the user has one of his own. Layout, words and address go by the
// tool's name.
func (src *Source) addTools() {
	for _, tool := range []string{"compare", "search"} {
		for _, l := range src.langs {
			name := "content/" + tool + "." + string(l) + ".md"
			if _, ok := src.Bytes[name]; ok {
				continue
			}
			src.add(name, asJSON(object{
				"title":       src.word(l, tool, tool),
				"description": src.word(l, tool+"_description", ""),
				"slug":        src.word(l, tool+"_slug", tool),
				"layout":      tool,
			}), func(int, int) diag.Pos { return diag.Pos{File: "data/site.yaml"} })
		}
	}
}
