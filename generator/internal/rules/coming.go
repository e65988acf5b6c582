package rules

import (
	"cmp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// Ahead is for how many days what comes by itself is told beforehand.
const Ahead = 30

// Change is something that comes by itself on a day, without anybody's edit.
type Change struct {
	Day     offer.Date
	Pos     diag.Pos
	Msg     diag.Message
	Hint    diag.Message
	Planned bool // an editor wrote the day for it, as that of an offer's end
}

// Coming is what changes by itself after the day now, up to the day until:
// offers and premiums that begin and end, and what rules will say then and do
// not say now, since a waiver ended, a review is due, or a norm came in force.
// By day and place.
func Coming(cat *catalog.Catalog, now, until offer.Date) []Change {
	c := &coming{Catalog: cat, now: now, until: until}
	for _, o := range cat.Offers {
		c.offer(o)
	}
	c.findings()
	SortChanges(c.list)
	return c.list
}

// SortChanges puts changes in order: by day and place.
func SortChanges(list []Change) {
	slices.SortStableFunc(list, func(a, b Change) int {
		return cmp.Or(a.Day.Time().Compare(b.Day.Time()), cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line))
	})
}

type coming struct {
	*catalog.Catalog
	now, until offer.Date
	list       []Change
}

// within tells whether a day is one of those that are asked for.
func (c *coming) within(d offer.Date) bool { return c.now.Before(d) && !c.until.Before(d) }

// offer notes when an offer begins and ends, and when its premiums do.
func (c *coming) offer(o *offer.Offer) {
	note := func(day offer.Date, field any, msg diag.Message) {
		if c.within(day) {
			c.list = append(c.list, Change{Day: day, Pos: c.Pos(o, field), Msg: msg, Planned: true})
		}
	}
	v := &o.Valid
	note(v.From, &v.From, diag.Msg("the offer %s begins", o.ID))
	if v.Until != nil {
		note(v.Until.Next(), v.Until, diag.Msg("the offer %s has ended, and its page says so", o.ID))
		if c.Site != nil {
			note(v.Until.After(c.Site.Remembering()).Next(), v.Until, diag.Msg("the page that says that the offer %s has ended is gone", o.ID))
		}
	}
	for _, s := range o.Named() {
		if s.Only != nil && s.Only.Until != nil {
			note(s.Only.Until.Next(), s.Only.Until, diag.Msg("the premium %s is gone from the offer %s", s.Premium.ID, o.ID))
		}
	}
}

// findings notes what rules will say, on the days on which that can change for
// another reason than an offer's own days.
func (c *coming) findings() {
	days := c.days()
	if len(days) == 0 {
		return
	}
	known := map[string]bool{}
	seen := func(p diag.Problem) bool {
		key := p.Rule + " " + p.Pos.String()
		was := known[key]
		known[key] = true
		return was || p.Rule == endsSoon.ID || p.Rule == expiredOffer.ID
	}
	for _, p := range Check(c.Catalog, c.now) {
		seen(p)
	}
	for _, day := range days {
		for _, p := range Check(c.On(day), day) {
			if !seen(p) {
				c.list = append(c.list, Change{Day: day, Pos: p.Pos, Msg: diag.Msg("%s [%s]", p.Msg, p.Rule), Hint: p.Hint})
			}
		}
	}
}

// days is those on which rules may say something new, in order.
func (c *coming) days() (days []offer.Date) {
	add := func(d offer.Date) {
		if c.within(d) && !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	for _, r := range All() {
		add(r.From)
	}
	for _, p := range c.Partners {
		add(offer.DateOf(p.ReviewedOn.Time().AddDate(1, 0, 0)).Next())
	}
	if c.Site != nil {
		for _, w := range c.Site.Waivers {
			add(w.Until.Next())
		}
	}
	slices.SortFunc(days, func(a, b offer.Date) int { return a.Time().Compare(b.Time()) })
	return days
}
