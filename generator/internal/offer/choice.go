package offer

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Choice is premiums of an offer that one person chooses from, or gets.
type Choice struct {
	Choose Choose     `json:"choose" means:"How many of the premiums the reader gets"`
	For    Audience   `json:"for,omitempty" means:"Who gets them, if no premium says otherwise"`
	From   []Selected `json:"from" jsonschema:"minItems=1" means:"The premiums"`
}

// Selected is a premium as one offer gives it.
type Selected struct {
	Premium   Ref[Premium] `json:"premium" means:"The premium: the name of its file in data/premiums/ without .yaml" example:"usb-stick-64"`
	Surcharge *Tariff      `json:"surcharge,omitempty" means:"What the reader pays for it. Left out, nothing" example:"\"9.00\""`
	For       Audience     `json:"for,omitempty" means:"Who gets the premium, and so whose address its shipper gets. Left out, the subscriber"`
	Only      *Condition   `json:"only,omitempty" means:"Who gets it, if not everybody. Where it is not delivered, nobody gets it anyway"`

	Parties Parties `json:"-"` // of the offer
	ended   bool    // its last day is over: see [Offer.On]
}

// Condition is who gets a premium of an offer, and when: all that is said must hold.
type Condition struct {
	Countries []Area    `json:"countries,omitempty" jsonschema:"minItems=1" means:"Who lives in one of these"`
	Payment   []Payment `json:"payment,omitempty" jsonschema:"minItems=1" means:"Who pays so"`
	NewFor    *Newness  `json:"new_for,omitempty" means:"Who has not had the magazine for so long"`
	Minimum   *Period   `json:"minimum,omitempty" means:"Who binds himself for so long, longer than the offer's minimum term" example:"24 months"`
	Until     *Date     `json:"until,omitempty" means:"Who orders by this day; after it, the premium is gone from the pages" example:"2026-12-31"`
	Number    int       `json:"number,omitempty" jsonschema:"minimum=1" means:"The first so many orders" example:"500"`
}

// Selections is the premiums of the offer that can be ordered, group by group.
func (o *Offer) Selections() []*Selected { return slices.DeleteFunc(o.Named(), (*Selected).Ended) }

// Pick tells how a reader chooses one of the offer's premiums: [ChooseOne] or
// [OneOrNone]; "" where there is nothing to choose, or more than one to be had.
func (o *Offer) Pick() Choose {
	var pick Choose
	for i := range o.Premiums {
		c := &o.Premiums[i]
		switch n := len(c.Selections()); {
		case n == 0:
		case pick != "" || c.Choose != OneOrNone && (c.Choose != ChooseOne || n == 1):
			return ""
		default:
			pick = c.Choose
		}
	}
	return pick
}

// Named is all premiums that the offer names, also those whose last day is over:
// a text may still speak of them.
func (o *Offer) Named() []*Selected {
	var all []*Selected
	for i := range o.Premiums {
		for j := range o.Premiums[i].From {
			all = append(all, &o.Premiums[i].From[j])
		}
	}
	return all
}

// Ended tells whether the last day of the premium is over: see [Offer.On].
func (s *Selected) Ended() bool { return s.ended }

// Selections is the premiums of the group that can be ordered.
func (c *Choice) Selections() []*Selected {
	var all []*Selected
	for i := range c.From {
		if !c.From[i].ended {
			all = append(all, &c.From[i])
		}
	}
	return all
}

// On is the offer as it is on a day: without the premiums whose last day is
// over. It is the offer itself if there are none.
func (o *Offer) On(day Date) *Offer {
	over := func(s *Selected) bool { return s.Only != nil && s.Only.Until != nil && s.Only.Until.Before(day) }
	if !slices.ContainsFunc(o.Selections(), over) {
		return o
	}
	then := *o
	then.Premiums = slices.Clone(o.Premiums)
	for i := range then.Premiums {
		g := &then.Premiums[i]
		g.From = slices.Clone(g.From)
		for j := range g.From {
			g.From[j].ended = over(&g.From[j])
		}
	}
	return &then
}

// Term is how long the contract binds whoever takes the premium.
func (s *Selected) Term(o *Offer) Period {
	if s.Only != nil && s.Only.Minimum != nil {
		return *s.Only.Minimum
	}
	return o.Term.Minimum
}

// Elsewhere tells whether who gets the premium need not live where the magazine goes.
func (s *Selected) Elsewhere() bool { return s.For == Recruiter || s.For == Giver }

// In tells whether the offer's condition lets somebody in an area have the premium.
func (s *Selected) In(a Area) bool {
	return s.Only == nil || len(s.Only.Countries) == 0 || Reaches(s.Only.Countries, a)
}

// PremiumAreas is the areas of the offer in which a reader can have a premium:
// where it is delivered, and where the offer's condition lets him.
func (o *Offer) PremiumAreas(s *Selected) []Area {
	var areas []Area
	for _, a := range o.Areas() {
		if s.reaches(a) {
			areas = append(areas, a)
		}
	}
	return areas
}

// reaches tells whether a reader in an area of the offer can have the premium.
func (s *Selected) reaches(a Area) bool {
	p := s.Premium.To
	return s.In(a) && (a == "" || p == nil || p.Delivery == nil || p.Delivery.reaches(a))
}

// Newness is for how long a reader must not have had a subscription to the
// magazine: a period, or ever.
type Newness struct{ Period } // zero: ever

// UnmarshalText reads "6 months" or "ever".
func (n *Newness) UnmarshalText(b []byte) error {
	if string(b) == "ever" {
		*n = Newness{}
		return nil
	}
	if err := n.Period.UnmarshalText(b); err != nil {
		return &diag.Fault{
			Msg:  diag.Msg("%q is not a period", string(b)),
			Hint: diag.Msg("write how long the reader must not have had the magazine, as in 6 months, or ever"),
		}
	}
	return nil
}

// String is the time as it stands in the data.
func (n Newness) String() string {
	if n.IsZero() {
		return "ever"
	}
	return n.Period.String()
}
