package rules

import (
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// longestTitle is how many characters of a title fit above the price in the
// first screen of a phone of 360 x 740 pixels, with what else stands there.
const longestTitle = 90

var _ = declare(Rule{
	ID:       "title-fits",
	Norm:     "editorial",
	Severity: diag.Warning,
	Why:      "A title stands above the price. One of more than 90 characters takes so many lines on a phone that the price, or who ships the premium, is no longer seen in the first screen.",
	Breaks:   Example{"data/offers/funkwelt-probe.yaml", "de: Funkwelt zur Probe", "de: Drei Ausgaben der Funkwelt zur Probe für alle, die noch nie eine gelesen haben und es jetzt einmal wollen"},
	Passes:   Example{"data/offers/funkwelt-probe.yaml", "de: Funkwelt zur Probe", "de: Drei Ausgaben der Funkwelt zur Probe für alle, die noch nie eine gelesen haben"},
	offer: func(f *finder, o *offer.Offer) {
		for _, t := range f.texts(o, "title") {
			if n := utf8.RuneCountInString(t.value); n > longestTitle {
				f.reportAt(f.At(o, t.keys...), diag.Msg("the title has %d characters, so that the price does not stand in the first screen of a phone", n),
					diag.Msg("write at most %d characters, and the rest in summary:", longestTitle))
			}
		}
	},
})
