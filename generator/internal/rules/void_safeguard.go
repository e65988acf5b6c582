package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// voided is the decisions on adequacy that the Court of Justice has annulled.
var voided = vocabulary{
	de: phrasesOf("privacy shield", "privacy-shield*", "eu-us-privacy-shield*", "safe harbor*", "safe-harbor*", "safe harbour*", "safe-harbour*", "2016/1250", "2000/520"),
	en: phrasesOf("privacy shield", "privacy-shield*", "eu-us-privacy-shield*", "safe harbor*", "safe-harbor*", "safe harbour*", "safe-harbour*", "2016/1250", "2000/520"),
}

var _ = declare(Rule{
	ID:     "void-safeguard",
	Norm:   "GDPR Art. 45; CJEU C-362/14 (6 October 2015), C-311/18 (16 July 2020)",
	From:   day(2020, 7, 16),
	Fixed:  true,
	Why:    "The Court of Justice annulled Safe Harbor in 2015 and the Privacy Shield in 2020. Nothing can rest on either. (For firms in the USA that have certified themselves there is the EU-U.S. Data Privacy Framework, decision (EU) 2023/1795, or there are standard contractual clauses.)",
	Breaks: Example{"data/partners/lagerhaus.yaml", "third_countries: none", "third_countries: [{country: US, safeguard: {de: Angemessenheitsbeschluss zum Privacy Shield (Art. 45 DSGVO), en: adequacy decision on the Privacy Shield (Art. 45 GDPR)}, copy_at: https://www.lagerhaus.example/us}]"},
	Passes: Example{"data/partners/lagerhaus.yaml", "third_countries: none", "third_countries: [{country: US, safeguard: {de: Angemessenheitsbeschluss (EU) 2023/1795 (Art. 45 DSGVO), en: adequacy decision (EU) 2023/1795 (Art. 45 GDPR)}, copy_at: https://www.lagerhaus.example/us}]"},
	partner: func(f *finder, p *offer.Partner) {
		f.quoteAll(p, voided,
			diag.Msg("“%s” is void: the Court of Justice has annulled it"),
			diag.Msg("ask the firm what the transfer rests on today, and name that; if it is nothing, no data may go there"))
	},
})
