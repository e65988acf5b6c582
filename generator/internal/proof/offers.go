package proof

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// shownPage is what is kept of an HTML file once it is checked.
type shownPage struct {
	path     string
	premiums map[string]bool // the values of its data-premium
}

// checkOffers looks for the page of each offer in each language.
func (c *checker) checkOffers(shown map[string]*shownPage) []finding {
	type key struct {
		offer string
		lang  offer.Lang
	}
	own := map[key][]*Page{}
	var list []finding
	for _, p := range c.pages {
		if p.Offer == "" {
			continue
		}
		own[key{p.Offer, p.Lang}] = append(own[key{p.Offer, p.Lang}], p)
		if o := c.offers[p.Offer]; c.sheets.files[p.Path] && (o == nil || !o.Valid.On(c.now)) {
			list = append(list, c.notValid(p, o))
		}
	}
	for _, o := range c.cat.Offers {
		if !o.Valid.On(c.now) {
			continue
		}
		for _, lang := range c.langs {
			there := false
			for _, p := range own[key{o.ID, lang}] {
				if s := shown[p.Path]; s != nil {
					there = true
					list = append(list, c.checkOfferPage(o, s)...)
				}
			}
			if !there {
				list = append(list, finding{
					rule: "proof/missing-page", cause: string(lang), path: o.ID, pos: c.cat.Pos(o, &o.Title),
					msg:  diag.Msg("the offer %s has no page in %q%s", o.ID, string(lang), more),
					hint: diag.Msg("each valid offer needs its own page in each language; the layouts or content/offers take it away"),
				})
			}
		}
	}
	return list
}

// notValid is the finding for the page of an offer that cannot be ordered.
func (c *checker) notValid(p *Page, o *offer.Offer) finding {
	f := finding{
		rule: "proof/not-valid", cause: c.layout(p.Path),
		msg:  diag.Msg("%s is the page of the offer %s, which is not valid on %s%s", p.Path, p.Offer, c.now.String(), more),
		hint: diag.Msg("leave the page out"),
	}
	if o != nil {
		f.related = []diag.Related{{Pos: c.cat.Pos(o, &o.Valid), Msg: diag.Msg("valid then")}}
	}
	return c.about(p.Path, f)
}

// checkOfferPage looks for each premium of an offer on its page.
func (c *checker) checkOfferPage(o *offer.Offer, s *shownPage) []finding {
	var list []finding
	for i, selected := range o.Selections() {
		if s.premiums[o.ID+"/"+selected.Premium.ID] {
			continue
		}
		list = append(list, c.about(s.path, finding{
			rule: "proof/missing-premium", cause: c.layout(s.path),
			msg:     diag.Msg("%s is the page of the offer %s and does not show its premium %s%s", s.path, o.ID, selected.Premium.ID, more),
			hint:    diag.Msg("let the layout show each premium in an element with data-premium=%q", o.ID+"/"+selected.Premium.ID),
			related: []diag.Related{{Pos: c.cat.Pos(o, &o.Premiums.From[i].Premium), Msg: diag.Msg("the premium stands here")}},
		}))
	}
	return list
}
