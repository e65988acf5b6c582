// Package doc is the manual, in Markdown; serve shows it beside the preview.
package doc

import "embed"

// FS holds the pages of the manual, of which index.md is the first.
//
//go:embed *.md
var FS embed.FS
