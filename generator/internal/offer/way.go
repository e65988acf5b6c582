package offer

import "slices"

// Way is one way to take an offer: with one of its premiums, or with none.
type Way struct {
	Premium *Selected // nil: with none
	Level   Level     // how far the data go, with all that comes besides whether one wants it or not
	Extra   *Tariff   // what is paid on top of what must be paid anyway; nil: nothing
}

// Ways is every way to take the offer, in the order of its premiums. A premium
// of a group that comes whole is no way around the others of the group, and what
// the other groups bring at least is in each way.
func (o *Offer) Ways() []Way {
	least := make([]Level, len(o.Premiums)) // what each group brings at least
	none := NobodyOutside
	for i := range o.Premiums {
		least[i] = o.Premiums[i].least()
		none = max(none, least[i])
	}
	var ways []Way
	free := true
	for i := range o.Premiums {
		g := &o.Premiums[i]
		come := g.Selections()
		rest := NobodyOutside
		for j, level := range least {
			if j != i {
				rest = max(rest, level)
			}
		}
		for _, s := range come {
			w := Way{s, max(rest, s.Level()), s.Surcharge}
			if g.Choose == ChooseAll {
				w.Level = max(rest, least[i])
			}
			if s.For.Or() == Recruiter || g.obliges() && s.Only == nil {
				w.Extra = nil
			}
			ways = append(ways, w)
		}
		free = free && (len(come) == 0 || g.optional())
	}
	if free {
		ways = append(ways, Way{Level: none})
	}
	return ways
}

// obliges tells whether each premium of the group comes with the offer whether
// one wants it or not.
func (c *Choice) obliges() bool {
	return c.Choose == ChooseAll || c.Choose == ChooseOne && len(c.Selections()) == 1
}

// Charges tells whether one of several premiums of the group must be taken, and
// each costs something.
func (c *Choice) Charges() bool {
	come := c.Selections()
	return c.Choose == ChooseOne && len(come) > 1 && !slices.ContainsFunc(come, (*Selected).Free)
}

// Free tells whether whoever orders pays nothing for the premium.
func (s *Selected) Free() bool { return s.Surcharge == nil || s.For.Or() == Recruiter }

// optional tells whether one can leave out the whole group.
func (c *Choice) optional() bool { return c.Choose == OneOrNone || c.Choose == ChooseAny }

// least is how far data go at least with the group.
func (c *Choice) least() Level {
	come := c.Selections()
	if len(come) == 0 || c.optional() {
		return NobodyOutside
	}
	low, high := Beyond, NobodyOutside
	for _, s := range come {
		low, high = min(low, s.Level()), max(high, s.Level())
	}
	if c.Choose == ChooseAll {
		return high
	}
	return low
}

// FirstYear is the sum of the bills that fall due in an area in the first year,
// or what the whole contract costs if it ends before, with what must be paid for
// premiums that come with it.
func (o *Offer) FirstYear(a Area) (Amount, bool) {
	c, ok := o.Due(Period{1, Year}, a)
	if !ok && !o.GoesOn() {
		c, ok = o.Minimum(a)
	}
	if !ok {
		return Amount{}, false
	}
	c.Total.Money += o.Obligatory(a).Money
	return c.Total, true
}
