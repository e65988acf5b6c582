package offer

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/bep/golocales"
)

// translator formats as the language's CLDR data say. x/text/currency puts the
// German euro sign in front, so money goes this way too.
//
// English is that of Europe, where a date is "1 November 2026".
func translator(l Lang) golocales.Translator {
	if l == "en" {
		l = "en_GB"
	}
	return golocales.New(string(l))
}

// signs is the currencies that are written with a sign. All others are written with
// their codes: in German, golocales calls three of them "kr" and 19 "$".
var signs = []Currency{"EUR", "GBP", "USD"}

// In is the amount as a reader of the language writes it, with the currency's
// sign or code, and a no-break space where one belongs: "59,90 €", "CHF 59.90".
func (m Money) In(l Lang, c Currency) string {
	const unknown = "ZZZ"
	known := unknown
	if slices.Contains(signs, c) {
		known = string(c)
	}
	s := translator(l).FormatCurrency(float64(m)/100, 2, known)
	return spaced(strings.Replace(s, unknown, string(c), 1))
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

// DateWords is how a day is written for whoever puts in the numbers: the order,
// as in "1. 2 3" with 1 for the day, 2 for the month and 3 for the year, and the
// names of the twelve months. Days have the digits 0 to 9 in every language.
func (l Lang) DateWords() []string {
	words := []string{""}
	for m := time.January; m <= time.December; m++ {
		day := Date{2033, m, 22}.In(l)
		name := ""
		for part := range strings.SplitSeq(strings.ReplaceAll(day, "2033", "22"), "22") {
			if part = strings.Trim(part, " .,"); len(part) > len(name) {
				name = part
			}
		}
		words[0] = strings.NewReplacer(name, "2", "2033", "3", "22", "1").Replace(day)
		words = append(words, name)
	}
	return words
}

// In is the day as a reader of the language writes it: "1. November 2026".
func (d Date) In(l Lang) string { return translator(l).FormatDateLong(d.Time()) }
