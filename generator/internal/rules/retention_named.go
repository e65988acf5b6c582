package rules

import "github.com/klarabo/klarabo/generator/internal/diag"

// vague is how to say nothing about a time.
var vague = vocabulary{
	de: []string{"solange nötig", "solange wie nötig", "so lange wie nötig", "so lange nötig", "solange erforderlich", "solange wie erforderlich",
		"so lange wie erforderlich", "solange notwendig", "solange es erforderlich ist", "so lange es erforderlich ist", "solange es nötig ist",
		"bis auf weiteres", "unbefristet", "unbegrenzt", "dauerhaft", "nach den gesetzlichen vorgaben", "gemäß den gesetzlichen vorgaben"},
	en: []string{"as long as necessary", "as long as needed", "as long as required", "as long as it is necessary", "as long as is necessary",
		"until further notice", "indefinitely", "permanently", "unlimited", "in accordance with the law"},
}

var retentionNamed = Rule{
	ID:     "retention-named",
	Norm:   "GDPR Art. 13(2)(a)",
	From:   gdprApplies,
	Why:    "Readers must be told how long their data are kept or, if no time can be given, by what it is decided, so that they can work it out for themselves. \"As long as necessary\" repeats the law and answers nothing (Guidelines on transparency WP 260 rev.01, annex).",
	Breaks: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: solange erforderlich, en: until the warranty ends}}"},
	Passes: Example{"data/partners/schraubwerk.yaml", "retention: {period: 6 months, from: delivery}", "retention: {criterion: {de: bis die Gewährleistung endet, en: until the warranty ends}}"},
	check: func(f *finder) {
		for _, p := range f.Partners {
			for _, t := range f.texts(p) {
				if t.keys[0] != "retention" {
					continue
				}
				for _, h := range vague.find(t) {
					f.reportAt(f.place(p, t, h),
						diag.Msg("“%s” does not say how long the data are kept", h.words),
						diag.Msg("write `period:`, or a criterion by which a reader can work it out"))
				}
			}
		}
	},
}
