package source

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/naming"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// New makes the source of a site. Its problems are in the user's
// content/ and layouts/, or an offer that is left out; with errors among them
// the source can still be rendered, to find more.
func New(in Input) (*Source, diag.List) {
	src, probs := begin(in), diag.List{}
	src.addLayouts(&probs)
	src.checkUnused(&probs)
	src.chooseOffers(&probs)
	src.addConfig()
	src.addData()
	src.addContent(&probs)
	src.checkImages(&probs)
	src.addTheme(&probs)
	src.addColors()
	src.addSections(&probs)
	src.addTools()
	src.addRecords(&probs)
	src.addEnded()
	src.addLists()
	src.addMoved(&probs)
	src.checkRedirects(&probs)
	src.resolveLinks(&probs)
	return src, probs
}

// OfPages is what New tells of hand-written pages and of layouts. The data may be
// broken: a record that cannot be read counts as one that has its page.
func OfPages(in Input) diag.List {
	src, probs := begin(in), diag.List{}
	src.partly = true
	src.addLayouts(&probs)
	src.checkUnused(&probs)
	src.addContent(&probs)
	src.addSections(&probs)
	src.addTools()
	src.resolveLinks(&probs)
	return probs
}

// begin is a source without files.
func begin(in Input) *Source {
	src := &Source{
		Files:    newFiles(),
		Static:   map[string][]byte{},
		Moved:    map[string]Moved{},
		in:       in,
		langs:    in.Catalog.Site.Languages,
		words:    map[offer.Lang]map[string]any{},
		sections: map[offer.Lang]map[string]section{},
		pages:    map[string]*handwritten{},
	}
	src.names = sync.OnceValue(func() *naming.Names { return naming.New(in.Catalog, src.langs) })
	src.named = sync.OnceValue(func() map[offer.Lang]map[string]string { return byLang(src.langs, src.pageNames) })
	src.texts = sync.OnceValues(src.textsOfPremiums)
	src.titleNotices = sync.OnceValue(src.noticesOfTitles)
	src.views = byLang(src.langs, func(l offer.Lang) *viewer {
		named := func(o *offer.Offer) []string { return src.titleNotices()[l][o] }
		return &viewer{l, in.Catalog.Site.Currency, in.Texts, named}
	})
	return src
}

// chooseOffers keeps the offers that can be ordered on the day, and says which
// cannot yet. Of those that no longer can, package rules tells.
func (src *Source) chooseOffers(probs *diag.List) {
	for _, o := range src.in.Catalog.Offers {
		switch {
		case o.Valid.On(src.in.Now):
			src.valid = append(src.valid, o)
		case src.in.Now.Before(o.Valid.From):
			probs.Warn(src.in.Catalog.Pos(o, &o.Valid), "site/future-offer",
				diag.Msg("this offer begins on %s and is left out on %s", o.Valid.From, src.in.Now), diag.Msg("nothing, if it is meant to; else give it an earlier day"))
		case src.in.Catalog.Site.Remembers(o, src.in.Now):
			src.ended = append(src.ended, o)
		}
	}
	slices.SortStableFunc(src.valid, func(a, b *offer.Offer) int {
		return cmp.Or(b.Valid.From.Time().Compare(a.Valid.From.Time()), strings.Compare(a.ID, b.ID))
	})
}
