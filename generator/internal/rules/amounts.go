package rules

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// written is an amount of money in running text.
type written struct {
	amount offer.Amount // with its currency, unless only the site tells it
	hit
}

// number is digits with separators of thousands and up to two decimals, or a
// dash in their place: 59,90; 1.234,50; 49,-; 1'234.50.
const number = `(\d{1,3}(?:[.,'’ \x{a0}\x{202f}]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?:[.,](?:--?|[–—]))?`

// apart is what may stand between an amount and its currency: a space, and signs of Markdown.
const apart = `[*_]*[\s\x{a0}\x{202f}]?[*_]*`

// priced is an amount with its currency in front or behind: €59.90, CHF 89;
// 59,90 €, 15 Euro, 49,90-Euro-Abo.
var priced = regexp.MustCompile(`(?i)(€|£|\$|\b(?:` + codes + `|SFr\.|Fr\.))` + apart + number +
	`|` + number + `(?:-|&nbsp;|` + apart + `)(€|£|\$|zł|Kč|(?:` + codes + `|euros?|Franken|francs?|(?:US-)?dollars?|pounds?|kr|Kronen|crowns|cents?|ct)\b|S?Fr\.)`)

// codes is those of currencies; kr is what the one of the site is called.
const codes = `EUR|CHF|USD|GBP|SEK|NOK|DKK|PLN|CZK|HUF`

var currencyOf = map[string]offer.Currency{
	"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "$": "USD", "usd": "USD", "us-dollar": "USD", "us-dollars": "USD", "dollar": "USD", "dollars": "USD",
	"pound": "GBP", "pounds": "GBP", "chf": "CHF", "franken": "CHF", "franc": "CHF", "francs": "CHF", "sfr.": "CHF", "fr.": "CHF",
	"sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zł": "PLN", "czk": "CZK", "kč": "CZK", "huf": "HUF", "kr": "", "kronen": "", "crowns": "",
}

// cents is a hundredth of whichever currency.
var cents = []string{"cent", "cents", "ct"}

// signs is one of which stands in every text with an amount.
var signs = append(sortedKeys(currencyOf), cents...)

// amountsIn is every amount of money in a text, in the text's order.
func amountsIn(t text) (all []written) {
	if !strings.ContainsAny(t.value, "0123456789") || !t.has(signs...) { // which is sooner known
		return nil
	}
	s := t.value
	for _, m := range priced.FindAllStringSubmatchIndex(s, -1) {
		sign, digits := m[2:4], m[4:6]
		if sign[0] < 0 {
			digits, sign = m[6:8], m[8:10]
		}
		last, _ := utf8.DecodeLastRuneInString(s[:m[0]])
		if inNumber(last) || m[1] < len(s) && s[m[1]] >= '0' && s[m[1]] <= '9' {
			continue
		}
		var money offer.Money
		if money.UnmarshalText([]byte(offer.MeantMoney(s[digits[0]:digits[1]]))) == nil {
			name := strings.ToLower(s[sign[0]:sign[1]])
			currency := currencyOf[name]
			if slices.Contains(cents, name) {
				money /= 100
			}
			all = append(all, written{offer.Amount{Money: money, Currency: currency}, t.hit(m[0], m[1])})
		}
	}
	return all
}

// inNumber tells whether a number goes on to the left.
func inNumber(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' }
