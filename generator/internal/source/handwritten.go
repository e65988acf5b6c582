package source

import (
	"path"
	"regexp"
	"strings"
	"unicode"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

// handwritten is a page that the user has written.
type handwritten struct {
	offer.Page
	name string // of the file, below content/
	src  []byte
	body []byte
	line int                // on which the body begins
	text func() *prose.Text // the body, read once
}

// at is the place of a line and column of the page's body.
func (p *handwritten) at(line, col int) diag.Pos {
	return diag.Pos{File: p.name, Line: p.line + line - 1, Col: col}
}

// pos is the place of a key's value.
func (p *handwritten) pos(key string) diag.Pos { return catalog.PagePos(p.name, p.src, key) }

// frontMatter is what Hugo is told of the page.
func (p *handwritten) frontMatter() object {
	all := object{
		"title": p.Title, "linkTitle": p.LinkTitle, "description": p.Description, "summary": p.Summary, "slug": p.Slug,
		"weight": p.Weight, "keywords": p.Keywords, "params": p.Params,
	}
	for key, day := range map[string]*offer.Date{"date": p.Date, "lastmod": p.Lastmod} {
		if day != nil {
			all[key] = day.String()
		}
	}
	for _, key := range []string{"title", "linkTitle", "description", "summary", "slug"} {
		if all[key] == "" {
			delete(all, key)
		}
	}
	if len(p.Params) == 0 {
		delete(all, "params")
	}
	return all
}

// shortcode is one, which only a page's text understands.
var shortcode = regexp.MustCompile(`\{\{[<%].*?[%>]\}\}`)

// check looks at what the page says of itself.
func (p *handwritten) check(probs *diag.List) {
	first := strings.HasPrefix(path.Base(p.name), "_index.")
	if p.Title == "" && !first && !probs.HasErrorsAt(p.name) {
		probs.Error(diag.Pos{File: p.name, Line: 1, Col: 1}, "missing-key", diag.Msg("the key `%s` is missing", "title"), diag.Msg("add `%s`", "title: …"))
	}
	for key, text := range map[string]string{"title": p.Title, "linkTitle": p.LinkTitle, "description": p.Description, "summary": p.Summary} {
		if shortcode := shortcode.FindString(text); shortcode != "" {
			probs.Warn(p.pos(key), "site/front-matter", diag.Msg("readers will see %q as it stands here", shortcode),
				diag.Msg("write its words here, and the shortcode in the page's text"))
		}
	}
	if p.Slug != "" && !step(p.Slug) {
		probs.Error(p.pos("slug"), "site/front-matter", diag.Msg("%q cannot be a part of an address", p.Slug),
			diag.Msg("write letters, digits and hyphens, as in how-premiums-reach-you"))
	}
}

// step tells whether a slug is one step of a path, and leads no other way, on
// every system. Hugo drops hyphens and spaces around it.
func step(slug string) bool {
	slug = strings.Trim(slug, "- ")
	return slug != "" && !strings.HasSuffix(slug, ".") && !offer.Reserved(slug) && !strings.HasSuffix(strings.ToLower(slug), ".html") && !strings.ContainsFunc(slug, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.~ ", r)
	})
}
