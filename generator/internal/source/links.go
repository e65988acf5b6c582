package source

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

// A link in Markdown may name a page as readers know it (/agb/) or as its file
// is called (terms.md, ../terms, /terms.de.md), whatever path the site has below
// its host. Where both lead is worked out here, where the place of the link is
// known, and read by layouts/_markup/render-link.html from data/links.json.

// resolveLinks notes the address of each link that is not the one that was typed, and
// tells of links that lead nowhere.
func (src *Source) resolveLinks(probs *diag.List) {
	table := map[offer.Lang]map[string]string{} // by folder of the page in content/ and typed address
	known := src.addresses()
	pages := map[string]*handwritten{} // by their addresses
	for name, p := range src.pages {
		pages[src.BasePath()+escaped(src.addressOf(src.fileLang(name), p))] = p
	}
	resolve := func(l offer.Lang, dir string, body []byte, text *prose.Text, at origin) {
		src.checkRelrefs(l, dir, Text{body, at}, probs)
		for _, link := range text.Links() {
			pos := at(link.Line, link.Col)
			pos.Len = link.Len
			if src.checkTarget(link, pos, probs) {
				continue
			}
			if strings.HasPrefix(link.To, "#") {
				src.checkAnchor("", link.To[1:], text, diag.Msg("this link leads to no place of its page"), pos, probs)
				continue
			}
			typed := link.To
			below, whole := strings.CutPrefix(withScheme(typed), src.baseURL()) // the site's own, with its host
			if whole {
				typed = src.BasePath() + below
			}
			href, own := src.href(l, dir, typed, known)
			if own && href == "" {
				probs.Warn(pos, "site/dead-link", diag.Msg("this link leads to no page of the site"), src.meantPage(l, typed, known))
			}
			if address, place, ok := strings.Cut(href, "#"); ok && pages[address] != nil {
				before, _, _ := strings.Cut(link.To, "#")
				src.checkAnchor(before, place, pages[address].text(), diag.Msg("the page that this leads to has no such place"), pos, probs)
			}
			if href != "" && href != typed && !whole {
				if table[l] == nil {
					table[l] = map[string]string{}
				}
				table[l][dir+"|"+link.To] = href
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(src.pages)) {
		p := src.pages[name]
		resolve(src.fileLang(name), strings.TrimPrefix(strings.TrimPrefix(path.Dir(name), "content"), "/"), p.body, p.text(), p.at)
	}
	for _, o := range src.valid {
		for _, l := range src.langs {
			if text := o.Body.In(l); text != "" {
				at := src.inRecord(o, l, o.Body)
				resolve(l, "offers", []byte(text), prose.Read([]byte(text)), func(line, col int) diag.Pos { return at(line+1, col) })
			}
		}
	}
	src.addJSON("data/links.json", table)
}

// href is where a typed address leads, from the host on; "" if nowhere. Own is
// false for what is no page of the site: other hosts, media, places in the same
// page.
func (src *Source) href(l offer.Lang, dir, typed string, known map[string]bool) (href string, own bool) {
	if scheme.MatchString(typed) || strings.HasPrefix(typed, "//") || strings.HasPrefix(typed, "/media/") || typed[0] == '#' || typed[0] == '?' {
		return "", false
	}
	to, rest := typed, ""
	if i := strings.IndexAny(typed, "?#"); i >= 0 {
		to, rest = typed[:i], typed[i:]
	}
	to = inLetters(to)
	base := src.BasePath()
	for _, root := range []string{base, "/"} {
		if below, ok := strings.CutPrefix(to, root); ok && known[slashed(below)] {
			return base + escaped(slashed(below)) + rest, true
		}
	}
	if address, ok := src.pageNamed(l, dir, to); ok {
		return base + escaped(address) + rest, true
	}
	return "", true
}

// inLetters is an address as the names of files and headings are written.
func inLetters(address string) string { return norm.NFC.String(fileNamed(address)) }

// withScheme is an address that leaves out whether it is https, or says that it
// is not, as that of a page of this site.
func withScheme(address string) string {
	if rest, ok := strings.CutPrefix(strings.TrimPrefix(address, "http:"), "//"); ok {
		return "https://" + rest
	}
	return address
}

// anchored is the ids in layouts, which a page's text can lead to.
var anchored = regexp.MustCompile(`\bid="([^"{]*)`)

// checkAnchor tells of a link to a place that a page does not have: no heading of
// its text, and nothing in a layout. Before is the address of the page.
func (src *Source) checkAnchor(before, to string, text *prose.Text, msg diag.Message, pos diag.Pos, probs *diag.List) {
	ids := text.Anchors()
	to = inLetters(to)
	if to == "" || to == "top" || slices.Contains(ids, strings.TrimSuffix(to, ".text")) || slices.ContainsFunc(src.layoutIDs(), func(id string) bool {
		return id == to || id != "" && strings.HasSuffix(id, "-") && strings.HasPrefix(to, id)
	}) {
		return
	}
	hint := diag.Msg("write ## and a heading above what it is to lead to, or take the link out")
	if near := catalog.Nearest(strings.ToLower(to), ids); near != "" {
		hint = diag.Msg("did you mean `%s`?", before+"#"+near)
	} else if len(ids) > 0 {
		hint = diag.Msg("write the place of a heading: %s", before+"#"+strings.Join(ids, ", "+before+"#"))
	}
	probs.Warn(pos, "site/dead-link", msg, hint)
}

// layoutIDs is the ids, or their beginnings, of elements in layouts.
func (src *Source) layoutIDs() (ids []string) {
	for name, b := range src.Bytes {
		if strings.HasPrefix(name, "layouts/") {
			for _, m := range anchored.FindAllSubmatch(b, -1) {
				ids = append(ids, string(m[1]))
			}
		}
	}
	return ids
}

// meantPage is a hint at the page that a link seems to mean.
func (src *Source) meantPage(l offer.Lang, typed string, known map[string]bool) diag.Message {
	for _, file := range src.media() {
		if path.Base(typed) == path.Base(file) {
			return diag.Write("/media/" + escaped(file))
		}
	}
	var all []string
	for a := range known {
		if src.LangOf(a) == l {
			all = append(all, "/"+a)
		}
	}
	slices.Sort(all)
	name := slashed("/" + strings.Trim(strings.TrimSuffix(typed, ".md"), "./"))
	if near := catalog.Nearest(name, all); near != "" && near != "/" {
		return diag.Msg("did you mean `%s`?", near)
	}
	return diag.Msg("write the page, or name another one as readers know it, as in %s; to leave the site write the whole address, beginning with https://", "/"+src.below(l)+src.sections[l]["offers"].slug+"/")
}
