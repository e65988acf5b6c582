package source

import (
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// ofSite is the origin of pages that the user has not written.
func ofSite(int, int) diag.Pos { return diag.Pos{File: "data/site.yaml"} }

// addSections writes the first page of each section that the user has not
// written himself, so that a folder with only data/ is a site.
func (src *Source) addSections(probs *diag.List) {
	for _, l := range src.langs {
		src.sections[l] = map[string]section{}
		for _, name := range []string{"offers", "publications", "partners"} {
			file, key := "content/"+name+"/_index."+string(l)+".md", "section_"+name
			s := section{src.word(l, key, name), src.word(l, key+"_slug", name)}
			if p := src.pages[file]; p != nil {
				s = src.writtenSection(p, s, probs)
			} else {
				src.add(file, asJSON(object{"title": s.title, "slug": s.slug}), ofSite)
			}
			src.sections[l][name] = s
		}
	}
}

// addTools writes the pages on which offers are compared, and on which readers
// search, unless the user has one of his own. Layout, words and address go by the
// tool's name.
func (src *Source) addTools() {
	for _, tool := range []string{"compare", "search"} {
		for _, l := range src.langs {
			name := "content/" + tool + "." + string(l) + ".md"
			if _, ok := src.Bytes[name]; !ok {
				src.add(name, asJSON(object{
					"title":       src.word(l, tool, tool),
					"description": src.word(l, tool+"_description", ""),
					"slug":        src.word(l, tool+"_slug", tool),
					"layout":      tool,
				}), ofSite)
			}
		}
	}
}

// aSlug is what the address of a section may be.
var aSlug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// writtenSection is a section whose first page the user has written. Every page in
// it stands below its slug, so the slug must be known.
func (src *Source) writtenSection(p *handwritten, s section, probs *diag.List) section {
	if p.Title != "" {
		s.title = p.Title
	}
	switch {
	case p.Slug == "" && probs.HasErrorsAt(p.name): // which may have it
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
