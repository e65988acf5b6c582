package site

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A page that lists offers does not get them from Hugo, who would have to know
// all of them, but from a file of its own, by language:
//
//	data/lists/offers/1.json                  the first page of all offers
//	data/lists/publications/pixelwerk/2.json  the second one of a publication's
//	data/lists/filter.json                    what the list of all offers can be narrowed to
//	data/lists/home.json                      the newest ones
//	data/lists/compare.json                   those that are compared without a script
//	data/lists/search.json                    what can be found without a script
//	data/lists/feed.json                      what the feeds tell of
//	data/lists/sitemap.json                   the addresses of all, for each file
//
// layouts/_partials/list.html gives a page its own.

// How many offers stand on one page.
const (
	pageSize    = 24  // as cards
	linksSize   = 100 // as links
	homeSize    = 6
	compareSize = 100
	feedSize    = 100

	// The protocol allows a sitemap 50,000 addresses and 50 MiB, which these are
	// with ten languages (https://www.sitemaps.org/protocol.html).
	sitemapSize = 20_000
)

// listView is a page of a list.
type listView struct {
	Offers []any  `json:"offers"`
	Count  int    `json:"count"` // on all pages
	Page   int    `json:"page"`
	Pages  int    `json:"pages"`
	First  string `json:"first,omitempty"` // addresses of other pages
	Prev   string `json:"prev,omitempty"`
	Next   string `json:"next,omitempty"`
}

// listKey leads to a list below data/lists: ["publications", "pixelwerk", "2"].
type listKey []string

func (k listKey) file() string { return "data/lists/" + path.Join(k...) + ".json" }

// cardView is an offer where it stands in a list.
type cardView struct {
	offerView
	addressView
	Summary string `json:"summary,omitempty"`
}

// addressView is where an offer's page is.
type addressView struct {
	ID        string `json:"id"`
	URL       string `json:"url"` // without the host
	Permalink string `json:"permalink"`
	Title     string `json:"title"`

	Named []string `json:"named,omitempty"` // the texts that the title asks for: see titled.go
}

// linkView is an offer as a link in a list.
type linkView struct {
	addressView
	Price priceView `json:"price"`
}

func (h *Hugo) address(l offer.Lang, o *offer.Offer) addressView {
	rest := o.ID + "/"
	return addressView{o.ID, h.url(l, "offers", rest), h.permalink(l, "offers", rest), o.Title.In(l), h.views[l].named(o)}
}

func (h *Hugo) link(v *viewer, o *offer.Offer) any {
	return linkView{h.address(v.lang, o), v.price(o)}
}

func (h *Hugo) card(v *viewer, o *offer.Offer) any {
	return cardView{v.offer(o), h.address(v.lang, o), o.Summary.In(v.lang)}
}

// listPage is one page of a list of offers that are many.
type listPage struct {
	file  string  // below content/, without language and ending
	list  listKey // of its offers
	url   string  // its address below the language's, "" for the first
	build *build
}

// addPaged adds the pages that list the offers of a record. Each is a unit, and
// write adds its content. A section's own first page is there already.
func (h *Hugo) addPaged(section, id string, size int, offers []*offer.Offer, row func(*viewer, *offer.Offer) any, write func(source, offer.Lang, listPage)) {
	chunks := slices.Collect(slices.Chunk(offers, size))
	if len(chunks) == 0 {
		chunks = append(chunks, nil)
	}
	filters := sync.OnceValue(h.filters) // every page of the list of all offers has them
	for i, chunk := range chunks {
		n := strconv.Itoa(i + 1)
		at := listPage{file: path.Join(section, id), list: append(slices.DeleteFunc(listKey{section, id}, isEmpty), n)}
		if i > 0 {
			at.file, at.build = path.Join(at.file, "page", n), &listNever
		}
		u := &unit{name: "/" + at.file, unlisted: i > 0, place: h.placeOf(chunk)}
		put := func(s source) {
			for _, l := range h.langs {
				at := at
				if i > 0 {
					at.url = path.Join(h.sections[l][section].slug, id, "page", n) + "/"
				}
				write(s, l, at)
			}
		}
		if i == 0 {
			put(h.source)
			u.own = h.pageFiles(at.file)
		}
		u.make = func(s source) {
			if i > 0 {
				put(s)
			}
			if section == "offers" {
				s.addJSON(listKey{"filter"}.file(), filters())
			}
			s.addJSON(at.list.file(), h.lists(func(l offer.Lang) listView {
				v := h.views[l]
				list := listView{Offers: h.rows(v, chunk, row), Count: len(offers), Page: i + 1, Pages: len(chunks)}
				list.First = h.url(l, section, joined(id, 0))
				if i > 0 {
					list.Prev = h.url(l, section, joined(id, i-1))
				}
				if i+1 < len(chunks) {
					list.Next = h.url(l, section, joined(id, i+1))
				}
				return list
			}))
		}
		h.units = append(h.units, u)
	}
}

