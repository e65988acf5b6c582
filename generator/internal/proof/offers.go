package proof

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// shownPage is what is kept of an HTML file once it is checked.
type shownPage struct {
	premiums []string // the values of its data-premium
	loads    []load
}

// checkPages looks for the page of each valid offer, each partner and each
// publication in each language: notices lead to them. What an offer's page must
// show is looked for on it.
func (p *Prover) checkPages() []finding {
	var list []finding
	there := map[string]bool{} // records and languages
	for _, s := range p.pages {
		there[s.Record+" "+string(s.Lang)] = true
		if s.Offer == "" {
			continue
		}
		there["offers/"+s.Offer+" "+string(s.Lang)] = true
		if o := p.offers[s.Offer]; o == nil || !o.Valid.On(p.now) {
			list = append(list, p.notValid(s, o))
		} else {
			list = append(list, p.checkOfferPage(o, s)...)
		}
	}
	look := func(record, title any, common string) {
		name := strings.TrimSuffix(strings.TrimPrefix(p.cat.File(record), "data/"), ".yaml")
		for _, lang := range p.langs {
			if !there[name+" "+string(lang)] {
				list = append(list, p.noPage(record, title, lang, cmp.Or(common, name)))
			}
		}
	}
	for _, o := range p.cat.Offers {
		if o.Valid.On(p.now) {
			look(o, &o.Title, "offers")
		}
	}
	for _, r := range p.cat.Partners {
		look(r, &r.Name, "")
	}
	for _, r := range p.cat.Publications {
		look(r, &r.Title, "")
	}
	return list
}

// noPage is the finding for a record without a page in a language. What has the
// same cause is told once.
func (c *checker) noPage(record, title any, lang offer.Lang, cause string) finding {
	f := finding{cause: cause + string(lang), path: c.cat.File(record)}
	f.Rule, f.Pos = "proof/missing-page", c.cat.Pos(record, title)
	f.Msg = diag.Msg("%s has no page in %q", f.path, string(lang))
	f.Hint = diag.Msg("each valid offer, each partner and each publication needs its page in each language; the layouts or a file in content/ take it away")
	return f
}

// notValid is the finding for the page of an offer that cannot be ordered.
func (c *checker) notValid(p *Page, o *offer.Offer) finding {
	f := c.wrong(p.Path, "proof/not-valid",
		diag.Msg("%s is the page of the offer %s, which is not valid on %s", p.Path, p.Offer, c.now.String()),
		diag.Msg("leave the page out"))
	if o != nil {
		f.Related = append(f.Related, diag.Related{Pos: c.cat.Pos(o, &o.Valid), Msg: diag.Msg("valid then")})
	}
	return f
}

// checkOfferPage looks for each premium of an offer on its page.
func (c *checker) checkOfferPage(o *offer.Offer, s *Page) []finding {
	var list []finding
	for _, selected := range o.Selections() {
		if slices.Contains(s.Premiums, o.ID+"/"+selected.Premium.ID) {
			continue
		}
		f := c.wrong(s.Path, "proof/missing-premium",
			diag.Msg("%s is the page of the offer %s and does not show its premium %s", s.Path, o.ID, selected.Premium.ID),
			diag.Msg("let the layout show each premium in an element with data-premium=%q", o.ID+"/"+selected.Premium.ID))
		f.Related = append(f.Related, diag.Related{Pos: c.cat.Pos(o, &selected.Premium), Msg: diag.Msg("the premium stands here")})
		list = append(list, f)
	}
	return list
}
