package disclosure

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/klarabo/klarabo/generator/internal/offer"
)

// ContractFacts is what the phrases offer-term, offer-after and offer-after-short
// can speak of: how long an offer's contract runs, and how it ends.
type ContractFacts struct {
	Minimum  offer.Period
	Ends     bool           // the contract ends by itself
	Renews   *offer.Period  // it goes on for so long, again and again; nil: until notice is given
	Notice   *offer.Period  // nil: there is none to keep
	NoticeTo offer.NoticeTo // may be empty
}

// CostFacts is what the phrase offer-cost can speak of: what a time of the
// contract costs, with postage, fees and the surcharges that everybody pays.
type CostFacts struct {
	All    string      // the amount
	In     []PriceArea // the same by area, if it differs; then All is empty
	About  bool        // rounded
	Months int         // what is paid for reaches so far, if that is beyond the time; else 0

	Posted    bool // issues come by post
	Surcharge bool // a premium that must be paid for comes with it
	Voluntary bool // one can be had for a surcharge, and left out
}

// IssueFacts is what the phrase offer-issue can speak of: what an issue costs.
type IssueFacts struct {
	Steps     []IssueStep
	Posted    bool // issues come by post
	Surcharge bool // there is a premium that costs something
}

// IssueStep is what an issue costs in one step of the price.
type IssueStep struct {
	First  bool
	Amount string
	In     []PriceArea // the same by area, if it differs; then Amount is empty
	About  bool        // rounded
}

// SavingFacts is what the phrase offer-saving can speak of.
type SavingFacts struct {
	Saving string
	Copies string // what the issues cost one by one
}

// BillStep is when a bill comes in one step of the price, and what it asks for,
// postage included.
type BillStep struct {
	Billed offer.Span
	All    string
	In     []PriceArea // by area, if it differs; then All is empty
}

// PostageFacts is what the phrase offer-postage can speak of: what the post of
// issues costs in one step.
type PostageFacts struct {
	First bool
	Every *offer.Span   // it is paid each time
	For   *offer.Period // how long the step lasts; nil: to the end of the contract
	In    []PostageArea
}

// PostageArea is the post to one area.
type PostageArea struct {
	PriceArea      // without an amount: nothing is paid
	Unsaid    bool // it costs something that the data do not say
}

// ChooseFacts is what the phrase offer-choose can speak of: how many of a group
// of premiums one gets.
type ChooseFacts struct {
	Choose offer.Choose
	Number int // of premiums in the group
}

// DeliveryFacts is what the phrase premium-delivery can speak of.
type DeliveryFacts struct {
	After     offer.DeliveryAfter
	Within    offer.Period
	Countries []offer.Country
}

// otherTimes is the times for which pages say what a subscription costs, beside its
// minimum term.
var otherTimes = map[string]offer.Period{"year": {N: 1, Unit: offer.Year}, "kept": {N: 24, Unit: offer.Month}}

// Costs is the times for which the phrase offer-cost may speak of an offer: the
// words of "ID/minimum", "ID/year" and "ID/kept".
var Costs = []string{"minimum", "year", "kept"}

// SameTime is which of the other times of [Costs] an offer's minimum term is as long as,
// so that the words of "minimum" hold for it; "" if none is.
func SameTime(o *offer.Offer) string {
	for key, of := range otherTimes {
		if min := o.Term.Minimum; !of.Longer(min) && !min.Longer(of) {
			return key
		}
	}
	return ""
}

// offer composes the words of one offer.
func (c *composer) offer(o *offer.Offer, b *book) {
	p := &pricer{b, o, c.cat.Site.Currency, o.Areas()}
	price := p.price()
	said := b.said("price", price, factsKey(price))
	words := Price{Amount: price.Amount, Rest: said.text}
	if len(price.WithIn) == 0 {
		words.Total = price.With
	}
	if i := slices.IndexFunc(said.lists, func(l AreaList) bool { return l.says(price.Steps[0].Areas) }); i >= 0 {
		words.Areas = said.lists[i].Text
	}
	issues := p.issues()
	words.Issue = p.firstIssue(issues)
	b.into.price, b.into.areas = words, append(b.into.areas, said.lists...)
	t := o.Term
	contract := ContractFacts{t.Minimum, !o.GoesOn(), t.RenewsFor, t.Ahead(), t.NoticeTo}
	b.speak(o.ID, contract, "offer-term", "offer-after", "offer-after-short")
	if len(issues.Steps) > 0 {
		b.speak(o.ID, issues, "offer-issue")
	}
	if o.Format.Printed() {
		for i, s := range o.Stretches() {
			b.speak(GroupID(o.ID, i), p.postage(s, i == 0), "offer-postage")
		}
	}
	for _, key := range Costs {
		if facts, ok := p.cost(key); ok {
			b.speak(o.ID+"/"+key, facts, "offer-cost")
		}
	}
	if saved, ok := o.Saving(); ok {
		copies, _ := o.SingleCopies(p.areas[0])
		b.speak(o.ID, SavingFacts{p.write(saved), p.write(copies)}, "offer-saving")
	}
	for i := range o.Premiums {
		if n := len(o.Premiums[i].Selections()); n > 0 {
			b.speak(GroupID(o.ID, i), ChooseFacts{o.Premiums[i].Choose, n}, "offer-choose")
		}
	}
	p.days()
	c.terms(o, b)
	b.labelRows(o, price)
}

