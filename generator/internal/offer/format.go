package offer

import (
	"strings"
	"sync"
	"unicode"

	"github.com/bep/golocales"
)

var translators sync.Map // Lang -> golocales.Translator

// translator formats as the language's CLDR data say. x/text/currency puts the
// German euro sign in front, so money goes this way too.
func translator(l Lang) golocales.Translator {
	if t, ok := translators.Load(l); ok {
		return t.(golocales.Translator)
	}
	t := golocales.New(l.locale())
	translators.Store(l, t)
	return t
}

// locale is the CLDR locale that numbers and dates of the language follow.
// English is that of Europe, where a date is "1 November 2026".
func (l Lang) locale() string {
	if l == "en" {
		return "en_GB"
	}
	return string(l)
}

// In is the amount as a reader of the language writes it, with the currency's
// sign and a no-break space where one belongs: "59,90 €", "CHF 59.90".
func (m Money) In(l Lang, c Currency) string {
	return spaced(translator(l).FormatCurrency(float64(m)/100, 2, string(c)))
}

// spaced is CLDR's currencySpacing (UTS #35, "Currencies"), which golocales
// leaves out: a no-break space between a digit and a letter of the currency.
func spaced(s string) string {
	var b strings.Builder
	before := rune(0)
	for _, r := range s {
		if unicode.IsLetter(before) && unicode.IsDigit(r) || unicode.IsDigit(before) && unicode.IsLetter(r) {
			b.WriteRune('\u00a0')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// In is the day as a reader of the language writes it: "1. November 2026".
func (d Date) In(l Lang) string { return translator(l).FormatDateLong(d.Time()) }
