package source

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/prose"
)

// addPage adds a page in Markdown. What it says of itself is given to Hugo as
// it was read here, since Hugo would make numbers of a title such as 0123.
func (src *Source) addPage(name string, b []byte, probs *diag.List) {
	whole := diag.Pos{File: name}
	switch {
	case len(bytes.TrimSpace(b)) == 0:
		probs.Error(whole, "empty-file", diag.Msg("this file is empty"), diag.Msg("write the page into it, or delete the file"))
		return
	case header(b) > maxHeader:
		probs.Error(whole, "file-size", diag.Msg("the front matter of this page has more than %d KiB", maxHeader>>10), diag.Msg("write below it what is long"))
		return
	case tooMuch(b, inFile(name), probs):
		return
	}
	page, body, line, list := catalog.FrontMatter(name, b)
	p := &handwritten{*page, name, b, body, line, sync.OnceValue(func() *prose.Text { return prose.Read(body) })}
	*probs = append(*probs, list...)
	p.check(probs)
	above := bytes.Repeat([]byte("\n"), line-1)
	*probs = append(*probs, catalog.Prose(name, append(above, body...))...)
	before := len(*probs)
	src.addText(b, inFile(name), probs)
	if len(*probs) == before && line > 1 {
		p.text().Check(p.at, probs)
	}
	src.pages[norm.NFC.String(name)] = p
	src.add(norm.NFC.String(name), append(append(asJSON(p.frontMatter()), '\n'), body...), func(line, col int) diag.Pos {
		if line < 2 {
			return diag.Pos{File: name, Line: min(line, 1), Col: min(line, 1)}
		}
		return p.at(line-1, col)
	})
}

// checkLanguages tells of pages that are not there in every language. Of those
// that the data link to, the catalog tells; the lists make up for their own.
func (src *Source) checkLanguages(there map[string]bool, probs *diag.List) {
	for _, name := range slices.Sorted(maps.Keys(src.pages)) {
		dir, base := path.Split(name)
		stem, rest, _ := strings.Cut(base, ".")
		rel := strings.TrimSuffix(strings.TrimPrefix(dir+stem, "content/"), "/_index")
		if slices.Contains(recordFolders, rel) {
			continue
		}
		for _, l := range src.langs {
			other := dir + stem + "." + string(l) + ".md"
			switch same := src.pages[other]; {
			case same != nil && other > name && bytes.Equal(same.body, src.pages[name].body) && len(bytes.Fields(same.body)) > 20:
				probs.Warn(diag.Pos{File: same.name}, "untranslated", diag.Msg("the text of this page is the same as in %s", src.pages[name].name), diag.Msg("translate it"))
			case !src.linked(rel) && rest != "md" && same == nil && !there[other] && !src.misnamed(dir+stem, there):
				probs.Warn(diag.Pos{File: src.pages[name].name}, "site/one-language", diag.Msg("this page is missing in the language `%s`", l),
					diag.Msg("write it into %s", other))
			}
		}
	}
}

// misnamed tells whether there is a page whose name says none of the languages, of
// which is told.
func (src *Source) misnamed(stem string, there map[string]bool) bool {
	for name := range there {
		rest, ok := strings.CutPrefix(name, stem+".")
		if lang := strings.TrimSuffix(rest, ".md"); ok && strings.HasSuffix(rest, "md") && !slices.Contains(src.langs, offer.Lang(lang)) {
			return true
		}
	}
	return false
}

// linked tells whether the site's links lead to a page.
func (src *Source) linked(rel string) bool {
	named := func(l offer.NamedLink) bool { return string(*l.To) == rel }
	return slices.ContainsFunc(src.in.Catalog.Site.Links.All(), named) ||
		slices.ContainsFunc(src.in.Texts.Parties, func(p offer.Parties) bool { return slices.ContainsFunc(src.linksOf(p).All(), named) })
}
