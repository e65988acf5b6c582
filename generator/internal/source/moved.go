package source

import (
	"cmp"
	"fmt"
	"html"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addMoved notes the old addresses of all pages that there are.
func (src *Source) addMoved(probs *diag.List) {
	m := &moving{src, map[string]bool{}, map[string]string{}, map[diag.Pos]bool{}, probs}
	for a := range src.addresses() {
		m.living[strings.ToLower(a)] = true
	}
	for _, l := range src.langs {
		m.living[src.below(l)+"404.html"] = true
	}
	for _, o := range slices.Concat(src.valid, src.ended) {
		m.records("offers", o.ID, o.MovedFrom, o)
	}
	for _, p := range src.in.Catalog.Publications {
		m.records("publications", p.ID, p.MovedFrom, p)
	}
	for _, p := range src.in.Catalog.Partners {
		m.short(p)
		m.records("partners", p.ID, p.MovedFrom, p)
	}
	for _, name := range slices.Sorted(maps.Keys(src.pages)) {
		m.page(src.pages[name])
	}
}

// moving is the old addresses while they are gathered.
type moving struct {
	*Source
	living map[string]bool   // addresses of pages, in small letters: to many disks and servers, they are the same
	taken  map[string]string // old addresses, so: as they are in Moved
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

// records notes that a record's page had other ids, or other addresses.
func (m *moving) records(section, id string, all []offer.Former, record any) {
	for i, from := range all {
		pos := m.in.Catalog.Pos(record, &all[i])
		if from.Path() {
			l := m.LangOf(strings.TrimPrefix(string(from), "/"))
			m.add(string(from)[1:], m.url(l, section, id+"/"), l, pos)
			continue
		}
		for _, l := range m.langs {
			m.add(m.below(l)+m.sections[l][section].slug+"/"+string(from)+"/", m.url(l, section, id+"/"), l, pos)
		}
	}
}

// short notes the short addresses of a partner's page, and those that it had:
// they are in print.
func (m *moving) short(p *offer.Partner) {
	for _, l := range m.langs {
		title := strings.ReplaceAll(m.word(l, "mail_from", "{{ .name }}"), "{{ .name }}", p.Name)
		at := func(id string, pos diag.Pos) {
			from := m.in.Catalog.Site.ShortPage(l, id)
			if m.living[strings.ToLower(from)] {
				m.probs.Error(pos, "site/moved-from", diag.Msg("a page stands at /%s, where the short address of this firm's page has to be", from), diag.Msg("give that page another name"))
			} else if _, taken := m.Moved[from+"index.html"]; !taken {
				m.put(from+"index.html", Moved{m.url(l, "partners", p.ID+"/"), l, pos, title})
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
func (m *moving) page(p *handwritten) {
	l := m.fileLang(p.name)
	for _, from := range p.MovedFrom {
		address := m.addressOf(l, p)
		old := strings.TrimPrefix(string(from), "/")
		if !from.Path() {
			old = m.below(l) + strings.TrimPrefix(path.Join(path.Dir(strings.TrimSuffix(strings.TrimPrefix(address, m.below(l)), "/")), string(from)), "/") + "/"
		}
		m.add(old, m.BasePath()+escaped(address), l, p.pos("moved_from"))
	}
}

// add notes one old address, below the site's own.
func (m *moving) add(from, to string, l offer.Lang, pos diag.Pos) {
	from = slashed(from)
	file := from
	if strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	other, twice := m.Moved[cmp.Or(m.taken[strings.ToLower(file)], file)]
	switch {
	case m.BasePath()+from == to:
		m.refuse(pos, diag.Msg("this is where the page stands now: /%s", from),
			diag.Msg("delete this address, and its line if nothing else stands in it"))
	case m.living[strings.ToLower(from)]:
		m.refuse(pos, diag.Msg("a page stands at /%s, so that nothing can lead away from there", from),
			diag.Msg("delete it here, or give that page another id or name"))
	case twice && other.To != to:
		m.refuse(pos, diag.Msg("/%s leads to another page already", from), diag.Msg("delete it in one of the two files"), diag.Related{Pos: other.Pos, Msg: diag.Msg("the other one")})
	case path.Ext(file) != ".html":
		m.refuse(pos, diag.Msg("/%s is no page, and only pages can move", from), diag.Msg("write the address of a page, which ends in a slash or in .html"))
	default:
		m.put(file, Moved{to, l, pos, m.word(l, "moved_title", "This page has moved")})
	}
}

func (m *moving) put(file string, to Moved) {
	m.taken[strings.ToLower(file)] = file
	m.Moved[file] = to
}

// redirects is _redirects, nil if nothing has moved.
func (src *Source) redirects() []byte {
	var b strings.Builder
	for _, file := range slices.Sorted(maps.Keys(src.Moved)) {
		fmt.Fprintf(&b, "%s%s %s 301\n", src.BasePath(), escaped(strings.TrimSuffix(file, "index.html")), src.Moved[file].To)
	}
	return []byte(b.String())
}

// AddMoved puts the pages at old addresses into the tree, and _redirects
// behind that of layouts/static, if there is one.
func (src *Source) AddMoved(files map[string][]byte) {
	if len(src.Moved) == 0 {
		return
	}
	files["_redirects"] = slices.Concat(files["_redirects"], src.redirects())
	host := strings.TrimSuffix(src.baseURL(), src.BasePath())
	for file, m := range src.Moved {
		title := html.EscapeString(m.title)
		to := html.EscapeString(m.To)
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
`, m.Lang, to, title, html.EscapeString(host)+to, to, title)
	}
}
