package render

import (
	"github.com/gohugoio/hugo/hugolib/segments"

	"github.com/klarabo/klarabo/generator/internal/source"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// batch is some units that are rendered at once.
type batch struct {
	*Hugo
	source.Files // of these units and of all
	units        []*source.Unit
	wanted       map[string]bool // by name
}

// Rendered is a built site, or some units of it: all its files, by slash path,
// and the pages among them.
type Rendered struct {
	Files map[string][]byte
	Pages []webpage.Page    // by path
	Sums  map[string]string // of the units, as [Hugo.Sums] has them
}

// ShouldExcludeCoarse is false: no language or format is left out as a whole.
func (h *batch) ShouldExcludeCoarse(segments.SegmentQuery) bool { return false }

// ShouldExcludeFine leaves out the pages of other units, as Hugo asks.
func (h *batch) ShouldExcludeFine(q segments.SegmentQuery) bool {
	return !h.wanted[h.unitOf(q.Kind, q.Path)]
}
