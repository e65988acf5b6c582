package site

import (
	"maps"
	"net/url"
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

// linkTable is the address of each link that is not the one that was typed, by
// language, folder of the page in content/ and typed address.
type linkTable map[offer.Lang]map[string]string

// resolveLinks fills the table, and tells of links that lead nowhere.
func (h *Hugo) resolveLinks(probs *diag.List) {
	table := linkTable{}
	known := h.addresses()
	resolve := func(l offer.Lang, dir string, body []byte, at func(line, col int) diag.Pos) {
		for _, link := range prose.Links(body) {
			if h.checkTarget(link, at, probs) {
				continue
			}
			href, own := h.href(l, dir, link.To, known)
			switch {
			case !own:
			case href == "":
				pos := at(link.Line, link.Col)
				pos.Len = link.Len
				probs.Warn(pos, "site/dead-link", diag.Msg("this link leads to no page of the site"), h.meantPage(l, link.To, known))
			case href != link.To:
				if table[l] == nil {
					table[l] = map[string]string{}
				}
				table[l][dir+"|"+link.To] = href
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(h.own)) {
		p := h.own[name]
		resolve(h.fileLang(name), strings.TrimPrefix(strings.TrimPrefix(path.Dir(name), "content"), "/"), p.body, p.at)
	}
	for _, o := range h.valid {
		for _, l := range h.langs {
			if text := o.Body.In(l); text != "" {
				at := h.inRecord(o, l, o.Body)
				resolve(l, "offers", []byte(text), func(line, col int) diag.Pos { return at(line+1, col) })
			}
		}
	}
	h.addJSON("data/links.json", table)
}

// fileLang is the language of a page by its name.
func (h *Hugo) fileLang(name string) offer.Lang {
	_, rest, _ := strings.Cut(path.Base(name), ".")
	if l := offer.Lang(strings.TrimSuffix(rest, ".md")); slices.Contains(h.langs, l) {
		return l
	}
	return h.langs[0]
}

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// href is where a typed address leads, from the host on; "" if nowhere. Own is
// false for what is no page of the site: other hosts, media, places in the same
// page.
func (h *Hugo) href(l offer.Lang, dir, typed string, known map[string]bool) (href string, own bool) {
	if scheme.MatchString(typed) || strings.HasPrefix(typed, "//") || strings.HasPrefix(typed, "/media/") || typed[0] == '#' || typed[0] == '?' {
		return "", false
	}
	to, rest := typed, ""
	if i := strings.IndexAny(typed, "?#"); i >= 0 {
		to, rest = typed[:i], typed[i:]
	}
	if u, err := url.PathUnescape(to); err == nil {
		to = norm.NFC.String(u)
	}
	base := basePath(h.baseURL())
	if below, ok := strings.CutPrefix(to, base); ok && strings.HasPrefix(to, "/") && known[slashed(below)] {
		return base + escaped(slashed(below)) + rest, true
	}
	if below, ok := strings.CutPrefix(to, "/"); ok && known[slashed(below)] {
		return base + escaped(slashed(below)) + rest, true
	}
	if address, ok := h.pageNamed(l, dir, to); ok {
		return base + escaped(address) + rest, true
	}
	return "", true
}

// slashed is the address of a page with the slash at its end; a file has none.
func slashed(s string) string {
	s = strings.TrimSuffix(s, "index.html")
	if s != "" && !strings.HasSuffix(s, "/") && path.Ext(s) == "" {
		s += "/"
	}
	return s
}

func escaped(s string) string { return (&url.URL{Path: s}).EscapedPath() }

// pageNamed is the address of a page that is named as its file in content/, or
// as the record in data/ that it is made from.
func (h *Hugo) pageNamed(l offer.Lang, dir, name string) (string, bool) {
	stem := strings.TrimSuffix(name, ".md")
	for _, other := range h.langs {
		if s, ok := strings.CutSuffix(stem, "."+string(other)); ok {
			stem, l = s, other
		}
	}
	for _, file := range []string{path.Join("/", dir, stem), path.Join("/", stem)} {
		for _, form := range []string{file, path.Join(file, "_index"), path.Join(file, "index")} {
			if p := h.own["content"+form+"."+string(l)+".md"]; p != nil {
				return h.addressOf(l, p), true
			}
			if p := h.own["content"+form+".md"]; p != nil {
				return h.addressOf(l, p), true
			}
		}
		if section, id, ok := strings.Cut(strings.TrimPrefix(file, "/"), "/"); ok && slices.Contains(recordFolders, section) && slices.Contains(h.recordIDs(section), id) {
			return h.below(l) + h.sections[l][section].slug + "/" + id + "/", true
		}
	}
	return "", false
}

// addressOf is the address of a hand-written page below the site's.
func (h *Hugo) addressOf(l offer.Lang, p *ownPage) string {
	dir, base := path.Split(strings.TrimPrefix(norm.NFC.String(p.name), "content/"))
	stem, _, _ := strings.Cut(base, ".")
	switch {
	case stem == "_index" && slices.Contains(recordFolders, strings.TrimSuffix(dir, "/")):
		return h.below(l) + h.sections[l][strings.TrimSuffix(dir, "/")].slug + "/"
	case stem == "_index":
		return h.below(l) + asPath(dir)
	case stem == "index" && p.Slug == "":
		return h.below(l) + asPath(dir)
	case stem == "index":
		dir, _ = path.Split(strings.TrimSuffix(dir, "/"))
		stem = p.Slug
	case p.Slug != "":
		stem = p.Slug
	}
	return h.below(l) + asPath(dir+stem) + "/"
}

// asPath is a file's name as Hugo makes a part of an address of it.
func asPath(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "-")) }

// addresses is every address of the site below its own, in form C.
func (h *Hugo) addresses() map[string]bool {
	known := map[string]bool{"sitemap.xml": true, "robots.txt": true}
	for _, p := range h.own {
		known[h.addressOf(h.fileLang(p.name), p)] = true
	}
	for path := range h.moved {
		known[strings.TrimSuffix(path, "index.html")] = true
	}
	for _, l := range h.langs {
		below := h.below(l)
		known[below], known[below+"index.xml"] = true, true
		known[below+h.word(l, "compare_slug", "compare")+"/"] = true
		known[below+h.searchSlug(l)+"/"] = true
		for _, s := range recordFolders {
			slug := below + h.sections[l][s].slug + "/"
			known[slug] = true
			if s == "offers" {
				known[slug+"index.xml"] = true
			}
			for _, id := range h.recordIDs(s) {
				known[slug+id+"/"] = true
			}
		}
	}
	return known
}

// recordIDs is the records of a section that have a page.
func (h *Hugo) recordIDs(section string) (ids []string) {
	switch section {
	case "offers":
		for _, o := range slices.Concat(h.valid, h.ended) {
			ids = append(ids, o.ID)
		}
	case "publications":
		for _, p := range h.in.Catalog.Publications {
			ids = append(ids, p.ID)
		}
	default:
		for _, p := range h.in.Catalog.Partners {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// meantPage is a hint at the page that a link seems to mean.
func (h *Hugo) meantPage(l offer.Lang, typed string, known map[string]bool) diag.Message {
	for _, file := range h.media() {
		if path.Base(typed) == path.Base(file) {
			return diag.Msg("write `%s`", "/media/"+escaped(file))
		}
	}
	var all []string
	for a := range known {
		if h.langOf(a) == l {
			all = append(all, "/"+a)
		}
	}
	slices.Sort(all)
	name := slashed("/" + strings.Trim(strings.TrimSuffix(typed, ".md"), "./"))
	if near := catalog.Nearest(name, all); near != "" && near != "/" {
		return diag.Msg("did you mean `%s`?", near)
	}
	return diag.Msg("write the page, or name another one as readers know it, as in %s; to leave the site write the whole address, beginning with https://", "/"+h.below(l)+h.sections[l]["offers"].slug+"/")
}
