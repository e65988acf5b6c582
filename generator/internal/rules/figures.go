package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// figure is a number in a text, by digits or as a word.
type figure struct {
	value  string // canonical: "6", "0.75"
	digits bool
	hit
}

// wordsOf is the numbers that are written as words, and the units of time, of
// a language. Of other languages only digits are known.
type wordsOf struct {
	numbers map[string]string
	units   map[string]offer.Unit
}

// Of "one" nothing is known: in both languages it is an article as well.
var wordsIn = map[offer.Lang]wordsOf{
	"de": {
		map[string]string{"zwei": "2", "drei": "3", "vier": "4", "fünf": "5", "sechs": "6", "sieben": "7", "acht": "8", "neun": "9", "zehn": "10",
			"elf": "11", "zwölf": "12", "vierzehn": "14", "achtzehn": "18", "zwanzig": "20", "dreißig": "30", "sechzig": "60", "neunzig": "90"},
		map[string]offer.Unit{"tag": offer.Day, "tage": offer.Day, "tagen": offer.Day, "woche": offer.Week, "wochen": offer.Week,
			"monat": offer.Month, "monate": offer.Month, "monaten": offer.Month, "jahr": offer.Year, "jahre": offer.Year, "jahren": offer.Year},
	},
	"en": {
		map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
			"eleven": "11", "twelve": "12", "fourteen": "14", "eighteen": "18", "twenty": "20", "thirty": "30", "sixty": "60", "ninety": "90"},
		map[string]offer.Unit{"day": offer.Day, "days": offer.Day, "week": offer.Week, "weeks": offer.Week,
			"month": offer.Month, "months": offer.Month, "year": offer.Year, "years": offer.Year},
	},
}

// known tells whether words of the language are known.
func known(l offer.Lang) bool { return wordsIn[l].units != nil }

var (
	digits    = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	thousands = regexp.MustCompile(`^\d{1,3}(?:[.,]\d{3})+$`)
)

// figures is every number in a text, in the text's order.
func figures(t text) (all []figure) {
	s := t.value
	for _, m := range digits.FindAllStringIndex(s, -1) {
		all = append(all, figure{plain(s[m[0]:m[1]]), true, hit{s[m[0]:m[1]], m[0], m[1]}})
	}
	for _, w := range t.words {
		if n := wordsIn[t.lang].numbers[w.string]; n != "" {
			all = append(all, figure{n, false, hit{s[w.start:w.end], w.start, w.end}})
		}
	}
	slices.SortFunc(all, func(a, b figure) int { return cmp.Compare(a.start, b.start) })
	return all
}

// plain is digits without separators of thousands, and with a point before the
// decimals: 1.066 and 1,066 are 1066, 0,75 is 0.75, 9,90 is 9.9.
func plain(s string) string {
	if thousands.MatchString(s) {
		return strings.NewReplacer(".", "", ",", "").Replace(s)
	}
	i := strings.LastIndexAny(s, ".,")
	if i < 0 {
		return s
	}
	whole, decimals := strings.NewReplacer(".", "", ",", "").Replace(s[:i]), strings.TrimRight(s[i+1:], "0")
	if decimals == "" {
		return whole
	}
	return whole + "." + decimals
}

// span is a length of time in a text: "acht Jahre", "6 months".
type span struct {
	offer.Period
	hit
}

// spans is every length of time in a text whose number and unit stand side by side.
func spans(t text) []span { return spansAmong(t, figures(t)) }

// spansAmong is spans, of which the numbers are known.
func spansAmong(t text, list []figure) (all []span) {
	s := t.value
	for _, w := range t.words {
		unit, ok := wordsIn[t.lang].units[w.string]
		if !ok {
			continue
		}
		for _, n := range list {
			if n.end > w.start || strings.TrimSpace(strings.TrimLeft(s[n.end:w.start], "-‑ \u00a0\u202f")) != "" {
				continue
			}
			if count, err := strconv.Atoi(n.value); err == nil {
				all = append(all, span{offer.Period{N: count, Unit: unit}, hit{s[n.start:w.end], n.start, w.end}})
			}
		}
	}
	return all
}
