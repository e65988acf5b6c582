package site

import "github.com/klarabo/klarabo/generator/internal/offer"

// keptFor is for how many months the pages say what a subscription costs.
const keptFor = 24

// costView is what package offer works out of an offer's price.
type costView struct {
	Issue     string `json:"issue"`                // of the minimum term
	Rounded   bool   `json:"rounded,omitempty"`    // Issue is not exact
	ThenIssue string `json:"then_issue,omitempty"` // after the minimum term
	ThenRound bool   `json:"then_rounded,omitempty"`
	Saving    string `json:"saving,omitempty"` // against single copies
	Kept      string `json:"kept,omitempty"`   // for Months
	Months    int    `json:"months,omitempty"`
}

func (v *viewer) cost(o *offer.Offer) costView {
	issue, exact := o.PerIssue()
	c := costView{Issue: v.money(issue), Rounded: !exact}
	if o.Then != nil {
		issue, exact := o.Then.PerIssue()
		c.ThenIssue, c.ThenRound = v.money(issue), !exact
	}
	if saved, ok := o.Saving(); ok {
		c.Saving = v.money(saved)
	}
	if kept, ok := o.Kept(keptFor); ok {
		c.Kept, c.Months = v.money(kept.Total), kept.Months
	}
	return c
}
