package rules

import (
	"regexp"
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "languages-agree",
	Words:  true,
	Norm:   "GDPR Art. 5(1)(a), 12(1)",
	From:   gdprApplies,
	Why:    "What a disclosure says must be the same in each language: times, figures, articles of law and what a transfer rests on are compared, in the facts of partners and in clauses. (Of languages other than German and English, only figures in digits.)",
	Breaks: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: 6 Monate nach der Lieferung, en: 3 years after delivery}}"},
	Passes: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: sechs Monate nach der Lieferung, en: 6 months after delivery}}"},
	partner: func(f *finder, p *offer.Partner) {
		f.compare(f.texts(p))
	},
	check: func(f *finder) {
		for _, c := range f.Clauses {
			list := slices.Clone(f.texts(c))
			for i, t := range list {
				t.value = wording(t.value)
				list[i] = t.cut()
			}
			f.compare(list)
		}
	},
})

// compare reports, of each text of a record, the first thing that its first
// language says and another does not, or the other way round.
func (f *finder) compare(list []text) {
	said := make([]statement, len(list))
	for i, t := range list {
		if t.lang != "" {
			said[i] = statementOf(t)
		}
	}
	for i, a := range list {
		for j := i + 1; a.lang != "" && j < len(list) && sameText(a, list[j]); j++ {
			here, there := a, list[j]
			h, found := said[i].beyond(said[j])
			if !found {
				here, there = there, here
				h, found = said[j].beyond(said[i])
			}
			if found {
				f.reportAt(f.at(here, h),
					diag.Msg("“%s” stands in the text in %s, and the text in %s does not say it", h.words, here.lang, there.lang),
					diag.Msg("say the same in both: correct `%s` or `%s`", here.lang, there.lang),
					diag.Related{Pos: f.At(there.record, there.keys...), Msg: diag.Msg("the other language")})
			}
		}
	}
}

// sameText tells whether two texts are one text in two languages.
func sameText(a, b text) bool {
	return b.lang != "" && slices.Equal(a.keys[:len(a.keys)-1], b.keys[:len(b.keys)-1])
}

// statement is what a text says that every language must say.
type statement struct {
	known       bool // words of the language are known
	spans       []span
	instruments []hit // by place in [instruments]; the zero hit where the text names none
	figures     []figure
}

func statementOf(t text) statement {
	s := statement{known: known(t.lang), figures: figures(t), spans: spans(t)}
	for _, in := range instruments {
		var h hit
		if t.has(in.de, in.en) { // few texts do, and the expressions take long
			if m := in.full.FindStringIndex(t.value); m != nil {
				h = t.hit(m[0], m[1])
			}
		}
		s.instruments = append(s.instruments, h)
	}
	return s
}

// beyond is the first thing that s says and other does not: a time, an
// instrument of a transfer, a number. Of a language whose words are not known,
// only digits are held against digits.
func (s statement) beyond(other statement) (hit, bool) {
	if s.known && other.known {
		for _, a := range s.spans {
			same := func(b span) bool { return !a.Longer(b.Period) && !b.Longer(a.Period) }
			if !slices.ContainsFunc(other.spans, same) {
				return a.hit, true
			}
		}
		for i, h := range s.instruments {
			if h.words != "" && other.instruments[i].words == "" {
				return h, true
			}
		}
	}
	for _, a := range s.figures {
		same := func(b figure) bool { return a.value == b.value }
		if (a.digits || other.known) && !slices.ContainsFunc(other.figures, same) {
			return a.hit, true
		}
	}
	return hit{}, false
}

// instruments is how what a transfer can rest on is called, in German and
// English: how its names begin, and the whole.
var instruments = []struct {
	de, en string
	full   *regexp.Regexp
}{
	{"angemessen", "adequa", regexp.MustCompile(`(?i)angemessenheitsbeschl\p{L}*|angemessene\w* schutzniveau|adequacy decision|adequate level of protection`)},
	{"standard", "standard", regexp.MustCompile(`(?i)standard(?:vertrags|datenschutz)klauseln|standard (?:contractual|data protection) clauses`)},
	{"verbindliche", "binding corporate", regexp.MustCompile(`(?i)verbindliche\p{L}* (?:interne|unternehmens)\p{L}*|binding corporate rules`)},
	{"ausdrückliche", "explicit consent", regexp.MustCompile(`(?i)ausdrückliche\p{L}* einwilligung|explicit consent`)},
	{"data privacy", "data privacy", regexp.MustCompile(`(?i)data privacy framework`)},
}
