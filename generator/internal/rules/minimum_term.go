package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:    "minimum-term",
	Words: true,
	Norm:  "BGB § 309 no. 9(a)",
	From:  contractsFair,
	Why:   "Standard terms cannot bind a consumer to a subscription for more than two years. An offer that is not for consumers says so in `eligibility` in each language (\"nicht für Verbraucher\", \"not for consumers\") and is not looked at.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "total: \"66.00\", issues: 12, shipping: {DE: \"0.00\", AT: \"9.60\"}, billed: 12 months}\nthen: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}\nterm: {minimum: 12 months",
		"total: \"189.00\", issues: 36, shipping: {DE: \"0.00\", AT: \"9.60\"}, billed: 12 months}\nthen: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}\nterm: {minimum: 36 months"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "total: \"66.00\", issues: 12, shipping: {DE: \"0.00\", AT: \"9.60\"}, billed: 12 months}\nthen: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}\nterm: {minimum: 12 months",
		"total: \"128.00\", issues: 24, shipping: {DE: \"0.00\", AT: \"9.60\"}, billed: 12 months}\nthen: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"}, every: 3 months}\nterm: {minimum: 2 years"},
	offer: func(f *finder, o *offer.Offer) {
		if f.forBusiness(o) {
			return
		}
		terms := []*offer.Period{&o.Term.Minimum}
		for _, s := range o.Selections() {
			if s.Only != nil && s.Only.Minimum != nil {
				terms = append(terms, s.Only.Minimum)
			}
		}
		for _, m := range terms {
			if months, whole := m.Months(); whole && months > 24 || !whole && m.MaxDays() > 2*365 {
				f.report(o, m,
					diag.Msg("a minimum term of %s binds a consumer for more than two years", *m),
					diag.Msg("write `minimum: 24 months` or less; or say in `eligibility` that the offer is %s", notForConsumers))
			}
		}
	},
})

// business is how an offer says that it is not for consumers (BGB § 13).
var business = vocabulary{
	de: phrasesOf("nicht für verbraucher*", "nur für unternehmer"),
	en: phrasesOf("not for consumers", "businesses only"),
}

const notForConsumers = "“nicht für Verbraucher”, “not for consumers”"

// forBusiness tells whether the offer says in each of its languages that it is
// not for consumers.
func (f *finder) forBusiness(o *offer.Offer) bool {
	texts := f.texts(o, "eligibility")
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(t text) bool { return len(business.find(t)) == 0 })
}
