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

// known tells whether words of the language are known.
func known(l offer.Lang) bool { return offer.TimeWordsIn[l].Units != nil }

var (
	digits    = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	thousands = regexp.MustCompile(`^\d{1,3}(?:[.,]\d{3})+$`)
)

// figures is every number in a text, in the text's order.
func figures(t text) (all []figure) {
	for _, h := range t.matches(digits) {
		all = append(all, figure{plain(h.words), true, h})
	}
	for _, w := range t.words {
		if n := offer.TimeWordsIn[t.lang].Numbers[w.string]; n > 0 {
			all = append(all, figure{strconv.Itoa(n), false, t.hit(w.start, w.end)})
		}
	}
	slices.SortFunc(all, func(a, b figure) int { return cmp.Compare(a.start, b.start) })
	return all
}

// plain is digits without separators of thousands, and with a point before the
// decimals: 1.066 and 1,066 are 1066, 0,75 is 0.75, 9,90 is 9.9.
func plain(s string) string {
	whole, decimals := s, ""
	if i := strings.LastIndexAny(s, ".,"); i >= 0 && !thousands.MatchString(s) {
		whole, decimals = s[:i], strings.TrimRight(s[i+1:], "0")
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
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
func spans(t text) (all []span) {
	s, list := t.value, figures(t)
	for _, w := range t.words {
		unit, ok := offer.TimeWordsIn[t.lang].Units[w.string]
		if !ok {
			continue
		}
		for _, n := range list {
			if n.end > w.start || strings.TrimSpace(strings.TrimLeft(s[n.end:w.start], "-‑ \u00a0\u202f")) != "" {
				continue
			}
			if count, err := strconv.Atoi(n.value); err == nil {
				all = append(all, span{offer.Period{N: count, Unit: unit}, t.hit(n.start, w.end)})
			}
		}
	}
	return all
}
