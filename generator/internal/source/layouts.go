package source

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/layouts"
)

// templateTypes are the endings of files in layouts/ that Hugo renders.
var templateTypes = map[string]bool{".html": true, ".xml": true, ".json": true, ".txt": true, ".md": true}

// addLayouts adds layouts/: templates stay there, under the names that Hugo has
// for them today; layouts/assets/, layouts/static/ and layouts/i18n/ go where
// they belong.
func (src *Source) addLayouts(probs *diag.List) {
	templates := map[string]template{} // by the name that Hugo looks for
	var words []template
	seen := names{}
	src.walk("layouts", probs, func(name string, b []byte) {
		if !seen.fit(name, probs) {
			return
		}
		src.noteDesign(name, b)
		switch rel := strings.TrimPrefix(name, "layouts/"); {
		case strings.HasPrefix(rel, "assets/"):
			src.add(rel, b, inFile(name))
		case strings.HasPrefix(rel, "static/"):
			src.addStatic(name, b, probs)
		case strings.HasPrefix(rel, "i18n/"):
			words = append(words, template{name, b})
		case templateTypes[path.Ext(rel)]:
			choose(templates, template{name, b}, probs)
		case path.Ext(rel) == ".go": // the embedding of the defaults
		default:
			probs.Warn(diag.Pos{File: name}, "site/unused-layout",
				diag.Msg("this file is not used"),
				diag.Msg("a template ends in .html, .xml, .json or .txt; style sheets, scripts and pictures belong in layouts/assets"))
		}
	})
	checkRenamed(templates, probs)
	for _, to := range slices.Sorted(maps.Keys(templates)) {
		t := templates[to]
		src.add(to, t.b, inFile(t.name))
	}
	src.addWords(words, probs)
}

// noteDesign looks at a file in layouts/.
func (src *Source) noteDesign(name string, b []byte) {
	was, err := fs.ReadFile(layouts.FS, strings.TrimPrefix(name, "layouts/"))
	if path.Ext(name) == ".go" || err == nil && bytes.Equal(was, b) {
		return
	}
	if src.OwnDesign = true; err == nil {
		src.Replaced++
	}
}
