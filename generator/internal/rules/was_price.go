package rules

import (
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// wasPrices is a price that another is compared with, in German and English.
var wasPrices = regexp.MustCompile(`(?i)(?:^|[^\p{L}])((?:statt|anstatt|anstelle von|früher|vorher|zuvor|bisher|bislang|ursprünglich|normalerweise|sonst|regulär|normalpreis|listenpreis|uvp|unverbindliche preisempfehlung|` +
	`instead of|was|formerly|previously|originally|normally|usually|rrp|list price|recommended retail price|down from|reduced from)[\s:]*(?:nur|noch|für|von|only|for|of)?[\s\x{a0}]*)$`)

// reduced is how it is said that something has become cheaper.
var reduced = vocabulary{
	de: phrasesOf("preissenkung*", "preisnachlass*", "preisermäßigung*", "im preis gesenkt", "reduziert*", "herabgesetzt*", "rabatt*", "rabattiert*", "sonderpreis*", "schnäppchen*", "sale", "jetzt nur noch"),
	en: phrasesOf("price cut*", "price reduction*", "price drop*", "reduced", "discount*", "marked down", "on sale", "special price*", "bargain*", "now only"),
}

var _ = declare(Rule{
	ID:     "was-price",
	Words:  true,
	Norm:   "PAngV § 11(1); UWG § 5(2) no. 2",
	From:   pangvApplies,
	Why:    "Whoever announces that goods have become cheaper must name the lowest total price that he asked for them in the 30 days before. A premium has no price of its own that could have fallen: the page says what it is worth and what is paid for it. A comparison with somebody else's price (a manufacturer's recommendation) must say whose it is, and be current; say so in a waiver. (A subscription says it with `regular`.)",
	Breaks: Example{"data/premiums/leselampe.yaml", "title: {de: Leselampe, en: Reading lamp}", "title: {de: \"Leselampe, statt 29,90 €\", en: \"Reading lamp, instead of €29.90\"}"},
	Passes: Example{"data/premiums/leselampe.yaml", "title: {de: Leselampe, en: Reading lamp}", "title: {de: \"Leselampe im Wert von 19,90 €\", en: Reading lamp worth €19.90}"},
	premium: func(f *finder, p *offer.Premium) {
		hint := diag.Msg("delete the words: the page shows what the premium is worth (`value`) and what is paid for it (`surcharge`)")
		for _, t := range f.texts(p) {
			for _, w := range amountsIn(t) {
				if m := wasPrices.FindStringSubmatchIndex(t.value[:w.start]); m != nil {
					h := t.hit(m[2], w.end)
					f.reportAt(f.at(t, h), diag.Msg("“%s” compares with a price that nobody has asked for this premium", h.words), hint)
				}
			}
			f.quote(t, reduced.find(t), diag.Msg("“%s” says that a premium has become cheaper"), hint)
		}
	},
})
