package source

import (
	"cmp"
	"strconv"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

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
	p := priceEntry{Price: total.Money.String(), Currency: string(cmp.Or(total.Currency, site))}
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
			if least, ok := r.Lowest.In(a); ok {
				p.Lowest = least.Money.String()
			}
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

// duration is a period as ISO 8601 writes it: "P12M".
func duration(p offer.Period) string {
	return "P" + strconv.Itoa(p.N) + unitLetters[p.Unit]
}

var unitLetters = map[offer.Unit]string{offer.Day: "D", offer.Week: "W", offer.Month: "M", offer.Year: "Y"}
