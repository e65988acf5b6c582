package source

import (
	"io/fs"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// unused is what to do with what stands at the root of a Hugo site and does nothing here.
func unused(name string) (instead diag.Message, ok bool) {
	switch name {
	case "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json", "config":
		return diag.Msg("what can be set stands in data/site.yaml; the rest is as Klarabo sets it, which `klarabo eject` shows"), true
	case "themes":
		return diag.Msg("copy the theme's layouts, assets, static and i18n into layouts/, where each folder has its name"), true
	case "_vendor":
		return diag.Msg("copy the module's layouts, assets, static and i18n into layouts/, where each folder has its name"), true
	case "static", "assets", "i18n":
		return diag.Msg("move it to %s", "layouts/"+name), true
	case "archetypes":
		return diag.Msg("a page in content/ is begun by hand, a file in data/ by `klarabo new`"), true
	}
	return diag.Message{}, false
}

// Unused tells whether a name at the root of a site is one of these.
func Unused(name string) bool {
	_, ok := unused(name)
	return ok
}

// checkUnused warns of what a user of Hugo has put where Hugo looks for it, and
// nothing is read from here.
func (src *Source) checkUnused(probs *diag.List) {
	entries, err := fs.ReadDir(src.in.Files, ".")
	if err != nil {
		return // which whoever reads data/ has told
	}
	for _, e := range entries {
		if instead, ok := unused(e.Name()); ok {
			probs.Warn(diag.Pos{File: e.Name()}, "site/unused", diag.Msg("nothing is read from here"), instead)
		}
	}
}
