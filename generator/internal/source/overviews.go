package source

import (
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// addLists adds the pages that are made of many offers, and the unit of what
// the user has written.
func (src *Source) addLists() {
	feed := src.newest("feed", feedSize)
	lists := src.addPaged("offers", "", pageSize, src.valid, src.card, func(to Files, l offer.Lang, at listPage) {
		if at.url != "" {
			fm := frontMatter{Title: src.sections[l]["offers"].title, URL: at.url, Layout: "list", Build: at.build, Params: object{"list": at.list}}
			to.add("content/"+at.file+"."+string(l)+".md", asJSON(fm), src.origins["content/offers/_index."+string(l)+".md"])
		}
	})
	filters := sync.OnceValue(func() map[offer.Lang]filterView { return byLang(src.langs, src.filter) }) // every page of the list has them
	for i, u := range lists {
		list := u.put
		u.put = func(to Files) {
			list(to)
			to.addJSON(listKey{"filter"}.file(), filters())
			if i == 0 {
				feed(to)
			}
		}
	}
	home, found := src.newest("home", homeSize), sync.OnceValue(func() map[offer.Lang]searchView { return byLang(src.langs, src.search) })
	src.Units = append(src.Units,
		&Unit{Name: Front, Own: src.pageFiles("_index"), put: func(to Files) {
			home(to)
			feed(to)
			src.addSitemap(to)
			src.addPublished(to)
			src.addSearchIndexes(to, found())
		}},
		&Unit{Name: "/compare", Own: src.pageFiles("compare"), put: src.newest("compare", compareSize)},
		&Unit{Name: "/search", Own: src.pageFiles("search"), put: func(to Files) { src.addSearchLists(to, found()) }},
		&Unit{Name: "/publications", Own: src.pageFiles("publications/_index")},
		&Unit{Name: "/partners", Own: src.pageFiles("partners/_index")},
		&Unit{Name: Written, Own: src.writtenFiles()},
	)
	slices.SortFunc(src.Units, func(a, b *Unit) int { return strings.Compare(a.Name, b.Name) })
}

// sitemapEntry is an offer in a sitemap: its addresses, and the day from which
// it holds, which is all that the data say of when its page has changed.
type sitemapEntry struct {
	URLs    map[offer.Lang]string `json:"urls"`
	Lastmod string                `json:"lastmod"`
}

// addSitemap adds the addresses of the offers, in all languages each, by file.
func (src *Source) addSitemap(to Files) {
	files := [][]sitemapEntry{}
	for offers := range slices.Chunk(src.valid, sitemapSize) {
		var file []sitemapEntry
		for _, o := range offers {
			urls := byLang(src.langs, func(l offer.Lang) string { return src.permalink(l, "offers", o.ID+"/") })
			file = append(file, sitemapEntry{urls, o.Valid.From.String()})
		}
		files = append(files, file)
	}
	to.addJSON(listKey{"sitemap"}.file(), files)
}

// writtenFiles is the files in content/ that are in no section of records.
func (src *Source) writtenFiles() []string {
	var files []string
	for name := range src.Bytes {
		rest, ok := strings.CutPrefix(name, "content/")
		folder, _, _ := strings.Cut(rest, "/")
		if _, generated := src.sections[src.langs[0]][folder]; ok && !generated {
			files = append(files, name)
		}
	}
	slices.Sort(files)
	return files
}
