package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// vague is how to say nothing about a time.
var vague = vocabulary{
	de: phrasesOf("solange nötig", "solange wie nötig", "so lange wie nötig", "so lange nötig", "solange erforderlich", "solange wie erforderlich",
		"so lange wie erforderlich", "solange notwendig", "solange es erforderlich ist", "so lange es erforderlich ist", "solange es nötig ist",
		"mindestens", "wenigstens", "oder länger", "und länger", "angemessene zeit", "angemessenen zeitraum", "üblich*", "bis auf weiteres", "unbefristet", "unbegrenzt", "dauerhaft", "nach den gesetzlichen vorgaben", "gemäß den gesetzlichen vorgaben"),
	en: phrasesOf("as long as necessary", "as long as needed", "as long as required", "as long as it is necessary", "as long as is necessary",
		"at least", "or longer", "and longer", "reasonable time", "reasonable period", "appropriate period", "usual*", "until further notice", "indefinitely", "permanently", "unlimited", "in accordance with the law"),
}

// anchors is what an end can be worked out from: a law, or something that
// happens on a day.
var anchors = vocabulary{
	de: phrasesOf("geliefert*", "zugestellt*", "verschickt*", "versandt*", "bestellt*", "bezahlt*", "ausgezahlt*", "gekündigt*", "zurückgegeben*", "zurückgeschickt*", "angekommen*", "lieferung*", "zustellung*", "versand*", "ablieferung*", "auslieferung*", "bestellung*", "rücksende*", "rücksendung*", "rückgabe*", "gewährleistung*", "garantie*", "einlös*", "eingelöst*",
		"verjähr*", "verjährung*", "kündigung*", "kalenderjahr*", "jahresende*", "ende des jahres", "zahlung*", "auszahlung*", "gutgeschrieben*", "widerruf*", "vertragsende*", "ende des abonnements", "ende des abos",
		"aufbewahrungsfrist*", "erhalt*", "eingang*", "abgelaufen*", "gültigkeit*", "kundenkonto*", "reklamation*", "download*", "heruntergeladen*"),
	en: phrasesOf("deliver*", "arrive*", "sent back", "shipment*", "shipping", "shipped", "dispatch*", "order*", "return*", "warrant*", "guarantee*", "redeem*", "redemption", "time-barred", "limitation*", "notice", "cancel*",
		"calendar year", "end of the year", "payment*", "paid", "withdraw*", "end of the subscription", "retention period", "receipt", "received", "expir*", "valid*", "complaint*", "download*", "customer account"),
}

// aLaw is a paragraph or an article.
var aLaw = regexp.MustCompile(`§\s*\d|(?i)\bart(?:\.|ikel|icle)?[\s\x{a0}]*\d`)

// anchored tells whether a reader can work an end out from the text.
func anchored(t text) bool {
	if t.lang != "" && !known(t.lang) {
		return true // whose words nobody knows here
	}
	return len(spans(t)) > 0 || aLaw.MatchString(t.value) || len(anchors.find(t)) > 0
}

var _ = declare(Rule{
	ID:     "retention-named",
	Words:  true,
	Norm:   "GDPR Art. 13(2)(a)",
	From:   gdprApplies,
	Why:    "Readers must be told how long their data are kept or, if no time can be given, by what it is decided, so that they can work it out for themselves. \"As long as necessary\" repeats the law and answers nothing (Guidelines on transparency WP 260 rev.01, annex).",
	Breaks: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: solange erforderlich, en: until the warranty ends}}"},
	Passes: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: bis die Gewährleistung endet, en: until the warranty ends}}"},
	partner: func(f *finder, p *offer.Partner) {
		for _, t := range f.texts(p, "retention") {
			found := vague.find(t)
			if len(found) == 0 && !anchored(t) {
				found = []hit{t.whole()}
			}
			f.contrary(t)
			f.quote(t, found,
				diag.Msg("“%s” does not say how long the data are kept"),
				diag.Msg("write `period:`, or a criterion by which a reader can work it out"))
		}
	},
})

// most is how it is said that a time is the longest one.
var most = vocabulary{
	de: phrasesOf("höchstens", "spätestens", "längstens", "maximal", "nicht länger als", "nie länger als"),
	en: phrasesOf("at most", "at the latest", "no longer than", "not longer than", "never longer than", "maximum", "no more than", "no later than"),
}

// restated is what stands between a time and the same time in other words.
var restated = regexp.MustCompile(`(?i)^\s*(?:\(\s*(?:=|also|das sind|d\.\s?h\.|i\.\s?e\.|that is)?|[,;–-]?\s*(?:=|also|das sind|das heißt|d\.\s?h\.|i\.\s?e\.,?|that is,?))\s*$`)

// contrary reports a criterion whose times contradict one another: one is longer
// than the longest, or is said again as another.
func (f *finder) contrary(t text) {
	list := spans(t)
	for i, a := range list {
		for j, b := range list {
			limit := i != j && limited(t, b.hit) && a.Longer(b.Period)
			other := i+1 == j && restated.MatchString(t.value[a.end:b.start]) && (a.Longer(b.Period) || b.Longer(a.Period))
			if limit || other {
				f.reportAt(f.at(t, b.hit),
					diag.Msg("“%s” and “%s” contradict each other", a.words, b.words),
					diag.Msg("delete the one that is not true"))
			}
		}
	}
}

// limited tells whether a time is said to be the longest one, right before it or behind.
func limited(t text, h hit) bool {
	near := func(from, to int) bool {
		return from <= to && len(strings.Fields(t.value[from:to])) <= 2 && !strings.ContainsAny(t.value[from:to], ".;:,")
	}
	return slices.ContainsFunc(most.find(t), func(m hit) bool {
		return near(m.end, h.start) || t.lang == "en" && near(h.end, m.start)
	})
}
