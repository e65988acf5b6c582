package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "one-currency",
	Norm:   "PAngV § 3(1), (2)",
	From:   pangvApplies,
	Why:    "Whoever orders pays one sum. So every amount that is paid in a country, the total, the postage, a fee, a surcharge, is in one currency, and there is one for each country that the issues are delivered to, and for no other.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `AT: "9.60"}, billed`, `AT: "9.60 CHF"}, billed`},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", `price: {total: "66.00"`, `price: {total: {DE: "66.00", AT: "68.00"}`},
	offer: func(f *finder, o *offer.Offer) {
		areas := o.Areas()
		for _, s := range o.Steps() {
			f.tariffFits(o, &s.Total, areas, areas)
			if s.Fee != nil {
				f.tariffFits(o, &s.Fee.Total, areas, areas)
			}
			if s.Regular != nil {
				f.tariffFits(o, &s.Regular.Total, areas, areas)
				if s.Regular.Lowest != nil {
					f.tariffFits(o, s.Regular.Lowest, nil, areas)
				}
			}
			for _, a := range sortedKeys(s.Shipping) {
				if want, ok := o.Price.Total.In(a); ok && want.Currency != s.Shipping[a].Currency {
					f.twoCurrencies(f.At(o, append(f.Keys(o, &s.Shipping), string(a))...), a, s.Shipping[a], want)
				}
			}
		}
		for _, s := range o.Selections() {
			if s.Surcharge == nil {
				continue
			}
			can := slices.DeleteFunc(slices.Clone(areas), func(a offer.Area) bool { return !s.In(a) })
			f.tariffFits(o, s.Surcharge, o.PremiumAreas(s), can)
		}
	},
})

// tariffFits reports a tariff that has no amount for an area where one is needed,
// one where none can be paid, or one in another currency than the offer's price there.
func (f *finder) tariffFits(o *offer.Offer, t *offer.Tariff, needed, areas []offer.Area) {
	for _, a := range areas {
		amount, ok := t.In(a)
		want, known := o.Price.Total.In(a)
		switch {
		case !ok && !slices.Contains(needed, a):
		case !ok:
			f.report(o, t,
				diag.Msg("nothing says what is paid in %s", a),
				diag.Msg("add `%s: \"…\"`, or do not deliver there: delete the country under `shipping`", a))
		case known && amount.Currency != want.Currency:
			f.twoCurrencies(f.Pos(o, t), a, amount, want)
		}
	}
	if len(areas) == 1 && areas[0] == "" {
		return
	}
	for _, a := range sortedKeys(t.Per) {
		if !slices.Contains(areas, a) {
			f.reportAt(f.At(o, append(f.Keys(o, t), string(a))...),
				diag.Msg("a price for %s, where nothing is delivered", a),
				diag.Msg("delete it, or add the country to `shipping` under `price`"))
		}
	}
}

// twoCurrencies reports an amount in another currency than the one that is wanted there.
func (f *finder) twoCurrencies(pos diag.Pos, a offer.Area, got, want offer.Amount) {
	msg := diag.Msg("%s and %s are in two currencies, and are paid together in %s", got, want, a)
	if a == "" {
		msg = diag.Msg("%s and %s are in two currencies, and are paid together", got, want)
	}
	hint := diag.Msg("write an amount for each country, and behind this one %s", want.Currency)
	if want.Currency == "" {
		hint = diag.Msg("write the amount in the site's currency, without letters behind it; if there is one for each country: `{DE: …, CH: \"… CHF\"}`")
	}
	f.reportAt(pos, msg, hint)
}
