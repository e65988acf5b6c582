package render

import (
	"io/fs"
	"strings"
	"sync"

	"github.com/spf13/afero"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/source"
)

// one lets one build run at a time: Hugo keeps its log and its count of
// errors, which decides whether a build has failed, in the process.
var one sync.Mutex

// Render builds the units with these names, or all if none is named. Each call
// begins afresh. Rendered is nil if there are errors.
func (h *Hugo) Render(units ...string) (*Rendered, diag.List) {
	b := &batch{Hugo: h, units: h.Units}
	if len(units) > 0 {
		b.wanted, b.units = map[string]bool{}, nil
		for _, name := range units {
			b.wanted[name] = true
			b.units = append(b.units, h.Unit(name))
		}
	}
	files := source.FilesOf(b.units)
	b.Files = h.Source.With(files)
	r, probs := b.render()
	if r != nil {
		r.Sums = h.sums(b.units, files)
	}
	return r, probs
}

func (h *batch) render() (*Rendered, diag.List) {
	one.Lock()
	defer one.Unlock()

	var log buildLog
	given, made := h.Files.FS(), afero.NewMemMapFs()
	putResized(h.Pictures(), given)
	sites, err := h.load(given, made, &log)
	if sites != nil {
		defer sites.Close()
	}
	if err == nil {
		err = h.build(sites)
	}
	probs := h.problems(err, &log)
	if probs.HasErrors() {
		return nil, probs
	}
	takeResized(h.Pictures(), given)
	r := &Rendered{Files: filesIn(made)}
	h.publishStatic(r.Files, &probs)
	if h.wanted == nil || h.wanted[source.Front] {
		h.AddMoved(r.Files)
	}
	h.checkThemeUsed(r.Files, &probs)
	r.Pages = h.pages(sites, r.Files, &probs)
	if probs.HasErrors() {
		return nil, probs
	}
	return r, probs
}

// filesIn is what Hugo has written, by path without a slash before it.
func filesIn(tree afero.Fs) map[string][]byte {
	files := map[string][]byte{}
	// Reading from memory cannot fail.
	_ = afero.Walk(tree, "/", func(name string, info fs.FileInfo, _ error) error {
		if !info.IsDir() {
			files[strings.TrimPrefix(name, "/")], _ = afero.ReadFile(tree, name)
		}
		return nil
	})
	return files
}
