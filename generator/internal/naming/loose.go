package naming

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Prose inflects and shortens what it speaks of: "des USB-Sticks", "64-GB-Stick",
// "zwei Thermobechern", "Edelstahl-Thermobecher". Whether the premium is meant
// only a reader can tell, so this is a warning.
//
// A title is taken to be meant where, within a few words, stand
//
//   - an inflected form of it, if it has one word that says something;
//   - else all of its words that say something; or at least half of them, two at
//     the least, beside each other; and one of them can name a thing;
//   - or a long word that is in the titles of no other premium, and in the title
//     behind no preposition, beside a word that speaks of a present: "Der
//     Thermobecher kommt gratis dazu".
//
// Words are the same if their stems are; a word may be a compound of two of them.

// part is a word of a title.
type part struct {
	title, word int
	alone       bool // it may stand for the title alone
}

const (
	within    = 8  // words in which a title's words must stand
	longWord  = 10 // letters of a word that may stand alone
	plainWord = 5  // letters of a word that can name a thing
)

// token is a word of a text.
type token struct {
	start, end int
	first      bool // a block begins with it
}

// tokens is the words of a text.
func (t *Text) tokens(yield func(token) bool) { t.tokensFrom(0, yield) }

// tokensFrom is the words from an edge on, which is taken to begin a block.
func (t *Text) tokensFrom(from int, yield func(token) bool) {
	first := true
	for i := from; i < len(t.edges); i++ {
		e := t.edges[i]
		end := len(t.bytes)
		if i+1 < len(t.edges) {
			end = t.edges[i+1].at
		}
		first = first || e.hard
		if e.at == end {
			continue
		}
		if r, _ := utf8.DecodeRune(t.bytes[e.at:end]); classOf(r) != letter {
			first = first || r == '!' || r == '?'
			continue
		}
		if !yield(token{e.at, end, first}) {
			return
		}
		first = false
	}
}

// indexParts files the words of each title that is disclosed under their stems.
func (n *Names) indexParts() {
	owners := map[string]map[string]bool{} // stem -> ids of premiums
	for i := range n.titles {
		t := &n.titles[i]
		if t.Picture || len(t.Premiums) == 0 {
			continue
		}
		described := false
		for w := range textOf(t.Written).tokens {
			word := []byte(t.text[w.start:w.end])
			plain := umlauts.Replace(string(word))
			if prepositions[plain] {
				described = true
			}
			if fillers[plain] || prepositions[plain] {
				continue
			}
			s := stem(word)
			if t.disclosed() {
				n.stems[s] = append(n.stems[s], part{i, len(t.parts), !described && utf8.RuneCount(word) >= longWord})
				t.parts = append(t.parts, string(word))
			}
			if owners[s] == nil {
				owners[s] = map[string]bool{}
			}
			for _, p := range t.Premiums {
				owners[s][p.ID] = true
			}
		}
	}
	for s, parts := range n.stems {
		for i := range parts {
			parts[i].alone = parts[i].alone && len(owners[s]) == 1
		}
	}
}

// hit is a word of a title in a text.
type hit struct {
	part
	token
	number int // of the token
	same   bool
}

// resembling is where what may be meant as a disclosed title stands in a text,
// but for where a title itself does.
func (n *Names) resembling(t *Text, exact []spot) []spot {
	var found []spot
	recent := map[int][]hit{} // of each title, in this block
	number, block := 0, 0     // of the token, and of the first in its block
	gifts := map[int][]int{}  // the tokens that speak of presents, by their block
	for w := range t.tokens {
		number++
		if w.first {
			clear(recent)
			block = number
		}
		said := n.meaningOf(t.bytes[w.start:w.end])
		if said.present {
			gifts[block] = append(gifts[block], number)
		}
		if len(said.parts) == 0 || slices.ContainsFunc(exact, func(s spot) bool { return s.start < w.end && w.start < s.end }) {
			continue
		}
		for _, p := range said.parts {
			title := &n.titles[p.title]
			same := title.parts[p.word] == string(t.bytes[w.start:w.end])
			recent[p.title] = append(recent[p.title], hit{p, w, number, same})
			if start, ok := title.meant(recent[p.title]); ok {
				found = extended(found, spot{start: start, end: w.end, title: p.title})
			} else if p.alone {
				found = append(found, spot{w.start, w.end, p.title, true, number, block})
			}
		}
	}
	asGift := func(s spot) bool {
		return slices.ContainsFunc(gifts[s.block], func(g int) bool { return max(g-s.number, s.number-g) <= within })
	}
	found = slices.DeleteFunc(found, func(s spot) bool { return s.alone && !asGift(s) || n.otherNumber(t, s) })
	return slices.DeleteFunc(slices.Clone(found), func(s spot) bool {
		return slices.ContainsFunc(found, func(o spot) bool { return n.better(o, s) })
	})
}

