package proof

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// names finds the titles of premiums in texts. Undisclosed premiums are among
// them, since their title may hold that of a disclosed one.
type names struct {
	titles   []title
	byWord   map[string][]int // first word -> titles, longest first
	first    [256]bool        // first bytes of first words
	wordless []int            // titles without letters or digits
}

// title is one wording and the premiums that it may mean.
type title struct {
	text     string // plainly written: see plainly
	written  string // as an editor wrote it
	lead     int    // bytes before its first word
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
	for i := range n.titles {
		n.index(i)
	}
	for _, list := range n.byWord {
		slices.SortFunc(list, func(a, b int) int { return len(n.titles[b].text) - len(n.titles[a].text) })
	}
	return n
}

func (n *names) index(i int) {
	t := &n.titles[i]
	t.lead = strings.IndexFunc(t.text, wordRune)
	if t.lead < 0 {
		n.wordless = append(n.wordless, i)
		return
	}
	word := t.text[t.lead:]
	if end := strings.IndexFunc(word, func(r rune) bool { return !wordRune(r) }); end >= 0 {
		word = word[:end]
	}
	n.byWord[word] = append(n.byWord[word], i)
	n.first[word[0]] = true
}

// find is the titles of disclosed premiums in a plainly written text, in the
// order of the catalog.
func (n *names) find(text []byte) []*title {
	var found []int
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
			if after := n.titles[t].at(text, start); after > 0 {
				found = append(found, t)
				i = max(i, after)
				break
			}
		}
	}
	for _, t := range n.wordless {
		if strings.Contains(string(text), n.titles[t].text) {
			found = append(found, t)
		}
	}
	slices.Sort(found)
	var list []*title
	for _, t := range slices.Compact(found) {
		if n.titles[t].disclosed() {
			list = append(list, &n.titles[t])
		}
	}
	return list
}

// at tells where the title ends that has its first word at an index of the
// text, 0 if it does not stand there.
func (t *title) at(text []byte, word int) int {
	start := word - t.lead
	if start < 0 || len(text)-start < len(t.text) || string(text[start:start+len(t.text)]) != t.text {
		return 0
	}
	end := start + len(t.text)
	if last, _ := utf8.DecodeLastRuneInString(t.text); wordRune(last) {
		if next, _ := utf8.DecodeRune(text[end:]); end < len(text) && wordRune(next) {
			return 0
		}
	}
	return end
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
