package rules

import (
	"cmp"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// named is how a currency is called in running text, as regular expressions; one
// that is not among them is called by its code.
var named = map[offer.Currency]string{
	"EUR": `€|EUR\b|euros?\b`,
	"CHF": `CHF\b|s?fr\.|franken\b|francs?\b`,
	"GBP": `£|GBP\b|pounds?\b`,
	"USD": `\$|USD\b|dollars?\b`,
}

// number is an amount as people write it: 59,90 and 1.234,50, 1,234.50 and
// 1 234.50, 1’234.50, 49,-.
const number = `\d{1,3}(?:[.,’'  ]\d{3})+(?:[.,](?:\d{1,2}|[-–—]+))?|\d+(?:[.,](?:\d{1,2}|[-–—]+))?`

var patterns sync.Map // offer.Currency -> *regexp.Regexp

// amountsIn finds amounts of a currency in running text: 59,90 €, €59.90,
// 49,- Euro, 49,90-Euro-Abo.
func amountsIn(c offer.Currency) *regexp.Regexp {
	if re, ok := patterns.Load(c); ok {
		return re.(*regexp.Regexp)
	}
	name := cmp.Or(named[c], regexp.QuoteMeta(string(c))+`\b`)
	re := regexp.MustCompile(`(?i)(?:^|[^\pL\d])(?:` + name + `)[ \x{a0}\x{202f}]?(` + number + `)|(?:^|[^\pL\d.,])(` + number + `)[ \x{a0}\x{202f}-]?(?:` + name + `)`)
	patterns.Store(c, re)
	return re
}

// amountOf is an amount as package offer reads it: "1.234,5" is "1234.50".
func amountOf(s string) string {
	s = strings.NewReplacer("’", "", "'", "", " ", "", " ", "").Replace(strings.TrimRight(s, "-–—"))
	whole, cents := s, ""
	if i := strings.LastIndexAny(s, ".,"); i >= 0 && len(s)-i <= 3 {
		whole, cents = s[:i], s[i+1:]
	}
	whole = strings.TrimLeft(strings.NewReplacer(".", "", ",", "").Replace(whole), "0")
	return cmp.Or(whole, "0") + "." + (cents + "00")[:2]
}

var amountsKnown = Rule{
	ID:       "amounts-known",
	Norm:     "PAngV § 1(3); UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why: Words{
		EN: "Prices must be true and clear. The page shows those of the data; an amount in a text that is none of them is most often last year's. What a voucher, cash or a donation is worth stands in its title and in `value`, and must be the same.",
		DE: "Preise müssen wahr und klar sein. Die Seite zeigt die aus den Daten; ein Betrag im Text, der keiner davon ist, ist meist der vom letzten Jahr. Der Wert eines Gutscheins, einer Geldprämie oder Spende steht im Titel und in `value` und muss derselbe sein.",
	},
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: Funkwelt für 59,90 Euro im Jahr"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: Funkwelt für 66 Euro im Jahr, 5,50 € das Heft"},
	check: func(f *finder) {
		if f.Site == nil {
			return
		}
		for _, o := range f.Offers {
			known := amounts(o)
			for _, t := range f.texts(o) {
				f.unknownAmounts(o, t, known, diag.Msg("correct it, or write the sentence without it: the page shows the prices of the data"))
			}
		}
		for _, p := range f.Premiums {
			if p.Kind == offer.Hardware || p.Kind == offer.Digital {
				continue
			}
			for _, t := range f.texts(p) {
				if t.keys[0] == "title" {
					f.unknownAmounts(p, t, map[offer.Money]bool{p.Value: true}, diag.Msg("correct the title, or `value`, which is %s", p.Value))
				}
			}
		}
	},
}

// unknownAmounts reports amounts in a text that are not among those known.
func (f *finder) unknownAmounts(record any, t text, known map[offer.Money]bool, hint diag.Message) {
	for _, m := range amountsIn(f.Site.Currency).FindAllStringSubmatchIndex(t.value, -1) {
		digits := t.value[max(m[2], 0):max(m[3], 0)] + t.value[max(m[4], 0):max(m[5], 0)]
		var amount offer.Money
		if amount.UnmarshalText([]byte(amountOf(digits))) == nil && !known[amount] {
			from := m[0]
			if m[4] >= 0 {
				from = m[4]
			} else if r, size := utf8.DecodeRuneInString(t.value[from:]); !strings.ContainsRune("€£$", r) && !unicode.IsLetter(r) {
				from += size
			}
			h := hit{t.value[from:m[1]], from, m[1]}
			f.reportAt(f.place(record, t, h), diag.Msg("%s is none of the amounts in the data", h.words), hint)
		}
	}
}

// amounts is every amount that the texts of an offer may name.
func amounts(o *offer.Offer) map[offer.Money]bool {
	known := map[offer.Money]bool{0: true}
	add := func(total offer.Money, issues int) {
		known[total] = true
		known[total/offer.Money(issues)] = true                         // for an issue, rounded down,
		known[(total+offer.Money(issues)/2)/offer.Money(issues)] = true // or to the nearest cent
	}
	add(o.Price.Total, o.Price.Issues)
	if o.Then != nil {
		add(o.Then.Total, o.Then.Issues)
	}
	term, whole := o.Term.Minimum.Months()
	if bill, ok := o.Price.Billed.Months(); ok && whole {
		known[o.Price.Total*offer.Money(bill)/offer.Money(term)] = true
	}
	for _, s := range o.Price.Shipping {
		known[s], known[o.Price.Total+s] = true, true
	}
	if single := o.Publication.To.SingleCopyPrice; single != nil {
		all := *single * offer.Money(o.Price.Issues)
		known[*single], known[all], known[all-o.Price.Total] = true, true, true
	}
	for _, s := range o.Selections() {
		known[s.Premium.To.Value] = true
		if s.Surcharge != nil {
			known[*s.Surcharge], known[o.Price.Total+*s.Surcharge] = true, true
		}
	}
	return known
}
