package render

import (
	"bytes"
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// publishStatic puts the files of layouts/static among those that Hugo has made,
// and in the place of none of them.
func (h *Hugo) publishStatic(files map[string][]byte, probs *diag.List) {
	for name, b := range h.Static {
		if made, ok := files[name]; ok && !bytes.Equal(made, b) {
			probs.Error(diag.Pos{File: "layouts/static/" + name}, "site/static-file", diag.Msg("this file would take the place of %s, which is made", name),
				diag.Msg("rename it, or write a template for it"))
			continue
		}
		files[name] = b
	}
}

// publishedTheme finds the theme's sheet among the files of a built site.
var publishedTheme = regexp.MustCompile(`^theme\.[0-9a-f]{64}\.css$`)

// checkThemeUsed warns of layouts that do without the theme.
func (h *Hugo) checkThemeUsed(files map[string][]byte, probs *diag.List) {
	if !h.HasTheme() {
		return
	}
	for name := range files {
		if publishedTheme.MatchString(name) {
			return
		}
	}
	probs.Warn(diag.Pos{File: "data/theme.yaml"}, "site/unused-theme", diag.Msg("no page uses the theme: the layouts do not link its sheet"),
		diag.Msg("write {{ partial \"asset/theme.html\" . }} behind the style sheet in layouts/_partials/page/head.html, or delete data/theme.yaml"))
}
