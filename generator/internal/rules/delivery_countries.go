package rules

import (
	"slices"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "delivery-countries",
	Norm:   "BGB § 312j(1); UWG § 5(2) no. 1",
	From:   uwgApplies,
	Why:    "Whoever can order the magazine to a country must be able to get its premium there, or be told before ordering: the page says where a premium can be had, which is where it is delivered. Delivered to none of the offer's countries, nobody can have it. A recruiter or giver may live elsewhere; they are not looked at here.",
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "countries: [DE, AT]", "countries: [CH]"},
	Passes: Example{"data/premiums/usb-stick-64.yaml", "countries: [DE, AT]", "countries: [DE]"},
	selection: func(f *finder, o *offer.Offer, s *offer.Selected) {
		d := s.Premium.To.Delivery
		if len(o.Price.Shipping) == 0 || d == nil || s.Elsewhere() || len(o.PremiumAreas(s)) > 0 || !slices.ContainsFunc(o.Areas(), s.In) {
			return
		}
		f.report(o, &s.Premium,
			diag.Msg("the offer is delivered to %s, and this premium to none of them", join(o.Areas())),
			diag.Msg("choose another premium, or add the country to the premium if its shipper delivers there"),
			elsewhere{s.Premium.To, &d.Countries, diag.Msg("it is delivered here")})
	},
})
