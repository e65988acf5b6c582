package proof

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

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
	first    [256]bool        // first bytes of these words
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
	n.first[rarest[0]] = true
}

// find is the titles of disclosed premiums in a plainly written text, in the
// order of the catalog.
func (n *names) find(text []byte) []*title {
	var spots []spot
	for i := 0; i < len(text); {
		start, end := nextWord(text, i)
		if start == len(text) {
			break
		}
		i = end
		if !n.first[text[start]] {
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

// word is a word and where it begins.
type word struct {
	text  string
	start int
}

// words is the words of a plainly written text.
func words(text []byte) iter.Seq[word] {
	return func(yield func(word) bool) {
		for start, end := nextWord(text, 0); start < len(text); start, end = nextWord(text, end) {
			if !yield(word{string(text[start:end]), start}) {
				return
			}
		}
	}
}

// nextWord is the bounds of the first word at or after an index.
func nextWord(text []byte, i int) (start, end int) {
	for i < len(text) {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		if wordRune(r) {
			break
		}
		i += n
	}
	start = i
	for i < len(text) {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		if !wordRune(r) {
			break
		}
		i += n
	}
	return start, i
}

// wordRune tells whether r is part of a word.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// plainly appends s as it is compared: in lower case, normalized (NFC), runs
// of white space as one space, without soft hyphens and invisible characters,
// with one kind of hyphen.
func plainly(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return plainlyUnicode(dst, s)
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case c == ' ' || c >= '\t' && c <= '\r':
			dst = addSpace(dst)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

func plainlyUnicode(dst []byte, s string) []byte {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			switch {
			case r >= 'A' && r <= 'Z':
				dst = append(dst, byte(r)+'a'-'A')
			case r == ' ' || r >= '\t' && r <= '\r':
				dst = addSpace(dst)
			default:
				dst = append(dst, byte(r))
			}
		case unicode.IsSpace(r):
			dst = addSpace(dst)
		case invisible(r):
		case r == '\u2010' || r == '\u2011':
			dst = append(dst, '-')
		case r == 'ß' || r == 'ẞ':
			dst = append(dst, "ss"...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

// invisible tells whether r shows nothing: format characters such as the soft
// hyphen, zero-width and bidirectional ones, joiners and variation selectors.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || r == '\u034f' || r >= '\ufe00' && r <= '\ufe0f'
}

func addSpace(dst []byte) []byte {
	if n := len(dst); n > 0 && dst[n-1] == ' ' {
		return dst
	}
	return append(dst, ' ')
}
