package source

import (
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// TestStepsInFigures makes sure that figures say nothing that is not known: when a step
// begins after months and weeks, and the lowest price of a country that has none.
func TestStepsInFigures(t *testing.T) {
	months, weeks := &offer.Period{N: 2, Unit: offer.Month}, &offer.Period{N: 6, Unit: offer.Week}
	in := func(a map[offer.Area]offer.Amount) *offer.Tariff { return &offer.Tariff{Per: a} }
	o := &offer.Offer{
		Price: offer.Step{Total: offer.Tariff{Every: 100}, For: months, Shipping: map[offer.Area]offer.Amount{"DE": {}, "AT": {}},
			Regular: &offer.Regular{Total: offer.Tariff{Every: 300}, Lowest: in(map[offer.Area]offer.Amount{"DE": {Money: 200}})}},
		Then:   []offer.Step{{Total: offer.Tariff{Every: 400}, For: weeks}, {Total: offer.Tariff{Every: 500}, For: months}, {Total: offer.Tariff{Every: 600}, Every: &offer.Span{Period: *months}}},
		Term:   offer.Term{Minimum: *months, Renewal: offer.OpenEnded},
		Format: offer.Print,
	}
	for i, want := range []int{0, 2, 0, 0} {
		if got := priceSpecs(o, "EUR")[i].Start; got != want {
			t.Errorf("step %d starts after %d months, not %d", i, got, want)
		}
	}
	for _, p := range stepEntries(o, "EUR")[0].Prices {
		if want := map[string]string{"DE": "2.00"}[p.Area]; p.Lowest != want {
			t.Errorf("%s: the lowest price is %q, not %q", p.Area, p.Lowest, want)
		}
	}
}
