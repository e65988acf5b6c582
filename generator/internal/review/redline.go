package review

import (
	"slices"
	"strings"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Op is what became of some words.
type Op string

const (
	Same     Op = "same"
	Deleted  Op = "del"
	Inserted Op = "ins"
)

// Run is words that stand together, with the space before them. The runs of a
// text that are not deleted make up the new wording, those that are not
// inserted the old one.
type Run struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// row is a sentence with what changed in it.
type row struct {
	sentence int // index in the new wording; -1: the sentence was taken out
	runs     []Run
}

// end closes each sentence among the tokens.
const end = "\n"

// redline compares two wordings, each a list of sentences, word by word. The
// rows have every new sentence in order, and each old one that was taken out
// as a whole at its place.
func redline(old, new []string) []row {
	var rows []row
	var current []Run
	sentence := 0
	flush := func(n int) {
		rows = append(rows, row{n, current})
		current = nil
	}
	for _, e := range compare(tokens(old), tokens(new)) {
		for _, token := range e.tokens {
			switch last := len(current) - 1; {
			case token != end && last >= 0 && current[last].Op == e.op:
				current[last].Text += token
			case token != end:
				current = append(current, Run{e.op, token})
			case e.op != Deleted:
				flush(sentence)
				sentence++
			case !slices.ContainsFunc(current, func(r Run) bool { return r.Op != Deleted }):
				flush(-1)
			}
		}
	}
	return rows
}

// spaces is what stands between words: the plain space, and those that don't
// break.
const spaces = " \u00a0\u202f"

// tokens is the words of the sentences, and end after each. Punctuation around
// a word is a token of its own, so that a word at the end of a list is the same
// as in the middle. The space before a token belongs to it.
func tokens(sentences []string) []string {
	var out []string
	for _, s := range sentences {
		for s != "" {
			rest := strings.TrimLeft(s, spaces)
			space := s[:len(s)-len(rest)]
			word := rest
			if at := strings.IndexAny(rest, spaces); at >= 0 {
				word = rest[:at]
			}
			s = rest[len(word):]
			if word == "" {
				out = append(out, space)
			}
			for _, part := range peel(word) {
				out = append(out, space+part)
				space = ""
			}
		}
		out = append(out, end)
	}
	return out
}

// peel is a word without its punctuation, each mark of which stands before or
// after it.
func peel(word string) []string {
	mark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	rest := strings.TrimLeftFunc(word, mark)
	before := word[:len(word)-len(rest)]
	core := strings.TrimRightFunc(rest, mark)
	parts := strings.Split(before, "")
	if core != "" {
		parts = append(parts, core)
	}
	return append(parts, strings.Split(rest[len(core):], "")...)
}

// edit is tokens to which the same happened.
type edit struct {
	op     Op
	tokens []string
}

// compare finds the shortest way from a to b. Each different token becomes a
// character of its own, for the library compares characters; without a timeout
// its result depends on nothing else.
func compare(a, b []string) []edit {
	known := map[string]rune{}
	words := map[rune]string{}
	runes := func(tokens []string) []rune {
		out := make([]rune, len(tokens))
		for i, t := range tokens {
			r, ok := known[t]
			if !ok {
				r = rune(len(known) + 1)
				if r >= 0xD800 {
					r += 0x800 // surrogates are no characters
				}
				known[t], words[r] = r, t
			}
			out[i] = r
		}
		return out
	}
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0
	var edits []edit
	for _, d := range dmp.DiffMainRunes(runes(a), runes(b), false) {
		e := edit{op: Same}
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			e.op = Deleted
		case diffmatchpatch.DiffInsert:
			e.op = Inserted
		}
		for _, r := range d.Text {
			e.tokens = append(e.tokens, words[r])
		}
		edits = append(edits, e)
	}
	return align(edits)
}

// align moves what was deleted or inserted so that it ends with a sentence if
// it can: of "A. B." and "A. A. B.", it is a whole "A." that was inserted, and
// not the end of one sentence with the beginning of the next.
func align(edits []edit) []edit {
	for i := 1; i+1 < len(edits); i++ {
		before, e, after := &edits[i-1], &edits[i], &edits[i+1]
		if e.op == Same || before.op != Same || after.op != Same || e.tokens[len(e.tokens)-1] == end {
			continue
		}
		all := slices.Concat(before.tokens, e.tokens, after.tokens)
		from, size := len(before.tokens), len(e.tokens)
		ends := func(at int) bool { return all[at+size-1] == end }
		at := from
		for !ends(at) && at+size < len(all) && all[at] == all[at+size] {
			at++
		}
		if !ends(at) {
			at = from
		}
		for !ends(at) && at > 0 && all[at-1] == all[at+size-1] {
			at--
		}
		if ends(at) {
			before.tokens, e.tokens, after.tokens = all[:at], all[at:at+size], all[at+size:]
		}
	}
	return edits
}
