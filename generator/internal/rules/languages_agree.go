package rules

import (
	"regexp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var languagesAgree = Rule{
	ID:     "languages-agree",
	Words:  true,
	Norm:   "GDPR Art. 5(1)(a), 12(1)",
	From:   gdprApplies,
	Why:    "What a disclosure says must be the same in each language: times, figures, articles of law and what a transfer rests on are compared, in the facts of partners and in clauses. (Of languages other than German and English, only figures in digits.)",
	Breaks: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: 6 Monate nach der Lieferung, en: 3 years after delivery}}"},
	Passes: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: sechs Monate nach der Lieferung, en: 6 months after delivery}}"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			f.compare(p, differ)
		}
		for _, c := range f.Clauses {
			f.compare(c, func(a, b text) (hit, bool) {
				a.value, b.value = action.ReplaceAllStringFunc(a.value, blank), action.ReplaceAllStringFunc(b.value, blank)
				return differ(a, b)
			})
		}
	},
}

// compare reports, of each text of a record, the first thing that its first
// language says and another does not, or the other way round.
func (f *finder) compare(record any, only func(a, b text) (hit, bool)) {
	list := f.texts(record)
	for i, a := range list {
		if a.lang == "" {
			continue
		}
		for _, b := range list[i+1:] {
			if !sameText(a, b) {
				break
			}
			here, there := a, b
			h, found := only(a, b)
			if !found {
				here, there = b, a
				h, found = only(b, a)
			}
			if found {
				f.reportAt(f.place(record, here, h),
					diag.Msg("“%s” stands in the text in %s, and the text in %s does not say it", h.words, here.lang, there.lang),
					diag.Msg("say the same in both: correct `%s` or `%s`", here.lang, there.lang),
					diag.Related{Pos: f.At(record, there.keys...), Msg: diag.Msg("the other language")})
			}
		}
	}
}

// sameText tells whether two texts are one text in two languages.
func sameText(a, b text) bool {
	return b.lang != "" && slices.Equal(a.keys[:len(a.keys)-1], b.keys[:len(b.keys)-1])
}

// differ is the first thing that a says and b does not: a time, an instrument
// of a transfer, a number. Of a language whose words are not known, only digits
// are held against digits.
func differ(a, b text) (hit, bool) {
	said := map[string]bool{}
	for _, n := range figures(b.value, b.lang) {
		said[n.value] = true
	}
	if known(a.lang) && known(b.lang) {
		if h, found := differInKind(a, b); found {
			return h, true
		}
	}
	for _, n := range figures(a.value, a.lang) {
		if !said[n.value] && (n.digits || known(b.lang)) {
			return n.hit, true
		}
	}
	return hit{}, false
}

// known tells whether words of the language are known.
func known(l offer.Lang) bool { return wordsIn[l].units != nil }

// differInKind is the first time, or instrument of a transfer, that only a says.
func differInKind(a, b text) (hit, bool) {
	said := spans(b.value, b.lang)
	for _, s := range spans(a.value, a.lang) {
		same := func(o span) bool { return !s.Longer(o.Period) && !o.Longer(s.Period) }
		if !slices.ContainsFunc(said, same) {
			return s.hit, true
		}
	}
	for _, in := range instruments {
		if m := in.FindStringIndex(a.value); m != nil && !in.MatchString(b.value) {
			return hit{a.value[m[0]:m[1]], m[0], m[1]}, true
		}
	}
	return hit{}, false
}

// instruments is how what a transfer can rest on is called, in German and English.
var instruments = []*regexp.Regexp{
	regexp.MustCompile(`(?i)angemessenheitsbeschl\p{L}*|angemessene\w* schutzniveau|adequacy decision|adequate level of protection`),
	regexp.MustCompile(`(?i)standard(?:vertrags|datenschutz)klauseln|standard (?:contractual|data protection) clauses`),
	regexp.MustCompile(`(?i)verbindliche\p{L}* (?:interne|unternehmens)\p{L}*|binding corporate rules`),
	regexp.MustCompile(`(?i)ausdrückliche\p{L}* einwilligung|explicit consent`),
	regexp.MustCompile(`(?i)data privacy framework`),
}
