package signoff

import (
	"maps"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TakeOffline leaves out of the catalog what may not be online since a reviewer
// revoked a text of a partner with --offline, and nobody has approved that text
// since, in whatever wording; that somebody else had approved it before is not
// enough. It is the partner, each premium that it ships, and of
// the offers with such a premium those that promise it, since
//
//   - it is all that they give, or one of several that they all give, or
//   - their title, summary or text names it.
//
// An offer of which the reader chooses another premium stays with the others.
// The list has a warning for each partner and each offer; premiums is the ids
// of those that are left out, which pages may still name.
func (l *Ledger) TakeOffline(cat *catalog.Catalog, texts []*Text, now offer.Date) (premiums []string, list diag.List) {
	why := map[string]*Entry{} // by partner
	for _, t := range texts {
		partner := t.Is("partner")
		if partner != "" && why[partner] == nil && l.State(t, cat.Site.SignOff, now).Status != Approved {
			why[partner] = l.lastOffline(t, now)
		}
	}
	gone := func(p *offer.Partner) bool { return why[p.ID] != nil }
	if !slices.ContainsFunc(cat.Partners, gone) {
		return nil, nil
	}
	lost := map[*offer.Premium]bool{}
	for _, p := range cat.Premiums {
		if slices.ContainsFunc(p.Partners(), gone) {
			lost[p] = true
			premiums = append(premiums, p.ID)
		}
	}
	for _, p := range cat.Partners {
		if e := why[p.ID]; e != nil {
			list.Warn(cat.At(p), rule, diag.Msg("offline, with its page and its premiums, since %s revoked %s: %s", e.By(), e.Text.Name(), e.Comment),
				diag.Msg("what is online is this build's as soon as it is deployed; to undo it, let %s approve the text again, or somebody else from the next day on", e.Reviewer))
		}
	}
	cat.Offers = slices.DeleteFunc(cat.Offers, func(o *offer.Offer) bool {
		name := promised(o, lost)
		if name == "" {
			return false
		}
		list.Warn(cat.At(o), rule, diag.Msg("left out, since it promises the premium %s, which is offline", name),
			diag.Msg("to bring it back without the premium, delete it from `premiums`, and from the words of the offer"))
		return true
	})
	for _, o := range cat.Offers {
		for i := range o.Premiums {
			g := &o.Premiums[i]
			g.From = slices.DeleteFunc(g.From, func(s offer.Selected) bool { return lost[s.Premium.To] })
		}
	}
	cat.Premiums = slices.DeleteFunc(cat.Premiums, func(p *offer.Premium) bool { return lost[p] })
	cat.Partners = slices.DeleteFunc(cat.Partners, gone)
	return premiums, list
}

// lastOffline is the last revocation of a text that takes offline, in whatever
// wording, nil if there is none.
func (l *Ledger) lastOffline(t *Text, now offer.Date) (last *Entry) {
	for _, s := range l.byID[t.ID()] {
		if e := s.last(); s.broken == nil && e.Offline && !future(e.Date, now) && (last == nil || !e.Date.Before(last.Date)) {
			last = e
		}
	}
	return last
}

// after tells whether an approval came after a revocation. What two people did on
// one day has no order, so that only the reviewer's own counts on the same day:
// one that others gave before is no answer to it.
func (e *Entry) after(revocation *Entry) bool {
	return revocation.Date.Before(e.Date) || revocation.Date == e.Date && revocation.Reviewer == e.Reviewer
}

// promised is the id of a lost premium that the offer cannot do without, "" if
// there is none.
func promised(o *offer.Offer, lost map[*offer.Premium]bool) string {
	for i := range o.Premiums {
		g := &o.Premiums[i]
		stays := func(s *offer.Selected) bool { return !lost[s.Premium.To] }
		whole := g.Choose == offer.ChooseAll || g.Choose == offer.ChooseOne && !slices.ContainsFunc(g.Selections(), stays)
		for _, s := range g.Selections() {
			if !stays(s) && (whole || named(o, s.Premium.To)) {
				return s.Premium.ID
			}
		}
	}
	return ""
}

// named tells whether an offer's own words name a premium.
func named(o *offer.Offer, p *offer.Premium) bool {
	for _, text := range []offer.Localized{o.Title, o.Summary, o.Body} {
		for _, words := range everyLanguage(text) {
			for _, title := range everyLanguage(p.Title) {
				if strings.Contains(strings.ToLower(disclosure.Fold(words)), strings.ToLower(disclosure.Fold(title))) {
					return true
				}
			}
		}
	}
	return false
}

func everyLanguage(t offer.Localized) []string {
	all := slices.AppendSeq([]string{t.Every}, maps.Values(t.Per))
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}
