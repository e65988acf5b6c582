package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// scarce is how to say that there is not much left.
var scarce = vocabulary{
	de: phrasesOf("solange der vorrat reicht", "solange vorrat reicht", "so lange der vorrat reicht", "nur noch wenige", "nur noch wenige exemplare",
		"nur noch wenige stück", "fast ausverkauft", "fast vergriffen", "limitiert*", "streng limitiert", "restposten", "restbestand", "begrenzte stückzahl", "begrenzter stückzahl"),
	en: phrasesOf("while stocks last", "while supplies last", "while stock lasts", "only a few left", "few left", "almost sold out", "nearly sold out", "almost gone",
		"selling fast", "limited edition", "limited stock", "limited supply", "limited quantity", "limited quantities"),
	but: phrasesOf("nur noch wenige tage"),
}

var _ = declare(Rule{
	ID:     "stock-claim",
	Words:  true,
	Norm:   "UWG § 5(2) no. 1",
	From:   uwgApplies,
	Why:    "To say untruly that there is little left misleads about availability. Where it is true, the premium has `stock: limited`, and every page says so in the same words.",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "de: USB-Stick 64 GB", "de: \"Fast vergriffen: USB-Stick 64 GB\""},
	Passes: Example{"data/premiums/usb-stick-64.yaml", "title: {de: USB-Stick 64 GB", "stock: limited\ntitle: {de: \"Fast vergriffen: USB-Stick 64 GB\""},
	premium: func(f *finder, p *offer.Premium) {
		if p.Stock != offer.Limited {
			f.scarceWords(p, diag.Msg("delete the words, or add `stock: limited` if it is true"))
		}
	},
	offer: func(f *finder, o *offer.Offer) {
		limited := func(s *offer.Selected) bool {
			return s.Premium.To.Stock == offer.Limited || s.Only != nil && s.Only.Number > 0
		}
		if !slices.ContainsFunc(o.Selections(), limited) {
			f.scarceWords(o, diag.Msg("delete the words, or add `stock: limited` to the premium that they speak of"))
		}
	},
})

func (f *finder) scarceWords(record any, hint diag.Message) {
	f.quoteAll(record, scarce, diag.Msg("“%s” is not what the data say: the stock is not limited"), hint)
}
