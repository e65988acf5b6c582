package disclosure

import (
	"slices"
	"strconv"
	"strings"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// DayFacts is what the phrases day-begin, day-price, day-notice and day-end can
// speak of: a day that counts in an offer's contract.
type DayFacts struct {
	After       *offer.Period // how long after the beginning; nil: not said
	Bill        BillStep      // what is to be paid from that day on
	Free        bool          // nothing is to be paid
	Again       bool          // more than once
	Posted      bool          // somebody pays for the post, and it is in the amounts of Bill
	Fee, FeeFor string        // what is paid once, and for what
	Surcharge   string        // of day-begin: what must be paid for premiums that come with it
	Extra       []PriceArea   // the same by area, if it differs; then Surcharge is empty
	Last        bool          // it is the last price
	Minimum     bool          // the minimum term ends on that day
	Ends        bool          // the contract ends by itself
	RenewsFor   *offer.Period
	Ahead       *offer.Period // of day-notice: how long before
	NoticeTo    offer.NoticeTo
}

// Day is a day that counts, as a page tells of it: its name with a colon, and
// what happens. The words hold on every day; the date is for the reader's
// browser to work out.
type Day struct {
	offer.Milestone
	Text string
}

// Days is the days that count in an offer's contract, in order.
func (t *Texts) Days(o *offer.Offer, l offer.Lang) (all []Day) {
	for i, m := range o.Milestones() {
		if text := t.Words("day-"+string(m.Kind), dayID(o, i), l); text != "" {
			all = append(all, Day{m, text})
		}
	}
	return all
}

// DaysText is all of them as one text, as a page shows them.
func (t *Texts) DaysText(o *offer.Offer, l offer.Lang) string {
	var all []string
	for _, d := range t.Days(o, l) {
		all = append(all, d.Text)
	}
	return strings.Join(all, " ")
}

func dayID(o *offer.Offer, i int) string { return o.ID + "/day-" + strconv.Itoa(i) }

// days words the days of an offer. Where another price begins when the minimum
// term ends, one row says both.
func (p *pricer) days() {
	o := p.o
	stretches := o.Stretches()
	all := o.Milestones()
	for i, m := range all {
		if m.Kind == offer.MinimumEnds && o.GoesOn() && i > 0 && all[i-1].Kind == offer.NewPrice && stretches[all[i-1].Step-1].EndsWith(o.Term.Minimum) {
			continue
		}
		f := DayFacts{After: m.After, Ahead: m.Ahead, NoticeTo: o.Term.NoticeTo, Ends: !o.GoesOn(), RenewsFor: o.Term.RenewsFor}
		if m.Kind == offer.Begin || m.Kind == offer.NewPrice {
			s := stretches[m.Step]
			f.Bill, f.Posted = BillStep{Billed: s.Rhythm()}, s.Postage(p.areas)
			f.Bill.All, f.Bill.In = p.alike(s.Bill)
			f.Free = !slices.ContainsFunc(p.areas, func(a offer.Area) bool { bill, ok := s.Bill(a); return !ok || bill.Money > 0 })
			f.Again, f.Last = s.Bills() != 1, m.Step == len(stretches)-1
			f.Minimum = m.Step > 0 && stretches[m.Step-1].EndsWith(o.Term.Minimum)
			f.Fee, f.FeeFor = p.fee(s)
		}
		if m.Kind == offer.Begin {
			f.Surcharge, f.Extra = p.obligatory()
		}
		p.speak(dayID(o, i), f, "day-"+string(m.Kind))
	}
}
