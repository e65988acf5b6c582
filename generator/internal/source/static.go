package source

import (
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// addStatic adds a file of layouts/static, which is published under its own
// name. It is proven like everything else that is published.
func (src *Source) addStatic(name string, b []byte, probs *diag.List) {
	if !addressable(name) {
		probs.Error(diag.Pos{File: name}, "site/content-file", diag.Msg("the file's name cannot be a part of an address"),
			diag.Msg("name it with letters, digits and hyphens"))
		return
	}
	if page, ok := packed(name); ok {
		probs.Error(diag.Pos{File: name}, "site/packed-page", diag.Msg("a server may send this in place of %s, and what is packed in it cannot be read", path.Base(page)),
			diag.Msg("delete it; packing is for the server, or for a step behind the build"))
		return
	}
	src.Static[strings.TrimPrefix(name, "layouts/static/")] = b
}

// packed is the page that a packed file would be sent for, if it is one.
func packed(name string) (page string, ok bool) {
	if svg, ok := strings.CutSuffix(name, ".svgz"); ok {
		return svg + ".svg", true
	}
	page, ok = strings.CutSuffix(name, path.Ext(name))
	return page, ok && slices.Contains([]string{".gz", ".br", ".zst", ".deflate"}, path.Ext(name)) &&
		slices.Contains([]string{".html", ".htm", ".xhtml", ".shtml", ".xml", ".svg", ".json", ".js", ".css"}, path.Ext(page))
}

// anyStep is what stands for any letters but a slash in an address of _redirects.
var anyStep = regexp.MustCompile(`:[A-Za-z_]+`)

// checkRedirects refuses lines of _redirects in layouts/static that lead from a page
// of this site to another host: what a page says is proven, and what stands in its
// place there is not. Lines are an address, where it leads, and perhaps a number, as
// hosts of static sites read them.
func (src *Source) checkRedirects(probs *diag.List) {
	lines := src.Static["_redirects"]
	if lines == nil {
		return
	}
	own, _ := url.Parse(src.baseURL())
	pages := slices.Collect(maps.Keys(src.addresses()))
	for n, line := range slices.Collect(strings.Lines(string(lines))) {
		fields := strings.Fields(line)
		if len(fields) < 2 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		to, err := url.Parse(fields[1])
		if err != nil || to.Host == "" || to.Host == own.Host {
			continue
		}
		about := addressesOf(fields[0])
		if slices.ContainsFunc(pages, func(page string) bool { return about.MatchString(src.BasePath() + page) }) {
			probs.Error(diag.Pos{File: "layouts/static/_redirects", Line: n + 1, Col: 1, Len: utf8.RuneCountInString(fields[0])}, "site/redirect",
				diag.Msg("this leads readers of a page of this site to %s", to.Host),
				diag.Msg("delete the line, or name addresses where no page stands"))
		}
	}
}

// addressesOf is the addresses that a line of _redirects is about which begins with from.
func addressesOf(from string) *regexp.Regexp {
	from = strings.ToValidUTF8(from, "\uFFFD")
	if u, err := url.Parse(from); err == nil && u.Host != "" {
		from = u.Path
	}
	quoted := regexp.QuoteMeta(strings.TrimSuffix(from, "/"))
	return regexp.MustCompile("^" + anyStep.ReplaceAllString(strings.ReplaceAll(quoted, `\*`, ".*"), "[^/]*") + "/?$")
}
