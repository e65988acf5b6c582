package source

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/layouts"
)

// template is a file in layouts/.
type template struct {
	name string
	b    []byte
}

func (t template) builtIn() bool { return BuiltIn(t.name, t.b) }

// BuiltIn tells whether a file in layouts/ is as the built-in one.
func BuiltIn(name string, b []byte) bool {
	was, err := fs.ReadFile(layouts.FS, strings.TrimPrefix(name, "layouts/"))
	return err == nil && bytes.Equal(was, b)
}

// Names of templates and folders that Hugo's themes have had until v0.146, and
// what they are called now.
var (
	oldFolders = [][2]string{{"_default/_markup/", "_markup/"}, {"_default/", ""}, {"partials/", "_partials/"}, {"shortcodes/", "_shortcodes/"}}
	oldNames   = map[string]string{"index.html": "home.html", "single.html": "page.html", "list.html": "section.html"}
)

// present is the name that Hugo has today for a template.
func present(rel string) string {
	for _, f := range oldFolders {
		if rest, ok := strings.CutPrefix(rel, f[0]); ok {
			rel = f[1] + rest
			break
		}
	}
	dir, base := path.Split(rel)
	switch {
	case strings.HasPrefix(rel, "_"):
		return rel
	case dir == "" && oldNames[base] != "":
		return oldNames[base]
	case base == "single.html":
		return dir + "page.html"
	case base == "list.html" && dir != "offers/": // whose built-in one has this name
		return dir + "section.html"
	}
	return rel
}

// formats is the templates that are no HTML and that something is made of.
var formats = []string{"rss.xml", "sitemap.xml", "sitemapindex.xml", "robots.txt"}

// choose takes in a template under the name that Hugo looks for. One of the
// user's goes before a built-in one, and one that has that name before one with
// an old name.
func choose(templates map[string]template, t template, probs *diag.List) {
	rel := strings.TrimPrefix(t.name, "layouts/")
	to := present(rel)
	pos := diag.Pos{File: t.name}
	if ext := path.Ext(to); ext != ".html" && !strings.HasPrefix(to, "_") && !slices.ContainsFunc(formats, func(f string) bool { return strings.HasSuffix(to, f) }) {
		probs.Warn(pos, "site/unused-layout", diag.Msg("this template is not used: no page is made in its format"),
			diag.Msg("templates may end in .html; of others there are %s", strings.Join(formats, ", ")))
		return
	}
	to = "layouts/" + to
	other, taken := templates[to]
	switch {
	case !taken || other.builtIn():
		templates[to] = t
	case t.builtIn():
	case t.name == to:
		templates[to] = t
		pos.File = other.name
		fallthrough
	default:
		probs.Warn(pos, "site/unused-layout", diag.Msg("this template is not used: %s takes its place", templates[to].name), diag.Msg("delete one of the two"))
	}
}

// checkRenamed tells of the user's partials that have the former name of a
// built-in one, which they were meant to replace, and that none of his templates
// calls.
func checkRenamed(templates map[string]template, probs *diag.List) {
	for _, to := range slices.Sorted(maps.Keys(templates)) {
		t, name := templates[to], strings.TrimPrefix(to, "layouts/_partials/")
		now := RenamedPartial(name)
		if now == "" || t.builtIn() || called(templates, name) {
			continue
		}
		probs.Warn(diag.Pos{File: t.name}, "site/unused-layout", diag.Msg("this partial is not used: it is called %s now", now),
			diag.Msg("move the file to %s", "layouts/_partials/"+now))
	}
}

// called tells whether one of the user's templates names a partial.
func called(templates map[string]template, name string) bool {
	for _, t := range templates {
		if !t.builtIn() && (bytes.Contains(t.b, []byte(`"`+name+`"`)) || bytes.Contains(t.b, []byte("`"+name+"`"))) {
			return true
		}
	}
	return false
}
