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
	check: func(f *finder) {
		for _, p := range f.Partners {
			if len(p.ThirdCountries) > 0 {
				continue
			}
			for i := range p.Carriers {
				f.abroad(p, &p.Carriers[i].Name)
			}
			for i := range p.Subcontractors {
				f.abroad(p, &p.Subcontractors[i].Name)
			}
		}
	},
})

func (f *finder) abroad(p *offer.Partner, name *string) {
	if foreignForm.MatchString(*name) {
		f.report(p, name,
			diag.Msg("%s is a company from outside of the European Economic Area, and `third_countries` is none", *name),
			diag.Msg("ask the firm where %s processes the data; name the country in `third_countries`, or the company within the EEA that does it", *name))
	}
}
