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
	Regions  []string  `json:"eligibleRegion,omitempty"`  // ISO 3166; none if it is the same in all
	Duration string    `json:"billingDuration,omitempty"` // ISO 8601: "P12M"
	Start    int       `json:"billingStart,omitempty"`    // in units of UnitCode
	UnitCode string    `json:"unitCode,omitempty"`
	Issues   *quantity `json:"referenceQuantity,omitempty"`
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
			var regions []string
			if c, ok := a.Country(); ok {
				regions = []string{string(c)}
			}
			same := func(known priceSpec) bool {
				return known.Price == p.Price && known.Currency == p.Currency && known.Regions != nil && regions != nil
			}
			if j := slices.IndexFunc(list[first:], same); j >= 0 {
				list[first+j].Regions = append(list[first+j].Regions, regions...)
				continue
			}
			spec := priceSpec{Type: "UnitPriceSpecification", Price: p.Price, Currency: p.Currency, VAT: true, Regions: regions}
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
		if len(list) == first+1 && len(list[first].Regions) == len(o.Areas()) {
			list[first].Regions = nil
		}
		switch d := s.Length(); {
		case i == 0:
			start, unit = d.N, d.Unit
		case d.Unit == unit:
			start += d.N
		default:
			start = 0
		}
	}
	return list
}
