package site

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

// ownPage is a page that the user has written.
type ownPage struct {
	offer.Page
	name string // of the file, below content/
	src  []byte
	body []byte
	line int // on which the body begins
}

// at is the place of a line and column of the page's body.
func (p *ownPage) at(line, col int) diag.Pos {
	return diag.Pos{File: p.name, Line: p.line + line - 1, Col: col}
}

// addPage adds a page in Markdown. What it says of itself is given to Hugo as
// it was read here, since Hugo would make numbers of a title such as 0123.
func (h *Hugo) addPage(name string, b []byte, probs *diag.List) {
	whole := diag.Pos{File: name}
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		probs.Error(whole, "empty-file", diag.Msg("this file is empty"), diag.Msg("write the page into it, or delete the file"))
		return
	case header(b) > maxHeader:
		probs.Error(whole, "file-size", diag.Msg("the front matter of this page has more than %d KiB", maxHeader>>10), diag.Msg("write below it what is long"))
		return
	case bomb(b, inFile(name), probs):
		return
	}
	page, body, line, list := catalog.FrontMatter(name, b)
	p := &ownPage{*page, name, b, body, line}
	*probs = append(*probs, list...)
	p.check(probs)
	above := bytes.Repeat([]byte("\n"), line-1)
	*probs = append(*probs, catalog.Prose(name, append(above, body...))...)
	before := len(*probs)
	h.checkShortcodes(b, inFile(name), probs)
	if len(*probs) == before && line > 1 {
		prose.Check(body, p.at, probs)
	}
	h.own[norm.NFC.String(name)] = p
	h.add(norm.NFC.String(name), append(append(asJSON(p.frontMatter()), '\n'), body...), func(line, col int) diag.Pos {
		if line < 2 {
			return diag.Pos{File: name, Line: min(line, 1), Col: min(line, 1)}
		}
		return p.at(line-1, col)
	})
}

// frontMatter is what Hugo is told of the page.
func (p *ownPage) frontMatter() object {
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

// check looks at what the page says of itself.
func (p *ownPage) check(probs *diag.List) {
	first := strings.HasPrefix(path.Base(p.name), "_index.")
	if p.Title == "" && !first && !probs.HasErrorsAt(p.name) {
		probs.Error(diag.Pos{File: p.name, Line: 1, Col: 1}, "missing-key", diag.Msg("the key `%s` is missing", "title"), diag.Msg("add `%s`", "title: …"))
	}
	if p.Slug != "" && !step(p.Slug) {
		probs.Error(p.pos("slug"), "site/front-matter", diag.Msg("%q cannot be a part of an address", p.Slug),
			diag.Msg("write letters, digits and hyphens, as in how-premiums-reach-you"))
	}
}

// pos is the place of a key's value.
func (p *ownPage) pos(key string) diag.Pos { return catalog.PagePos(p.name, p.src, key) }

// step tells whether a slug is one step of a path, and leads no other way.
func step(slug string) bool {
	return strings.Trim(slug, ". ") != "" && !strings.ContainsFunc(slug, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.~ ", r)
	})
}

// checkLanguages tells of pages that are not there in every language. Of those
// that the data link to, the catalog tells; the lists make up for their own.
func (h *Hugo) checkLanguages(there map[string]bool, probs *diag.List) {
	for _, name := range slices.Sorted(maps.Keys(h.own)) {
		dir, base := path.Split(name)
		stem, rest, _ := strings.Cut(base, ".")
		rel := strings.TrimSuffix(strings.TrimPrefix(dir+stem, "content/"), "/_index")
		if slices.Contains(recordFolders, rel) || h.linked(rel) {
			continue
		}
		for _, l := range h.langs {
			other := dir + stem + "." + string(l) + ".md"
			switch same := h.own[other]; {
			case same != nil && other > name && bytes.Equal(same.body, h.own[name].body) && len(bytes.Fields(same.body)) > 20:
				probs.Warn(diag.Pos{File: same.name}, "untranslated", diag.Msg("the text of this page is the same as in %s", h.own[name].name), diag.Msg("translate it"))
			case rest != "md" && same == nil && !there[other]:
				probs.Warn(diag.Pos{File: h.own[name].name}, "site/one-language", diag.Msg("this page is missing in the language `%s`", l),
					diag.Msg("write it into %s", other))
			}
		}
	}
}

// linked tells whether the site's links lead to a page.
func (h *Hugo) linked(rel string) bool {
	named := func(l namedLink) bool { return string(*l.to) == rel }
	return slices.ContainsFunc(linkFields(&h.in.Catalog.Site.Links), named) ||
		slices.ContainsFunc(h.in.Texts.Parties(), func(p offer.Parties) bool { return slices.ContainsFunc(linkFields(h.linksOf(p)), named) })
}
