package rules

import (
	"slices"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var deliveryCountries = Rule{
	ID:   "delivery-countries",
	Norm: "BGB § 312j(1); UWG § 5(2) no. 1",
	From: uwgApplies,
	Why: Words{
		EN: "Whoever can order the magazine to a country must be able to get its premium there, or be told before ordering. A recruiter or giver may live elsewhere; they are not looked at here.",
		DE: "Wer die Zeitschrift in ein Land bestellen kann, muss dort auch die Prämie bekommen oder vor der Bestellung erfahren, dass es sie dort nicht gibt. Werbende und Schenkende können anderswo wohnen; um sie geht es hier nicht.",
	},
	Breaks: Example{"data/premiums/usb-stick-64.yaml", "countries: [DE, AT]", "countries: [DE]"},
	Passes: Example{"data/premiums/usb-stick-64.yaml", "countries: [DE, AT]", "countries: [DE, AT, CH]"},
	check: func(f *finder) {
		for _, o := range f.Offers {
			for i := range o.Selections() {
				s := &o.Premiums.From[i]
				d := s.Premium.To.Delivery
				if d == nil || s.For == offer.Recruiter || s.For == offer.Giver {
					continue
				}
				var missing []string
				for _, c := range sortedKeys(o.Price.Shipping) {
					if !slices.Contains(d.Countries, c) {
						missing = append(missing, string(c))
					}
				}
				if len(missing) > 0 {
					f.reportAt(f.Pos(o, &s.Premium),
						diag.Msg("the offer is delivered to %s, but this premium is not", strings.Join(missing, ", ")),
						diag.Msg("delete the country under `shipping` here, choose another premium, or add the country to the premium if its shipper delivers there"),
						diag.Related{Pos: f.Pos(s.Premium.To, &d.Countries), Msg: diag.Msg("it is delivered here")})
				}
			}
		}
	},
}
