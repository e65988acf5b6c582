package catalog

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// Nearest is the known word that someone who wrote word most likely meant, ""
// if none is near: at most a third of its letters differ, and at most three, or
// one of the two is the other's beginning or end.
func Nearest(word string, known []string) string {
	plain := strings.NewReplacer("-", "", "_", "", " ", "")
	best, least := "", min(3, max(1, len(word)/3))+1
	for _, k := range known {
		if strings.EqualFold(plain.Replace(word), plain.Replace(k)) {
			return k
		}
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	if best != "" {
		return best
	}
	for _, k := range known { // "retention_period" for "retention", "manuf" for "manufacturer"
		if strings.HasPrefix(word, k+"_") || strings.HasSuffix(word, "_"+k) || len(word) > 2 && strings.HasPrefix(k, word) {
			return k
		}
	}
	return ""
}

// DidYouMean is the hint at a word that may be meant, or another hint if it is "".
func DidYouMean(near string, otherwise diag.Message) diag.Message {
	if near == "" {
		return otherwise
	}
	return diag.Msg("did you mean `%s`?", near)
}

// distance is how many letters must be changed, added, dropped or swapped with
// their neighbour to turn a into b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	if d := len(s) - len(t); d > 3 || d < -3 {
		return 4 // too far for Nearest, whatever the letters
	}
	var before, last []int
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range s {
		before, last, row = last, row, make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			change := last[j]
			if s[i] != t[j] {
				change++
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, change)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(t)]
}

// listed is the words as a hint names them, not more than a reader takes in.
func listed(words []string) string {
	const most = 12
	if len(words) > most {
		words = append(slices.Clone(words[:most]), "…")
	}
	return strings.Join(words, ", ")
}
