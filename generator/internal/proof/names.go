package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// names finds the titles of premiums in texts. Undisclosed premiums are among
// them, since their title may hold that of a disclosed one.
//
// A title is looked up by the word that it shares with the fewest others, so
// that hundreds of titles cost little more than one.
type names struct {
	titles   []title
	byWord   map[string][]int // a word of the title -> titles
	lengths  [256]uint64      // by the first byte of these words: a bit for each length
	wordless []int            // titles without letters or digits
}

// title is one wording and the premiums that it may mean.
type title struct {
	text     string // plainly written: see plainly
	written  string // as an editor wrote it
	lead     int    // bytes before the word by which it is looked up
	premiums []*offer.Premium
}

// disclosed tells whether the title may mean a premium that must be disclosed.
func (t *title) disclosed() bool {
	return slices.ContainsFunc(t.premiums, (*offer.Premium).Disclosed)
}

func newNames(premiums []*offer.Premium, langs []offer.Lang) *names {
	n := &names{byWord: map[string][]int{}}
	known := map[string]int{}
	for _, p := range premiums {
		for _, l := range langs {
			text := strings.TrimSpace(string(plainly(nil, p.Title.In(l))))
			if text == "" {
				continue
			}
			i, ok := known[text]
			if !ok {
				i = len(n.titles)
				known[text] = i
				n.titles = append(n.titles, title{text: text, written: p.Title.In(l)})
			}
			if !slices.Contains(n.titles[i].premiums, p) {
				n.titles[i].premiums = append(n.titles[i].premiums, p)
			}
		}
	}
	uses := map[string]int{}
	for i := range n.titles {
		for word := range words([]byte(n.titles[i].text)) {
			uses[word.text]++
		}
	}
	for i := range n.titles {
		n.index(i, uses)
	}
	return n
}

// index files a title under its rarest word.
func (n *names) index(i int, uses map[string]int) {
	t := &n.titles[i]
	rarest := ""
	for word := range words([]byte(t.text)) {
		if rarest == "" || uses[word.text] < uses[rarest] {
			rarest, t.lead = word.text, word.start
		}
	}
	if rarest == "" {
		n.wordless = append(n.wordless, i)
		return
	}
	n.byWord[rarest] = append(n.byWord[rarest], i)
	n.lengths[rarest[0]] |= lengthBit(len(rarest))
}

// find is the titles of disclosed premiums in a plainly written text, in the
// order of the catalog.
func (n *names) find(text []byte) []*title {
	spots := n.spots(text)
	var found []int
	for _, s := range spots {
		if n.titles[s.title].disclosed() && !slices.Contains(found, s.title) && !slices.ContainsFunc(spots, s.inside) {
			found = append(found, s.title)
		}
	}
	slices.Sort(found)
	var list []*title
	for _, t := range found {
		list = append(list, &n.titles[t])
	}
	return list
}

// spots is where titles stand in a text.
func (n *names) spots(text []byte) []spot {
	var spots []spot
	for i := 0; i < len(text); {
		start, end := nextWord(text, i)
		if start == len(text) {
			break
		}
		i = end
		if n.lengths[text[start]]&lengthBit(end-start) == 0 {
			continue
		}
		for _, t := range n.byWord[string(text[start:end])] {
			if s, ok := n.titles[t].at(text, start); ok {
				s.title = t
				spots = append(spots, s)
			}
		}
	}
	for _, t := range n.wordless {
		if i := strings.Index(string(text), n.titles[t].text); i >= 0 {
			spots = append(spots, spot{i, i + len(n.titles[t].text), t})
		}
	}
	return spots
}

// lengthBit stands for the length of a word; all long ones have the same.
func lengthBit(n int) uint64 { return 1 << min(n, 63) }

// spot is where a title stands in a text.
type spot struct{ start, end, title int }

// inside tells whether a spot is part of a longer one.
func (s spot) inside(o spot) bool {
	return o.start <= s.start && s.end <= o.end && o.end-o.start > s.end-s.start
}

// at tells whether a title stands in the text with the word by which it is
// looked up at an index.
func (t *title) at(text []byte, word int) (s spot, ok bool) {
	start := word - t.lead
	end := start + len(t.text)
	if start < 0 || len(text) < end || string(text[start:end]) != t.text {
		return s, false
	}
	before, _ := utf8.DecodeLastRune(text[:start])
	first, _ := utf8.DecodeRuneInString(t.text)
	last, _ := utf8.DecodeLastRuneInString(t.text)
	after, _ := utf8.DecodeRune(text[end:])
	return spot{start: start, end: end}, !(wordRune(before) && wordRune(first)) && !(wordRune(last) && wordRune(after))
}
