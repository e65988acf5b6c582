package offer

// Step is what a subscription costs for a time. The steps of an offer, its
// price and those after it, follow each other without a gap.
//
// The total, the issues and the postage are those of each Every if the step has
// one, which repeats as long as the step lasts; else of the whole step.
type Step struct {
	Total    Tariff          `json:"total"`
	Issues   int             `json:"issues,omitempty" jsonschema:"minimum=1,usual"` // 0: a digital subscription without a number, or those of Every
	Shipping map[Area]Amount `json:"shipping,omitempty"`                            // of printed issues
	Every    *Span           `json:"every,omitempty"`
	For      *Period         `json:"for,omitempty"`                       // nil: the price lasts for the minimum term, the last step to the end of the contract
	Billed   *Span           `json:"billed,omitempty" jsonschema:"usual"` // nil: a bill for each Every
	Regular  *Regular        `json:"regular,omitempty"`                   // what the total is compared with
	Fee      *Fee            `json:"fee,omitempty"`                       // paid once, when the step begins
}

// Keys is what each key means.
func (Step) Keys() Keys {
	return Keys{
		"total":    {Means: "What is paid for each `every`, or once for the whole step"},
		"issues":   {Means: "How many issues come in that time. A digital subscription may have none", Example: "12"},
		"shipping": {Means: "Postage for that time, by country. Of printed issues; it also says where to they are sent", Example: `{DE: "0.00", AT: "9.60"}`},
		"every":    {Means: "The time that the total is for, if it is paid again and again"},
		"for":      {Means: "How long the step lasts. Left out, the price lasts for the minimum term, and the last step to the end of the contract"},
		"billed":   {Means: "How often a bill comes, if not with each `every`", Example: "12 months"},
		"regular":  {Means: "The price that the total is compared with"},
		"fee":      {Means: "What is paid once, when the step begins"},
	}
}

// Regular is the price that a step's total is compared with, for the same time.
type Regular struct {
	Total  Tariff  `json:"total"`
	Lowest *Tariff `json:"lowest,omitempty"` // of the last 30 days: PAngV § 11(1)
}

// Keys is what each key means.
func (Regular) Keys() Keys {
	return Keys{
		"total":  {Means: "The regular price for the same time", Example: `"78.00"`},
		"lowest": {Means: "The lowest price of the last 30 days for the same time (PAngV § 11). Printed issues must say", Example: `"72.00"`},
	}
}

// Fee is what is paid once beside the total.
type Fee struct {
	Total Tariff    `json:"total"`
	Title Localized `json:"title"` // what it is for
}

// Keys is what each key means.
func (Fee) Keys() Keys {
	return Keys{
		"total": {Means: "How much it is", Example: `"4.90"`},
		"title": {Means: "What it is for"},
	}
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
