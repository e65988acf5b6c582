package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "free-with-surcharge",
	Words:  true,
	Norm:   "UWG annex to § 3(3) no. 20",
	From:   uwgApplies,
	Why:    "To call something free for which costs must be borne is unfair whatever else the page says; so the words for it stand neither in the texts of a premium with a surcharge, nor in those of an offer that has one. (The number is 20 since 28 May 2022, 21 before.)",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "de: USB-Stick 64 GB", "de: Gratis-USB-Stick 64 GB"},
	Passes: Example{"data/premiums/gutschein-10.yaml", "de: Bücherstube-Gutschein", "de: Gratis-Gutschein der Bücherstube"},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		if s.Surcharge != nil && !s.Surcharge.Free() {
			f.freeWords(o, o, s)
			f.freeWords(s.Premium.To, o, s)
		}
	},
})

// freeWords reports what claims in a record's texts that nothing need be paid.
func (f *finder) freeWords(record any, o *offer.Offer, s *offer.Selected) {
	f.quoteAll(record, freeIn(o),
		diag.Msg("“%s” is not true: there is a surcharge"),
		diag.Msg("delete the word, or the surcharge"),
		elsewhere{o, s.Surcharge, diag.Msg("the surcharge")})
}
