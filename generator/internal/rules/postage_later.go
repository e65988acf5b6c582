package rules

import (
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "postage-later",
	Norm:     "PAngV § 3(1), § 6(1) no. 2",
	Severity: diag.Warning,
	From:     pangvApplies,
	Why:      "Where postage is paid for the first price, readers of that country are to know what they pay later. Until a step says its own, the page can only say that postage comes on top, without how much.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "then: {total: \"18.00\", issues: 3, shipping: {DE: \"0.00\", AT: \"2.40\"},", "then: {total: \"18.00\", issues: 3,"},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "AT: \"2.40\"}, every", "AT: \"0.00\"}, every"},
	offer: func(f *finder, o *offer.Offer) {
		paid := o.Stretches()[0].Postage(o.Areas())
		for i := range o.Then {
			if s := &o.Then[i]; paid && len(s.Shipping) == 0 && o.Format.Printed() {
				f.report(o, s,
					diag.Msg("nothing says what the postage is after the first price"),
					diag.Msg("add `%s` here with your numbers: they are for the same time as this `total`", shipping(o)))
			}
		}
	},
})

// shipping is the postage of the first price, for a hint.
func shipping(o *offer.Offer) string {
	var parts []string
	for _, a := range sortedKeys(o.Price.Shipping) {
		parts = append(parts, string(a)+": "+strconv.Quote(o.Price.Shipping[a].String()))
	}
	return "shipping: {" + strings.Join(parts, ", ") + "}"
}
