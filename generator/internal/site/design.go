package site

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"github.com/klarabo/klarabo/layouts"
)

// OwnDesign tells whether layouts/ differs from the built-in one in any byte.
// The built-in design has been looked at by a browser in this repository's own
// tests, and nobody else's has.
func (h *Hugo) OwnDesign() bool { return h.ownDesign }

// noteDesign looks at a file in layouts/.
func (h *Hugo) noteDesign(name string, b []byte) {
	was, err := fs.ReadFile(layouts.FS, strings.TrimPrefix(name, "layouts/"))
	h.ownDesign = h.ownDesign || path.Ext(name) != ".go" && (err != nil || !bytes.Equal(was, b))
}
