package rules

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// vocabulary is phrases to look for in editors' texts, by whole words in any
// case. A word that ends in * stands for all that begin with it. A hyphen
// belongs to a word, so that "free" is not found in "sugar-free", and "gratis*"
// is found in "Gratis-Heft". A phrase that a text denies ("nicht kostenlos") is
// not found.
type vocabulary struct {
	de, en phrases // for texts in German and English; both where a text has no language, none for another one
	but    phrases // phrases that mean something else and hide a shorter one in them: "free of"
}

// phrases is phrases cut into their words, by the first byte of each: of most
// words of a text none begins with it.
type phrases map[byte][][]string

func phrasesOf(list ...string) phrases {
	all := phrases{}
	for _, phrase := range list {
		all[phrase[0]] = append(all[phrase[0]], strings.Fields(phrase))
	}
	return all
}

// hit is a phrase that was found.
type hit struct {
	words      string // as the text has them
	start, end int    // bytes of the text
}

// word is one word of a text, in lower case.
type word struct {
	string
	start, end int
}

// find is every phrase of the vocabulary in the text, which is cut, in its order.
func (v vocabulary) find(t text) []hit {
	de, en := v.de, v.en
	switch t.lang {
	case "":
	case "de":
		en = nil
	case "en":
		de = nil
	default:
		return nil
	}
	words := t.words
	var hits []hit
	for i := 0; i < len(words); i++ {
		n := max(longest(t.value, words[i:], de), longest(t.value, words[i:], en))
		if n == 0 || denied(t.value, words[:i], words[i].start) || v.hidden(t.value, words, i, n) {
			continue
		}
		start, end := words[i].start, words[i+n-1].end
		hits = append(hits, t.hit(start, end))
		i += n - 1
	}
	return hits
}

// findUnless is find without what has one of some words in the same sentence.
func (v vocabulary) findUnless(t text, some []string) []hit {
	return slices.DeleteFunc(v.find(t), func(h hit) bool {
		before, behind := around(t.value, h, ".;!?")
		return said(before+" "+behind, some)
	})
}

// hidden tells whether the n words at i are part of a longer phrase that means
// something else.
func (v vocabulary) hidden(s string, words []word, i, n int) bool {
	for from := max(0, i-3); from <= i; from++ {
		if m := longest(s, words[from:], v.but); m > n && from+m >= i+n {
			return true
		}
	}
	return false
}

// longest is how many of the words make the longest phrase that they begin with.
func longest(s string, words []word, all phrases) int {
	most := 0
	for _, phrase := range all[words[0].string[0]] {
		most = max(most, matched(s, words, phrase))
	}
	return most
}

// matched is len(phrase) if the words begin with it, else 0. Only white space
// may stand between them, and the full stop of an abbreviation.
func matched(s string, words []word, phrase []string) int {
	if len(words) < len(phrase) {
		return 0
	}
	for i, p := range phrase {
		w := words[i].string
		if stem, ok := strings.CutSuffix(p, "*"); ok && strings.HasPrefix(w, stem) {
			w = p
		}
		if w != p {
			return 0
		}
		if i > 0 {
			gap := s[words[i-1].end:words[i].start]
			if words[i-1].string == "art" {
				gap = strings.TrimPrefix(gap, ".")
			}
			if strings.TrimSpace(gap) != "" {
				return 0
			}
		}
	}
	return len(phrase)
}

// denials are what turns a claim into its contrary.
var denials = []string{"nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "not", "no", "never", "isn't", "aren't"}

// denied tells whether one of the last three words before the byte at denies
// what follows, in the same part of the sentence. "Not only" denies nothing.
func denied(s string, before []word, at int) bool {
	next := ""
	for _, w := range slices.Backward(before[max(0, len(before)-3):]) {
		if strings.ContainsAny(s[w.end:at], ",.;:!?–—()\"“”„") {
			return false
		}
		if slices.Contains(denials, w.string) {
			return next != "nur" && next != "only"
		}
		next = w.string
	}
	return false
}

// said tells whether one of some words stands in a text.
func said(s string, some []string) bool {
	return slices.ContainsFunc(split(s), func(w word) bool { return slices.Contains(some, w.string) })
}

// around is what stands before a hit and behind it, as far as one of the signs
// that end a sentence, or a part of one.
func around(s string, h hit, ends string) (before, behind string) {
	behind = s[h.end:]
	if i := strings.IndexAny(behind, ends); i >= 0 {
		behind = behind[:i]
	}
	return s[strings.LastIndexAny(s[:h.start], ends)+1 : h.start], behind
}

// split is the words of a text. What stands in a web or mail address is none.
func split(s string) (words []word) {
	at := 0
	for chunk := range strings.FieldsSeq(s) {
		at += strings.Index(s[at:], chunk)
		if !strings.Contains(chunk, "://") && !strings.Contains(chunk, "@") && !strings.HasPrefix(chunk, "www.") {
			words = appendWords(words, chunk, at)
		}
		at += len(chunk)
	}
	return words
}

// appendWords appends the words of a chunk of a text, in which there is no white space
// and which begins at a byte of the text.
func appendWords(words []word, chunk string, at int) []word {
	start := -1
	for i, r := range chunk + " " {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || start >= 0 && strings.ContainsRune("-'’", r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			w := strings.TrimRight(chunk[start:i], "-'’")
			words = append(words, word{strings.ReplaceAll(strings.ToLower(w), "’", "'"), at + start, at + start + len(w)})
		}
		start = -1
	}
	return words
}

// sortedKeys is the keys of a map in order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
