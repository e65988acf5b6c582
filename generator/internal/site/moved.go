package site

import (
	"fmt"
	"html"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A page that has moved leaves one at its old address that takes a reader to
// the new one, as a partner's page has one at its short address: for hosts that
// know nothing of redirects, and with a line in _redirects for those that do
// (Netlify, Cloudflare Pages, GitLab Pages).

// moved is the page at an old address.
type moved struct {
	to    string // from the host on
	lang  offer.Lang
	title string   // what the page says of where it leads
	pos   diag.Pos // where it is said
}

// addMoved notes the old addresses of all pages that there are.
func (h *Hugo) addMoved(probs *diag.List) {
	m := &moving{h, h.addresses(), map[diag.Pos]bool{}, probs}
	for _, o := range slices.Concat(h.valid, h.ended) {
		for i := range o.MovedFrom {
			m.record("offers", o.ID, o.MovedFrom[i], h.in.Catalog.Pos(o, &o.MovedFrom[i]))
		}
	}
	for _, p := range h.in.Catalog.Publications {
		for i := range p.MovedFrom {
			m.record("publications", p.ID, p.MovedFrom[i], h.in.Catalog.Pos(p, &p.MovedFrom[i]))
		}
	}
	for _, p := range h.in.Catalog.Partners {
		m.short(p)
		for i := range p.MovedFrom {
			m.record("partners", p.ID, p.MovedFrom[i], h.in.Catalog.Pos(p, &p.MovedFrom[i]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(h.own)) {
		m.page(h.own[name])
	}
}

// moving is the old addresses while they are gathered.
type moving struct {
	*Hugo
	living map[string]bool   // addresses of pages
	told   map[diag.Pos]bool // of which there is a problem already, of the page in another language
	probs  *diag.List
}

// refuse tells of an old address, once for all languages.
func (m *moving) refuse(pos diag.Pos, msg, hint diag.Message, related ...diag.Related) {
	if !m.told[pos] {
		m.told[pos] = true
		*m.probs = append(*m.probs, diag.Problem{Pos: pos, Rule: "site/moved-from", Msg: msg, Hint: hint, Related: related})
	}
}

// record notes that a record's page had another id, or another address.
func (m *moving) record(section, id string, from offer.Former, pos diag.Pos) {
	if from.Path() {
		l := m.langOf(strings.TrimPrefix(string(from), "/"))
		m.add(string(from)[1:], m.url(l, section, id+"/"), l, pos)
		return
	}
	for _, l := range m.langs {
		m.add(m.below(l)+m.sections[l][section].slug+"/"+string(from)+"/", m.url(l, section, id+"/"), l, pos)
	}
}

// short notes the short addresses of a partner's page, and those that it had:
// they are in print.
func (m *moving) short(p *offer.Partner) {
	for _, l := range m.langs {
		title := strings.ReplaceAll(m.word(l, "mail_from", "{{ .name }}"), "{{ .name }}", p.Name)
		at := func(id string, pos diag.Pos) {
			from := m.in.Catalog.Site.ShortPage(l, id)
			if m.living[from] {
				m.probs.Error(pos, "site/moved-from", diag.Msg("a page stands at /%s, where the short address of this firm's page has to be", from), diag.Msg("give that page another name"))
			} else if _, taken := m.moved[from+"index.html"]; !taken {
				m.moved[from+"index.html"] = moved{m.url(l, "partners", p.ID+"/"), l, title, pos}
			}
		}
		at(p.ID, m.in.Catalog.Pos(p, &p.Name))
		for i, from := range p.MovedFrom {
			if !from.Path() {
				at(string(from), m.in.Catalog.Pos(p, &p.MovedFrom[i]))
			}
		}
	}
}

// page notes that a hand-written page had another name, or another address.
func (m *moving) page(p *ownPage) {
	l := m.fileLang(p.name)
	for _, from := range p.MovedFrom {
		address := m.addressOf(l, p)
		old := strings.TrimPrefix(string(from), "/")
		if !from.Path() {
			old = m.below(l) + strings.TrimPrefix(path.Join(path.Dir(strings.TrimSuffix(strings.TrimPrefix(address, m.below(l)), "/")), string(from)), "/") + "/"
		}
		m.add(old, basePath(m.baseURL())+escaped(address), l, p.pos("moved_from"))
	}
}

// add notes one old address, below the site's own.
func (m *moving) add(from, to string, l offer.Lang, pos diag.Pos) {
	from = slashed(from)
	file := from
	if strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	other, twice := m.moved[file]
	switch {
	case basePath(m.baseURL())+from == to:
		m.refuse(pos, diag.Msg("this is where the page stands now: /%s", from), diag.Msg("delete it"))
	case m.living[from]:
		m.refuse(pos, diag.Msg("a page stands at /%s, so that nothing can lead away from there", from),
			diag.Msg("delete it here, or give that page another id or name"))
	case twice && other.to != to:
		m.refuse(pos, diag.Msg("/%s leads to another page already", from), diag.Msg("delete it in one of the two files"), diag.Related{Pos: other.pos, Msg: diag.Msg("the other one")})
	case path.Ext(file) != ".html":
		m.refuse(pos, diag.Msg("/%s is no page, and only pages can move", from), diag.Msg("write the address of a page, which ends in a slash or in .html"))
	default:
		m.moved[file] = moved{to, l, m.word(l, "moved_title", "This page has moved"), pos}
	}
}

// redirects is _redirects, nil if nothing has moved.
func (h *Hugo) redirects() []byte {
	var b strings.Builder
	for _, file := range slices.Sorted(maps.Keys(h.moved)) {
		fmt.Fprintf(&b, "%s%s %s 301\n", basePath(h.baseURL()), escaped(strings.TrimSuffix(file, "index.html")), h.moved[file].to)
	}
	return []byte(b.String())
}

// addMovedPages puts the pages at old addresses into the tree, and _redirects
// behind that of layouts/static, if there is one.
func (h *Hugo) addMovedPages(files map[string][]byte) {
	if len(h.moved) == 0 {
		return
	}
	files["_redirects"] = slices.Concat(files["_redirects"], h.redirects())
	host := strings.TrimSuffix(h.baseURL(), basePath(h.baseURL()))
	for file, m := range h.moved {
		title := html.EscapeString(m.title)
		to := html.EscapeString(m.to)
		files[file] = fmt.Appendf(nil, `<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=%s">
<meta name="robots" content="noindex">
<title>%s</title>
<link rel="canonical" href="%s">
</head>
<body>
<p><a href="%s">%s</a></p>
</body>
</html>
`, m.lang, to, title, html.EscapeString(host)+to, to, title)
	}
}
