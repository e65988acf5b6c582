package rules

import (
	"cmp"
	"maps"
	"regexp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:       "amounts-known",
	Norm:     "PAngV § 1(3); UWG § 5(2) no. 2",
	Severity: diag.Warning,
	From:     uwgApplies,
	Why:      "Prices must be true and clear. The page shows those of the data; an amount in a text that is none of them is most often last year's. What a voucher, cash or a donation is worth stands in its title and in `value`, and must be the same.",
	Breaks:   Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: Funkwelt für 59,90 Euro im Jahr"},
	Passes:   Example{"data/offers/funkwelt-jahresabo.yaml", "de: Funkwelt im Jahresabo", "de: Funkwelt für 66 Euro im Jahr, 5,50 € das Heft"},
	site: func(f *finder, site *offer.Site) {
		everywhere := amounts{}
		for _, p := range f.Premiums {
			everywhere.add(site.Currency, p.Value)
		}
		for _, o := range f.Offers {
			known := f.amounts(o)
			maps.Copy(everywhere, known)
			for _, t := range f.texts(o) {
				f.unknownAmounts(t, known, diag.Msg("correct it, or write the sentence without it: the page shows the prices of the data"))
			}
		}
		for _, t := range f.pages {
			f.unknownAmounts(t, everywhere, diag.Msg("correct it, or write the sentence without it: the page of the offer shows the prices of the data"))
		}
		for _, p := range f.Premiums {
			if p.Kind == offer.Hardware || p.Kind == offer.Digital {
				continue
			}
			known := amounts{}
			known.add(site.Currency, p.Value)
			for _, t := range f.texts(p, "title") {
				f.unknownAmounts(t, known, diag.Msg("correct the title, or `value`, which is %s", p.Value))
			}
		}
	},
})

// unknownAmounts reports amounts in a text that are not among those known; on a
// hand-written page only those that stand beside words of what is sold here.
func (f *finder) unknownAmounts(t text, known amounts, hint diag.Message) {
	for _, w := range amountsIn(t) {
		sold := t.record != nil || subscription.MatchString(lineAt(t.value, w.start))
		w.amount.Currency = cmp.Or(w.amount.Currency, f.Site.Currency)
		if sold && !known[w.amount] {
			f.reportAt(f.at(t, w.hit), diag.Msg("%s is none of the amounts in the data", w.words), hint)
		}
	}
}

// subscription is words beside which an amount is the price of something here.
var subscription = regexp.MustCompile(`(?i)abo|jahr|monat|quartal|\bheft|ausgabe|prämie|zuzahlung|year|month|issue|subscription|premium`)

// lineAt is the line of a text that a byte is in.
func lineAt(s string, at int) string {
	line, _, _ := strings.Cut(s[strings.LastIndexByte(s[:at], '\n')+1:], "\n")
	return line
}

// amounts is amounts that a text may name, with their currencies.
type amounts map[offer.Amount]bool

// add takes in amounts, and nothing of their currency; site is that of those without one.
func (k amounts) add(site offer.Currency, list ...offer.Amount) {
	for _, a := range list {
		a.Currency = cmp.Or(a.Currency, site)
		k[a], k[offer.Amount{Currency: a.Currency}] = true, true
	}
}

// amounts is every amount that the texts of an offer may name.
func (f *finder) amounts(o *offer.Offer) amounts {
	site, known := f.Site.Currency, amounts{}
	known.add(site, offer.Amount{})
	for _, a := range o.Areas() {
		for _, s := range o.Stretches() {
			known.add(site, stepAmounts(s, a)...)
		}
		for _, p := range []offer.Period{o.Term.Minimum, {N: 1, Unit: offer.Year}, {N: 24, Unit: offer.Month}} {
			over, _ := o.Over(p, a)
			due, _ := o.Due(p, a)
			known.add(site, over.Total, over.Price, over.Postage, due.Total, due.Price, due.Postage)
		}
		for _, s := range o.Selections() {
			known.add(site, s.Premium.To.Value)
			if s.Surcharge != nil {
				extra, _ := s.Surcharge.In(a)
				price, _ := o.Price.Total.In(a)
				with, _ := o.WithPremium(s, a)
				known.add(site, extra, with.Total, offer.Amount{Money: price.Money + extra.Money, Currency: price.Currency})
			}
		}
	}
	if saved, ok := o.Saving(); ok {
		copies, _ := o.SingleCopies(o.Areas()[0])
		known.add(site, saved, copies)
	}
	for _, p := range o.Publications {
		if p.To.SingleCopyPrice != nil {
			known.add(site, p.To.SingleCopyPrice.Amounts()...)
		}
	}
	return known
}

// stepAmounts is what a text may say of a step: what is paid for it, a bill, an
// issue or a month, rounded either way, and what it is compared with.
func stepAmounts(s offer.Stretch, a offer.Area) []offer.Amount {
	total, _ := s.Total.In(a)
	postage := s.Shipping[a]
	bill, _ := s.Bill(a)
	all := []offer.Amount{total, postage, bill, {Money: total.Money + postage.Money, Currency: total.Currency}}
	issue, _, _ := s.PerIssue(a)
	month, _, _ := s.PerMonth(a)
	for _, m := range []offer.Amount{issue, month} {
		all = append(all, m, offer.Amount{Money: max(0, m.Money-1), Currency: m.Currency})
	}
	if s.Fee != nil {
		fee, _ := s.Fee.Total.In(a)
		all = append(all, fee)
	}
	if r := s.Regular; r != nil {
		was, _ := r.Total.In(a)
		all = append(all, was, offer.Amount{Money: was.Money - total.Money, Currency: was.Currency})
		if r.Lowest != nil {
			least, _ := r.Lowest.In(a)
			all = append(all, least, offer.Amount{Money: least.Money - total.Money, Currency: least.Currency})
		}
	}
	return all
}
