package rules

import (
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// foreignForm is legal forms of firms that only countries outside of the EEA
// know: the United States, India, Singapore, Australia. (Ltd and plc are Irish,
// too.)
var foreignForm = regexp.MustCompile(`(?:^|[\s,])(?:Inc|LLC|L\.L\.C|Corp|Corporation|Incorporated|Pty|Pte|Pvt)\b\.?`)

var _ = declare(Rule{
	ID:       "helper-abroad",
	Norm:     "GDPR Art. 13(1)(f), 44",
	Severity: diag.Warning,
	From:     gdprApplies,
	Why:      "The disclosure says that the data do not leave the European Economic Area. A carrier or another firm whose name is that of a company from elsewhere most often takes them there, be it by its software.",
	Breaks:   Example{"data/partners/lagerhaus.yaml", "sends: []", "sends: []\ncarriers: [{name: Parcelrush Inc., receives: [name, delivery_address]}]"},
	Passes:   Example{"data/partners/lagerhaus.yaml", "sends: []", "sends: []\ncarriers: [{name: Incognito Kurier GmbH, receives: [name, delivery_address]}]"},
	partner: func(f *finder, p *offer.Partner) {
		for _, h := range helpers(p) {
			if len(p.ThirdCountries) == 0 && foreignForm.MatchString(*h.name) {
				f.report(p, h.name,
					diag.Msg("%s is a company from outside of the European Economic Area, and `third_countries` is none", *h.name),
					diag.Msg("ask the firm where %s processes the data; name the country in `third_countries`, or the company within the EEA that does it", *h.name))
			}
		}
	},
})
