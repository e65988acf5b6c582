package offer

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Amount is money in a currency, "" for the site's.
type Amount struct {
	Money
	Currency Currency
}

// francs is how amounts in Swiss francs name their currency.
var francs = regexp.MustCompile(`(?i)\b(?:CHF|S?Fr\b|Franken)`)

// UnmarshalText reads "59.90" or "89.00 CHF".
func (a *Amount) UnmarshalText(b []byte) error {
	number, code, named := strings.Cut(string(b), " ")
	if named {
		if err := a.Currency.UnmarshalText([]byte(code)); err != nil {
			meant, hint := MeantMoney(string(b)), diag.Msg("write digits, a point and two digits, in quotes, and behind them the currency if it is not the site's: %q", "89.00 CHF")
			switch {
			case meant != "" && francs.Match(b):
				hint = diag.Msg("write digits, a point and two digits, in quotes: %q", meant+" CHF").Meaning(meant + " CHF")
			case meant != "":
				hint = diag.Msg("write digits, a point and two digits, in quotes: %q", meant).Meaning(meant)
			}
			return &diag.Fault{Msg: diag.Msg("%q is not an amount of money", string(b)), Hint: hint}
		}
	}
	return a.Money.UnmarshalText([]byte(number))
}

// String is the amount as it stands in the data: "89.00 CHF".
func (a Amount) String() string {
	if a.Currency == "" {
		return a.Money.String()
	}
	return a.Money.String() + " " + string(a.Currency)
}

// plus is the sum of two amounts, and whether they are in one currency.
func (a Amount) plus(b Amount) (Amount, bool) {
	return Amount{a.Money + b.Money, a.Currency}, a.Currency == b.Currency
}

// times is n times the amount.
func (a Amount) times(n int64) Amount { return Amount{a.Money * Money(n), a.Currency} }

// Tariff is what is paid for something: the same wherever one lives, or one
// amount for each area of delivery. The zero value is nothing.
type Tariff struct {
	Every Money           // everywhere, in the site's currency; then Per is nil
	Per   map[Area]Amount // by area
}

// In is what is paid in an area, and whether the tariff says so.
func (t Tariff) In(a Area) (Amount, bool) {
	if t.Per == nil {
		return Amount{Money: t.Every}, true
	}
	amount, ok := t.Per[a]
	return amount, ok
}

// Areas is those that the tariff names, sorted.
func (t Tariff) Areas() []Area { return sortedAreas(t.Per) }

// Amounts is every amount of the tariff.
func (t Tariff) Amounts() []Amount {
	if t.Per == nil {
		return []Amount{{Money: t.Every}}
	}
	var all []Amount
	for _, a := range sortedAreas(t.Per) {
		all = append(all, t.Per[a])
	}
	return all
}

// Free tells whether nothing is paid in some area.
func (t Tariff) Free() bool {
	return slices.ContainsFunc(t.Amounts(), func(a Amount) bool { return a.Money == 0 })
}

// String is the tariff for a message: "59.90", or "59.90, 89.00 CHF".
func (t Tariff) String() string {
	var all []string
	for _, a := range t.Amounts() {
		all = append(all, a.String())
	}
	return strings.Join(all, ", ")
}