// GroupID names the words of the phrase offer-choose on an offer's group.
func GroupID(offerID string, group int) string { return offerID + "/" + strconv.Itoa(group) }

// issues is what an issue costs in each step that has a number of them.
func (p *pricer) issues() IssueFacts {
	f := IssueFacts{Posted: p.o.Format.Printed(), Surcharge: slices.ContainsFunc(p.o.Selections(), func(s *offer.Selected) bool { return s.Surcharge != nil })}
	for i, s := range p.o.Stretches() {
		step := IssueStep{First: i == 0}
		step.Amount, step.In = p.alike(func(a offer.Area) (offer.Amount, bool) {
			m, exact, ok := s.PerIssue(a)
			step.About = step.About || ok && !exact
			return m, ok
		})
		if step.Amount != "" || len(step.In) > 0 {
			f.Steps = append(f.Steps, step)
		}
	}
	return f
}

// firstIssue is what an issue costs in the first step, in the fewest words.
func (p *pricer) firstIssue(f IssueFacts) string {
	if len(f.Steps) == 0 || !f.Steps[0].First {
		return ""
	}
	return cmp.Or(f.Steps[0].Amount, p.listed(f.Steps[0].In))
}

// postage is what the post costs in a step.
func (p *pricer) postage(s offer.Stretch, first bool) PostageFacts {
	f := PostageFacts{First: first, Every: s.Every}
	if d := s.Length(); !d.IsZero() {
		f.For = &d
	}
	for _, a := range p.areas {
		if a == "" {
			continue
		}
		to := PostageArea{PriceArea: area(a, ""), Unsaid: !s.PostageSaid(a)}
		if cost := s.Shipping[a]; cost.Money > 0 {
			to.Amount = p.write(cost)
		}
		f.In = append(f.In, to)
	}
	return f
}

// cost is what a time costs, and whether that is known and worth saying.
func (p *pricer) cost(key string) (f CostFacts, ok bool) {
	f.Posted, f.Voluntary = p.o.Format.Printed(), p.o.Voluntary()
	f.Surcharge = slices.ContainsFunc(p.areas, func(a offer.Area) bool { return p.o.Obligatory(a).Money > 0 })
	of, sum := p.o.Term.Minimum, p.o.Over
	if key != "minimum" {
		if SameTime(p.o) == key {
			return f, false
		}
		of, sum = otherTimes[key], p.o.Due
	}
	f.All, f.In = p.alike(func(a offer.Area) (offer.Amount, bool) {
		c, known := sum(of, a)
		if !known {
			return offer.Amount{}, false
		}
		f.About = f.About || !c.Exact
		if n, whole := c.Months(); whole && key == "kept" && n > of.N {
			f.Months = n
		}
		return offer.Amount{Money: c.Total.Money + p.o.Obligatory(a).Money, Currency: c.Total.Currency}, true
	})
	return f, f.All != "" || len(f.In) > 0
}

// alike is an amount if it is the same in all areas, and one for each if not.
// Where something is not known of an area, the others keep their names.
func (p *pricer) alike(sum func(offer.Area) (offer.Amount, bool)) (all string, in []PriceArea) {
	same := true
	for _, a := range p.areas {
		if m, ok := sum(a); ok {
			in = append(in, area(a, p.write(m)))
			same = same && in[0].Amount == in[len(in)-1].Amount
		}
	}
	if same && len(in) > 0 && len(in) == len(p.areas) {
		return in[0].Amount, nil
	}
	return "", in
}
