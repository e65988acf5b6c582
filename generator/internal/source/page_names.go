package source

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// relref is the shortcode that leads to a page by the name of its file.
var relref = regexp.MustCompile(`\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s<>%„“”]+)"?\s*[%>]\}\}`)

// checkRelrefs tells of shortcodes that lead to no page, before Hugo does: here it
// is known which page may be meant.
func (src *Source) checkRelrefs(l offer.Lang, dir string, body []byte, at origin, probs *diag.List) {
	for _, m := range relref.FindAllSubmatchIndex(body, -1) {
		to, _, _ := strings.Cut(string(body[m[2]:m[3]]), "#")
		to, _, _ = strings.Cut(to, "?")
		if to == "" || to == "/" || scheme.MatchString(to) || src.called(l, dir, to) {
			continue
		}
		pos := at(diag.LineCol(body, m[2]))
		pos.Len = utf8.RuneCount(body[m[2]:m[3]])
		hint := diag.Msg("name a page as it stands in content/, without language and ending: /privacy")
		if near := catalog.Nearest("/"+strings.Trim(to, "./"), src.callable(l)); near != "" {
			hint = diag.Msg("did you mean `%s`?", near)
		}
		probs.Error(pos, "site/dead-link", diag.Msg("the page that this leads to does not exist"), hint)
	}
}

// pageNamed is the address of a page that is named as its file in content/, or
// as the record in data/ that it is made from.
func (src *Source) pageNamed(l offer.Lang, dir, name string) (string, bool) {
	stem := strings.TrimSuffix(name, ".md")
	for _, other := range src.langs {
		if s, ok := strings.CutSuffix(stem, "."+string(other)); ok {
			stem, l = s, other
		}
	}
	for _, file := range []string{path.Join("/", dir, stem), path.Join("/", stem)} {
		for _, form := range []string{file, path.Join(file, "_index"), path.Join(file, "index")} {
			if p := src.pages["content"+form+"."+string(l)+".md"]; p != nil {
				return src.addressOf(l, p), true
			}
			if p := src.pages["content"+form+".md"]; p != nil {
				return src.addressOf(l, p), true
			}
		}
		if section, id, ok := strings.Cut(strings.TrimPrefix(file, "/"), "/"); ok && slices.Contains(recordFolders, section) && slices.Contains(src.recordIDs(section), id) {
			return src.below(l) + src.sections[l][section].slug + "/" + id + "/", true
		}
	}
	return "", false
}

// called tells whether a page has the name, from a folder, from content/ or, if it
// is a name alone, wherever it stands.
func (src *Source) called(l offer.Lang, dir, name string) bool {
	if _, ok := src.pageNamed(l, dir, name); ok {
		return true
	}
	name = strings.Trim(name, "/")
	return slices.ContainsFunc(src.callable(l), func(page string) bool {
		return page == "/"+name || !strings.Contains(name, "/") && path.Base(page) == name
	})
}

// callable is the names of all pages in a language.
func (src *Source) callable(l offer.Lang) (all []string) {
	for _, name := range slices.Sorted(maps.Keys(src.Bytes)) {
		if rel, ok := strings.CutPrefix(name, "content"); ok && src.fileLang(name) == l {
			stem, _, _ := strings.Cut(rel, ".")
			all = append(all, strings.TrimSuffix(strings.TrimSuffix(stem, "/_index"), "/index"))
		}
	}
	for _, section := range recordFolders {
		for _, id := range src.recordIDs(section) {
			all = append(all, "/"+section+"/"+id)
		}
	}
	return all
}
