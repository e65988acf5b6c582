package source

import (
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// searchView is index.json beside the page on which readers search: all that can
// be found, in one language, for the script (layouts/assets/search.js). An entry
// that names premiums has the sums of their notices, whose words stand once.
type searchView struct {
	Notices map[string]string `json:"notices"`
	Groups  []searchGroup     `json:"groups"`
}

// searchGroup is what is found of one kind, under its name.
type searchGroup struct {
	Name    string        `json:"name"`
	Entries []searchEntry `json:"entries"`
}

type searchEntry struct {
	Title string        `json:"title"`
	URL   string        `json:"url"` // from the host on
	About string        `json:"about,omitempty"`
	Words string        `json:"words,omitempty"` // that are looked for and not shown
	Gives []searchGives `json:"gives,omitempty"`

	named []string // the texts that the title asks for
}

// searchLink is an entry in the list that is read without a script.
type searchLink struct {
	Title string   `json:"title"`
	URL   string   `json:"url"`
	Named []string `json:"named,omitempty"`
}

// searchGives is premiums of an offer that the same firms ship.
type searchGives struct {
	Premiums []string `json:"premiums"` // what they are called
	Aliases  []string `json:"aliases,omitempty"`
	Notices  []string `json:"notices,omitempty"` // of the firms; none of what the publisher ships

	texts []textView
}

// addSearchIndexes adds the index of each language where asset/publish.html finds it.
func (src *Source) addSearchIndexes(to Files, found map[offer.Lang]searchView) {
	for _, l := range src.langs {
		to.addJSON("assets/published/index/"+src.below(l)+src.searchSlug(l)+"/index.json", found[l])
	}
}

// addSearchLists adds what the page lists to be read without a script.
func (src *Source) addSearchLists(to Files, found map[offer.Lang]searchView) {
	lists := map[offer.Lang]object{}
	for l, view := range found {
		var groups []object
		for i, g := range view.Groups {
			links := []searchLink{}
			for _, e := range g.Entries {
				if i > 0 || len(links) < linksSize { // the first are the offers
					links = append(links, searchLink{e.Title, e.URL, e.named})
				}
			}
			groups = append(groups, object{"name": g.Name, "entries": links})
		}
		lists[l] = object{"groups": groups, "count": len(src.valid)}
	}
	to.addJSON(listKey{"search"}.file(), lists)
}

// search is what can be found in a language.
func (src *Source) search(l offer.Lang) searchView {
	view := searchView{Notices: map[string]string{}}
	offers := searchGroup{Name: src.sections[l]["offers"].title, Entries: []searchEntry{}}
	for _, o := range src.valid {
		offers.Entries = append(offers.Entries, src.searchOffer(o, l, view.Notices))
	}
	publications := searchGroup{Name: src.sections[l]["publications"].title, Entries: []searchEntry{}}
	for _, p := range src.in.Catalog.Publications {
		publications.Entries = append(publications.Entries, searchEntry{Title: p.Title, URL: src.url(l, "publications", p.ID+"/"), About: p.Description.In(l), Words: src.word(l, "publication", "")})
	}
	partners := searchGroup{Name: src.sections[l]["partners"].title, Entries: []searchEntry{}}
	for _, p := range src.in.Catalog.Partners {
		named := func(key string) string {
			return strings.ReplaceAll(src.word(l, key, "{{ .name }}"), "{{ .name }}", p.Name)
		}
		partners.Entries = append(partners.Entries, searchEntry{Title: named("mail_from"), URL: src.url(l, "partners", p.ID+"/"), Words: named("partner_meta") + " " + src.word(l, "search_words_partner", "")})
	}
	view.Groups = []searchGroup{offers, publications, partners, src.searchPages(l)}
	return view
}

// searchOffer is an offer with its magazines, its premiums and their notices.
func (src *Source) searchOffer(o *offer.Offer, l offer.Lang, notices map[string]string) searchEntry {
	e := searchEntry{Title: o.Title.In(l), URL: src.url(l, "offers", o.ID+"/"), Words: o.Summary.In(l), named: src.views[l].named(o)}
	e.About = titles(o) + " · " + src.word(l, "offer_kind_"+string(o.Kind), string(o.Kind)) + ", " + src.word(l, "format_"+string(o.Format), string(o.Format))
	for _, s := range o.Selections() {
		texts := textsOf(s)
		at := slices.IndexFunc(e.Gives, func(g searchGives) bool { return slices.Equal(g.texts, texts) })
		if at < 0 {
			at = len(e.Gives)
			e.Gives = append(e.Gives, searchGives{Notices: src.noticesOf(texts, l, notices), texts: texts})
		}
		g, p := &e.Gives[at], s.Premium.To
		g.Premiums = append(g.Premiums, p.Title.In(l))
		for _, alias := range p.Aliases {
			g.Aliases = append(g.Aliases, alias.In(l))
		}
	}
	return e
}

// noticesOf is the sums of notices, whose words are put among those of all.
func (src *Source) noticesOf(texts []textView, l offer.Lang, all map[string]string) (sums []string) {
	for _, t := range texts {
		id, of, _ := strings.Cut(t.Ref, "/")
		if notice := src.in.Texts.Get(id, of, offer.Notice, l); notice != nil {
			sums = append(sums, notice.Sum())
			all[notice.Sum()] = notice.String()
		}
	}
	return sums
}

// searchPages is the pages that the user has written, but for those that begin
// a list of what else is found. Here no notice stands beside them, so that what
// names a premium is left out.
func (src *Source) searchPages(l offer.Lang) searchGroup {
	group := searchGroup{Name: src.word(l, "search_pages", "Pages"), Entries: []searchEntry{}}
	named := func(s string) bool {
		var t naming.Text
		t.AddApart(nil, s)
		return len(src.names().Named(&t)) > 0
	}
	for _, name := range slices.Sorted(maps.Keys(src.pages)) {
		p := src.pages[name]
		first := strings.HasPrefix(path.Base(name), "_index.")
		if src.fileLang(name) != l || p.Title == "" || path.Dir(name) == "content" && strings.HasPrefix(path.Base(name), "search.") || first && (path.Dir(name) == "content" || slices.Contains(recordFolders, path.Base(path.Dir(name)))) || named(p.Title) {
			continue
		}
		e := searchEntry{Title: p.Title, URL: src.BasePath() + escaped(src.addressOf(l, p))}
		if words := strings.Join(append(slices.Clone(p.Keywords), p.LinkTitle, p.Summary), " "); !named(p.Description) && !named(words) {
			e.About, e.Words = p.Description, strings.TrimSpace(words)
		}
		group.Entries = append(group.Entries, e)
	}
	return group
}
