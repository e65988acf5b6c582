package rules

import (
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
)

var _ = declare(Rule{
	ID:     "validity-in-order",
	Norm:   "editorial",
	Why:    "An offer that ends before it begins is never shown, and one that begins in decades is a slip of two digits.",
	Breaks: Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2027-01-01, until: 2026-12-31}"},
	Passes: Example{"data/offers/funkwelt-jahresabo.yaml", "{from: 2026-01-01}", "{from: 2026-12-31, until: 2026-12-31}"},
	offer: func(f *finder, o *offer.Offer) {
		v := &o.Valid
		from, until := v.From.DaysFrom(f.now)/365, 0
		if v.Until != nil {
			until = v.Until.DaysFrom(f.now) / 365
		}
		switch {
		case from > 5:
			f.report(o, &v.From, diag.Msg("the offer begins only on %s, in %d years", v.From, from), f.otherYear(v.From, diag.Msg("correct the year")))
		case v.From.Year < 1990: // before there were pages; counted from today, a day would break a build
			f.report(o, &v.From, diag.Msg("the offer has stood since %s, for %d years", v.From, -from), f.otherYear(v.From, diag.Msg("correct the year")))
		case until > 20:
			f.report(o, v.Until, diag.Msg("the offer ends only on %s, in %d years", v.Until, until), f.otherYear(*v.Until, diag.Msg("delete the line if the offer has no end, or correct the year")))
		case v.Until != nil && v.Until.Before(v.From):
			f.report(o, v.Until,
				diag.Msg("the offer ends on %s, before it begins on %s", v.Until, v.From),
				diag.Msg("swap the two days, or correct the year"))
		}
	},
})

// otherYear is a hint at the day of which two digits of the year were swapped, if
// that day is near, or another hint.
func (f *finder) otherYear(d offer.Date, other diag.Message) diag.Message {
	d.Year = d.Year/100*100 + d.Year%10*10 + d.Year/10%10
	if days := d.DaysFrom(f.now); days < -2*365 || days > 2*365 {
		return other
	}
	return diag.Write(d.String())
}
