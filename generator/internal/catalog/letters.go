package catalog

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// confusing tells the first thing in a text that makes it look like another:
// the Cyrillic а in "Hаrdwarehaus", for one. Whole words of other alphabets are
// fine, and so is what is written together as a matter of course, as Latin and
// Japanese. It follows UTS #39 (Unicode Security Mechanisms) in what it is
// after, and asks less: only of words, and only of letters that look alike.
func confusing(text string) (msg, hint diag.Message) {
	if isASCII(text) {
		return msg, hint
	}
	if typed, meant := garbled(text); meant != "" {
		whole := strings.TrimRight(text, "\r\n")
		for wrong, right := typed, meant; right != ""; wrong, right = garbled(whole) {
			whole = strings.ReplaceAll(whole, wrong, right)
		}
		return diag.Msg("%q was saved in a wrong encoding; %q was typed", typed, meant), diag.Write(whole)
	}
	foreign, native := "", false // a word of look-alikes alone; whether its alphabet has other words
	latin := false
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if isASCII(word) { // letters, and nothing but them
			latin = true
			continue
		}
		if r := crowded(word); r != 0 {
			return diag.Msg("the word %q has marks that cover or strike out its letters (%U)", word, r),
				diag.Msg("delete it and type it anew")
		}
		others, pure := alike(word)
		switch at := strings.IndexFunc(word, ofFormulas); {
		case at >= 0:
			return diag.Msg("the word %q is written in letters that are for formulas (%U)", word, []rune(word[at:])[0]),
				diag.Msg("delete it and type it anew")
		case others == 0:
			latin = latin || strings.ContainsFunc(word, isLatin)
		case strings.ContainsFunc(word, isLatin):
			return diag.Msg("the word %q has a letter of another alphabet in it, which looks like one of its own (%U)", word, others),
				diag.Msg("delete it and type it anew")
		case !pure:
			native = true
		case utf8.RuneCountInString(word) > 1 && foreign == "":
			foreign = word
		}
	}
	if foreign != "" && latin && !native {
		return diag.Msg("the word %q is written in letters of another alphabet that look like Latin ones (%U)", foreign, []rune(foreign)[0]),
			diag.Msg("type it anew, in the letters of the words around it")
	}
	return msg, hint
}

// garbled is the first letters in a text that are what becomes of others when
// UTF-8 is read as Windows-1252, and those others: "Ã¼" and "ü".
func garbled(text string) (typed, meant string) {
	for _, run := range strings.FieldsFunc(text, func(r rune) bool { return r < utf8.RuneSelf }) {
		for i, r := range run {
			if !strings.ContainsRune("ÂÃâ", r) {
				continue
			}
			for n, rest := 0, []rune(run[i:]); n < 2 && n+1 < len(rest); n++ {
				letters := string(rest[:n+2])
				b, err := charmap.Windows1252.NewEncoder().String(letters)
				if got, size := utf8.DecodeRuneInString(b); err == nil && size == len(b) && (got >= 0xA0 && got <= 0xFF || got >= 0x2010 && got <= 0x203A || got == '€') {
					return letters, string(got)
				}
			}
		}
	}
	return "", ""
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) && !strings.ContainsRune(phonetic, r) }

// alike is the first letter of a word that is of an alphabet with look-alikes
// of Latin letters, and whether all its letters are such look-alikes.
func alike(word string) (first rune, pure bool) {
	pure = true
	for _, r := range word {
		looks := strings.ContainsRune(lookalikes, r)
		switch {
		case looks, strings.ContainsRune(phonetic, r), unicode.In(r, alphabets...):
			if first == 0 {
				first = r
			}
			pure = pure && looks
		case unicode.IsLetter(r):
			pure = false
		}
	}
	return first, pure
}

// alphabets have letters that look like Latin ones. Of Greek, whose letters
// are also signs (10 μm, 4 kΩ), only the lookalikes count.
var alphabets = []*unicode.RangeTable{
	unicode.Cyrillic, unicode.Armenian, unicode.Cherokee, unicode.Coptic, unicode.Deseret, unicode.Lisu,
	unicode.Canadian_Aboriginal, unicode.Gothic, unicode.Old_Italic, unicode.Carian, unicode.Lycian, unicode.Lydian, unicode.Osage,
}

// ofFormulas tells letters such as the bold 𝐇, which are signs of their own.
func ofFormulas(r rune) bool { return r >= 0x1D400 && r <= 0x1D7FF }

const (
	// lookalikes are the letters of Cyrillic and Greek that mostly look just
	// like a Latin one.
	lookalikes = "АВЕЅІЈКМНОРСТУХҮӀԌԚԜ" + "асеһіјӏорԛѕԝхуүѵԁ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ανικορυχγ"

	// phonetic are Latin letters that look just like other ones.
	phonetic = "ɑɡɩ"
)

// mostMarks is the most marks that a letter has in any language.
const mostMarks = 4

// crowded is a mark in a word that strikes its letter out, or is one of too
// many, or can be seen in no way; 0 if all of them are fine.
func crowded(word string) rune {
	n, before := 0, rune(0)
	for _, r := range norm.NFC.String(word) {
		switch selector := r >= 0xFE00 && r <= 0xFE0F; {
		case !unicode.IsMark(r):
			n, before = 0, r
			continue
		case unicode.Is(striking, r), selector && unicode.IsLetter(before):
			return r
		}
		if n++; n > mostMarks {
			return r
		}
	}
	return 0
}

// striking is marks that are drawn through a letter or around it. The keycap,
// U+20E3, belongs to emoji.
var striking = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0334, Hi: 0x0338, Stride: 1},
	{Lo: 0x0488, Hi: 0x0489, Stride: 1},
	{Lo: 0x20D2, Hi: 0x20D3, Stride: 1},
	{Lo: 0x20D8, Hi: 0x20DA, Stride: 1},
	{Lo: 0x20DD, Hi: 0x20E0, Stride: 1},
	{Lo: 0x20E2, Hi: 0x20E2, Stride: 1},
	{Lo: 0x20E4, Hi: 0x20E6, Stride: 1},
	{Lo: 0x20EA, Hi: 0x20EB, Stride: 1},
}}

// Prose tells what is unseen or confusing in a hand-written page. Other than
// in data it may have soft hyphens and joiners, which belong to good prose and
// leave every word what it is.
func Prose(file string, src []byte) diag.List {
	d := &decoder{file: file, src: bytes.TrimPrefix(src, bom)}
	d.characters(func(r rune) bool { return strings.ContainsRune("\u00AD\u200B\u200C\u200D\u2060", r) })
	for n, line := range d.lines() {
		if msg, hint := confusing(line); msg.Format != "" && !d.full() {
			d.list.Error(diag.Pos{File: file, Line: n + 1}, "confusing-letters", msg, hint)
		}
	}
	return d.list
}
