package site

import (
	"bytes"

	"github.com/gohugoio/hugo/parser/pageparser"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// rawHTML is the place of the first raw HTML in a Markdown file. Hugo, who
// leaves it out, only says which file it is in.
func (h *source) rawHTML(name string) diag.Pos {
	src := h.files[name]
	body := src
	if parsed, err := pageparser.ParseFrontMatterAndContent(bytes.NewReader(src)); err == nil {
		body = parsed.Content
	}
	found := -1
	// The walk's error is that of its function, which has none.
	_ = ast.Walk(goldmark.DefaultParser().Parse(text.NewReader(body)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.RawHTML:
			found = n.Segments.At(0).Start
		case *ast.HTMLBlock:
			found = n.Lines().At(0).Start
		default:
			return ast.WalkContinue, nil
		}
		return ast.WalkStop, nil
	})
	if found < 0 {
		return h.origin(name, 0, 0)
	}
	line, col := lineCol(src, len(src)-len(body)+found)
	return h.origin(name, line, col)
}
