package site

import (
	"github.com/gohugoio/hugo/common/herrors"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// problems tells of Hugo's error and log at the user's files.
func (h *Hugo) problems(err error, log *buildLog) diag.List {
	var probs diag.List
	for _, e := range herrors.Errors(err) {
		probs.Error(diag.Pos{}, "site/hugo", diag.Msg("%s", e.Error()), diag.Message{})
	}
	for _, m := range said(log.errors) {
		probs.Error(diag.Pos{}, "site/hugo", diag.Msg("%s", m), diag.Message{})
	}
	for _, m := range said(log.warnings) {
		probs.Warn(diag.Pos{}, "site/hugo", diag.Msg("%s", m), diag.Message{})
	}
	return probs
}

// origin is the user's place of a place in the source.
func (h *Hugo) origin(name string, line, col int) diag.Pos {
	if at, ok := h.origins[name]; ok {
		return at(line, col)
	}
	return diag.Pos{}
}
