package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "regular-price",
	Norm:   "PAngV § 11(1); CJEU C-330/23",
	From:   pangvApplies,
	Why:    "Whoever announces that goods have become cheaper names the lowest total price that he asked for them in the 30 days before, and works out the saving from it. So a printed subscription with `regular` also has `lowest`; the page takes the lower of the two. Both are higher than the price, or there is no reduction. A digital subscription is no goods; there the regular price only has to be true (UWG § 5(2) no. 2).",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", `issues: 12, shipping`, `regular: {total: "78.00"}, issues: 12, shipping`},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", `issues: 12, shipping`, `regular: {total: "78.00", lowest: "72.00"}, issues: 12, shipping`},
	offer: func(f *finder, o *offer.Offer) {
		for _, s := range o.Steps() {
			r := s.Regular
			if r == nil {
				continue
			}
			cheaper := true
			for _, a := range o.Areas() {
				now, ok := s.Total.In(a)
				was, ok2 := r.Total.In(a)
				if ok && ok2 && was.Money <= now.Money {
					f.report(o, &r.Total,
						diag.Msg("%s is no more than the price now, %s, so nothing has become cheaper", was, now),
						diag.Msg("delete `regular`, or correct the amount: it is for the same time as `total`"))
					cheaper = false
					break
				}
				if r.Lowest == nil {
					continue
				}
				if least, ok := r.Lowest.In(a); ok && least.Money <= now.Money {
					f.report(o, r.Lowest,
						diag.Msg("the subscription cost %s in the last 30 days, which is no more than now", least),
						diag.Msg("delete `regular`: there is no reduction to announce"))
					break
				}
			}
			if cheaper && r.Lowest == nil && o.Format.Printed() {
				f.report(o, r,
					diag.Msg("a price is compared with %s, and nothing says which was the lowest of the last 30 days", r.Total),
					diag.Msg("add `lowest: %q` with that price, for the same time; it can be the same as `total`", r.Total))
			}
		}
	},
})
