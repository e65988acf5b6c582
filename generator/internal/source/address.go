package source

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BasePath is the path that the site's address has below its host.
func (src *Source) BasePath() string {
	u, err := url.Parse(src.baseURL())
	if err != nil {
		return "/"
	}
	return strings.TrimSuffix(u.Path, "/") + "/"
}

// below is the folder of a language.
func (src *Source) below(l offer.Lang) string {
	if l == src.langs[0] {
		return ""
	}
	return string(l) + "/"
}

// url is the address of a page in a section, without the host, and permalink
// the whole one. The rest ends in a slash, or is "".
func (src *Source) url(l offer.Lang, section, rest string) string {
	return src.BasePath() + src.below(l) + src.sections[l][section].slug + "/" + rest
}

func (src *Source) permalink(l offer.Lang, section, rest string) string {
	return src.baseURL() + src.below(l) + src.sections[l][section].slug + "/" + rest
}

// OfferPages is the offers' ids by the paths of their own pages in the tree:
// "angebote/probeabo/index.html".
func (src *Source) OfferPages() map[string]string {
	pages := map[string]string{}
	for _, l := range src.langs {
		for _, o := range src.valid {
			pages[src.below(l)+src.sections[l]["offers"].slug+"/"+o.ID+"/index.html"] = o.ID
		}
	}
	return pages
}

// addressOf is the address of a hand-written page below the site's.
func (src *Source) addressOf(l offer.Lang, p *handwritten) string {
	dir, base := path.Split(strings.TrimPrefix(norm.NFC.String(p.name), "content/"))
	stem, _, _ := strings.Cut(base, ".")
	switch {
	case stem == "_index" && slices.Contains(recordFolders, strings.TrimSuffix(dir, "/")):
		return src.below(l) + src.sections[l][strings.TrimSuffix(dir, "/")].slug + "/"
	case stem == "_index":
		return src.below(l) + asPath(dir)
	case stem == "index" && p.Slug == "":
		return src.below(l) + asPath(dir)
	case stem == "index":
		dir, _ = path.Split(strings.TrimSuffix(dir, "/"))
		stem = p.Slug
	case p.Slug != "":
		stem = p.Slug
	}
	return src.below(l) + asPath(dir+stem) + "/"
}

// asPath is a file's name as Hugo makes a part of an address of it.
func asPath(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "-")) }

// fileLang is the language of a page by its name.
func (src *Source) fileLang(name string) offer.Lang {
	_, rest, _ := strings.Cut(path.Base(name), ".")
	if l := offer.Lang(strings.TrimSuffix(rest, ".md")); slices.Contains(src.langs, l) {
		return l
	}
	return src.langs[0]
}

// LangOf is the language of a file that only its path tells of.
func (src *Source) LangOf(name string) offer.Lang {
	first, _, _ := strings.Cut(name, "/")
	if l := offer.Lang(first); slices.Contains(src.langs[1:], l) {
		return l
	}
	return src.langs[0]
}

// searchSlug is the address of the page below the language's.
func (src *Source) searchSlug(l offer.Lang) string {
	for _, name := range []string{"content/search." + string(l) + ".md", "content/search.md"} {
		if p := src.pages[name]; p != nil {
			return strings.TrimSuffix(strings.TrimPrefix(src.addressOf(l, p), src.below(l)), "/")
		}
	}
	return src.word(l, "search_slug", "search")
}

// recordIDs is the records of a section that have a page.
func (src *Source) recordIDs(section string) (ids []string) {
	if section != "offers" || src.partly {
		return src.in.Catalog.IDs(section)
	}
	for _, o := range slices.Concat(src.valid, src.ended) {
		ids = append(ids, o.ID)
	}
	return ids
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

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)
