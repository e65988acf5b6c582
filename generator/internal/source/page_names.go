package source

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// relref is the shortcode that leads to a page by the name of its file, and perhaps
// a language.
var relref = regexp.MustCompile(`\{\{[<%]\s*(?:rel)?ref\s+(?:lang="?([^"\s<>%]*)"?\s+)?(?:path=)?"?([^"\s<>%=„“”]+)"?(?:\s+lang="?([^"\s<>%]*)"?)?\s*(?:outputFormat="(?:html|rss)"\s*)?([^<>%„“”]*?)\s*[%>]\}\}`)

// checkRelrefs tells of shortcodes that lead to no page, before Hugo does: here it
// is known which page may be meant.
func (src *Source) checkRelrefs(l offer.Lang, dir string, text Text, probs *diag.List) {
	body := text.Bytes
	for _, m := range relref.FindAllSubmatchIndex(body, -1) {
		l := l
		if at := max(m[2], m[6]); at >= 0 {
			l = offer.Lang(body[at:max(m[3], m[7])])
		}
		to, _, _ := strings.Cut(string(body[m[4]:m[5]]), "#")
		to, _, _ = strings.Cut(to, "?")
		refuse := func(from, end int, msg, hint diag.Message) {
			probs.Error(text.Span(from, end), "site/dead-link", msg, hint)
		}
		switch {
		case m[8] < m[9]:
			refuse(m[8], m[9], diag.Msg("this shortcode takes a page, and perhaps a language"), diag.Msg("write both with their names, as in %s", `path="/privacy" lang="en"`))
		case !slices.Contains(src.langs, l):
			refuse(max(m[2], m[6]), max(m[3], m[7]), diag.Msg("the site has no language `%s`", l), diag.Msg("write one of: %s", strings.Trim(strings.ReplaceAll(fmt.Sprint(src.langs), " ", ", "), "[]")))
		case to != "" && to != "/" && !scheme.MatchString(to) && !src.called(l, dir, to):
			near := catalog.Nearest("/"+strings.Trim(to, "./"), slices.Sorted(maps.Keys(src.named()[l])))
			refuse(m[4], m[5], diag.Msg("the page that this leads to does not exist"), catalog.DidYouMean(near, diag.Msg("name a page as it stands in content/, without language and ending: /privacy")))
		}
	}
}

// pageNames is the address of each page in a language by its name: that of its file
// in content/, without language and ending, or of the record that it is made from.
func (src *Source) pageNames(l offer.Lang) map[string]string {
	names := map[string]string{
		"/compare": src.below(l) + src.word(l, "compare_slug", "compare") + "/",
		"/search":  src.below(l) + src.searchSlug(l) + "/",
	}
	for _, section := range recordFolders {
		slug := src.below(l) + src.sections[l][section].slug + "/"
		names["/"+section] = slug
		for _, id := range src.recordIDs(section) {
			names["/"+section+"/"+id] = slug + id + "/"
		}
	}
	for name, p := range src.pages {
		if src.fileLang(name) == l {
			stem, _, _ := strings.Cut(strings.TrimPrefix(name, "content"), ".")
			names[nameOf(stem)] = src.addressOf(l, p)
		}
	}
	return names
}

// addresses is every address of the site below its own, in form C.
func (src *Source) addresses() map[string]bool {
	known := map[string]bool{"sitemap.xml": true, "robots.txt": true}
	for path := range src.Moved {
		known[strings.TrimSuffix(path, "index.html")] = true
	}
	for _, l := range src.langs {
		below := src.below(l)
		known[below], known[below+"index.xml"] = true, true
		known[below+src.sections[l]["offers"].slug+"/index.xml"] = true
		for _, address := range src.named()[l] {
			known[address] = true
		}
	}
	return known
}

// nameOf is the name of a page in a file that may begin its folder.
func nameOf(stem string) string {
	return path.Join("/", strings.TrimSuffix(strings.TrimSuffix(stem, "/_index"), "/index"))
}

// pageNamed is the address of a page that is named from a folder or from content/.
func (src *Source) pageNamed(l offer.Lang, dir, name string) (string, bool) {
	stem := strings.TrimSuffix(name, ".md")
	for _, other := range src.langs {
		if s, ok := strings.CutSuffix(stem, "."+string(other)); ok {
			stem, l = s, other
		}
	}
	for _, file := range []string{path.Join("/", dir, stem), path.Join("/", stem)} {
		if address, ok := src.named()[l][nameOf(file)]; ok {
			return address, true
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
	for page := range src.named()[l] {
		if path.Base(page) == strings.Trim(name, "/") {
			return true
		}
	}
	return false
}
