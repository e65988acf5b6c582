package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var followOnPrice = Rule{
	ID:   "follow-on-price",
	Norm: "PAngV § 3(1); EGBGB Art. 246a § 1(1) no. 8",
	check: func(f *finder) {
		for _, o := range f.Offers {
			switch openEnded := o.Term.Renewal == offer.OpenEnded; {
			case openEnded && o.Then == nil:
				f.report(o, &o.Then,
					diag.Msg("the contract goes on after its minimum term, and nothing says what it costs then"),
					diag.Msg("add `then: {total: %q, issues: 3, every: 3 months}` with your numbers", "16.20"))
			case !openEnded && o.Then != nil:
				f.report(o, &o.Then,
					diag.Msg("the contract ends by itself, so there is no price after it"),
					diag.Msg("remove `then`, or write `renewal: open_ended` under `term`"))
			}
		}
	},
}

var shippingPrices = Rule{
	ID:   "shipping-prices",
	Norm: "PAngV § 6(1)",
	check: func(f *finder) {
		for _, o := range f.Offers {
			switch n := len(o.Price.Shipping); {
			case o.Format.Printed() && n == 0:
				f.report(o, &o.Price.Shipping,
					diag.Msg("issues come by post, and nothing says where to and for how much"),
					diag.Msg("add `shipping: {DE: %q}` under `price`, with each country you deliver to", "0.00"))
			case !o.Format.Printed() && n > 0:
				f.report(o, &o.Price.Shipping,
					diag.Msg("a digital subscription is not posted"),
					diag.Msg("remove `shipping`, or write `format: bundle`"))
			}
		}
	},
}

var issuesFitTerm = Rule{
	ID:       "issues-fit-term",
	Norm:     "PAngV § 3(1)",
	Severity: diag.Warning,
	check: func(f *finder) {
		for _, o := range f.Offers {
			f.issuesFit(o, &o.Price.Issues, o.Term.Minimum)
			if o.Then != nil {
				f.issuesFit(o, &o.Then.Issues, o.Then.Every)
			}
		}
	},
}

// issuesFit reports a number of issues that is off by more than one from what
// the publication brings out in that time; one either way is where a term begins.
func (f *finder) issuesFit(o *offer.Offer, issues *int, p offer.Period) {
	months, whole := p.Months()
	if !whole {
		return
	}
	due := o.Publication.To.IssuesPerYear * months
	if off := 12**issues - due; off < -12 || off > 12 {
		f.report(o, issues,
			diag.Msg("%d issues in %s, but %s comes out %d times a year", *issues, p, o.Publication.To.Title, o.Publication.To.IssuesPerYear),
			diag.Msg("correct the number of issues or the period; about %d would fit", (due+6)/12))
	}
}
