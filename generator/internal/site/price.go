package site

import (
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// priceView is what a page says of an offer's price. The sentences of Amount
// and Rest stand together wherever the price is shown, in an element with
// data-price; the proof asks for them.
type priceView struct {
	Offer   string      `json:"offer"`  // its id
	Amount  string      `json:"amount"` // "59,90 €"
	Rest    string      `json:"rest"`
	Issue   string      `json:"issue,omitempty"`   // what an issue costs, in words
	First   string      `json:"first,omitempty"`   // the amount of the first step for an issue
	Postage []string    `json:"postage,omitempty"` // in words, by step
	Costs   []costView  `json:"costs,omitempty"`   // sums with postage and fees, in words
	Saving  string      `json:"saving,omitempty"`  // against single copies, in words
	Here    string      `json:"here,omitempty"`    // what is paid in each area, in words: "AT=…|DE=…|-=…", the last for elsewhere
	Steps   []stepEntry `json:"steps"`             // in figures, as open data have it
	LD      []priceSpec `json:"ld"`                // in the words of schema.org
	Per     *float64    `json:"per,omitempty"`     // cents for an issue, to sort by
}

// costView is what a time costs: Key is "minimum", "year" or "kept".
type costView struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

func (v *viewer) amount(a offer.Amount) string {
	if a.Currency != "" {
		return a.Money.In(v.lang, a.Currency)
	}
	return v.money(a.Money)
}

func (v *viewer) price(o *offer.Offer) priceView {
	text := v.texts.Price(o.ID, v.lang)
	view := priceView{
		Offer: o.ID, Amount: text.Amount, Rest: text.Rest, Steps: stepEntries(o, v.currency), LD: priceSpecs(o, v.currency),
		Issue: v.words("offer-issue", o.ID), Saving: v.words("offer-saving", o.ID),
	}
	for i, s := range o.Stretches() {
		if m, _, ok := s.PerIssue(o.Areas()[0]); ok && i == 0 {
			view.First = v.amount(m)
			total, _ := s.Total.In(o.Areas()[0])
			per := float64(total.Money) / float64(s.Comes())
			view.Per = &per
		}
		if p := v.words("offer-postage", disclosure.GroupID(o.ID, i)); p != "" {
			view.Postage = append(view.Postage, p)
		}
	}
	view.Here = v.here(o)
	for _, key := range disclosure.Costs {
		if c := v.words("offer-cost", o.ID+"/"+key); c != "" {
			view.Costs = append(view.Costs, costView{key, c})
		}
	}
	return view
}

// here is what the layouts' script says to a reader who chose a country.
func (v *viewer) here(o *offer.Offer) string {
	var all []string
	for _, a := range o.Areas() {
		if words := v.words("offer-here", o.ID+"/"+string(a)); words != "" && a != "" {
			all = append(all, string(a)+"="+words)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return strings.Join(append(all, "-="+v.words("page-nowhere", o.Parties.Whole())), "|")
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
