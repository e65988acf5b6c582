package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// prizes is how texts announce a prize draw.
var prizes = vocabulary{
	de: phrasesOf("gewinnspiel*", "preisausschreiben*", "verlosung*", "verlosen", "verlost", "gewinnen sie", "gewinnt mit", "zu gewinnen", "tombola", "teilnahmeschluss", "hauptgewinn*"),
	en: phrasesOf("prize draw*", "sweepstake*", "raffle*", "prize competition*", "win a", "win an", "win one of", "to be won", "to win", "lucky winner*", "giveaway*"),
	but: phrasesOf("gewinnen sie abstand", "gewinnen sie zeit", "gewinnen sie einen eindruck", "gewinnen sie einblick*", "gewinnen sie einen überblick",
		"learn to win", "play to win", "how to win"),
}

var _ = declare(Rule{
	ID:       "prize-draw",
	Words:    true,
	Norm:     "UWG § 5a(1), annex to § 3(3) no. 20; GDPR Art. 13",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "A prize draw has conditions, a closing day and recipients of data of its own, none of which the data can say: the pages would announce it without them. It belongs on a page of its own, with its own notice.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: \"Funkwelt im Jahresabo, mit Gewinnspiel\""},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: \"Funkwelt im Jahresabo: Gewinnen Sie Abstand\""},
	offer:    func(f *finder, o *offer.Offer) { f.prizeWords(o) },
	premium:  func(f *finder, p *offer.Premium) { f.prizeWords(p) },
})

func (f *finder) prizeWords(record any) {
	f.quoteAll(record, prizes,
		diag.Msg("“%s” announces a prize draw, of which the data can say neither the conditions nor who gets the data"),
		diag.Msg("delete the words here, and announce it on a page in content/ with its conditions and its own notice"))
}
