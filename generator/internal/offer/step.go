package offer

// Step is what a subscription costs for a time. The steps of an offer, its
// price and those after it, follow each other without a gap.
//
// The total, the issues and the postage are those of each Every if the step has
// one, which repeats as long as the step lasts; else of the whole step.
type Step struct {
	Total    Tariff          `json:"total" means:"What is paid for each ‘every’, or once for the whole step"`
	Issues   int             `json:"issues,omitempty" jsonschema:"minimum=1,usual" means:"How many issues come in that time. A digital subscription may have none" example:"12"`
	Shipping map[Area]Amount `json:"shipping,omitempty" means:"Postage for that time, by country. Of printed issues; it also says where to they are sent" example:"{DE: \"0.00\", AT: \"9.60\"}"`
	Every    *Span           `json:"every,omitempty" means:"The time that the total is for, if it is paid again and again"`
	For      *Period         `json:"for,omitempty" means:"How long the step lasts. Left out, the price lasts for the minimum term, and the last step to the end of the contract"`
	Billed   *Span           `json:"billed,omitempty" jsonschema:"usual" means:"How often a bill comes, if not with each ‘every’" example:"12 months"`
	Regular  *Regular        `json:"regular,omitempty" means:"The price that the total is compared with"`
	Fee      *Fee            `json:"fee,omitempty" means:"What is paid once, when the step begins"`
}

// Regular is the price that a step's total is compared with, for the same time.
type Regular struct {
	Total  Tariff  `json:"total" means:"The regular price for the same time" example:"\"78.00\""`
	Lowest *Tariff `json:"lowest,omitempty" means:"The lowest price of the last 30 days for the same time (PAngV § 11). Printed issues must say" example:"\"72.00\""`
}

// Fee is what is paid once beside the total.
type Fee struct {
	Total Tariff    `json:"total" means:"How much it is" example:"\"4.90\""`
	Title Localized `json:"title" means:"What it is for"`
}

// Comes is how many issues come in each Every, or in the whole step; 0 if that
// is not said.
func (s *Step) Comes() int {
	if s.Issues == 0 && s.Every != nil && s.Every.Unit == Issue {
		return s.Every.N
	}
	return s.Issues
}

// Span is a period, or the time in which a number of issues comes out.
type Span struct{ Period }

// Issue is the unit of a Span that is counted in issues.
const Issue Unit = "issue"

// UnmarshalText reads what a Period reads, and "13 issues".
func (s *Span) UnmarshalText(b []byte) error { return s.Period.read(b, true) }
