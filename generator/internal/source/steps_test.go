package source

import (
	"fmt"
	"path"
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

// What is paid once is part of what is paid at first, and has a specification of its
// own, in the areas in which it is paid.
func TestPaidOnce(t *testing.T) {
	six := offer.Tariff{Every: 600}
	here := offer.Ref[offer.Premium]{To: &offer.Premium{Delivery: &offer.Delivery{Countries: []offer.Country{"DE"}}}}
	o := &offer.Offer{
		Price:    offer.Step{Total: offer.Tariff{Every: 100}, Shipping: map[offer.Area]offer.Amount{"DE": {}, "FR": {}}, Fee: &offer.Fee{Total: offer.Tariff{Every: 20}}},
		Term:     offer.Term{Minimum: offer.Period{N: 2, Unit: offer.Month}, Renewal: offer.NoRenewal},
		Format:   offer.Print,
		Premiums: []offer.Choice{{Choose: offer.ChooseAll, From: []offer.Selected{{Premium: here, Surcharge: &six}}}, {Choose: offer.OneOrNone, From: []offer.Selected{{Surcharge: &six}}}},
	}
	got := ""
	for _, s := range priceSpecs(o, "EUR") {
		got += fmt.Sprintln(s.Price, path.Base(s.Part), s.Duration, s.Regions)
	}
	if want := "1.00 . P2M []\n0.20 ActivationFee  []\n6.00 Downpayment  [DE]\n"; got != want {
		t.Errorf("prices are\n%s, want\n%s", got, want)
	}
	if got := firstPaid(o, "EUR"); got != (amountView{"7.20", "EUR"}) {
		t.Errorf("paid at first is %v", got)
	}
}
