package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a reader takes for a letter although it is coded as another one: the
// letters of scripts that look like Latin ones (Unicode Technical Standard 39,
// confusables.txt, of those that browsers draw alike), small capitals, and letters
// in black boxes. A title in such a script is read in the same way.
var alike = pairs(
	"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz",
	"авекмнорстухіјѕԁһԛԝѵӏɡı", "abekmhopctyxijsdhqwvlgi",
	"αβεικνορτυχγζ", "abeikvoptuxyz",
)

func pairs(lists ...string) map[rune]rune {
	to := map[rune]rune{}
	for i := 0; i < len(lists); i += 2 {
		plain := []rune(lists[i+1])
		for j, r := range []rune(lists[i]) {
			to[r] = plain[j]
		}
	}
	return to
}

// boxed is where the 26 letters begin that stand in black circles, in black boxes, and
// those that flags are made of.
var boxed = []rune{0x1f150, 0x1f170, 0x1f1e6}

// plainLetter is the lower-case letter that a reader takes one for.
func plainLetter(r rune) rune {
	r = unicode.ToLower(r)
	if r < utf8.RuneSelf {
		return r
	}
	if plain, ok := alike[r]; ok {
		return plain
	}
	for _, first := range boxed {
		if r >= first && r < first+26 {
			return 'a' + r - first
		}
	}
	return r
}

// accents is the marks that make another letter of one in languages of Europe. All
// others, a line or a dot below, leave the letter what it is to a reader.
const accents = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0326\u0327\u0328"

// withoutMarks is a text without the marks that make no other letter.
func withoutMarks(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me) || r >= 0x1e00 && r <= 0x1eff
	}) {
		return s
	}
	return norm.NFKC.String(strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Me) && !strings.ContainsRune(accents, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s)))
}
