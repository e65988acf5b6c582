package naming

import "strings"

// fillers say nothing about what a title names.
var fillers = words(`der die das des dem den ein eine einer eines einem einen und oder zu zum zur bis je nur neu
	the a an and or to new`)

// prepositions begin what only describes the thing that is named.
var prepositions = words(`aus mit von vom fur in im an am auf bei ohne of with from for by in on without`)

// presents is words that speak of what comes with a subscription.
var presents = words(`gratis kostenlos dazu geschenkt geschenk zugabe pramie bonus extra obendrauf sichern
	free gift premium present plus included get`)

// inflections is the endings of German and English words, longest first.
var inflections = strings.Fields("ern ens en em er es e n s")

// stem is a word without its inflection: at most two endings, of which three
// letters are left, or four before an ending of one, umlauts as their vowels.
func stem(word []byte) string {
	s := umlauts.Replace(string(word))
	for range 2 {
		for _, end := range inflections {
			if cut, ok := strings.CutSuffix(s, end); ok && len(cut)+len(end) >= 5 {
				s = cut
				break
			}
		}
	}
	if strings.HasSuffix(s, "y") {
		s = s[:len(s)-1] + "i"
	}
	return s
}

var umlauts = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u")

// nameable tells whether a word can name a thing: it is no number and no unit.
func nameable(word string) bool {
	return len(word) >= plainWord && !strings.ContainsAny(word, digits) && !units[word]
}

// units measure what is named.
var units = words(`euro euros cent cents franken prozent percent liter litre litres meter metre metres gramm grams
	monat monate monaten month months woche wochen week weeks tag tage tagen day days jahr jahre jahren year years
	zwei drei vier funf fünf sechs sieben acht neun zehn elf zwölf zwolf three seven eight eleven twelve stuck stück pieces`)

// words is a set of words.
func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
