package rules

import (
	"testing"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A hundredth is seen as well, in the currency of the site.
func TestCents(t *testing.T) {
	for value, want := range map[string]offer.Money{"nur 99 Cent je Heft": 99, "99ct": 99, "495 cents": 495, "99 Centimeter": -1, "99 Actionhefte": -1} {
		got := offer.Money(-1)
		for _, w := range amountsIn(text{value: value}.cut()) {
			got = w.amount.Money
		}
		if got != want {
			t.Errorf("%q: %v", value, got)
		}
	}
}

// Each word and sign of a currency is seen beside a number, with a space and
// without, and is nothing in a text without a number.
func TestAmountsInEachCurrency(t *testing.T) {
	for sign, currency := range currencyOf {
		for value, want := range map[string]int{"nur 59,90 " + sign: 1, "59,90" + sign + " im Jahr": 1, "abo@59,90 " + sign: 1, "nur " + sign: 0} {
			list := amountsIn(text{value: value}.cut())
			if len(list) != want || want > 0 && (list[0].amount.Currency != currency || list[0].amount.Money != 5990) {
				t.Errorf("%q: %v, want %d of 59.90 %s", value, list, want, currency)
			}
		}
	}
}
