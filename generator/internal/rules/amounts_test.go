package rules

import "testing"

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
