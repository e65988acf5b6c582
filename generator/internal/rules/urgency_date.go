package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// urgent is how to press readers with the time.
var urgent = vocabulary{
	de: phrasesOf("für kurze zeit", "nur kurze zeit", "nur noch kurze zeit", "nur kurz", "nur heute", "nur noch heute", "nur noch morgen",
		"nur diese woche", "nur noch diese woche", "nur noch wenige tage", "nur wenige tage", "nur noch bis", "letzte chance", "letzte gelegenheit",
		"endet bald", "bald vorbei", "zeitlich begrenzt*", "befristetes angebot", "begrenzte zeit", "jetzt oder nie", "schnell sein", "schnell zugreifen",
		"beeilen", "beeilung", "nicht mehr lange", "countdown"),
	en: phrasesOf("for a short time", "short time only", "limited time", "time limited", "time-limited", "limited-time", "today only", "only today", "this week only",
		"only a few days left", "few days left", "last chance", "final chance", "ends soon", "ending soon", "now or never", "hurry", "act now",
		"act fast", "don't wait", "before it's too late", "time is running out", "while it lasts", "countdown"),
	but: phrasesOf("only today's", "nur heutige"),
}

var _ = declare(Rule{
	ID:     "urgency-date",
	Words:  true,
	Norm:   "UWG annex to § 3(3) no. 7",
	From:   uwgApplies,
	Why:    "It is always unfair to say untruly that something is to be had for a very short time only, so that readers decide without thinking. An offer that presses has a last day, `until`, which the page then shows.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: \"Nur für kurze Zeit: Funkwelt im Jahresabo\""},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: Funkwelt im Jahresabo, auch wenn Sie nur kurzzeitig funken"},
	offer: func(f *finder, o *offer.Offer) {
		if o.Valid.Until != nil {
			return
		}
		f.urgentWords(o, o)
		for _, s := range o.Selections() {
			f.urgentWords(s.Premium.To, o)
		}
	},
})

// urgentWords reports what presses readers in a record that an offer without
// an end shows.
func (f *finder) urgentWords(record any, o *offer.Offer) {
	f.quoteAll(record, urgent,
		diag.Msg("“%s” presses readers, but the offer has no last day"),
		diag.Msg("add `until:` under `valid`, or delete the words"),
		elsewhere{o, &o.Valid, diag.Msg("the offer is valid without an end")})
}
