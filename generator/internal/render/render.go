package render

import (
	"sync"

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
	fs := h.Files.FS()
	putResized(h.Pictures(), fs)
	sites, tree, err := h.load(fs, &log)
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
	takeResized(h.Pictures(), fs)
	h.publishStatic(tree.files, &probs)
	if h.wanted == nil || h.wanted[source.Front] {
		h.AddMoved(tree.files)
	}
	r := &Rendered{Files: tree.files}
	h.checkThemeUsed(tree.files, &probs)
	r.Pages = h.pages(sites, tree.files, &probs)
	if probs.HasErrors() {
		return nil, probs
	}
	return r, probs
}
