package source

import (
	"io/fs"
	"regexp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

type unusedName struct {
	name    *regexp.Regexp
	instead diag.Message
}

// unused is what stands at the root of a Hugo site and does nothing here, with
// what to do instead.
var unused = []unusedName{
	{regexp.MustCompile(`^(hugo|config)\.(toml|yaml|yml|json)$|^config$`), diag.Msg("what can be set stands in data/site.yaml; the rest is as Klarabo sets it, which `klarabo eject` shows")},
	{regexp.MustCompile(`^themes$`), diag.Msg("copy the theme's layouts, assets, static and i18n into layouts/, where each folder has its name")},
	{regexp.MustCompile(`^static$`), diag.Msg("move it to layouts/static")},
	{regexp.MustCompile(`^assets$`), diag.Msg("move it to layouts/assets")},
	{regexp.MustCompile(`^i18n$`), diag.Msg("move it to layouts/i18n")},
	{regexp.MustCompile(`^archetypes$`), diag.Msg("a page in content/ is begun by hand, a file in data/ by `klarabo new`")},
	{regexp.MustCompile(`^_vendor$`), diag.Msg("copy the module's layouts, assets, static and i18n into layouts/, where each folder has its name")},
}

// Unused tells whether a name at the root of a site is one of these.
func Unused(name string) bool {
	return slices.ContainsFunc(unused, func(u unusedName) bool { return u.name.MatchString(name) })
}

// checkUnused warns of what a user of Hugo has put where Hugo looks for it, and
// nothing is read from here.
func (src *Source) checkUnused(probs *diag.List) {
	entries, err := fs.ReadDir(src.in.Files, ".")
	if err != nil {
		return // which whoever reads data/ has told
	}
	for _, e := range entries {
		for _, u := range unused {
			if u.name.MatchString(e.Name()) {
				probs.Warn(diag.Pos{File: e.Name()}, "site/unused", diag.Msg("nothing is read from here"), u.instead)
			}
		}
	}
}
