package offer

// Offer is one subscription that can be ordered.
type Offer struct {
	ID          string           `json:"-"`
	Title       Localized        `json:"title"`
	Summary     Localized        `json:"summary,omitempty"`
	Publication Ref[Publication] `json:"publication"`
	Kind        OfferKind        `json:"kind"`
	Format      Format           `json:"format"`
	Price       Price            `json:"price"`
	Then        *FollowOn        `json:"then,omitempty"`
	Term        Term             `json:"term"`
	Payment     []Payment        `json:"payment" jsonschema:"minItems=1"`
	Eligibility Localized        `json:"eligibility,omitempty"`
	Valid       Validity         `json:"valid"`
	OrderURL    URL              `json:"order_url"`
	Premiums    *Choice          `json:"premiums,omitempty"`
	Body        Localized        `json:"body,omitempty"` // Markdown
}

// Price is what the minimum term costs, VAT included.
type Price struct {
	Total    Money             `json:"total"`                         // for all issues of the minimum term
	Issues   int               `json:"issues" jsonschema:"minimum=1"` // issues in the minimum term
	Shipping map[Country]Money `json:"shipping,omitempty"`            // for the minimum term, by country of delivery; of printed issues
	Billed   Period            `json:"billed"`                        // how often a bill comes
}

// FollowOn is what the subscription costs after its minimum term.
type FollowOn struct {
	Total  Money  `json:"total"`                         // for each Every
	Issues int    `json:"issues" jsonschema:"minimum=1"` // issues in each Every
	Every  Period `json:"every"`
}

// Term is how long the contract runs and how it ends.
type Term struct {
	Minimum  Period   `json:"minimum"`
	Renewal  Renewal  `json:"renewal"`
	Notice   *Period  `json:"notice,omitempty"`    // of an open-ended contract
	NoticeTo NoticeTo `json:"notice_to,omitempty"` // of an open-ended contract
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

// Choice is the premiums of an offer: one to choose of them, or all.
type Choice struct {
	Choose Choose     `json:"choose"`
	From   []Selected `json:"from" jsonschema:"minItems=1"`
}

// Selected is a premium as one offer gives it.
type Selected struct {
	Premium   Ref[Premium] `json:"premium"`
	Surcharge *Money       `json:"surcharge,omitempty"` // nil: the reader pays nothing for it
	For       Audience     `json:"for,omitempty"`       // "" is the subscriber
}

// Selections is the premiums of the offer, none of them if it has none.
func (o *Offer) Selections() []Selected {
	if o.Premiums == nil {
		return nil
	}
	return o.Premiums.From
}
