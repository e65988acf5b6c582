package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "saving-plausible",
	Norm:     "UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "A subscription that costs more than its single copies, or less than three tenths of them, is most often a slip: the price of a month taken for that of a year, or a point at the wrong place. Trials and gifts of few issues are cheap on purpose.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00"`, `total: "23.00"`},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", `total: "66.00"`, `total: "78.00"`},
	offer: func(f *finder, o *offer.Offer) {
		f.postagePlausible(o)
		copies, known := o.SingleCopies(o.Areas()[0])
		all := copies.Money
		paid, ok := o.Minimum(o.Areas()[0])
		if !known || !ok || o.Upgrade != nil || o.Format != offer.Print || paid.Price.Currency != copies.Currency || paid.Price.Money == 0 {
			return
		}
		issues, _ := o.IssuesOver(o.Term.Minimum)
		switch price := paid.Price.Money; {
		case price > all:
			f.report(o, &o.Price.Total, diag.Msg("%s is more than the single copies (%d), which cost %s", price, issues, all),
				diag.Msg("check where the point stands, and for which time the price is"), f.singly(o)...)
		case o.Kind != offer.Trial && 10*price < 3*all:
			f.report(o, &o.Price.Total, diag.Msg("%s is less than three tenths of the single copies (%d), which cost %s", price, issues, all),
				diag.Msg("check where the point stands, and for which time the price is"), f.singly(o)...)
		}
	},
})

// postagePlausible reports postage that is more than three times what is sent,
// which even by air is most often a digit too many.
func (f *finder) postagePlausible(o *offer.Offer) {
	for _, s := range o.Steps() {
		for _, a := range sortedKeys(s.Shipping) {
			total, ok := s.Total.In(a)
			if post := s.Shipping[a]; ok && o.Kind != offer.Trial && total.Money > 0 && post.Currency == total.Currency && post.Money > 3*total.Money {
				f.reportAt(f.At(o, append(f.Keys(o, &s.Shipping), string(a))...), diag.Msg("the postage, %s, is more than three times the price, which is %s", post, total),
					diag.Msg("check where the point stands, and for which time the price is"))
			}
		}
	}
}

// singly is where the prices of single copies stand, which may be the wrong ones.
func (f *finder) singly(o *offer.Offer) (places []elsewhere) {
	for _, p := range o.Publications {
		if p.To.SingleCopyPrice != nil {
			places = append(places, elsewhere{p.To, p.To.SingleCopyPrice, diag.Msg("a single copy costs this")})
		}
	}
	return places
}
