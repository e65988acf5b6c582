package offer

import "strings"

// Offer is one subscription that can be ordered.
type Offer struct {
	ID           string             `json:"-"`
	Title        Localized          `json:"title"`
	Summary      Localized          `json:"summary,omitempty"`
	Publications []Ref[Publication] `json:"publication" jsonschema:"minItems=1,single"`
	Kind         OfferKind          `json:"kind"`
	Format       Format             `json:"format"`
	Price        Step               `json:"price"`
	Then         []Step             `json:"then,omitempty" jsonschema:"minItems=1,single"` // what follows it
	Term         Term               `json:"term"`
	Payment      []Payment          `json:"payment" jsonschema:"minItems=1"`
	Eligibility  Localized          `json:"eligibility,omitempty"`
	Valid        Validity           `json:"valid"`
	OrderURL     OrderURL           `json:"order_url"`
	Upgrade      *Upgrade           `json:"upgrade,omitempty"`
	Premiums     []Choice           `json:"premiums,omitempty" jsonschema:"minItems=1,single"`
	NamedParties
	ReplacedBy []Ref[Offer] `json:"replaced_by,omitempty" jsonschema:"minItems=1,single"` // once it has ended
	MovedFrom  []Former     `json:"moved_from,omitempty" jsonschema:"minItems=1,single"`  // addresses that its page had
	Body       Localized    `json:"body,omitempty"`                                       // Markdown

	Parties Parties `json:"-"` // who stands behind it; the catalog finds them
}

// Term is how long the contract runs and how it ends.
type Term struct {
	Minimum   Period   `json:"minimum"`
	Renewal   Renewal  `json:"renewal"`
	RenewsFor *Period  `json:"renews_for,omitempty"` // of a renewal for a fixed time
	Notice    *Period  `json:"notice,omitempty"`     // of a contract that goes on
	NoticeTo  NoticeTo `json:"notice_to,omitempty"`  // of a contract that goes on
}

// Validity is when an offer can be ordered; both days are included.
type Validity struct {
	From  Date  `json:"from"`
	Until *Date `json:"until,omitempty"` // nil: no end
}

// On tells whether the offer can be ordered on the day d.
func (v Validity) On(d Date) bool {
	return !d.Before(v.From) && (v.Until == nil || !v.Until.Before(d))
}

// Overlaps tells whether there is a day on which both hold.
func (v Validity) Overlaps(w Validity) bool {
	return (v.Until == nil || !v.Until.Before(w.From)) && (w.Until == nil || !w.Until.Before(v.From))
}

// Order is the address of the order with a premium, "" for none: in OrderURL,
// {offer} and {premium} stand for their ids.
func (o *Offer) Order(premium string) string {
	return strings.NewReplacer("{offer}", o.ID, "{premium}", premium).Replace(string(o.OrderURL))
}

// Upgrade is what an offer is for those who have another subscription already.
type Upgrade struct {
	Of    []Ref[Offer] `json:"of" jsonschema:"minItems=1,single"` // one of them must be had
	Price UpgradePrice `json:"price"`
}

// Remembers tells whether an offer has ended on a day, and its page still says so.
func (s *Site) Remembers(o *Offer, on Date) bool {
	end := o.Valid.Until
	return end != nil && end.Before(on) && !end.Before(o.Valid.From) && !end.After(s.Remembering()).Before(on)
}

// Remembering is how long the page of an offer that has ended says so: a year,
// unless the site says else.
func (s *Site) Remembering() Period {
	if s.EndedOffers != nil {
		return *s.EndedOffers
	}
	return Period{12, Month}
}

// Follows is the offers that can be ordered on a day in the place of one that
// has ended: those that replace it, and what replaces these in turn.
func (o *Offer) Follows(on Date) []*Offer { return o.follows(on, map[*Offer]bool{o: true}) }

func (o *Offer) follows(on Date, seen map[*Offer]bool) (list []*Offer) {
	for _, r := range o.ReplacedBy {
		switch {
		case r.To == nil || seen[r.To]:
		case r.To.Valid.On(on):
			seen[r.To] = true
			list = append(list, r.To)
		default:
			seen[r.To] = true
			list = append(list, r.To.follows(on, seen)...)
		}
	}
	return list
}

// Publication is the first magazine of the subscription; most have no other.
func (o *Offer) Publication() Ref[Publication] {
	if len(o.Publications) == 0 {
		return Ref[Publication]{}
	}
	return o.Publications[0]
}
