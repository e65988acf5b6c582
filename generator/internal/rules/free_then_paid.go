package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "free-then-paid",
	Words:  true,
	Norm:   "UWG annex to § 3(3) no. 20",
	From:   uwgApplies,
	Why:    "A trial that turns into a paid subscription unless the reader gives notice may not be called free: whoever does nothing pays. Nor may a subscription of which only the first part costs nothing.",
	Breaks: Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Try Funkwelt for free"},
	Passes: Example{"data/offers/funkwelt-probe.yaml", "en: Funkwelt trial", "en: Funkwelt trial, sugar-free and free of puzzles"},
	offer: func(f *finder, o *offer.Offer) {
		if len(o.Then) == 0 || !o.Price.Total.Free() && (o.Kind != offer.Trial || !o.GoesOn()) {
			return
		}
		then := &o.Then[0]
		msg := diag.Msg("“%s” is not true: without notice, the reader pays %s afterwards", then.Total)
		hint := diag.Msg("name the amount in place of the word (%s), and what follows; or write `renewal: none`", o.Price.Total)
		if !o.GoesOn() {
			msg = diag.Msg("“%s” is not true: the reader pays %s afterwards", then.Total)
			hint = diag.Msg("name the amount in place of the word (%s), and what follows", o.Price.Total)
		}
		f.quoteAll(o, freeIn(o), msg, hint, elsewhere{o, &then.Total, diag.Msg("the price that follows")})
	},
})