// placeOf is that of the first of some offers.
func (h *Hugo) placeOf(offers []*offer.Offer) int {
	if len(offers) == 0 {
		return 0
	}
	return h.places[offers[0]]
}

func isEmpty(s string) bool { return s == "" }

// joined is the rest of the address of a list's page, counted from 0.
func joined(id string, i int) string {
	rest := id
	if i > 0 {
		rest = path.Join(id, "page", strconv.Itoa(i+1))
	}
	if rest == "" {
		return ""
	}
	return rest + "/"
}

func (h *Hugo) lists(of func(l offer.Lang) listView) map[offer.Lang]listView {
	all := map[offer.Lang]listView{}
	for _, l := range h.langs {
		all[l] = of(l)
	}
	return all
}

func (h *Hugo) rows(v *viewer, offers []*offer.Offer, row func(*viewer, *offer.Offer) any) []any {
	rows := make([]any, 0, len(offers))
	for _, o := range offers {
		rows = append(rows, row(v, o))
	}
	return rows
}

// newest is a list of the first n offers.
func (h *Hugo) newest(name string, n int) func(s source) {
	return func(s source) {
		s.addJSON(listKey{name}.file(), h.lists(func(l offer.Lang) listView {
			return listView{Offers: h.rows(h.views[l], h.valid[:min(n, len(h.valid))], h.card), Count: len(h.valid)}
		}))
	}
}

// addLists adds the pages that are made of many offers, and the unit of what
// the user has written.
func (h *Hugo) addLists() {
	feed := h.newest("feed", feedSize)
	h.addPaged("offers", "", pageSize, h.valid, h.card, func(s source, l offer.Lang, at listPage) {
		if at.url != "" {
			fm := frontMatter{Title: h.sections[l]["offers"].title, URL: at.url, Layout: "list", Build: at.build, Params: object{"list": at.list}}
			s.add("content/"+at.file+"."+string(l)+".md", asJSON(fm), h.origins["content/offers/_index."+string(l)+".md"])
		}
	})
	for _, u := range h.units {
		if u.name == "/offers" {
			list := u.make
			u.make = func(s source) { list(s); feed(s) }
		}
	}
	home, found := h.newest("home", homeSize), sync.OnceValue(h.searches)
	h.units = append(h.units,
		&unit{name: front, own: h.pageFiles("_index"), make: func(s source) { home(s); feed(s); h.addSitemap(s); h.addPublished(s); h.addSearchIndexes(s, found()) }},
		&unit{name: "/compare", own: h.pageFiles("compare"), make: h.newest("compare", compareSize)},
		&unit{name: "/search", own: h.pageFiles("search"), make: func(s source) { h.addSearchLists(s, found()) }},
		&unit{name: "/publications", own: h.pageFiles("publications/_index")},
		&unit{name: "/partners", own: h.pageFiles("partners/_index")},
		&unit{name: written, own: h.writtenFiles()},
	)
	slices.SortFunc(h.units, func(a, b *unit) int { return strings.Compare(a.name, b.name) })
}

// sitemapEntry is an offer in a sitemap: its addresses, and the day from which
// it holds, which is all that the data say of when its page has changed.
type sitemapEntry struct {
	URLs    map[offer.Lang]string `json:"urls"`
	Lastmod string                `json:"lastmod"`
}

// addSitemap adds the addresses of the offers, in all languages each, by file.
func (h *Hugo) addSitemap(s source) {
	files := [][]sitemapEntry{}
	for offers := range slices.Chunk(h.valid, sitemapSize) {
		var file []sitemapEntry
		for _, o := range offers {
			urls := map[offer.Lang]string{}
			for _, l := range h.langs {
				urls[l] = h.permalink(l, "offers", o.ID+"/")
			}
			file = append(file, sitemapEntry{urls, o.Valid.From.String()})
		}
		files = append(files, file)
	}
	s.addJSON(listKey{"sitemap"}.file(), files)
}

// pageFiles is the files of a page in content/, of each language.
func (h *Hugo) pageFiles(name string) []string {
	var files []string
	for _, l := range h.langs {
		for _, file := range []string{"content/" + name + "." + string(l) + ".md", "content/" + name + ".md"} {
			if _, ok := h.files[file]; ok {
				files = append(files, file)
			}
		}
	}
	return files
}

// writtenFiles is the files in content/ that are in no section of records.
func (h *Hugo) writtenFiles() []string {
	var files []string
	for name := range h.files {
		rest, ok := strings.CutPrefix(name, "content/")
		folder, _, _ := strings.Cut(rest, "/")
		if _, generated := h.sections[h.langs[0]][folder]; ok && !generated {
			files = append(files, name)
		}
	}
	slices.Sort(files)
	return files
}