// edgeAt is the last edge that is not behind an index.
func (t *Text) edgeAt(at int) int {
	i, found := slices.BinarySearchFunc(t.edges, at, func(e edge, at int) int { return e.at - at })
	if !found {
		i--
	}
	return max(0, i)
}

// extended is the spots with one more, or with a longer one instead.
func extended(found []spot, s spot) []spot {
	for i := range found {
		if found[i].title == s.title && s.start <= found[i].end {
			found[i].end, found[i].alone = s.end, false
			return found
		}
	}
	return append(found, s)
}

// better tells whether another spot says of the same words more of the same.
func (n *Names) better(o, s spot) bool {
	same := n.titles[o.title].Premiums[0] == n.titles[s.title].Premiums[0]
	long, short := o.end-o.start, s.end-s.start
	return same && o != s && o.start < s.end && s.start < o.end && (long > short || long == short && o.title < s.title)
}

// otherNumber tells whether a spot has another number in it or behind it than
// its title: a stick of 128 GB is not the one of 64.
func (n *Names) otherNumber(t *Text, s spot) bool {
	title := &n.titles[s.title]
	if !strings.ContainsAny(title.text, digits) {
		return false
	}
	other, behind := false, 0
	t.tokensFrom(t.edgeAt(s.start), func(w token) bool {
		word := string(t.bytes[w.start:w.end])
		other = strings.ContainsAny(word[:1], digits) && !slices.Contains(title.parts, word)
		if w.start >= s.end {
			behind++
		}
		return !other && behind <= 1
	})
	return other
}

const digits = "0123456789"

// meant tells whether the hits of a title up to the last one are enough for it,
// and where the first of them stands.
func (t *Title) meant(hits []hit) (start int, ok bool) {
	last := hits[len(hits)-1]
	if len(t.parts) == 1 {
		return last.start, !last.same && len(t.parts[0]) >= plainWord
	}
	seen, words, names := make([]bool, len(t.parts)), 0, false
	for _, h := range slices.Backward(hits) {
		if h.number+within <= last.number {
			break
		}
		if seen[h.word] {
			continue
		}
		seen[h.word] = true
		words++
		names = names || nameable(t.parts[h.word])
		start = h.start
		beside := last.number-h.number <= words
		if names && (words == len(t.parts) || beside && words >= max(2, (len(t.parts)+1)/2)) {
			ok = true
		}
	}
	return start, ok
}

// meaning is what a word says: the words of titles that it is, or is made of, and
// whether it speaks of a present.
type meaning struct {
	parts   []part
	present bool
}

// meaningOf is what a word says. Pages say the same words again and again, so each is
// worked out once.
func (n *Names) meaningOf(text []byte) meaning {
	n.mu.RLock()
	w, known := n.words[string(text)]
	n.mu.RUnlock()
	if !known {
		w = meaning{n.partsIn(text), presents[umlauts.Replace(string(text))]}
		n.mu.Lock()
		n.words[string(text)] = w
		n.mu.Unlock()
	}
	return w
}

func (n *Names) partsIn(word []byte) []part {
	if len(word) < 2 {
		return nil // a letter is no word of a title
	}
	if parts := n.stems[stem(word)]; len(parts) > 0 || len(word) < longWord {
		return parts
	}
	for i := 4; i <= len(word)-4; i++ { // a compound: Edelstahlthermobecher
		if head := n.stems[stem(word[i:])]; len(head) > 0 {
			if first := n.stems[stem(word[:i])]; len(first) > 0 {
				return append(slices.Clone(first), head...)
			}
		}
	}
	return nil
}
