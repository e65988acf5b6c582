package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "purposes-fit",
	Norm:   "GDPR Art. 5(1)(a), 5(1)(b), 13(1)(c)",
	From:   gdprApplies,
	Fixed:  true,
	Why:    "Who ships a premium uses the data to deliver it. If `purposes` does not say so, the disclosure says that the firm ships the premium, and also that it uses the data for nothing but its other purposes. So it is with returns and warranty of a firm that ships nothing which could be sent back or have a defect, and with a law on accounts that decides how long the data are kept, where the firm has no legal obligation.",
	Breaks: Example{"data/partners/kasse.yaml", "purposes: [delivery, legal_obligation]", "purposes: [legal_obligation]"},
	Passes: Example{"data/partners/kasse.yaml", "purposes: [delivery, legal_obligation]", "purposes: [legal_obligation, delivery]"},
	partner: func(f *finder, p *offer.Partner) {
		if len(f.ships(p)) > 0 && !slices.Contains(p.Purposes, offer.ForDelivery) {
			f.report(p, &p.Purposes,
				diag.Msg("the firm ships premiums, and delivery is none of its purposes"),
				diag.Msg("add `delivery` to `purposes`"))
		}
		f.nothingToReturn(p)
		f.keptByLaw(p)
	},
})

// nothingToReturn reports purposes that nothing of what a partner ships can have.
func (f *finder) nothingToReturn(p *offer.Partner) {
	kinds := f.ships(p)
	if len(kinds) == 0 {
		return
	}
	things := kinds[offer.Hardware] || kinds[offer.Book] || kinds[offer.Voucher]
	byPost := kinds[offer.Digital] && slices.Contains(p.Receives, offer.DeliveryAddress)
	for i, purpose := range p.Purposes {
		if purpose == offer.ForReturns && !things && !byPost || purpose == offer.ForWarranty && !things && !kinds[offer.Digital] {
			f.report(p, &p.Purposes[i],
				diag.Msg("of what this firm provides (%s), nothing can be sent back or have a defect for which `%s` would be needed", join(sortedKeys(kinds)), purpose),
				diag.Msg("delete `%s`", purpose))
		}
	}
}

// accounts is the laws on how long accounts are kept.
var accounts = vocabulary{
	de: phrasesOf("aufbewahrungsfrist*", "aufbewahrungspflicht*", "buchungsbeleg*", "handelsgesetzbuch*", "abgabenordnung", "hgb", "ao", "geschäftsunterlagen"),
	en: phrasesOf("accounting record*", "accounting law", "accounting period", "tax law", "tax record*", "duty to keep", "hgb", "ao", "commercial code", "fiscal code"),
}

// keptByLaw reports a partner that keeps data because a law on accounts says so,
// and by its purposes has no such duty.
func (f *finder) keptByLaw(p *offer.Partner) {
	if slices.Contains(p.Purposes, offer.ForLegalObligation) {
		return
	}
	for _, t := range f.texts(p, "retention") {
		hits := accounts.find(t)
		f.quote(t, hits[:min(1, len(hits))],
			diag.Msg("“%s” is a legal obligation to keep the data, and none of the firm's purposes"),
			diag.Msg("add `legal_obligation` to `purposes`, or name here until when the firm needs the data for them"))
	}
}
