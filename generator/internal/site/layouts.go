package site

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// templateTypes are the endings of files in layouts/ that Hugo renders.
var templateTypes = map[string]bool{".html": true, ".xml": true, ".json": true, ".txt": true, ".md": true}

// textTypes are the endings of files in layouts/ and content/ that people write.
var textTypes = map[string]bool{
	".html": true, ".xml": true, ".json": true, ".txt": true, ".md": true,
	".css": true, ".js": true, ".toml": true, ".yaml": true,
}

// addLayouts adds layouts/: templates stay there, under the names that Hugo has
// for them today; layouts/assets/, layouts/static/ and layouts/i18n/ go where
// they belong.
func (h *Hugo) addLayouts(probs *diag.List) {
	templates := map[string]template{} // by the name that Hugo looks for
	var words []template
	h.walk("layouts", probs, func(name string, b []byte) {
		h.noteDesign(name, b)
		switch rel := strings.TrimPrefix(name, "layouts/"); {
		case strings.HasPrefix(rel, "assets/"):
			h.add(rel, b, inFile(name))
		case strings.HasPrefix(rel, "static/"):
			h.addStatic(name, b, probs)
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
	for _, to := range slices.Sorted(maps.Keys(templates)) {
		t := templates[to]
		h.noteTemplate(to, t.b)
		h.add(to, t.b, inFile(t.name))
	}
	h.addWords(words)
}

// The most that a file of the user's may have: pages and templates are words,
// the rest may be pictures and film.
const (
	maxWords = 1 << 20
	maxMedia = 64 << 20
)

// walk calls do for every file below dir of the user's files that is not
// hidden by a dot. A missing dir has none. Each file is read once.
func (h *Hugo) walk(dir string, probs *diag.List, do func(name string, b []byte)) {
	unreadable := func(name string, err error) {
		*probs = append(*probs, catalog.Unreadable(h.in.Files, name, err))
	}
	err := fs.WalkDir(h.in.Files, dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if name != dir || !catalog.Missing(h.in.Files, name) {
				unreadable(name, err)
			}
			return nil
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() && textTypes[path.Ext(name)]:
			probs.Error(diag.Pos{File: name}, "file-name", diag.Msg("this is a folder, but is named like a file"), diag.Msg("rename it, or put the file in its place"))
			return fs.SkipDir
		case d.IsDir():
			return nil
		case name == dir && d.Type().IsRegular():
			*probs = append(*probs, catalog.NoFolder(name))
			return nil
		}
		most := int64(maxWords)
		if strings.HasPrefix(name, "content/media/") || strings.HasPrefix(name, "layouts/assets/") || strings.HasPrefix(name, "layouts/static/") {
			most = maxMedia
		}
		b := h.in.Content[name]
		if b == nil {
			b, err = catalog.Read(h.in.Files, name, most)
		}
		var list diag.List
		if textTypes[path.Ext(name)] {
			list = catalog.Text(name, b)
		}
		switch {
		case err != nil:
			unreadable(name, err)
		case int64(len(b)) > most:
			probs.Error(diag.Pos{File: name}, "file-size", diag.Msg("this file has more than %d MiB", most>>20),
				diag.Msg("make it smaller, or publish it elsewhere and link to it"))
		case len(list) > 0:
			*probs = append(*probs, list...)
		default:
			do(name, b)
		}
		return nil
	})
	if err != nil {
		unreadable(dir, err)
	}
}

// add adds a file of the source and how its lines map to the user's.
func (s source) add(name string, b []byte, at func(line, col int) diag.Pos) {
	s.files[name] = b
	s.origins[name] = at
}

// inFile is the origin of a file that stands as its user has written it.
func inFile(name string) func(line, col int) diag.Pos {
	return func(line, col int) diag.Pos { return diag.Pos{File: name, Line: line, Col: col} }
}
