package rules

import (
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// unpaid is how to say in German that something costs nothing.
var unpaid = []string{"gratis*", "kostenlos*", "kostenfrei*", "unentgeltlich*", "umsonst", "zum nulltarif", "für 0 euro", "für null euro",
	"ohne aufpreis", "ohne zuzahlung", "zuzahlungsfrei*", "ohne mehrkosten"}

// free is how to say that something costs nothing. "Geschenkt" is left to
// freeIn: a gift subscription is given away by the one who pays for it.
var free = vocabulary{
	de: phrasesOf(unpaid...),
	en: phrasesOf("free", "free of charge", "for free", "gratis", "complimentary", "at no cost", "at no charge", "at no extra cost",
		"for nothing", "without surcharge", "on the house"),
	but: phrasesOf(
		"kostenloser versand", "kostenlosen versand", "kostenlose lieferung", "versand kostenlos", "versand kostenfrei", "versand gratis",
		"lieferung kostenlos", "lieferung kostenfrei", "versandkostenfrei",
		"free delivery", "free shipping", "free postage", "delivery free", "shipping free", "delivery is free", "shipping is free",
		"free of", "free from", "free to", "free time", "free will", "free speech", "free spirit", "free jazz", "free verse",
		"feel free", "set free", "break free", "ad free", "hands free",
	),
}

// freeOrGiven is free where nothing is a gift to somebody else.
var freeOrGiven = vocabulary{de: phrasesOf(append(unpaid, "geschenkt", "geschenkte", "geschenkten", "geschenkter", "geschenktes")...), en: free.en, but: free.but}

// freeIn is free for the texts of an offer.
func freeIn(o *offer.Offer) vocabulary {
	if o.Kind != offer.Gift {
		return freeOrGiven
	}
	return free
}
