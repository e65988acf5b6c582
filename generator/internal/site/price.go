package site

import (
	"strconv"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// keptFor is for how long the pages say what a subscription costs.
var (
	firstYear = offer.Period{N: 1, Unit: offer.Year}
	keptFor   = offer.Period{N: 24, Unit: offer.Month}
)

// priceView is what a page says of an offer's price. The sentences of Amount
// and Rest stand together wherever the price is shown, in an element with
// data-price; the proof asks for them.
type priceView struct {
	Offer   string        `json:"offer"`  // its id
	Amount  string        `json:"amount"` // "59,90 €"
	Rest    string        `json:"rest"`
	Issues  []issueView   `json:"issues,omitempty"`  // what an issue costs, by step
	Postage []postageView `json:"postage,omitempty"` // by step
	Bills   []billView    `json:"bills"`             // by step
	Costs   []costView    `json:"costs,omitempty"`   // sums with postage and fees
	Saving  string        `json:"saving,omitempty"`  // against single copies
	Copies  string        `json:"copies,omitempty"`  // what they cost
	Steps   []stepEntry   `json:"steps"`             // in figures, as open data have it
	LD      []priceSpec   `json:"ld"`                // in the words of schema.org
	Per     *float64      `json:"per,omitempty"`     // cents for an issue, to sort by
}

// stepWhen is the time that a step is for: its first time, or every so long.
type stepWhen struct {
	For   *periodView `json:"for,omitempty"`   // how long the step lasts
	Every *periodView `json:"every,omitempty"` // of what it repeats
	First bool        `json:"first,omitempty"`
}

type issueView struct {
	stepWhen
	Price   string `json:"price"`
	Rounded bool   `json:"rounded,omitempty"`
}

type postageView struct {
	stepWhen
	Areas []areaView `json:"areas"`
}

// areaView is an amount in one area.
type areaView struct {
	Area   string `json:"area"`   // "Österreich"; "" for everywhere
	Amount string `json:"amount"` // "" if nothing is paid
	Unsaid bool   `json:"unsaid,omitempty"`
}

type billView struct {
	stepWhen
	Billed periodView `json:"billed"`
	Areas  []areaView `json:"areas"` // what a bill asks for, postage included
}

// costView is what a time costs: Key is "minimum", "year" or "kept".
type costView struct {
	Key    string     `json:"key"`
	Months int        `json:"months,omitempty"` // what is paid for reaches so far, if farther
	About  bool       `json:"about,omitempty"`
	Areas  []areaView `json:"areas"`
}

func (v *viewer) amount(a offer.Amount) string {
	if a.Currency != "" {
		return a.Money.In(v.lang, a.Currency)
	}
	return v.money(a.Money)
}

func (v *viewer) areaName(a offer.Area) string {
	switch c, ok := a.Country(); {
	case ok:
		return v.country(c)
	case a == "":
		return ""
	}
	return string(a)
}

func (v *viewer) price(o *offer.Offer) priceView {
	text := v.texts.Price(o.ID, v.lang)
	view := priceView{Offer: o.ID, Amount: text.Amount, Rest: text.Rest, Costs: v.costs(o), Steps: stepEntries(o, v.currency), LD: priceSpecs(o, v.currency)}
	areas := o.Areas()
	for i, s := range o.Stretches() {
		when := stepWhen{First: i == 0}
		if d := s.Length(); !d.IsZero() {
			p := viewPeriod(d)
			when.For = &p
		}
		if s.Every != nil {
			p := viewPeriod(s.Every.Period)
			when.Every = &p
		}
		if m, exact, ok := s.PerIssue(areas[0]); ok {
			view.Issues = append(view.Issues, issueView{when, v.amount(m), !exact})
			if i == 0 {
				total, _ := s.Total.In(areas[0])
				per := float64(total.Money) / float64(s.Comes())
				view.Per = &per
			}
		}
		bill := billView{stepWhen: when, Billed: viewPeriod(s.Rhythm().Period)}
		postage := postageView{stepWhen: when}
		for _, a := range areas {
			if sum, ok := s.Bill(a); ok {
				bill.Areas = append(bill.Areas, areaView{Area: v.areaName(a), Amount: v.amount(sum)})
			}
			if p := v.postage(s, a); p.Area != "" {
				postage.Areas = append(postage.Areas, p)
			}
		}
		bill.Areas = alike(bill.Areas, len(areas))
		view.Bills = append(view.Bills, bill)
		if o.Format.Printed() {
			view.Postage = append(view.Postage, postage)
		}
	}
	if saved, ok := o.Saving(); ok {
		copies, _ := o.SingleCopies()
		view.Saving, view.Copies = v.money(saved), v.money(copies)
	}
	return view
}

func (v *viewer) postage(s offer.Stretch, a offer.Area) areaView {
	p := areaView{Area: v.areaName(a), Unsaid: !s.PostageSaid(a)}
	if cost := s.Shipping[a]; cost.Money > 0 {
		p.Amount = v.amount(cost)
	}
	return p
}

// costs is what the minimum term, the first year and 24 months cost.
func (v *viewer) costs(o *offer.Offer) []costView {
	var list []costView
	for _, k := range []struct {
		key string
		of  offer.Period
		sum func(offer.Period, offer.Area) (offer.Cost, bool)
	}{{"minimum", o.Term.Minimum, o.Over}, {"year", firstYear, o.Due}, {"kept", keptFor, o.Due}} {
		view := costView{Key: k.key}
		if k.key != "minimum" && !k.of.Longer(o.Term.Minimum) && !o.Term.Minimum.Longer(k.of) {
			continue
		}
		for _, a := range o.Areas() {
			c, ok := k.sum(k.of, a)
			if !ok {
				continue
			}
			view.Areas = append(view.Areas, areaView{Area: v.areaName(a), Amount: v.amount(offer.Amount{Money: c.Total.Money + o.Obligatory(a).Money, Currency: c.Total.Currency})})
			view.About = view.About || !c.Exact
			if n, whole := c.Months(); whole && k.key == "kept" && n > keptFor.N {
				view.Months = n
			}
		}
		if view.Areas = alike(view.Areas, len(o.Areas())); len(view.Areas) > 0 {
			list = append(list, view)
		}
	}
	return list
}

// alike makes one of amounts that are the same in all of so many areas, without
// a name. Where something is not known of an area, the others keep their names.
func alike(areas []areaView, of int) []areaView {
	if len(areas) == 0 || len(areas) < of {
		return areas
	}
	for _, a := range areas {
		if a.Amount != areas[0].Amount {
			return areas
		}
	}
	return []areaView{{Amount: areas[0].Amount}}
}

// stepEntry is a step of a price in figures: money is a decimal string, and
// periods are ISO 8601 durations or a number of issues ("12 issues").
type stepEntry struct {
	Prices []priceEntry `json:"prices"`
	Issues int          `json:"issues,omitempty"` // for each Every, or in the whole step
	Every  string       `json:"every,omitempty"`  // the prices are paid again each time
	For    string       `json:"for,omitempty"`    // how long the step lasts; "" to the end of the contract
	Billed string       `json:"billed"`
}

// priceEntry is what is paid in one country or zone, "" for everywhere.
type priceEntry struct {
	Area     string `json:"area,omitempty"` // ISO 3166, EU for the rest of it, world for the rest of that
	Price    string `json:"price"`
	Postage  string `json:"postage,omitempty"` // of printed issues; "" if it is not said
	Fee      string `json:"fee,omitempty"`     // once
	Was      string `json:"was,omitempty"`     // the regular price that it is compared with
	Lowest   string `json:"lowest,omitempty"`  // the lowest of the last 30 days
	Currency string `json:"currency"`
}

func stepEntries(o *offer.Offer, site offer.Currency) []stepEntry {
	var list []stepEntry
	for _, s := range o.Stretches() {
		e := stepEntry{Issues: s.Comes(), Billed: span(s.Rhythm())}
		if d := s.Length(); !d.IsZero() {
			e.For = duration(d)
		}
		if s.Every != nil {
			e.Every = span(*s.Every)
		}
		for _, a := range o.Areas() {
			if p, ok := priceIn(s, a, site); ok {
				p.Area = string(a)
				e.Prices = append(e.Prices, p)
			}
		}
		list = append(list, e)
	}
	return list
}

func priceIn(s offer.Stretch, a offer.Area, site offer.Currency) (priceEntry, bool) {
	total, ok := s.Total.In(a)
	p := priceEntry{Price: total.Money.String(), Currency: string(total.Currency)}
	if p.Currency == "" {
		p.Currency = string(site)
	}
	if len(s.Shipping) > 0 && s.PostageSaid(a) {
		p.Postage = s.Shipping[a].Money.String()
	}
	if s.Fee != nil {
		fee, _ := s.Fee.Total.In(a)
		p.Fee = fee.Money.String()
	}
	if r := s.Regular; r != nil {
		was, _ := r.Total.In(a)
		p.Was = was.Money.String()
		if r.Lowest != nil {
			least, _ := r.Lowest.In(a)
			p.Lowest = least.Money.String()
		}
	}
	return p, ok
}

// span is a span of time as ISO 8601 writes it, or a number of issues.
func span(s offer.Span) string {
	if s.Unit == offer.Issue {
		return strconv.Itoa(s.N) + " issues"
	}
	return duration(s.Period)
}
