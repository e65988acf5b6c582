package rules

import (
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "effect-agrees",
	Words:  true,
	Norm:   "GDPR Art. 5(1)(a), 13(1)(c) to (f)",
	From:   gdprApplies,
	Why:    "What follows from matching, the interest in it, how long data are kept and what other firms do are told in the firm's own words, in the middle of a text that says of its other facts: no advertising, no other purposes, no other recipients, no third countries. Words that speak of these must agree with the facts.",
	Breaks: Example{"data/partners/schraubwerk.yaml", "Findet sie Sie dort, so", "Findet sie Sie dort, schickt sie Ihnen einen Newsletter, und es"},
	Passes: Example{"data/partners/schraubwerk.yaml", "Findet sie Sie dort, so", "Findet sie Sie dort, schickt sie Ihnen deshalb keine Werbung, und es"},
	partner: func(f *finder, p *offer.Partner) {
		for _, t := range f.texts(p) {
			key := strings.Join(t.keys, ".")
			if strings.HasPrefix(key, "third_countries") {
				continue
			}
			for i := range contradictions {
				c := &contradictions[i]
				if c.when(p, key) {
					f.quote(t, c.words.find(t), c.says, c.hint)
				}
			}
			f.countries(p, t)
		}
		f.consequences(p)
	},
})

// contradiction is words that say something else than the facts.
type contradiction struct {
	words vocabulary
	when  func(p *offer.Partner, key string) bool
	says  diag.Message // with a place for the words
	hint  diag.Message
}

var contradictions = []contradiction{
	{advertisingWords, func(p *offer.Partner, key string) bool {
		return p.Advertising == offer.NoAdvertising || strings.HasPrefix(key, "matching.interest")
	}, diag.Msg("“%s” speaks of advertising, and the text also says that the data are not used for it, or that one can object for reasons only"),
		diag.Msg("delete the words; if the firm advertises, say so in `advertising`, and match for no such purpose")},
	{creditWords, func(*offer.Partner, string) bool { return true },
		diag.Msg("“%s” is a purpose and a recipient that the text says there are none of"),
		diag.Msg("delete the words; a firm that checks the credit of readers for a premium has no legal basis for it")},
	{recipientWords, func(_ *offer.Partner, key string) bool { return !strings.HasPrefix(key, "subcontractors") },
		diag.Msg("“%s” speaks of recipients that are not named"),
		diag.Msg("delete the words, or name each firm in `subcontractors` with what it gets and what for")},
	{denialWords, func(p *offer.Partner, key string) bool { return strings.HasPrefix(key, "matching.") },
		diag.Msg("“%s” denies the matching that `matching` states"),
		diag.Msg("delete the words, or write `matching: none` if the firm does not match")},
	{mailWords, func(p *offer.Partner, key string) bool {
		return len(p.Sends) == 0 && strings.HasPrefix(key, "matching.")
	}, diag.Msg("“%s” speaks of mails, and the text also says that the firm sends none"),
		diag.Msg("delete the words; if the firm writes to readers, say which mails in `sends`")},
	{nothingKept, func(_ *offer.Partner, key string) bool { return strings.HasPrefix(key, "matching.") },
		diag.Msg("“%s” says that nothing is kept, and `retention` says for how long the data are"),
		diag.Msg("delete the words; what the firm keeps, and for how long, stands in `retention`")},
}

// advertisingWords is how advertising is called.
var advertisingWords = vocabulary{
	de: phrasesOf("werbung", "werbe*", "direktwerbung", "direktmarketing", "marketing*", "newsletter*", "werblich*", "reklame", "sonderangebote*", "produktempfehlung*", "angebote per e-mail", "weitere angebote", "kataloge", "katalogen", "prospekte", "prospekten", "rabattaktion*"),
	en: phrasesOf("advertising", "advertisement*", "advertis*", "adverts", "marketing", "newsletter*", "promotional*", "promotion*", "special offers", "product recommendations", "further offers", "catalogues", "catalogs", "brochures", "leaflets"),
}

// creditWords is how the examination of somebody's solvency is called.
var creditWords = vocabulary{
	de: phrasesOf("bonität*", "auskunftei*", "schufa*", "kreditwürdig*", "kreditauskunft*", "kreditauskünft*", "scoring*", "score", "scorewert*", "zahlungsfähigkeit*", "zahlungsverhalten*", "wirtschaftsauskunft*", "wirtschaftsauskünft*", "creditreform", "crif*", "infoscore", "risikoprüfung*", "risikobewertung*", "ausfallrisik*", "zahlungsausfall*", "zahlungsausfälle*"),
	en: phrasesOf("credit check*", "credit rating*", "creditworth*", "credit agenc*", "credit bureau*", "credit scor*", "credit reference*", "credit report*", "scoring", "solvency", "schufa", "risk check*", "checking risks", "risk assessment*", "risk scor*", "default risk*"),
}

// recipientWords is how others are called who get the data.
var recipientWords = vocabulary{
	de: phrasesOf("konzern*", "an dritte", "mit dritten", "dritten zur verfügung", "partnerunternehmen", "partnerfirmen", "tochterfirm*", "tochtergesellschaft*", "tochterunternehmen",
		"schwesterfirm*", "schwestergesellschaft*", "schwesterunternehmen", "muttergesellschaft*", "verbundene unternehmen", "verbundenen unternehmen", "unternehmensgruppe", "firmengruppe", "adresshändler*", "adresshandel*",
		"verkaufen", "verkauft", "weiterverkauf*", "vermieten", "vermietet", "weiterverm*"),
	en: phrasesOf("third parties", "third party", "affiliat*", "group companies", "group company", "companies of the group", "group of companies", "sister compan*", "parent company", "subsidiar*", "partner companies", "address broker*", "data broker*", "sell", "selling", "sold", "resale", "resell*", "renting out", "rented out"),
}

// denialWords is how it is said that nothing is matched.
var denialWords = vocabulary{
	de: phrasesOf("kein abgleich", "keinen abgleich", "kein datenabgleich", "keinen datenabgleich", "ohne abgleich", "abgleich findet nicht statt", "nicht abgeglichen", "gleicht nicht ab", "gleicht nichts ab", "niemand gleicht", "nicht verglichen"),
	en: phrasesOf("no matching", "no match is made", "not matched", "without matching", "does not match", "doesn't match", "not compared", "no comparison", "nothing is matched", "matches nothing"),
}
