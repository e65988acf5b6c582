package render

import (
	"cmp"
	"iter"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/hugolib/sitesmatrix"
	"github.com/gohugoio/hugo/resources/page"
	"github.com/gohugoio/hugo/tpl/tplimpl"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/source"
	"github.com/klarabo/klarabo/generator/internal/webpage"
)

// pages is every page and feed, from Hugo's own pages, so that their addresses
// may be anything. Two pages with one address are an error.
func (h *batch) pages(sites *hugolib.HugoSites, files map[string][]byte, probs *diag.List) []webpage.Page {
	byPath := map[string]webpage.Page{}
	base := h.BasePath()
	for i, s := range sites.Sites {
		for p := range h.rendered(s) {
			for _, f := range p.OutputFormats() {
				pg := h.page(sites, i, p, f)
				pg.Path = treePath(f.RelPermalink(), base)
				if other, ok := byPath[pg.Path]; ok {
					SameAddress(pg, other, probs)
					continue
				}
				byPath[pg.Path] = pg
			}
		}
	}
	h.addUnlisted(byPath, files)
	return slices.SortedFunc(maps.Values(byPath), func(a, b webpage.Page) int { return strings.Compare(a.Path, b.Path) })
}

// rendered is the pages of a site that the batch renders: those that Hugo
// lists, and those that are in no list of all pages.
func (h *batch) rendered(s *hugolib.Site) iter.Seq[page.Page] {
	return func(yield func(page.Page) bool) {
		for _, p := range s.Pages() {
			if (h.wanted == nil || h.wanted[h.unitOf(p.Kind(), p.Path())]) && !yield(p) {
				return
			}
		}
		for _, u := range h.Units {
			if !u.Unlisted {
				continue
			}
			p, err := s.GetPage(u.Name)
			if err == nil && p.Path() == u.Name && !yield(p) {
				return
			}
		}
	}
}

// SameAddress tells that two pages would be one file, at the page in content/,
// which is the one to be moved.
func SameAddress(a, b webpage.Page, probs *diag.List) {
	written := func(p webpage.Page) int { return strings.Index(p.Origin.File, "content/") } // 0 or -1
	if cmp.Or(cmp.Compare(written(b), written(a)), cmp.Compare(b.Origin.File, a.Origin.File)) > 0 {
		a, b = b, a
	}
	probs.Error(a.Origin, "site/same-address",
		diag.Msg("this page would stand at the same address as %s: /%s", b.Origin.File, strings.TrimSuffix(a.Path, "index.html")),
		diag.Msg("give one of them another name or slug"))
}

// page is one format of a page of the site number i, which are by language.
func (h *batch) page(sites *hugolib.HugoSites, i int, p page.Page, f page.OutputFormat) webpage.Page {
	pg := webpage.Page{Unit: h.unitOf(p.Kind(), p.Path()), Lang: offer.Lang(sites.Sites[i].Lang()), Layout: layoutOf(sites, i, p, f)}
	if p.File() == nil {
		return pg
	}
	name := strings.TrimPrefix(p.File().Filename(), "/")
	pg.Origin = h.Origin(name, 0, 0)
	if u := h.Unit(pg.Unit); u != nil {
		pg.Offer = u.Offer
	}
	if section := p.Section(); p.Kind() == "page" && (section == "partners" || section == "publications") {
		pg.Record = strings.TrimPrefix(p.Path(), "/")
	}
	return pg
}

// templated is what a page of Hugo's knows of its template.
type templated interface {
	GetInternalTemplateBasePathAndDescriptor() (string, tplimpl.TemplateDescriptor)
}

// layoutOf is the file in layouts/ that Hugo's own lookup finds for the page.
func layoutOf(sites *hugolib.HugoSites, i int, p page.Page, f page.OutputFormat) string {
	t, ok := p.(templated)
	if !ok {
		return ""
	}
	base, desc := t.GetInternalTemplateBasePathAndDescriptor()
	// The descriptor is that of the format rendered last.
	desc.OutputFormat, desc.MediaType, desc.IsPlainText = f.Format.Name, f.Format.MediaType.Type, f.Format.IsPlainText
	info := sites.GetTemplateStore().LookupPagesLayout(tplimpl.TemplateQuery{
		Path: base, Category: tplimpl.CategoryLayout, Desc: desc, Sites: sitesmatrix.Vector{i, 0, 0},
	})
	if info == nil || info.Fi == nil {
		return ""
	}
	return strings.TrimPrefix(info.Fi.Meta().Filename, "/")
}

// addUnlisted adds the pages that Hugo knows no address of: the 404 pages,
// sitemaps, and what templates of the user's have put into the tree.
func (h *batch) addUnlisted(byPath map[string]webpage.Page, files map[string][]byte) {
	for name := range files {
		sitemap, _ := path.Match("sitemap*.xml", path.Base(name))
		if _, ok := byPath[name]; ok || path.Ext(name) != ".html" && !sitemap {
			continue
		}
		p := webpage.Page{Unit: source.Front, Path: name, Lang: h.LangOf(name)}
		switch m, moved := h.Moved[name]; {
		case moved:
			p.Lang, p.Origin, p.Moved = m.Lang, m.Pos, m.To
		case sitemap:
			p.Layout = "layouts/sitemap.xml"
		case path.Base(name) == "404.html":
			p.Layout = "layouts/404.html"
			p.Origin = diag.Pos{File: p.Layout}
		}
		byPath[name] = p
	}
}

// treePath is the file of a page's address.
func treePath(relPermalink, base string) string {
	p := relPermalink
	if u, err := url.PathUnescape(p); err == nil {
		p = u
	}
	p = strings.TrimPrefix(p, base)
	if p == "" || strings.HasSuffix(p, "/") {
		p += "index.html"
	}
	return p
}
