package source

import (
	"cmp"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/disclosure"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

// viewer makes values that a template prints as they are, in one language.
// Money, dates and countries are written out; values of enumerations stay
// keys, whose words are in layouts/i18n.
type viewer struct {
	lang     offer.Lang
	currency offer.Currency
	texts    *disclosure.Texts
	named    func(*offer.Offer) []string // whose notices stand beside its title: see title_notices.go
}

// words is what a phrase says of a record: see [disclosure.Texts.Words].
func (v *viewer) words(phrase, of string) string { return v.texts.Words(phrase, of, v.lang) }

// copyPrice is what a single copy costs, "" if that is not said: an amount, or each with
// its country.
func (v *viewer) copyPrice(t *offer.Tariff) string {
	if t == nil {
		return ""
	}
	if t.Per == nil {
		return t.Every.In(v.lang, v.currency)
	}
	var all []string
	for _, a := range t.Areas() {
		amount, _ := t.In(a)
		name := string(a)
		if c, ok := a.Country(); ok {
			name = c.In(v.lang)
		}
		all = append(all, v.amount(amount)+" ("+name+")")
	}
	return strings.Join(all, ", ")
}

func (v *viewer) amount(a offer.Amount) string {
	return a.Money.In(v.lang, cmp.Or(a.Currency, v.currency))
}
