package site

import (
	"bytes"
	"regexp"

	"github.com/gohugoio/hugo/parser/pageparser"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// section is a folder of generated pages, in one language.
type section struct {
	title string
	slug  string // its address below the language's
}

// addSections writes the first page of each section that the user has not
// written himself, so that a folder with only data/ is a site.
func (h *Hugo) addSections(probs *diag.List) {
	h.sections = map[offer.Lang]map[string]section{}
	for _, l := range h.langs {
		h.sections[l] = map[string]section{}
		for _, name := range []string{"offers", "publications", "partners"} {
			file, key := "content/"+name+"/_index."+string(l)+".md", "section_"+name
			s := section{h.word(l, key, name), h.word(l, key+"_slug", name)}
			if p := h.own[file]; p != nil {
				s = h.ownSection(p, s, probs)
			} else {
				h.add(file, asJSON(object{"title": s.title, "slug": s.slug}), func(int, int) diag.Pos { return diag.Pos{File: "data/site.yaml"} })
			}
			h.sections[l][name] = s
		}
	}
}

// aSlug is what the address of a section may be.
var aSlug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// ownSection is a section whose first page the user has written. Every page in
// it stands below its slug, so the slug must be known.
func (h *Hugo) ownSection(p *ownPage, s section, probs *diag.List) section {
	if p.Title != "" {
		s.title = p.Title
	}
	switch {
	case p.Slug == "":
		probs.Error(diag.Pos{File: p.name, Line: 1, Col: 1}, "site/slug", diag.Msg("this page does not say its address, below which others stand"),
			diag.Msg("add a line to its front matter: slug: %s", s.slug))
	case !aSlug.MatchString(p.Slug):
		probs.Error(p.pos("slug"), "site/slug", diag.Msg("%q cannot be the address of a list", p.Slug),
			diag.Msg("use small letters a to z, digits and hyphens, as in %s", s.slug))
	default:
		s.slug = p.Slug
	}
	return s
}

// frontMatterOf is a page without its text. One that cannot be read is left as
// it is: Hugo refuses it.
func frontMatterOf(b []byte) []byte {
	parsed, err := pageparser.ParseFrontMatterAndContent(bytes.NewReader(b))
	if err != nil {
		return b
	}
	return b[:len(b)-len(parsed.Content)]
}

// url is the address of a page in a section, without the host, and permalink
// the whole one. The rest ends in a slash, or is "".
func (h *Hugo) url(l offer.Lang, section, rest string) string {
	return basePath(h.baseURL()) + h.below(l) + h.sections[l][section].slug + "/" + rest
}

func (h *Hugo) permalink(l offer.Lang, section, rest string) string {
	return h.baseURL() + h.below(l) + h.sections[l][section].slug + "/" + rest
}

// OfferPages is the offers' ids by the paths of their own pages in the tree:
// "angebote/probeabo/index.html".
func (h *Hugo) OfferPages() map[string]string {
	pages := map[string]string{}
	for _, l := range h.langs {
		for _, o := range h.valid {
			pages[h.below(l)+h.sections[l]["offers"].slug+"/"+o.ID+"/index.html"] = o.ID
		}
	}
	return pages
}

// below is the folder of a language.
func (h *Hugo) below(l offer.Lang) string {
	if l == h.langs[0] {
		return ""
	}
	return string(l) + "/"
}
