package rules

import (
	"regexp"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// safeguards is how the instruments of GDPR Art. 45 to 49 are called.
var safeguards = regexp.MustCompile(`(?i)\bart(\.|ikel|icle|icles)?\s*4[5-9]\b|angemessenheit|adequacy|adequate|` +
	`standard(vertrags|datenschutz)|standard (contractual|data protection) clauses|verbindliche(n|r)? (interne|unternehmens)|binding corporate|` +
	`verhaltensregeln|code of conduct|zertifizierung|certification|data privacy framework|einwilligung|consent`)

// exceptions is Art. 49, and how its exceptions are told apart.
var (
	exceptions = regexp.MustCompile(`(?i)\bart(?:\.|ikel|icle|icles)?[\s\x{a0}]*49`)
	exception  = regexp.MustCompile(`(?i)49[\s\x{a0}]*(?:\(1\)|abs(?:\.|atz)?[\s\x{a0}]*1)[\s\x{a0}]*(?:satz[\s\x{a0}]*1|unterabs(?:\.|atz)?[\s\x{a0}]*1|s\.[\s\x{a0}]*1)?[\s\x{a0},]*(?:\([a-g]\)|(?:buchst(?:\.|abe)?|lit\.?|point|letter)[\s\x{a0}]*\(?[a-g])`)
)

var _ = declare(Rule{
	ID:     "third-country-safeguard",
	Words:  true,
	Norm:   "GDPR Art. 13(1)(f), 44 to 49",
	From:   gdprApplies,
	Why:    "Data may go to a third country only under an adequacy decision (Art. 45), appropriate safeguards such as standard contractual clauses (Art. 46, 47) or, rarely, an exception (Art. 49). Readers must be told which; that the data are safe there says nothing.",
	Breaks: Example{"data/partners/lagerhaus.yaml", "third_countries: none", "third_countries: [{country: US, safeguard: {de: hohe Sicherheit, en: strong security}, copy_at: https://www.lagerhaus.example/us}]"},
	Passes: Example{"data/partners/lagerhaus.yaml", "third_countries: none", "third_countries: [{country: CH, safeguard: {de: Angemessenheitsbeschluss (DSGVO Art. 45), en: adequacy decision (GDPR Art. 45)}, copy_at: https://www.lagerhaus.example/ch}]"},
	partner: func(f *finder, p *offer.Partner) {
		for _, s := range f.texts(p, "third_countries") {
			switch {
			case exceptions.MatchString(s.value) && !exception.MatchString(s.value):
				f.reportAt(f.At(p, s.keys...),
					diag.Msg("%q does not say which of the exceptions of GDPR Art. 49 it is", s.value),
					diag.Msg("name it with its letter: “Art. 49 Abs. 1 Buchst. a DSGVO (ausdrückliche Einwilligung)”, “Art. 49(1)(a) GDPR (explicit consent)”, or what it rests on"))
			case !safeguards.MatchString(s.value):
				f.reportAt(f.At(p, s.keys...),
					diag.Msg("%q names no safeguard that the GDPR knows", s.value),
					diag.Msg("name the adequacy decision (Art. 45), the standard contractual clauses or other safeguard (Art. 46, 47), or the exception (Art. 49)"))
			}
		}
	},
})
