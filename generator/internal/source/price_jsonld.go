package source

import (
	"cmp"
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
	Part     string    `json:"priceComponentType,omitempty"` // of what is paid once
}

type quantity struct {
	Type     string `json:"@type"`
	Value    int    `json:"value"`
	UnitCode string `json:"unitCode,omitempty"` // UN/CEFACT
	UnitText string `json:"unitText,omitempty"`
}

var unitCodes = map[offer.Unit]string{offer.Day: "DAY", offer.Week: "WEE", offer.Month: "MON", offer.Year: "ANN"}

// priceParts is what is paid in a step, of which each has specifications of its own:
// the price, and what is paid once beside it, in the words of schema.org.
// https://schema.org/PriceComponentTypeEnumeration
func priceParts(o *offer.Offer, s offer.Stretch, first bool) []pricePart {
	parts := []pricePart{{in: s.Total.In}}
	if s.Fee != nil {
		parts = append(parts, pricePart{"https://schema.org/ActivationFee", s.Fee.Total.In})
	}
	if first {
		parts = append(parts, pricePart{"https://schema.org/Downpayment", func(a offer.Area) (offer.Amount, bool) { return o.Obligatory(a), true }})
	}
	return parts
}

type pricePart struct {
	once string // its type, if it is paid once
	in   func(offer.Area) (offer.Amount, bool)
}

// priceSpecs has one for each step, part of its price, and amount. When a step begins
// is said if the steps before it are in one unit.
func priceSpecs(o *offer.Offer, site offer.Currency) []priceSpec {
	var list []priceSpec
	start, unit := 0, offer.Unit("")
	for i, s := range o.Stretches() {
		for _, part := range priceParts(o, s, i == 0) {
			for _, spec := range specsOf(o, part, site) {
				if i > 0 && start > 0 {
					spec.Start, spec.UnitCode = start, unitCodes[unit]
				}
				if h := s.Holds(); part.once == "" && unitCodes[h.Unit] != "" {
					spec.Duration = duration(h.Period)
				}
				if n := s.Comes(); part.once == "" && n > 0 {
					spec.Issues = &quantity{Type: "QuantitativeValue", Value: n, UnitText: "issue"}
				}
				list = append(list, spec)
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

// specsOf is one for each amount of a part, with the areas in which it is paid.
func specsOf(o *offer.Offer, part pricePart, site offer.Currency) []priceSpec {
	var list []priceSpec
	areas := map[int][]offer.Area{}
	for _, a := range o.Areas() {
		amount, ok := part.in(a)
		if !ok || part.once != "" && amount.Money == 0 {
			continue
		}
		spec := priceSpec{Type: "UnitPriceSpecification", Price: amount.Money.String(), Currency: string(cmp.Or(amount.Currency, site)), VAT: true, Part: part.once}
		same := func(known priceSpec) bool { return known.Price == spec.Price && known.Currency == spec.Currency }
		j := slices.IndexFunc(list, same)
		if j < 0 {
			j, list = len(list), append(list, spec)
		}
		areas[j] = append(areas[j], a)
	}
	for j, in := range areas {
		if len(in) == len(o.Areas()) {
			continue
		}
		if list[j].Regions = regions(o, in); list[j].Regions == nil {
			list[j].Not = regions(o, slices.DeleteFunc(o.Areas(), func(a offer.Area) bool { return slices.Contains(in, a) }))
		}
	}
	return list
}

// amountView is money in figures.
type amountView struct {
	Price    string `json:"price"`
	Currency string `json:"currency"`
}

// firstPaid is what is paid at first, in the first area: with what is paid once, and
// what must be paid for premiums, as no price may promise less.
func firstPaid(o *offer.Offer, site offer.Currency) amountView {
	home, sum := o.Areas()[0], offer.Amount{}
	for _, part := range priceParts(o, o.Stretches()[0], true) {
		if amount, ok := part.in(home); ok {
			sum = offer.Amount{Money: sum.Money + amount.Money, Currency: cmp.Or(sum.Currency, amount.Currency)}
		}
	}
	return amountView{sum.Money.String(), string(cmp.Or(sum.Currency, site))}
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
