package source

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// priceSpec is a UnitPriceSpecification of schema.org: what a step of an
// offer's price asks for in the areas in which it is the same. https://schema.org/UnitPriceSpecification
type priceSpec struct {
	Type     string    `json:"@type"`
	Price    string    `json:"price"`
	Currency string    `json:"priceCurrency"`
	VAT      bool      `json:"valueAddedTaxIncluded"`
	Regions  []string  `json:"eligibleRegion,omitempty"`   // ISO 3166; none if it is the same in all, or holds in the rest of the world
	Not      []string  `json:"ineligibleRegion,omitempty"` // of the rest of the world: the others
	Duration string    `json:"billingDuration,omitempty"`  // ISO 8601: "P12M"
	Start    int       `json:"billingStart,omitempty"`     // in units of UnitCode
	UnitCode string    `json:"unitCode,omitempty"`
	Issues   *quantity `json:"referenceQuantity,omitempty"`

	in []offer.Area
}

type quantity struct {
	Type     string `json:"@type"`
	Value    int    `json:"value"`
	UnitCode string `json:"unitCode,omitempty"` // UN/CEFACT
	UnitText string `json:"unitText,omitempty"`
}

var unitCodes = map[offer.Unit]string{offer.Day: "DAY", offer.Week: "WEE", offer.Month: "MON", offer.Year: "ANN"}

// priceSpecs has one for each step and price. When a step begins is said if the
// steps before it are in one unit.
func priceSpecs(o *offer.Offer, site offer.Currency) []priceSpec {
	var list []priceSpec
	start, unit := 0, offer.Unit("")
	for i, s := range o.Stretches() {
		first := len(list)
		for _, a := range o.Areas() {
			p, ok := priceIn(s, a, site)
			if !ok {
				continue
			}
			same := func(known priceSpec) bool { return known.Price == p.Price && known.Currency == p.Currency }
			if j := slices.IndexFunc(list[first:], same); j >= 0 {
				list[first+j].in = append(list[first+j].in, a)
				continue
			}
			spec := priceSpec{Type: "UnitPriceSpecification", Price: p.Price, Currency: p.Currency, VAT: true, in: []offer.Area{a}}
			if h := s.Holds(); unitCodes[h.Unit] != "" {
				spec.Duration = duration(h.Period)
			}
			if i > 0 && start > 0 {
				spec.Start, spec.UnitCode = start, unitCodes[unit]
			}
			if n := s.Comes(); n > 0 {
				spec.Issues = &quantity{Type: "QuantitativeValue", Value: n, UnitText: "issue"}
			}
			list = append(list, spec)
		}
		for j := range list[first:] {
			spec := &list[first+j]
			spec.Regions = regions(o, spec.in)
			if len(list) == first+1 {
				spec.Regions = nil
			} else if spec.Regions == nil {
				spec.Not = regions(o, slices.DeleteFunc(o.Areas(), func(a offer.Area) bool { return slices.Contains(spec.in, a) }))
			}
		}
		switch d := s.Length(); {
		case i == 0:
			start, unit = d.N, d.Unit
		case d.Unit == unit && start > 0:
			start += d.N
		default:
			start = 0
		}
	}
	return list
}

// regions is the countries of areas of an offer, those of the European Union by name;
// nil where the rest of the world is among them.
func regions(o *offer.Offer, areas []offer.Area) (all []string) {
	named := o.Areas()
	for _, a := range areas {
		switch c, ok := a.Country(); {
		case ok:
			all = append(all, string(c))
		case a == offer.RestOfEU:
			for _, c := range offer.Union() {
				if !slices.Contains(named, offer.Area(c)) {
					all = append(all, string(c))
				}
			}
		default:
			return nil
		}
	}
	return all
}

// rateView is what the postage of the first step is in countries.
type rateView struct {
	Countries []string `json:"countries"`
	Rate      string   `json:"rate"`
	Currency  string   `json:"currency"`
}

// ratesOf is the rates of postage that can be said of countries.
func ratesOf(o *offer.Offer, site offer.Currency) (list []rateView) {
	for _, a := range o.Areas() {
		in := regions(o, []offer.Area{a})
		if p, ok := priceIn(o.Stretches()[0], a, site); ok && p.Postage != "" && in != nil {
			list = append(list, rateView{in, p.Postage, p.Currency})
		}
	}
	return list
}
