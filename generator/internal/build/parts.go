package build

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/render"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// partSize is how much is rendered at once: 900 offers' own pages, or some 700
// with the lists that show them. The cards of more would not fit in what Hugo
// keeps (see [render.Hugo.Together]), and of fewer, its start would cost too much.
const partSize = 900

// renderedTogether is units in parts that are rendered one after the other.
func renderedTogether(hugo *render.Hugo, units []string) (parts [][]string) {
	size := partSize
	for _, name := range hugo.Together(units) {
		if size >= partSize {
			parts, size = append(parts, nil), 0
		}
		last := len(parts) - 1
		parts[last] = append(parts[last], name)
		size += hugo.Size(name)
	}
	return parts
}

// again is the pages of which there is a warning, which must come again with the
// next run; all, if one cannot be told where it comes from.
func again(pages []webpage.Page, warnings diag.List) map[string]bool {
	told := map[string]bool{}
	for _, w := range warnings {
		known := false
		for _, p := range pages {
			if p.Origin.File == w.Pos.File && w.Pos.File != "" {
				told[p.Path], known = true, true
			}
		}
		if known {
			continue
		}
		for _, p := range pages {
			told[p.Path] = true
		}
	}
	return told
}
