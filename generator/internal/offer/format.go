package offer

import (
	"sync"

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
// sign and a no-break space where one belongs: "59,90 €".
func (m Money) In(l Lang, c Currency) string {
	return translator(l).FormatCurrency(float64(m)/100, 2, string(c))
}

// In is the day as a reader of the language writes it: "1. November 2026".
func (d Date) In(l Lang) string { return translator(l).FormatDateLong(d.Time()) }
