package catalog

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// use is a place where a file speaks of another: of a record by its id, of a
// picture, or of a page.
type use struct {
	kind string // a folder of records, media, fonts or pages
	name string
	pos  diag.Pos
}

const (
	media = "media"
	fonts = "fonts"
	pages = "pages"
)

// resolve follows what the files say of others, and takes into c what is
// whole. A record that refers to a broken one is left out without a word,
// since the broken one has been told. A record whose picture or page is missing
// is whole: later stages can judge the rest of it.
func (l *loader) resolve(c *Catalog, files []*parsed, site *offer.Site) {
	known := map[string][]string{}
	for kind, ids := range l.ids {
		known[kind] = slices.Sorted(maps.Keys(ids))
	}
	for _, f := range files {
		if f.err != nil {
			continue
		}
		f.whole = !f.list.HasErrors()
		for _, u := range f.uses {
			switch u.kind {
			case media:
				l.media(u, diag.Msg("there is no picture %s", path.Join("content/media", u.name)), diag.Msg("put the picture there, or correct its name"))
			case fonts:
				l.media(u, diag.Msg("there is no font %s", path.Join("content/media", u.name)), diag.Msg("put the font there, or correct its name"))
			case pages:
				l.page(u, site.Languages)
			default:
				if !l.ids[u.kind][u.name] && !l.blind[u.kind] {
					l.dangling(u, known[u.kind])
					f.whole = false
				}
			}
		}
		if c.sound[f.file] = f.whole; f.whole {
			c.add(f.record)
		}
	}
	c.link()
	l.despite(c, files, site)
}

// dangling tells a reference to a record that does not exist.
func (l *loader) dangling(u use, known []string) {
	hint := diag.Msg("there are no files in data/%s yet; write %s", u.kind, recordFile(u.kind, u.name))
	if len(known) > 0 {
		hint = diag.Msg("write %s, or one of: %s", recordFile(u.kind, u.name), listed(known))
	}
	hint = DidYouMean(Nearest(u.name, known), hint)
	if u.kind == partners && slices.Contains(himself, u.name) {
		hint = diag.Msg("did you mean `%s`?", offer.ByPublisher)
	}
	if isNothing(u.name) && (u.kind == services || u.kind == intermediaries) {
		hint = diag.Msg("did you mean `%s`?", none)
	}
	if u.kind == partners && l.ids[publishers][u.name] {
		hint = diag.Msg("%s is a publisher; of a premium that he ships himself, write `%s`", u.name, offer.ByPublisher)
	}
	l.list.Error(u.pos, "dangling-reference", diag.Msg("there is no file %s", recordFile(u.kind, u.name)), hint)
}

// media checks that a file is there, by the exact case of its name: the server
// that the site goes to tells cases apart. missing and hint say that it is not.
func (l *loader) media(u use, missing, hint diag.Message) {
	file := path.Join("content/media", u.name)
	valid := fs.ValidPath(u.name) && u.name != "." && !strings.Contains(u.name, `\`)
	if short := l.meantMedia(u.name); short != "" && !(valid && l.exists(file)) || !valid {
		hint := diag.Msg("write the name only, as in usb-stick.jpg, without .. and without / at its beginning")
		if short != "" {
			hint = diag.Write(short)
		}
		l.list.Error(u.pos, "missing-file", diag.Msg("%q is not the name of a file below content/media/", u.name), hint)
		return
	}
	switch {
	case l.unknown("content"): // which the site tells
	case !l.exists(file):
		if near := Nearest(path.Base(file), l.names(path.Dir(file))); near != "" {
			hint = diag.Msg("did you mean `%s`?", path.Join(path.Dir(u.name), near))
		}
		l.list.Error(u.pos, "missing-file", missing, hint)
	case leadsOut(l.fsys, file):
		l.list.Error(u.pos, "missing-file", diag.Msg("%s is a symbolic link that leads out of the site's folder", file),
			diag.Msg("put the file itself there"))
	}
}

// meantMedia is the file below content/media that a path from elsewhere names;
// "" if there is none.
func (l *loader) meantMedia(name string) string {
	plain := strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
	below := strings.TrimPrefix(strings.TrimPrefix(plain, "content/"), "media/")
	for _, short := range []string{below, path.Base(plain)} {
		if short != name && l.exists(path.Join("content/media", short)) {
			return short
		}
	}
	return ""
}

// page checks that a page in content/ is there in each language.
func (l *loader) page(u use, langs []offer.Lang) {
	if l.unknown("content") {
		return // which the site tells
	}
	base := path.Join("content", u.name)
	var missing []string
	var lacking offer.Lang
	for _, lang := range langs {
		names := []string{
			base + "." + string(lang) + ".md",
			base + "/index." + string(lang) + ".md",
			base + "/_index." + string(lang) + ".md",
		}
		if len(langs) == 1 {
			names = append(names, base+".md", base+"/index.md", base+"/_index.md")
		}
		if !slices.ContainsFunc(names, l.exists) {
			missing, lacking = append(missing, names[0]), lang
		}
	}
	if len(missing) > 0 {
		hint := diag.Msg("write the page, or give a whole address beginning with https://")
		if near := meantKey(u.name, l.pagesCalled()); near != u.name {
			hint = DidYouMean(near, hint)
		}
		p := diag.Problem{Pos: u.pos, Rule: "missing-file", Msg: diag.Msg("there is no page %s", strings.Join(missing, ", ")), Hint: hint}
		if len(missing) == 1 && len(langs) > 1 {
			p.Cause = offList{string(lacking), true}
		}
		l.list = append(l.list, p)
	}
}

// pagesCalled is the names of the pages in content/, without language and ending.
func (l *loader) pagesCalled() (all []string) {
	for _, name := range l.names("content") {
		if page, _, _ := strings.Cut(name, "."); strings.HasSuffix(name, ".md") && page != "" && !slices.Contains(all, page) {
			all = append(all, page)
		}
	}
	return all
}

// exists tells whether a file has exactly this name, which a file system that
// does not tell cases apart would not say.
func (l *loader) exists(file string) bool {
	return slices.Contains(l.names(path.Dir(file)), path.Base(file))
}

// unknown tells whether a folder is there and cannot be listed.
func (l *loader) unknown(dir string) bool {
	_, err := fs.ReadDir(l.fsys, dir)
	return err != nil && !Missing(l.fsys, dir)
}

// names is what stands in a folder, none if it cannot be read.
func (l *loader) names(dir string) []string {
	if names, ok := l.dirs[dir]; ok {
		return names
	}
	var names []string
	entries, _ := fs.ReadDir(l.fsys, dir)
	for _, e := range entries {
		names = append(names, norm.NFC.String(e.Name())) // macOS writes ä as a and a mark
	}
	l.dirs[dir] = names
	return names
}
