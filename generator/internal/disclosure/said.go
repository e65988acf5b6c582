package disclosure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// said is what phrases say of records.
type said struct {
	words []words    // sorted, which takes less memory than a map, for each of 100,000 offers
	price Price      // of an offer
	areas []AreaList // in the words on an offer
}

// words is what a phrase says of a record: see [Texts.Words].
type words struct{ phrase, of, text string }

func (w words) compare(other words) int {
	return cmp.Or(strings.Compare(w.phrase, other.phrase), strings.Compare(w.of, other.of))
}

// find is the words of a phrase on a record, or "".
func (s said) find(phrase, of string) string {
	if i, ok := slices.BinarySearchFunc(s.words, words{phrase: phrase, of: of}, words.compare); ok {
		return s.words[i].text
	}
	return ""
}

// offer is what is said of an offer, nothing if there is none of this id.
func (t *Texts) offer(id string, l offer.Lang) said {
	if composed, ok := t.offers[id]; ok {
		return composed()[l]
	}
	return said{}
}

// all is what is said of every record.
func (t *Texts) all(l offer.Lang) []said {
	all := []said{t.shared[l]}
	for id := range t.offers {
		all = append(all, t.offer(id, l))
	}
	return all
}

// wordsOf composes the words of an offer in each language.
func (c *composer) wordsOf(o *offer.Offer) map[offer.Lang]said {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := map[offer.Lang]said{}
	for _, b := range c.books {
		c.offer(o, b)
		all[b.lang] = b.taken()
	}
	return all
}

// ComposeOffers composes the words of all offers, and tells what is wrong with them.
func (t *Texts) ComposeOffers() diag.List { return t.rest() }

// speak composes what phrases say of a record, each of the same facts, and returns
// the words of the last.
func (b *book) speak(of string, facts any, phrases ...string) (text string) {
	key := factsKey(facts)
	for _, phrase := range phrases {
		s := b.said(phrase, facts, key)
		if text = s.text; text != "" {
			b.into.words = append(b.into.words, words{phrase, of, text})
			b.into.areas = append(b.into.areas, s.lists...)
		}
	}
	return text
}

// taken is what has been said since it was last taken.
func (b *book) taken() said {
	s := b.into
	slices.SortFunc(s.words, words.compare)
	s.words, s.areas = slices.Clone(s.words), slices.Clone(s.areas)
	b.into = said{words: b.into.words[:0]}
	return s
}
