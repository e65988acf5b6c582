package site

import (
	"fmt"
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// BenchmarkRender builds 1,000 offers in two languages: Source, then Render.
func BenchmarkRender(b *testing.B) {
	in := input(b, nil)
	var offers []*offer.Offer
	for i := range 1000 {
		o := *in.Catalog.Offers[i%2]
		o.ID = fmt.Sprintf("%s-%04d", o.ID, i)
		offers = append(offers, &o)
	}
	in.Catalog.Offers = offers
	for b.Loop() {
		h, probs := Source(in)
		if probs.HasErrors() {
			b.Fatal(printed(probs))
		}
		if _, probs = h.Render(); len(probs) > 0 {
			b.Fatal(printed(probs))
		}
	}
}
