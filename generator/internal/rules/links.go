package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// links is the site's links that have one of the keys.
func links(s *offer.Site, keys string) []offer.NamedLink {
	return slices.DeleteFunc(s.Links.All(), func(l offer.NamedLink) bool { return !strings.Contains(keys, l.Key) })
}

// ownPage reports a link that leads to the page of one of the others, or to the
// home page. The hint says what its own page is for.
func (f *finder) ownPage(key, others string, hint diag.Message) {
	if f.Site == nil {
		return
	}
	link := links(f.Site, key)[0]
	if samePage(*link.To, offer.Link(f.Site.BaseURL)) {
		f.report(f.Site, link.To, diag.Msg("`%s` leads to the home page", key), hint)
		return
	}
	for _, o := range links(f.Site, others) {
		if samePage(*link.To, *o.To) {
			f.reportAt(f.Pos(f.Site, link.To), diag.Msg("`%s` leads to the same page as `%s`", key, o.Key), hint,
				diag.Related{Pos: f.Pos(f.Site, o.To), Msg: diag.Msg("the other link")})
			return
		}
	}
}

// samePage tells whether two links lead to one page, be it to different places
// in it.
func samePage(a, b offer.Link) bool { return page(a) == page(b) }

func page(l offer.Link) string {
	s, _, _ := strings.Cut(string(l), "#")
	return strings.TrimSuffix(s, "/")
}
