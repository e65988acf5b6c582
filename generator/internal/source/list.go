package source

import (
	"path"
	"slices"
	"strconv"
	"strings"

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
// layouts/_partials/list/offers.html gives a page its own.

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

	Named []string `json:"named,omitempty"` // the texts that the title asks for: see title_notices.go
}

// linkView is an offer as a link in a list.
type linkView struct {
	addressView
	Price priceView `json:"price"`
}

func (src *Source) address(l offer.Lang, o *offer.Offer) addressView {
	rest := o.ID + "/"
	return addressView{o.ID, src.url(l, "offers", rest), src.permalink(l, "offers", rest), o.Title.In(l), src.views[l].named(o)}
}

func (src *Source) link(v *viewer, o *offer.Offer) any {
	return linkView{src.address(v.lang, o), v.price(o)}
}

func (src *Source) card(v *viewer, o *offer.Offer) any {
	return cardView{v.offer(o), src.address(v.lang, o), o.Summary.In(v.lang)}
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
func (src *Source) addPaged(section, id string, size int, offers []*offer.Offer, row func(*viewer, *offer.Offer) any, write func(Files, offer.Lang, listPage)) (units []*Unit) {
	chunks := slices.Collect(slices.Chunk(offers, size))
	if len(chunks) == 0 {
		chunks = append(chunks, nil)
	}
	for i, chunk := range chunks {
		below := pageOf(id, i)
		at := listPage{file: path.Join(section, below), list: strings.Split(path.Join(section, id, strconv.Itoa(i+1)), "/")}
		if i > 0 {
			at.build = &listNever
		}
		u := &Unit{Name: "/" + at.file, Unlisted: i > 0, First: src.placeOf(chunk)}
		put := func(to Files) {
			for _, l := range src.langs {
				at := at
				if i > 0 {
					at.url = src.sections[l][section].slug + "/" + below + "/"
				}
				write(to, l, at)
			}
		}
		if i == 0 {
			put(src.Files)
			u.Own = src.pageFiles(at.file)
		}
		u.put = func(to Files) {
			if i > 0 {
				put(to)
			}
			to.addJSON(at.list.file(), byLang(src.langs, func(l offer.Lang) listView {
				v := src.views[l]
				list := listView{Offers: src.rows(v, chunk, row), Count: len(offers), Page: i + 1, Pages: len(chunks)}
				address := func(i int) string { return src.url(l, section, slashed(pageOf(id, i))) }
				list.First = address(0)
				if i > 0 {
					list.Prev = address(i - 1)
				}
				if i+1 < len(chunks) {
					list.Next = address(i + 1)
				}
				return list
			}))
		}
		units = append(units, u)
	}
	src.Units = append(src.Units, units...)
	return units
}

// placeOf is that of the first of some offers among all.
func (src *Source) placeOf(offers []*offer.Offer) int {
	if len(offers) == 0 {
		return 0
	}
	return slices.Index(src.valid, offers[0])
}

// pageOf is where a page of a record's list stands in its section; they count from 0.
func pageOf(id string, i int) string {
	if i == 0 {
		return id
	}
	return path.Join(id, "page", strconv.Itoa(i+1))
}

func (src *Source) rows(v *viewer, offers []*offer.Offer, row func(*viewer, *offer.Offer) any) []any {
	rows := make([]any, 0, len(offers))
	for _, o := range offers {
		rows = append(rows, row(v, o))
	}
	return rows
}

// newest is a list of the first n offers.
func (src *Source) newest(name string, n int) func(to Files) {
	return func(to Files) {
		to.addJSON(listKey{name}.file(), byLang(src.langs, func(l offer.Lang) listView {
			return listView{Offers: src.rows(src.views[l], src.valid[:min(n, len(src.valid))], src.card), Count: len(src.valid)}
		}))
	}
}

// pageFiles is the files of a page in content/, of each language.
func (src *Source) pageFiles(name string) []string {
	var files []string
	for _, l := range src.langs {
		for _, file := range []string{"content/" + name + "." + string(l) + ".md", "content/" + name + ".md"} {
			if _, ok := src.Bytes[file]; ok {
				files = append(files, file)
			}
		}
	}
	return files
}
