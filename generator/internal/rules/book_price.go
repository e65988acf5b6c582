package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// books is what has a fixed price, and how a text takes it out.
var books = vocabulary{
	de:  phrasesOf("buch", "bücher", "büchern", "buches", "roman", "romane", "romanen", "bildband*", "bildbände*", "kochbuch*", "kochbücher*", "sachbuch*", "sachbücher*", "hardcover", "taschenbuch*", "taschenbücher*", "e-book*", "ebook*", "büchergutschein*", "buchgutschein*", "gesamte sortiment", "ganzes sortiment", "alles in unserem"),
	en:  phrasesOf("book", "books", "novel", "novels", "e-book*", "ebook*", "paperback*", "hardback*", "book voucher*", "whole range", "everything in our"),
	but: phrasesOf("außer büchern", "keine bücher"),
}

// exempt is how a text says that books at a fixed price are taken out.
var exempt = vocabulary{
	de: phrasesOf("außer preisgebundenen*", "ausgenommen preisgebunden*", "ausgenommen bücher*", "außer büchern", "nicht für preisgebundene*", "nicht für bücher", "preisgebundene bücher ausgenommen", "preisgebundene bücher sind ausgenommen", "bücher ausgenommen"),
	en: phrasesOf("except books*", "except for books", "excluding books", "books excluded", "not for books", "not valid for books", "other than books"),
}

var _ = declare(Rule{
	ID:     "book-price",
	Words:  true,
	Norm:   "BuchPrG §§ 3, 5; BGH, 23 July 2015, I ZR 83/14",
	From:   day(2015, 7, 23),
	Why:    "Books have a fixed price. A publisher's own voucher, for which nobody has paid, may not be used for them: the bookshop would get less than the price. Nor may a book be sold for a surcharge below it. (A voucher of another shop, which is paid for in full, is free of this, and a book that is given away with a subscription as well; books that are free of the price, a waiver names.)",
	Breaks: Example{"data/premiums/gutschein-10.yaml", "shipped_by: publisher", "shipped_by: publisher\ndescription: {de: Für Zeitschriften und Bücher in unserem Laden., en: For magazines and books in our shop.}"},
	Passes: Example{"data/premiums/gutschein-10.yaml", "shipped_by: publisher", "shipped_by: publisher\ndescription: {de: Für alles in unserem Laden außer preisgebundenen Büchern., en: For everything in our shop except books at a fixed price.}"},
	premium: func(f *finder, p *offer.Premium) {
		if p.Kind == offer.Voucher && p.Shippers().Has(offer.ByPublisher) {
			f.bookVoucher(p)
		}
	},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		if p := s.Premium.To; p.Kind == offer.Book && below(s.Surcharge, p.Value) {
			f.report(o, s.Surcharge,
				diag.Msg("a book that is worth %s is sold for a surcharge below its price", p.Value),
				diag.Msg("delete `surcharge`, so that the book is given away with the subscription, or write the book's price; if its price is not fixed, say so in a waiver in data/site.yaml"))
		}
	},
})

// bookVoucher reports a publisher's own voucher that can be used for books.
func (f *finder) bookVoucher(p *offer.Premium) {
	for _, t := range f.texts(p) {
		if len(exempt.find(t)) == 0 {
			f.quote(t, books.find(t),
				diag.Msg("“%s”: the publisher's own voucher would lower the fixed price of books"),
				diag.Msg("take books at a fixed price out, as in “außer preisgebundenen Büchern”, “except books at a fixed price”"))
		}
	}
}

// below tells whether a surcharge is below what the premium is worth, somewhere.
func below(surcharge *offer.Tariff, value offer.Amount) bool {
	return surcharge != nil && slices.ContainsFunc(surcharge.Amounts(), func(a offer.Amount) bool {
		return a.Money > 0 && a.Currency == value.Currency && a.Money < value.Money
	})
}
