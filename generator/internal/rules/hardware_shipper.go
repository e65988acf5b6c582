package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// A voucher says by its brand where it comes from; a piece of hardware doesn't.
// Without its shipper nothing can be disclosed, so this is the one rule that
// the guarantee rests on.
var hardwareShipper = Rule{
	ID:   "hardware-shipper",
	Norm: "GDPR Art. 13(1)(e)",
	check: func(f *finder) {
		for _, p := range f.Premiums {
			if p.Kind == offer.Hardware && p.ShippedBy.ID == "" {
				f.report(p, &p.ShippedBy,
					diag.Msg("nobody is named who ships this hardware"),
					diag.Msg("add `shipped_by:` with the id of a partner in data/partners/, or `shipped_by: publisher`"))
			}
		}
	},
}
