package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// shipment is one premium as one partner ships it.
type shipment struct {
	by      *offer.Partner
	premium *offer.Premium
}

// shipments is every premium with each partner that ships it.
func (f *finder) shipments() (all []shipment) {
	for _, p := range f.Premiums {
		for _, by := range p.Partners() {
			all = append(all, shipment{by, p})
		}
	}
	return all
}

// gets tells whether the partner gets a kind of data for the premium.
func (s shipment) gets(d offer.Datum) bool {
	return s.premium.Gives(s.by, d)
}

// missing reports that a partner does not get what a premium of its takes: at
// what it receives, or where the premium needs less. The data are
// told together, in words that name them.
func (f *finder) missing(s shipment, data []offer.Datum, words func(lacks string) diag.Message) {
	var never, less []string
	for _, d := range data {
		switch {
		case s.gets(d):
		case slices.Contains(s.by.Receives, d):
			less = append(less, string(d))
		default:
			never = append(never, string(d))
		}
	}
	if lacks := strings.Join(never, ", "); lacks != "" {
		f.report(s.by, &s.by.Receives, words(lacks), diag.Msg("add `%s` to `receives`", lacks), elsewhere{s.premium, &s.premium.ShippedBy, diag.Msg("what it ships")})
	}
	if lacks := strings.Join(less, ", "); lacks != "" {
		f.report(s.premium, &s.premium.Needs, words(lacks), diag.Msg("add `%s` to `needs`", lacks))
	}
}
