package site

import (
	"bytes"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// addStatic adds a file of layouts/static, which is published under its own
// name. It is proven like everything else that is published.
func (h *Hugo) addStatic(name string, b []byte, probs *diag.List) {
	if !addressable(name) {
		probs.Error(diag.Pos{File: name}, "site/content-file", diag.Msg("the file's name cannot be a part of an address"),
			diag.Msg("name it with letters, digits and hyphens"))
		return
	}
	h.static[strings.TrimPrefix(name, "layouts/static/")] = b
}

// publishStatic puts the files of layouts/static among those that Hugo has made,
// and in the place of none of them.
func (h *Hugo) publishStatic(files map[string][]byte, probs *diag.List) {
	for name, b := range h.static {
		if made, ok := files[name]; ok && !bytes.Equal(made, b) {
			probs.Error(diag.Pos{File: "layouts/static/" + name}, "site/static-file", diag.Msg("this file would take the place of %s, which is made", name),
				diag.Msg("rename it, or write a template for it"))
			continue
		}
		files[name] = b
	}
}
