package offer

import (
	"maps"
	"slices"
	"strings"
)

// TimeWords is the numbers that a language has words for, and its units of time.
type TimeWords struct {
	Numbers map[string]int
	Units   map[string]Unit
}

// TimeWordsIn is these words by language. Of "one" nothing is there: in both
// languages it is an article as well.
var TimeWordsIn = map[Lang]TimeWords{
	"de": {
		map[string]int{"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
			"elf": 11, "zwölf": 12, "vierzehn": 14, "achtzehn": 18, "zwanzig": 20, "dreißig": 30, "sechzig": 60, "neunzig": 90},
		map[string]Unit{"tag": Day, "tage": Day, "tagen": Day, "woche": Week, "wochen": Week,
			"monat": Month, "monate": Month, "monaten": Month, "jahr": Year, "jahre": Year, "jahren": Year},
	},
	"en": {
		map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
			"eleven": 11, "twelve": 12, "fourteen": 14, "eighteen": 18, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90},
		map[string]Unit{"day": Day, "days": Day, "week": Week, "weeks": Week,
			"month": Month, "months": Month, "year": Year, "years": Year},
	},
}

// UnitCalled is a unit of time by its name in any language, "" if it is none.
func UnitCalled(word string) Unit {
	for _, known := range TimeWordsIn {
		if u := known.Units[strings.ToLower(word)]; u != "" {
			return u
		}
	}
	return ""
}

// UnitNames is the names of all units of time.
func UnitNames() (all []string) {
	for _, known := range TimeWordsIn {
		all = slices.AppendSeq(all, maps.Keys(known.Units))
	}
	slices.Sort(all)
	return all
}

// numberCalled is a number by its word in any language, 0 if there is none.
func numberCalled(word string) int {
	for _, known := range TimeWordsIn {
		if n := known.Numbers[strings.ToLower(word)]; n > 0 {
			return n
		}
	}
	return 0
}
