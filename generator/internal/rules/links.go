package rules

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// namedLink is a link of the site with its key.
type namedLink struct {
	key string
	to  *offer.Link
}

// links is the site's links that have one of the keys.
func links(s *offer.Site, keys string) []namedLink {
	var found []namedLink
	for _, l := range []namedLink{
		{"imprint", &s.Links.Imprint}, {"privacy", &s.Links.Privacy}, {"terms", &s.Links.Terms},
		{"accessibility", &s.Links.Accessibility}, {"cancel", &s.Links.Cancel}, {"withdraw", &s.Links.Withdraw},
	} {
		if strings.Contains(keys, l.key) {
			found = append(found, l)
		}
	}
	return found
}

// ownPage reports a link that leads to the page of one of the others, or to the
// home page. The hint says what its own page is for.
func (f *finder) ownPage(key, others string, hint diag.Message) {
	if f.Site == nil {
		return
	}
	link := links(f.Site, key)[0]
	if samePage(*link.to, offer.Link(f.Site.BaseURL)) {
		f.report(f.Site, link.to, diag.Msg("`%s` leads to the home page", key), hint)
		return
	}
	for _, o := range links(f.Site, others) {
		if samePage(*link.to, *o.to) {
			f.reportAt(f.Pos(f.Site, link.to), diag.Msg("`%s` leads to the same page as `%s`", key, o.key), hint,
				diag.Related{Pos: f.Pos(f.Site, o.to), Msg: diag.Msg("the other link")})
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
